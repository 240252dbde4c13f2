/** The evidence record that one row of a CSV table holds. */
import { createCitationReader, LEVELS, STATUS_LABELS } from "../../dataset";
import type { Citation, Dataset, EvidenceRecord, Level, Text } from "../../dataset";
import { Names, visibleText } from "../../dataset/names";
import { releaseFault, type ReleaseFault } from "../faults/fault";
import { blankFault, cellText, faultsOf, placeIn, type Reading } from "./cells";
import type { CsvColumn } from "./columns";
import type { CsvRow, CsvTable } from "./parse";
import type { RowEntities } from "./readEntities";
import type { Understood } from "./register";

const SUMMARY_COLUMNS = ["summaryZh", "summaryEn", "summary"] as const satisfies readonly CsvColumn[];
const NOTE_COLUMNS = ["doubtZh", "doubtEn", "doubt"] as const satisfies readonly CsvColumn[];

/** `record` is undefined where the row has faults, or names no city or measure; `faults` leaves out those of the latter. */
export interface RecordReading {
  readonly record: EvidenceRecord | undefined;
  readonly faults: readonly ReleaseFault[];
}

export interface RecordReader {
  (row: CsvRow, entities: Pick<RowEntities, "city" | "measure">): RecordReading;
  /** Words that were understood so far though they are not written as the release writes them. */
  readonly understood: readonly Understood[];
}

/** @param base has the periods, and the texts in the language that a row leaves blank */
export function createRecordReader(table: CsvTable, base: Dataset): RecordReader {
  const understood: Understood[] = [];
  const readLevel = createLevelReader(table, understood);
  const readPeriod = createPeriodReader(table, base, understood);
  const readCitations = createCitationReader(base);
  const baseRecords = new Map(base.records.map((record) => [recordKey(record), record]));

  const read = (row: CsvRow, { city, measure }: Pick<RowEntities, "city" | "measure">): RecordReading => {
    const level = readLevel(row);
    const period = readPeriod(row);
    const known =
      "value" in city && "value" in measure && "value" in period
        ? baseRecords.get(recordKey({ city: city.value, measure: measure.value, period: period.value }))
        : undefined;
    const summary = neededText(table, row, SUMMARY_COLUMNS, known?.summary);
    const cited = readCitations(cellText(table, row, "section"), known?.citations);
    const citations: Reading<Citation[]> =
      cited.length > 0 ? { value: cited } : { fault: blankFault(placeIn(table, row.row, ["section"])) };
    if (
      "fault" in city ||
      "fault" in measure ||
      "fault" in level ||
      "fault" in period ||
      "fault" in summary ||
      "fault" in citations
    )
      return { record: undefined, faults: faultsOf(level, period, summary, citations) };
    const note = readText(table, row, NOTE_COLUMNS, known?.note);
    return {
      record: {
        city: city.value,
        measure: measure.value,
        period: period.value,
        level: level.value,
        citations: citations.value,
        summary: summary.value,
        ...(note === undefined ? {} : { note }),
      },
      faults: [],
    };
  };
  return Object.assign(read, { understood });
}

/** Reads a word of a column, or gives undefined; a spelling that is only understood is told. */
function createWordReader<V extends string>(
  words: readonly { readonly value: V; readonly names: readonly string[] }[],
  understood: Understood[],
): (text: string) => V | undefined {
  const names = new Names(
    words.map((word) => ({ value: word, id: word.value, names: word.names })),
    { forgive: "blanks" },
  );
  return (text) => {
    const word = names.only(text)?.value;
    if (word === undefined) return undefined;
    const own = [word.value, ...word.names].map((name) => name.toLowerCase());
    if (!own.includes(text.toLowerCase()))
      understood.push({ value: text, spelling: word.names[0] ?? word.value });
    return word.value;
  };
}

/** A level by its id or its word in either language, such as `detailed`, `Detailed` or `详细`. */
function createLevelReader(table: CsvTable, understood: Understood[]): (row: CsvRow) => Reading<Level> {
  const read = createWordReader(
    LEVELS.map((value) => ({ value, names: [STATUS_LABELS[value].zh, STATUS_LABELS[value].en] })),
    understood,
  );
  return (row) => {
    const value = cellText(table, row, "level");
    const level = read(value);
    if (level !== undefined) return { value: level };
    return { fault: releaseFault("level", placeIn(table, row.row, ["level"]), { value }) };
  };
}

/** Periods by id, which wins over a name, or by name in either language; a blank cell means the latest period. */
function createPeriodReader(
  table: CsvTable,
  { periods }: Dataset,
  understood: Understood[],
): (row: CsvRow) => Reading<string> {
  const latest = periods.reduce((last, period) => (period.from > last.from ? period : last));
  const read = createWordReader(
    periods.map(({ id, name }) => ({ value: id, names: [name.zh, name.en] })),
    understood,
  );
  return (row) => {
    const value = cellText(table, row, "period");
    const id = visibleText(value) === "" ? latest.id : read(value);
    if (id !== undefined) return { value: id };
    const all = periods.map(({ name }) => name.zh).join("、");
    return { fault: releaseFault("period", placeIn(table, row.row, ["period"]), { value, known: all }) };
  };
}

type TextColumns = readonly [zh: CsvColumn, en: CsvColumn, either: CsvColumn];

/**
 * A text from its two columns, or from the one column of a workbook's sheet. Where the file gives it in one language only, the
 * other is the base release's if it has the same text, and else the same again.
 */
function readText(
  table: CsvTable,
  row: CsvRow,
  [zhColumn, enColumn, either]: TextColumns,
  base: Text | undefined,
): Text | undefined {
  const [zhCell, enCell, cell] = [zhColumn, enColumn, either].map((column) => cellText(table, row, column));
  const language = table.columns.get(either)?.language ?? "zh";
  const zh = zhCell || (language === "zh" && cell) || "";
  const en = enCell || (language === "en" && cell) || "";
  if (zh === "" && en === "") return undefined;
  if (zh !== "" && en !== "") return { zh, en };
  const text = zh || en;
  return base?.[zh === "" ? "en" : "zh"] === text ? base : { zh: text, en: text };
}

function neededText(
  table: CsvTable,
  row: CsvRow,
  columns: TextColumns,
  base: Text | undefined,
): Reading<Text> {
  const value = readText(table, row, columns, base);
  return value === undefined ? { fault: blankFault(placeIn(table, row.row, columns)) } : { value };
}

function recordKey({ city, measure, period }: Pick<EvidenceRecord, "city" | "measure" | "period">): string {
  return JSON.stringify([city, measure, period]);
}
