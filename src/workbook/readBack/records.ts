/** The evidence table. */
import type { Dataset, EvidenceRecord, Language } from "../../dataset";
import { recordId } from "../recordId";
import { levelOf, namesOf, readRows, type ReadList, type TableValues, type Words } from "./rows";

/** @param known the release, with the cities and measures that the workbook has */
export function readRecords(
  table: TableValues,
  language: Language,
  blankPeriod: string,
  known: Dataset,
  { translate, citationsOf }: Words,
): ReadList<EvidenceRecord> {
  const cities = namesOf(known.cities);
  const measures = new Map(known.measures.map(({ id }) => [id.toLowerCase(), id]));
  const periods = namesOf(known.periods);
  const base = new Map(known.records.map((record) => [recordId(record), record]));
  return readRows("evidence", table, language, (cells) => {
    const city = cities.get(cells("city").toLowerCase());
    const measure = measures.get(cells("measureId").toLowerCase());
    const level = levelOf(cells("level"));
    const period = periods.get((cells("period") || blankPeriod).toLowerCase());
    if (city === undefined) return "city";
    if (measure === undefined) return "measureId";
    if (level === undefined) return "level";
    if (period === undefined) return "period";
    const before = base.get(recordId({ city, measure, period }));
    return {
      city,
      measure,
      period,
      level,
      citations: citationsOf(cells("section"), before?.citations),
      summary: translate(cells("summary"), before?.summary),
      note: cells("doubt") === "" ? undefined : translate(cells("doubt"), before?.note),
    };
  });
}
