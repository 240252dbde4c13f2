/** Finds the city and the measure that cells are about, wherever people have moved, sorted or copied them to. Pure. */
import type { EvidenceIndex } from "../../analysis";
import type { City, Language, Measure, Text } from "../../dataset";
import { readRows, type CellValue, type ReadList, type TableValues } from ".";
import { EVIDENCE, recordKeyReader, type RecordKey } from "../tables/evidence";
import { Names } from "../../dataset/names";

/** Ids of a city and a measure of the index. */
export interface Pair {
  city: string;
  measure: string;
}

/** What a selected cell of the matrix stands for: a pair; its row's city; or its column's measure. */
export type MatrixSelection = Pair | { city: string; measure: null } | { city: null; measure: string };

/**
 * What each row of an evidence table is about, as the analysis reads it; blank rows are neither entries nor uncounted. The header may leave out columns other than the identifying ones. A blank period is the one that the index shows.
 */
export function recogniseRows(
  table: TableValues,
  language: Language,
  { dataset, period }: EvidenceIndex,
): ReadList<RecordKey> {
  const reading = {
    known: dataset,
    language,
    spelling: "asFormulas",
    blankPeriod: period.name[language],
  } as const;
  return readRows(EVIDENCE, table, reading, recordKeyReader(reading));
}

/**
 * The row that the index's record of a pair comes from: of several on one pair the first with the level that counts.
 *
 * @returns its place among the rows, from 0; null where there is none
 */
export function findRow(
  { entries, rows }: ReadList<RecordKey>,
  { city, measure }: Pair,
  { records, period }: EvidenceIndex,
): number | null {
  const level = records.get(city)?.get(measure)?.level;
  const found = entries.findIndex(
    (row) => row.city === city && row.measure === measure && row.period === period.id && row.level === level,
  );
  return rows[found] ?? null;
}

/**
 * What a cell of the matrix sheet stands for, from all cells in its row and in its column; null where that is nothing of ours.
 * A header stands for its own row or column only when it is selected itself.
 */
export function recogniseMatrixCell(
  cell: CellValue,
  row: readonly CellValue[],
  column: readonly CellValue[],
  index: EvidenceIndex,
): MatrixSelection | null {
  const { cityOf, measureOf } = headers(index);
  const city = first(row, cityOf);
  const measure = measureOf(column);
  if (city !== undefined && measure !== undefined) return { city, measure };
  if (city !== undefined && cityOf(cell) === city) return { city, measure: null };
  if (measure !== undefined && measureOf([cell]) === measure) return { city: null, measure };
  return null;
}

/** The cell of a pair in the values of a matrix, counted from their first row and column; null where it has none. */
export function findMatrixCell(
  values: readonly (readonly CellValue[])[],
  pair: Pair,
  index: EvidenceIndex,
): { row: number; column: number } | null {
  const { cityOf, measureOf } = headers(index);
  const row = values.findIndex((cells) => first(cells, cityOf) === pair.city);
  const width = Math.max(0, ...values.map((cells) => cells.length));
  for (let column = 0; row >= 0 && column < width; column++) {
    if (measureOf(values.map((cells) => cells[column] ?? "")) === pair.measure) return { row, column };
  }
  return null;
}

/** Reads headers of the matrix: cities by any name, measures by their id or, where that has been deleted, by their name. */
function headers({ cities, measures }: EvidenceIndex) {
  const named = (entries: Iterable<City | Measure>, namesOf: (name: Text) => string[]) =>
    [...entries].map(({ id, name }) => ({ value: id, id, names: namesOf(name) }));
  const cityNames = new Names(
    named(cities.values(), ({ zh, en }) => [zh, en]),
    { forgive: "blanks" },
  );
  const measureIds = new Names(
    named(measures.values(), () => []),
    { forgive: "blanks" },
  );
  const measureNames = new Names(
    named(measures.values(), ({ zh, en }) => [zh, en]),
    { forgive: "blanks" },
  );
  const find = (names: Names<string>) => (cell: CellValue) => names.only(String(cell))?.value;
  const [findMeasure, findMeasureByName] = [find(measureIds), find(measureNames)];
  return {
    cityOf: find(cityNames),
    measureOf: (cells: readonly CellValue[]) => first(cells, findMeasure) ?? first(cells, findMeasureByName),
  };
}

function first<T>(cells: readonly CellValue[], read: (cell: CellValue) => T | undefined): T | undefined {
  for (const cell of cells) {
    const value = read(cell);
    if (value !== undefined) return value;
  }
  return undefined;
}
