/** Where things stand on the matrix sheet: other sheets' formulas refer to it. */
import type { Dataset, Language } from "../dataset";
import type { Area } from "./description";
import { areaAddress, sheetPrefix } from "./address";
import { sheetName } from "./names";

const FIRST_ROW = 6;
const FIRST_COLUMN = 1;

export interface MatrixLayout {
  rows: {
    themeIds: number;
    themes: number;
    measureIds: number;
    measures: number;
    firstCity: number;
    covering: number;
    detailed: number;
    share: number;
    order: number;
  };
  columns: {
    city: number;
    firstMeasure: number;
    covering: number;
    detailed: number;
    share: number;
    order: number;
    firstThemeCovered: number;
    firstThemeDetailed: number;
  };
  cities: number;
  measures: number;
  themes: number;
}

export function matrixLayout({ cities, measures, themes }: Dataset): MatrixLayout {
  const afterCities = FIRST_ROW + cities.length;
  const afterMeasures = FIRST_COLUMN + measures.length;
  return {
    rows: {
      themeIds: 2,
      themes: 3,
      measureIds: 4,
      measures: 5,
      firstCity: FIRST_ROW,
      covering: afterCities,
      detailed: afterCities + 1,
      share: afterCities + 2,
      order: afterCities + 3,
    },
    columns: {
      city: 0,
      firstMeasure: FIRST_COLUMN,
      covering: afterMeasures,
      detailed: afterMeasures + 1,
      share: afterMeasures + 2,
      order: afterMeasures + 3,
      firstThemeCovered: afterMeasures + 5,
      firstThemeDetailed: afterMeasures + 6 + themes.length,
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

export type MatrixArea = keyof ReturnType<typeof matrixAreas>;

/** Absolute references to the areas of the matrix from other sheets, such as `矩阵!$B$7:$Y$22`. */
export function matrixReferences(layout: MatrixLayout, language: Language): (area: MatrixArea) => string {
  const areas = matrixAreas(layout);
  const prefix = sheetPrefix(sheetName("matrix", language));
  return (area) => prefix + areaAddress(areas[area]);
}
