/** The evidence table. */
import type { Dataset, EvidenceRecord, Language, Level } from "../../dataset";
import { recordId } from "../recordId";
import {
  levelOf,
  namesOf,
  readRows,
  type ReadList,
  type Row,
  type TableValues,
  type UnreadableColumn,
  type Words,
} from "./rows";

/** What a row of evidence is about and how far it goes, by ids. */
export interface RecordKey {
  city: string;
  measure: string;
  level: Level;
  period: string;
}

/**
 * Reads what rows of evidence are about, or the column that is to blame where that cannot be known.
 *
 * @param blankPeriod id or name of the period that a blank one stands for
 */
export function recordKeys(
  known: Pick<Dataset, "cities" | "measures" | "periods">,
  blankPeriod: string,
): (cells: Row<"evidence">) => RecordKey | UnreadableColumn {
  const cities = namesOf(known.cities);
  const measures = new Map(known.measures.map(({ id }) => [id.toLowerCase(), id]));
  const periods = namesOf(known.periods);
  return (cells) => {
    const city = cities.get(cells("city").toLowerCase());
    const measure = measures.get(cells("measureId").toLowerCase());
    const level = levelOf(cells("level"));
    const period = periods.get((cells("period") || blankPeriod).toLowerCase());
    if (city === undefined) return "city";
    if (measure === undefined) return "measureId";
    if (level === undefined) return "level";
    if (period === undefined) return "period";
    return { city, measure, level, period };
  };
}

/** @param known the release, with the cities and measures that the workbook has */
export function readRecords(
  table: TableValues,
  language: Language,
  blankPeriod: string,
  known: Dataset,
  { translate, citationsOf }: Words,
): ReadList<EvidenceRecord> {
  const read = recordKeys(known, blankPeriod);
  const base = new Map(known.records.map((record) => [recordId(record), record]));
  return readRows("evidence", table, language, (cells) => {
    const key = read(cells);
    if (typeof key === "string") return key;
    const before = base.get(recordId(key));
    return {
      ...key,
      citations: citationsOf(cells("section"), before?.citations),
      summary: translate(cells("summary"), before?.summary),
      note: cells("doubt") === "" ? undefined : translate(cells("doubt"), before?.note),
    };
  });
}
