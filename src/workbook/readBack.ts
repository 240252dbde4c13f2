/** From the tables of a workbook back to data: what the analysts have made of it. Pure. */
import { citationText, inThemeOrder, LEVELS, STATUS_LABELS } from "../dataset";
import type { City, Dataset, EvidenceRecord, Language, Level, Measure, Text, Theme } from "../dataset";
import { columnName, COLUMNS, type ColumnId, type TableId } from "./names";
import { recordId } from "./recordId";
import { workbookTexts } from "./texts";

export type CellValue = string | number | boolean;

/** A table as it was read: its header row and its body. */
export interface TableValues {
  header: CellValue[];
  body: CellValue[][];
}

export type ReadTables = Record<"evidence" | "measures" | "themes" | "cities", TableValues>;

/** A row of evidence that cannot be counted, and the column that is to blame. `row` counts from 0 in the body. */
export interface UnreadableRow {
  row: number;
  column: "city" | "measureId" | "level" | "period";
  value: string;
}

export interface ReadBack {
  dataset: Dataset;
  unreadable: UnreadableRow[];
}

/**
 * The data set that the tables hold. Columns are found by their names, wherever they have been moved to; texts that the tables
 * have in one language only take the other from `base`, the release the workbook was made from, while they still agree with it.
 *
 * @param period name of the plan period that stands for a blank one
 */
export function readBack(tables: ReadTables, language: Language, period: string, base: Dataset): ReadBack {
  const themes = readThemes(tables.themes, language, base);
  const measures = inThemeOrder(readMeasures(tables.measures, language, base), themes);
  const cities = readCities(tables.cities, language, base);
  const { records, unreadable } = readRecords(tables.evidence, language, period, {
    ...base,
    cities,
    measures,
  });
  return { dataset: { ...base, themes, measures, cities, records }, unreadable };
}

type ColumnOf<T extends TableId> = (typeof COLUMNS)[T][number];

/** A row by its columns, as trimmed text; a column that is not there reads as empty. */
type Row<T extends TableId> = (column: ColumnOf<T>) => string;

export function rowsOf<T extends TableId>(
  table: T,
  { header, body }: TableValues,
  language: Language,
): Row<T>[] {
  const columns: readonly ColumnId[] = COLUMNS[table];
  const places = new Map(columns.map((id) => [id, header.indexOf(columnName(id, language))]));
  return body.map((row) => (column) => String(row[places.get(column) ?? -1] ?? "").trim());
}

function byId<T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** A text of the workbook in both languages: the release's where the workbook still says the same, else the workbook's. */
function bothLanguages(text: string, language: Language, base: Text | undefined): Text {
  return base?.[language] === text ? base : { zh: text, en: text };
}

function readThemes(table: TableValues, language: Language, base: Dataset): Theme[] {
  const known = byId(base.themes);
  return rowsOf("themes", table, language)
    .filter((row) => row("themeId") !== "")
    .map((row) => {
      const id = row("themeId");
      return { id, name: bothLanguages(row("theme") || id, language, known.get(id)?.name) };
    });
}

function readMeasures(table: TableValues, language: Language, base: Dataset): Measure[] {
  const known = byId(base.measures);
  const { lists } = workbookTexts(language);
  return rowsOf("measures", table, language)
    .filter((row) => row("measureId") !== "")
    .map((row) => {
      const before = known.get(row("measureId"));
      return {
        id: row("measureId"),
        theme: row("themeId"),
        name: bothLanguages(row("measure") || row("measureId"), language, before?.name),
        definition: bothLanguages(row("definition"), language, before?.definition),
        citations: citations(row("section"), language, before?.citations),
        list: row("list") === lists.closed ? "closed" : "open",
        listNote: bothLanguages(row("listNote"), language, before?.listNote),
      };
    });
}

function readCities(table: TableValues, language: Language, base: Dataset): City[] {
  const known = byId(base.cities);
  return rowsOf("cities", table, language)
    .filter((row) => row("city") !== "")
    .map((row) => {
      const id = row("cityId") || row("city");
      const other = row("cityOther") || row("city");
      const name = language === "zh" ? { zh: row("city"), en: other } : { zh: other, en: row("city") };
      return { id, name, pinyin: row("pinyin") || (known.get(id)?.pinyin ?? id) };
    });
}

function citations(text: string, language: Language, base: EvidenceRecord["citations"] | undefined) {
  if (base !== undefined && citationText(base, language) === text) return base;
  return text === "" ? [] : [{ section: text }];
}

function readRecords(
  table: TableValues,
  language: Language,
  blankPeriod: string,
  known: Dataset,
): { records: EvidenceRecord[]; unreadable: UnreadableRow[] } {
  const cities = namesOf(known.cities);
  const measures = new Map(known.measures.map(({ id }) => [id.toLowerCase(), id]));
  const periods = namesOf(known.periods);
  const base = new Map(known.records.map((record) => [recordId(record), record]));
  const records: EvidenceRecord[] = [];
  const unreadable: UnreadableRow[] = [];
  rowsOf("evidence", table, language).forEach((cells, row) => {
    if (cells("city") + cells("measureId") + cells("level") === "") return;
    const fault = (column: UnreadableRow["column"]) => unreadable.push({ row, column, value: cells(column) });
    const city = cities.get(cells("city").toLowerCase());
    const measure = measures.get(cells("measureId").toLowerCase());
    const level = levelOf(cells("level"));
    const period = periods.get((cells("period") || blankPeriod).toLowerCase());
    if (city === undefined) fault("city");
    else if (measure === undefined) fault("measureId");
    else if (level === undefined) fault("level");
    else if (period === undefined) fault("period");
    else {
      const before = base.get(recordId({ city, measure, period }));
      records.push({
        city,
        measure,
        period,
        level,
        citations: citations(cells("section"), language, before?.citations),
        summary: bothLanguages(cells("summary"), language, before?.summary),
        note: cells("doubt") === "" ? undefined : bothLanguages(cells("doubt"), language, before?.note),
      });
    }
  });
  return { records, unreadable };
}

/** Ids by id and by name in either language, in lower case. */
export function namesOf(items: readonly { id: string; name: Text }[]): ReadonlyMap<string, string> {
  return new Map(
    items.flatMap(({ id, name }) => [id, name.zh, name.en].map((each) => [each.toLowerCase(), id] as const)),
  );
}

export function levelOf(text: string): Level | undefined {
  const wanted = text.toLowerCase();
  return LEVELS.find((level) =>
    Object.values(STATUS_LABELS[level]).some((label) => label.toLowerCase() === wanted),
  );
}
