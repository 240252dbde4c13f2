/** Writes a release as CSV. */
import Papa from "papaparse";
import { citationText, STATUS_LABELS } from "../../dataset";
import type { Dataset, EvidenceRecord, Language } from "../../dataset";
import { CSV_COLUMNS, csvColumnName } from "./columns";
import { LIKE_A_FORMULA } from "./protection";
import { releaseCell } from "./releaseCell";

type WrittenColumn = (typeof CSV_COLUMNS)[number];

/** Without it Excel in China reads the file as GBK. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Names of periods by id; the id itself where a name is ambiguous. */
function periodNames({ periods }: Dataset, language: Language): ReadonlyMap<string, string> {
  const words = periods.flatMap(({ id, name }) => [id, name.zh, name.en].map((word) => word.toLowerCase()));
  const count = (name: string) => words.filter((word) => word === name.toLowerCase()).length;
  return new Map(
    periods.map(({ id, name }) => {
      const own = [id, name.zh, name.en].filter(
        (word) => word.toLowerCase() === name[language].toLowerCase(),
      );
      return [id, count(name[language]) === own.length ? name[language] : id];
    }),
  );
}

/**
 * One row per record, with names and headers in `language` and texts in both languages. Texts that a spreadsheet would read as
 * formulas get an apostrophe in front; line breaks within texts are "\n".
 */
export function writeCsv(dataset: Dataset, language: Language): string {
  const cities = new Map(dataset.cities.map(({ id, name }) => [id, name[language]]));
  const themes = new Map(dataset.themes.map(({ id, name }) => [id, name[language]]));
  const measures = new Map(dataset.measures.map((measure) => [measure.id, measure]));
  const periods = periodNames(dataset, language);
  const release = releaseCell(dataset.release);
  const row = (record: EvidenceRecord): string[] => {
    const measure = measures.get(record.measure);
    const theme = measure?.theme ?? "";
    const cells: Record<WrittenColumn, string> = {
      cityId: record.city,
      city: cities.get(record.city) ?? "",
      themeId: theme,
      theme: themes.get(theme) ?? "",
      measureId: record.measure,
      measure: measure?.name[language] ?? "",
      level: STATUS_LABELS[record.level][language],
      summaryZh: record.summary.zh,
      summaryEn: record.summary.en,
      section: citationText(record.citations, language),
      period: periods.get(record.period) ?? record.period,
      doubtZh: record.note?.zh ?? "",
      doubtEn: record.note?.en ?? "",
      release,
    };
    return CSV_COLUMNS.map((column) => cells[column].replace(/\r\n?/g, "\n"));
  };
  const headers = CSV_COLUMNS.map((column) => csvColumnName(column, language));
  const body = Papa.unparse([headers, ...dataset.records.map(row)], { escapeFormulae: LIKE_A_FORMULA });
  return `${BYTE_ORDER_MARK}${body}\r\n`;
}
