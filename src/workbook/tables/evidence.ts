/** The table of evidence: one row for each city, measure and plan period of which the report says something. */
import { citationText, LEVELS, STATUS_LABELS, type EvidenceRecord, type Level } from "../../dataset";
import type { Cell } from "../description";
import { recordId } from "./recordId";
import type { Reading, RowReader } from "./reading";
import { defineTable, type ColumnId, type ColumnOf } from "./schema";
import { createCityFinder, createIdFinder, createLabelFinder, createNameFinder } from "./words";
import type { Writing } from "./writing";

export const EVIDENCE = defineTable({
  table: "evidence",
  name: "KCFIN_Evidence",
  part: "records",
  idColumn: "recordId",
  columns: {
    city: { text: "id", field: "city", merged: 1, filled: "required", about: true, label: true },
    theme: { width: { zh: 84, en: 130 } },
    measureId: {
      text: "id",
      field: "measure",
      merged: 1,
      width: 104,
      filled: "required",
      about: true,
      label: true,
    },
    measure: { width: { zh: 150, en: 210 }, wraps: true },
    level: { text: "id", field: "level", merged: 1, width: 68, filled: "required" },
    mark: { width: 40 },
    summary: { text: "text", field: "summary", merged: 1, width: 380, wraps: true, filled: "required" },
    section: { text: "section", field: "citations", merged: 1, width: 92, wraps: true, filled: "required" },
    period: {
      text: "id",
      field: "period",
      merged: 1,
      width: { zh: 52, en: 96 },
      wraps: true,
      about: true,
      minor: true,
    },
    origin: { width: 56 },
    doubt: {
      text: "text",
      field: "note",
      merged: 1,
      width: 280,
      wraps: true,
      filled: "optional",
      minor: true,
    },
    notes: { width: 200, wraps: true, own: true },
    key: {},
    recordId: {},
  },
});

export type EvidenceColumn = ColumnOf<typeof EVIDENCE>;

/** @param formulas of the columns that follow from others */
export function recordCells(
  record: EvidenceRecord,
  { language, release, city, period }: Writing,
  formulas: Readonly<Record<"theme" | "measure" | "mark" | "key", Cell>>,
): Record<EvidenceColumn, Cell> {
  return {
    ...formulas,
    city: city(record.city),
    measureId: record.measure,
    level: STATUS_LABELS[record.level][language],
    summary: record.summary[language],
    section: citationText(record.citations, language),
    period: period(record.period),
    origin: release,
    doubt: record.note?.[language] ?? "",
    notes: null,
    recordId: recordId(record),
  };
}

/** What a row of evidence is about and how far it goes, by ids. */
export interface RecordKey {
  city: string;
  measure: string;
  level: Level;
  period: string;
}

/** The columns that `recordKeyReader` reads. */
export const IDENTIFYING_COLUMNS = ["city", "measureId", "level", "period"] as const satisfies ColumnId[];

export function recordKeyReader({
  known,
  language,
  blankPeriod,
}: Pick<Reading, "language" | "blankPeriod"> & {
  readonly known: Pick<Reading["known"], "cities" | "measures" | "periods">;
}): RowReader<(typeof IDENTIFYING_COLUMNS)[number], RecordKey> {
  const findCity = createCityFinder(known.cities, language);
  const findMeasure = createIdFinder(known.measures);
  const findLevel = createLabelFinder(LEVELS, STATUS_LABELS, language);
  const findPeriod = createNameFinder(known.periods, language);
  return (cells) => {
    const city = cells.word("city", findCity);
    const measure = cells.word("measureId", findMeasure);
    const level = cells.word("level", findLevel);
    const period = cells.word("period", findPeriod, blankPeriod);
    if (city === undefined) return "city";
    if (measure === undefined) return "measureId";
    if (level === undefined) return "level";
    if (period === undefined) return "period";
    return { city, measure, level, period };
  };
}

export function recordReader(reading: Reading): RowReader<EvidenceColumn, EvidenceRecord> {
  const { known, translate, citationsOf } = reading;
  const readKey = recordKeyReader(reading);
  const released = new Map(known.records.map((record) => [recordId(record), record]));
  return (cells) => {
    const key = readKey(cells);
    if (typeof key === "string") return key;
    const before = released.get(recordId(key));
    return {
      ...key,
      citations: citationsOf(cells("section"), before?.citations),
      summary: translate(cells("summary"), before?.summary),
      note: cells("doubt") === "" ? undefined : translate(cells("doubt"), before?.note),
    };
  };
}
