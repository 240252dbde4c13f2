/** The evidence record that one row of a CSV table holds. */
import { createCitationReader, LEVELS, STATUS_LABELS } from "../../dataset";
import type { Citation, Dataset, EvidenceRecord, Level, Text } from "../../dataset";
import { releaseFault, type ReleaseFault } from "../faults/fault";
import { blankFault, cellText, faultsOf, placeIn, type Reading } from "./cells";
import type { CsvColumn } from "./columns";
import type { CsvRow, CsvTable } from "./parse";
import type { RowEntities } from "./readEntities";

const SUMMARY_COLUMNS = ["summaryZh", "summaryEn", "summary"] as const satisfies readonly CsvColumn[];
const NOTE_COLUMNS = ["doubtZh", "doubtEn", "doubt"] as const satisfies readonly CsvColumn[];

/** `record` is undefined where the row has faults, or names no city or measure; `faults` leaves out those of the latter. */
export interface RecordReading {
  readonly record: EvidenceRecord | undefined;
  readonly faults: readonly ReleaseFault[];
}

export type RecordReader = (row: CsvRow, entities: Pick<RowEntities, "city" | "measure">) => RecordReading;

/** @param base has the periods, and the texts in the language that a row leaves blank */
export function createRecordReader(table: CsvTable, base: Dataset): RecordReader {
  const readPeriod = createPeriodReader(table, base);
  const readCitations = createCitationReader(base);
  const baseRecords = new Map(base.records.map((record) => [recordKey(record), record]));

  return (row, { city, measure }) => {
    const level = readLevel(table, row);
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
}

/** A level by its id or its word in either language, such as `detailed`, `Detailed` or `详细`. */
function readLevel(table: CsvTable, row: CsvRow): Reading<Level> {
  const value = cellText(table, row, "level");
  const level = LEVELS.find((each) =>
    [each, ...Object.values(STATUS_LABELS[each])].some(
      (label) => label.toLowerCase() === value.toLowerCase(),
    ),
  );
  if (level !== undefined) return { value: level };
  return { fault: releaseFault("level", placeIn(table, row.row, ["level"]), { value }) };
}

/** Periods by name in either language, or by id, which wins over a name; a blank cell means the latest period. */
function createPeriodReader(table: CsvTable, { periods }: Dataset): (row: CsvRow) => Reading<string> {
  const latest = periods.reduce((last, period) => (period.from > last.from ? period : last));
  const names = periods.flatMap(({ id, name }) => [name.zh, name.en].map((text) => [text, id] as const));
  const ids = periods.map(({ id }) => [id, id] as const);
  const known = new Map([...names, ...ids].map(([text, id]) => [text.toLowerCase(), id]));
  return (row) => {
    const value = cellText(table, row, "period");
    const id = value === "" ? latest.id : known.get(value.toLowerCase());
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
