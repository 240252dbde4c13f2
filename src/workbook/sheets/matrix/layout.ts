/**
 * Where things stand on the matrix sheet: other sheets' formulas refer to it.
 *
 * Each list of cities, measures or themes is closed by a thin empty line that the formulas' ranges include: a line inserted before
 * it, by the add-in or by hand, is inside the ranges, as Excel widens them.
 */
import type { Dataset, Language } from "../../../dataset";
import type { Area, Position } from "../../description";
import { ABSOLUTE, areaAddress, cellAddress, sheetPrefix } from "../../formulas/address";
import { sheetName } from "../../names/names";

const FIRST_ROW = 6;
const FIRST_COLUMN = 1;

/** Width or height of the lines that close lists, in points. */
export const END_LINE = 10;

export interface MatrixLayout {
  rows: {
    themeIds: number;
    themes: number;
    measureIds: number;
    measures: number;
    firstCity: number;
    cityEnd: number;
    covering: number;
    detailed: number;
    share: number;
    order: number;
  };
  columns: {
    city: number;
    firstMeasure: number;
    measureEnd: number;
    covering: number;
    detailed: number;
    share: number;
    order: number;
    firstThemeCovered: number;
    themeCoveredEnd: number;
    firstThemeDetailed: number;
    themeDetailedEnd: number;
  };
  cities: number;
  measures: number;
  themes: number;
}

export function matrixLayout({ cities, measures, themes }: Dataset): MatrixLayout {
  const cityEnd = FIRST_ROW + cities.length;
  const measureEnd = FIRST_COLUMN + measures.length;
  const firstThemeCovered = measureEnd + 6;
  const themeCoveredEnd = firstThemeCovered + themes.length;
  const firstThemeDetailed = themeCoveredEnd + 1;
  return {
    rows: {
      themeIds: 2,
      themes: 3,
      measureIds: 4,
      measures: 5,
      firstCity: FIRST_ROW,
      cityEnd,
      covering: cityEnd + 1,
      detailed: cityEnd + 2,
      share: cityEnd + 3,
      order: cityEnd + 4,
    },
    columns: {
      city: 0,
      firstMeasure: FIRST_COLUMN,
      measureEnd,
      covering: measureEnd + 1,
      detailed: measureEnd + 2,
      share: measureEnd + 3,
      order: measureEnd + 4,
      firstThemeCovered,
      themeCoveredEnd,
      firstThemeDetailed,
      themeDetailedEnd: firstThemeDetailed + themes.length,
    },
    cities: cities.length,
    measures: measures.length,
    themes: themes.length,
  };
}

/** Areas of the matrix sheet by what they hold. */
export function matrixAreas(layout: MatrixLayout) {
  const { rows, columns, cities, measures, themes } = layout;
  const cityColumn = (column: number): Area => ({ row: rows.firstCity, column, rows: cities, columns: 1 });
  const measureRow = (row: number): Area => ({
    row,
    column: columns.firstMeasure,
    rows: 1,
    columns: measures,
  });
  const cityByTheme = (column: number): Area => ({
    row: rows.firstCity,
    column,
    rows: cities,
    columns: themes,
  });
  return {
    body: { row: rows.firstCity, column: columns.firstMeasure, rows: cities, columns: measures },
    cities: cityColumn(columns.city),
    cityCovering: cityColumn(columns.covering),
    cityOrder: cityColumn(columns.order),
    measureThemeIds: measureRow(rows.themeIds),
    measureIds: measureRow(rows.measureIds),
    measureNames: measureRow(rows.measures),
    measureCovering: measureRow(rows.covering),
    measureDetailed: measureRow(rows.detailed),
    measureOrder: measureRow(rows.order),
    themeIds: { row: rows.themeIds, column: columns.firstThemeCovered, rows: 1, columns: themes },
    themeNames: { row: rows.measures, column: columns.firstThemeCovered, rows: 1, columns: themes },
    themeCovered: cityByTheme(columns.firstThemeCovered),
    themeDetailed: cityByTheme(columns.firstThemeDetailed),
    themeCovering: { row: rows.covering, column: columns.firstThemeCovered, rows: 1, columns: themes },
    themeCoveringDetailed: {
      row: rows.detailed,
      column: columns.firstThemeCovered,
      rows: 1,
      columns: themes,
    },
  } satisfies Record<string, Area>;
}

/** The same areas with the lines that close their lists, as formulas refer to them. */
export function matrixRanges(layout: MatrixLayout): ReturnType<typeof matrixAreas> {
  const { cities, measures, themes } = layout;
  return matrixAreas({ ...layout, cities: cities + 1, measures: measures + 1, themes: themes + 1 });
}

/** Counted are the lines that the code tables have; `coded`: the cities of them that have any evidence in the period. */
export type MatrixCount = "cities" | "coded" | "measures";

/** The cells that count the cities and measures of the matrix. */
export function matrixCounts({ rows, columns }: MatrixLayout): Record<MatrixCount, Position> {
  return {
    cities: { row: rows.themes, column: columns.city },
    coded: { row: rows.measureIds, column: columns.city },
    measures: { row: rows.measures, column: columns.city },
  };
}

/** Absolute references to these counts from other sheets. */
export function countReference(of: MatrixCount, layout: MatrixLayout, language: Language): string {
  return sheetPrefix(sheetName("matrix", language)) + cellAddress(matrixCounts(layout)[of], ABSOLUTE);
}

export type MatrixArea = keyof ReturnType<typeof matrixAreas>;

/** Absolute references to the ranges of the matrix from other sheets, such as `矩阵!$B$7:$Z$23`. */
export function matrixReferences(layout: MatrixLayout, language: Language): (area: MatrixArea) => string {
  const ranges = matrixRanges(layout);
  const prefix = sheetPrefix(sheetName("matrix", language));
  return (area) => prefix + areaAddress(ranges[area]);
}
