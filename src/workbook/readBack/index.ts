/** Reads the tables of a workbook, with the analysts' edits, back into a data set. Pure. */
import {
  createCitationReader,
  inThemeOrder,
  type Dataset,
  type Language,
  type Measure,
  type Theme,
} from "../../dataset";
import { CITIES, cityReader } from "../tables/cities";
import { EVIDENCE, recordReader } from "../tables/evidence";
import { MEASURES, measureReader } from "../tables/measures";
import type { Reading } from "../tables/reading";
import { eachTable } from "../tables";
import type { TableId } from "../tables/schema";
import { THEMES, themeReader } from "../tables/themes";
import { createNameFinder, type Spelling } from "../tables/words";
import { readAdvice } from "./advice";
import { readConclusions } from "./conclusions";
import { readRows, type ReadList, type ReadTables, type RespelledCell, type UncountedRow } from "./rows";
import { readTargets } from "./targets";
import { createTranslator } from "./translate";

export {
  columnPlace,
  isBlankRow,
  readRows,
  rowsOf,
  type CellValue,
  type ReadList,
  type ReadTables,
  type RespelledCell,
  type TableValues,
  type UncountedRow,
} from "./rows";

export interface ReadBack {
  dataset: Dataset;
  uncounted: UncountedRow[];
  /** Cells that were understood though they are written otherwise; none where spellings count as formulas compare them. */
  respelled: RespelledCell[];
  /**
   * For each table the row that each entry of its part was read from, counted from 0 in the body; of several the first. Of
   * recommendations, which two tables hold, undefined where a table has none.
   */
  rows: Record<TableId, (number | undefined)[]>;
}

/**
 * The data set that the tables hold. Columns are found by their names, wherever they have been moved to; texts that the tables
 * have in one language only take the other from `base`, the release the workbook was made from, while they still agree with it.
 * Where the table of targets, or both of conclusions and of advice, are missing, those of `base` stand in, as far as their cities and
 * measures are there; conclusions without advice are those of an earlier version.
 *
 * @param period name of the plan period that stands for a blank one
 */
export function readBack(
  tables: ReadTables,
  language: Language,
  period: string,
  base: Dataset,
  spelling: Spelling,
): ReadBack {
  const released: Reading = {
    language,
    spelling,
    blankPeriod: period,
    known: base,
    translate: createTranslator(base, language),
    citationsOf: createCitationReader(base),
  };
  const themes = readRows(THEMES, tables.themes, released, themeReader(released));
  const themed = { ...released, known: { ...base, themes: themes.entries } };
  const measures = grouped(
    readRows(MEASURES, tables.measures, released, measureReader(themed)),
    themes.entries,
  );
  const cities = readRows(CITIES, tables.cities, released, cityReader(released));
  const known = { ...base, cities: cities.entries, measures: measures.entries };
  const reading = { ...released, known };
  const records = readRows(EVIDENCE, tables.evidence, reading, recordReader(reading));
  const targets = tables.targets ? readTargets(tables.targets, reading) : unread(targetsOf(known));
  const concluded = tables.conclusions
    ? readConclusions(tables.conclusions, reading, periodId(period, reading))
    : unread(conclusionsOf(known));
  const { advice, conclusions } = tables.advice
    ? readAdvice(tables.advice, reading, concluded)
    : { advice: unread(concluded.entries), conclusions: concluded };
  const parts = { evidence: records, measures, themes, cities, targets, conclusions, advice };
  return {
    dataset: {
      ...known,
      themes: themes.entries,
      records: records.entries,
      targets: targets.entries,
      recommendations: advice.entries,
    },
    uncounted: Object.values(parts).flatMap(({ uncounted }) => uncounted),
    respelled: Object.values(parts).flatMap(({ respelled }) => respelled),
    rows: eachTable((table) => parts[table].rows),
  };
}

/** Measures in the order of the matrix, by which ties are broken. */
function grouped(read: ReadList<Measure>, themes: readonly Theme[]): ReadList<Measure> {
  const rows = read.entries.map((entry, index) => ({
    entry,
    theme: entry.theme,
    row: read.rows[index] ?? 0,
  }));
  const ordered = inThemeOrder(rows, themes);
  return { ...read, entries: ordered.map(({ entry }) => entry), rows: ordered.map(({ row }) => row) };
}

/**
 * How the plan period should be written that a workbook shows; undefined where there is none like it.
 *
 * @param shown as it stands in its cell
 */
export function periodSpelling(
  shown: string,
  { periods }: Pick<Dataset, "periods">,
  language: Language,
): string | undefined {
  const found = createNameFinder(periods, language)(shown);
  return found?.isExact === true ? shown : found?.spelling;
}

/** The period of that name, else the latest. */
function periodId(name: string, { known: { periods }, language }: Reading): string {
  const latest = periods.reduce((last, period) => (period.from > last.from ? period : last));
  return createNameFinder(periods, language)(name)?.value ?? latest.id;
}

function unread<E>(entries: E[]): ReadList<E> {
  return { entries, rows: [], uncounted: [], respelled: [] };
}

function targetsOf({ targets, cities }: Dataset): Dataset["targets"] {
  const known = new Set(cities.map(({ id }) => id));
  return targets.filter(({ city }) => known.has(city));
}

function conclusionsOf({ recommendations, cities, measures }: Dataset): Dataset["recommendations"] {
  const known = new Set(cities.map(({ id }) => id));
  const ids = new Set(measures.map(({ id }) => id));
  return recommendations.filter(
    (each) =>
      [each.city, ...each.modelCities].every((city) => known.has(city)) &&
      each.measures.every((measure) => ids.has(measure)),
  );
}
