/** Where the calculation behind the gaps sheet stands. */
import type { Dataset } from "../../../dataset";
import type { Area, Position } from "../../description";
import { ordinal } from "../../formulas/address";
import { area } from "../../kit/sheet";

export interface CalculationLayout {
  /** Rows above the calculation: its title, the order of the cities, their similarity, the headers. */
  titleRow: number;
  orderRow: number;
  similarityRow: number;
  headerRow: number;
  firstColumn: number;
  columns: number;
  /** Empty cells over which `ordinal` counts lines. */
  emptyRow: number;
  emptyColumn: number;
  /** Columns of the list's own rows. */
  position: number;
  theme: number;
  first: number;
  best: number;
  models: number;
  /** The row of the chosen city in the matrix; how many gaps it has, and how many measures to deepen. */
  selectedRow: Position;
  gapCount: Position;
  deepenCount: Position;
  /** Columns of the measures in the matrix's order. */
  measureIds: Area;
  marks: Area;
  gapCodes: Area;
  sortKeys: Area;
  orders: Area;
  /** One row a line of the list, one column a city; names of the cities are in the header row, similarities above them. */
  scores: Area;
  /** The areas as formulas refer to them: with the empty row and column that close the measures and the cities. */
  ranges: Record<"measureIds" | "gapCodes" | "sortKeys" | "orders" | "scores", Area>;
}

/**
 * The list has a line for each measure and one more, the heading of what is to deepen; so have the measures, whose last line
 * stays empty, so that both grow by the same rows.
 */
export function calculationLayout(
  dataset: Dataset,
  headerRow: number,
  firstColumn: number,
  models: number,
): CalculationLayout {
  const lines = listLines(dataset);
  const best = firstColumn + 3;
  const perMeasure = best + models + 2;
  const measureColumn = (index: number) => area(headerRow + 1, perMeasure + index, lines, 1);
  const scores = area(headerRow + 1, perMeasure + 6, lines, dataset.cities.length);
  const closed = (index: number): Area => ({ ...measureColumn(index), rows: lines + 1 });
  return {
    titleRow: headerRow - 3,
    orderRow: headerRow - 2,
    similarityRow: headerRow - 1,
    headerRow,
    firstColumn,
    columns: scores.column + scores.columns - firstColumn,
    emptyRow: headerRow - 4,
    emptyColumn: firstColumn - 1,
    position: firstColumn,
    theme: firstColumn + 1,
    first: firstColumn + 2,
    best,
    models,
    selectedRow: { row: headerRow - 1, column: scores.column - 1 },
    gapCount: { row: headerRow - 2, column: measureColumn(2).column },
    deepenCount: { row: headerRow - 1, column: measureColumn(2).column },
    measureIds: measureColumn(0),
    marks: measureColumn(1),
    gapCodes: measureColumn(2),
    sortKeys: measureColumn(3),
    orders: measureColumn(4),
    scores,
    ranges: {
      measureIds: closed(0),
      gapCodes: closed(2),
      sortKeys: closed(3),
      orders: closed(4),
      scores: { ...scores, rows: scores.rows + 1, columns: scores.columns + 1 },
    },
  };
}

export function listLines({ measures }: Dataset): number {
  return measures.length + 1;
}

/** The list of gaps and its calculation, with what stands above the scores. */
export function gapsBlock({ ranges: { scores }, orderRow }: CalculationLayout): Area {
  return area(orderRow, 0, scores.rows + 3, scores.column + scores.columns);
}

/** Which city a column of scores is about, from 1. */
export function nthCity({ scores, emptyRow }: CalculationLayout, index: number): string {
  const cell = (column: number) => ({ row: emptyRow, column });
  return ordinal("columns", cell(scores.column), cell(scores.column + index));
}

/** Which measure or gap a row is about, from 1. */
export function nthMeasure({ measureIds, emptyColumn }: CalculationLayout, index: number): string {
  const cell = (row: number) => ({ row, column: emptyColumn });
  return ordinal("rows", cell(measureIds.row), cell(measureIds.row + index));
}
