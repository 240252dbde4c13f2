/** The rows of the cities in the matrix: a mark for each measure, and what each city covers. */
import type { Dataset, Language } from "../../../dataset";
import type { Formula } from "../../description";
import { ABSOLUTE, areaAddress, cellAddress, quote } from "../../formulas/address";
import { evidenceKey } from "../../formulas/evidenceKey";
import { MARKS } from "../../kit/marks";
import type { Parts } from "../../kit/section";
import { area, column } from "../../kit/sheet";
import { COLORS, STYLES } from "../../kit/styles";
import { periodReference } from "../../names/names";
import { columnReference } from "../../tables/columnNames";
import { EVIDENCE } from "../../tables/evidence";
import { countCovered, WHOLE_COLUMN, WHOLE_ROW } from "./counting";
import { END_LINE, matrixAreas, matrixCounts, matrixRanges, type MatrixLayout } from "./layout";

export function matrixBody(dataset: Dataset, layout: MatrixLayout, language: Language): Partial<Parts> {
  const { rows, columns, cities } = layout;
  const areas = matrixAreas(layout);
  const { body } = matrixRanges(layout);
  return {
    blocks: [
      {
        row: rows.firstCity,
        column: columns.city,
        cells: column(dataset.cities, (city) => city.name[language]),
      },
      { ...areas.body, cells: markFormulas(layout, language) },
      { row: rows.firstCity, column: columns.covering, cells: cityTotals(layout) },
      { row: rows.firstCity, column: columns.firstThemeCovered, cells: cityThemes(layout, "covered") },
      { row: rows.firstCity, column: columns.firstThemeDetailed, cells: cityThemes(layout, "detailed") },
    ],
    styles: [
      { area: areas.cities, style: { bold: true, vertical: "Center" } },
      {
        area: areas.body,
        style: { ...STYLES.cell, borders: { InsideHorizontal: COLORS.line, InsideVertical: COLORS.line } },
      },
      { area: area(rows.firstCity, columns.covering, cities, 4), style: { ...STYLES.cell, ...STYLES.count } },
      { area: area(rows.firstCity, columns.share, cities, 1), style: STYLES.percent },
      { area: areas.themeCovered, style: STYLES.cell },
      { area: areas.themeDetailed, style: STYLES.cell },
    ],
    conditionalFormats: [
      { area: body, equals: MARKS.detailed, fill: COLORS.detailed, color: COLORS.white },
      { area: body, equals: MARKS.listed, fill: COLORS.listed, color: COLORS.ink },
      { area: body, equals: MARKS.absent, fill: COLORS.absent, color: COLORS.absentInk },
    ],
    rowHeights: [
      { row: rows.firstCity, rows: cities, height: 20 },
      { row: rows.cityEnd, rows: 1, height: END_LINE },
    ],
  };
}

/** The strongest mark that a row of evidence gives the pair in the chosen period; nothing where there is none. */
function markFormulas({ rows, columns, cities, measures }: MatrixLayout, language: Language): Formula[][] {
  const keys = columnReference(EVIDENCE, "key", language);
  return Array.from({ length: cities }, (_, city) =>
    Array.from({ length: measures }, (__, measure) => {
      const cityCell = cellAddress({ row: rows.firstCity + city, column: columns.city }, { column: true });
      const measureCell = cellAddress(
        { row: rows.measureIds, column: columns.firstMeasure + measure },
        { row: true },
      );
      const orElse = (mark: string, otherwise: string) =>
        `IF(ISNUMBER(MATCH(${evidenceKey(cityCell, measureCell, periodReference(language), quote(mark))},${keys},0)),${quote(mark)},${otherwise})`;
      return {
        formula: `=${orElse(MARKS.detailed, orElse(MARKS.listed, orElse(MARKS.absent, '""')))}`,
      };
    }),
  );
}

/** Covered, detailed, depth and order of each city. */
function cityTotals(layout: MatrixLayout): Formula[][] {
  const { rows, columns, cities } = layout;
  const ranges = matrixRanges(layout);
  // From the heading on: a range of one cell would not widen.
  const first = cellAddress({ row: rows.firstCity - 1, column: columns.covering }, WHOLE_COLUMN);
  const all = areaAddress(ranges.cityCovering, WHOLE_COLUMN);
  return Array.from({ length: cities }, (_, index) => {
    const row = rows.firstCity + index;
    const marks = areaAddress({ ...ranges.body, row, rows: 1 }, WHOLE_ROW);
    const covering = cellAddress({ row, column: columns.covering });
    return [
      { formula: `=${countCovered(marks)}` },
      { formula: `=COUNTIF(${marks},${quote(MARKS.detailed)})` },
      { formula: `=${covering}/${cellAddress(matrixCounts(layout).measures, ABSOLUTE)}` },
      { formula: `=RANK(${covering},${all})+COUNTIF(${first}:${covering},${covering})-1` },
    ];
  });
}

/** How many measures of each theme each city covers. */
function cityThemes(layout: MatrixLayout, what: "covered" | "detailed"): Formula[][] {
  const { rows, columns, cities, themes } = layout;
  const ranges = matrixRanges(layout);
  const firstColumn = what === "covered" ? columns.firstThemeCovered : columns.firstThemeDetailed;
  const measureThemes = areaAddress(ranges.measureThemeIds);
  return Array.from({ length: cities }, (_, city) =>
    Array.from({ length: themes }, (__, theme) => {
      const marks = areaAddress({ ...ranges.body, row: rows.firstCity + city, rows: 1 }, WHOLE_ROW);
      const themeCell = cellAddress({ row: rows.themeIds, column: firstColumn + theme }, { row: true });
      const count = (mark: string) => `COUNTIFS(${measureThemes},${themeCell},${marks},${quote(mark)})`;
      const counted = what === "covered" ? [MARKS.detailed, MARKS.listed] : [MARKS.detailed];
      return { formula: `=${counted.map(count).join("+")}` };
    }),
  );
}
