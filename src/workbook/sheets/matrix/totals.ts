/** The rows below the cities of the matrix: how many cities cover each measure and each theme. */
import type { Language } from "../../../dataset";
import type { Formula } from "../../description";
import { ABSOLUTE, areaAddress, cellAddress, quote } from "../../formulas/address";
import { MARKS } from "../../kit/marks";
import type { Parts } from "../../kit/section";
import { area } from "../../kit/sheet";
import { COLORS, STYLES } from "../../kit/styles";
import { workbookTexts } from "../../texts";
import { countCovered, WHOLE_COLUMN, WHOLE_ROW } from "./counting";
import { matrixCounts, matrixRanges, type MatrixLayout } from "./layout";

export function matrixTotals(layout: MatrixLayout, language: Language): Partial<Parts> {
  const { rows, columns, measures, themes } = layout;
  const texts = workbookTexts(language).matrix;
  const labelled = columns.firstMeasure + measures;
  const ofThemes = area(rows.covering, columns.firstThemeCovered, 2, themes);
  return {
    blocks: [
      {
        row: rows.covering,
        column: columns.city,
        cells: [[texts.cities], [texts.citiesDetailed], [texts.penetration], [texts.order]],
      },
      { row: rows.covering, column: columns.firstMeasure, cells: measureTotals(layout) },
      { row: rows.covering, column: columns.firstThemeCovered, cells: themeTotals(layout) },
    ],
    styles: [
      { area: area(rows.covering, 0, 4, labelled), style: STYLES.total },
      { area: ofThemes, style: STYLES.total },
      { area: area(rows.covering, columns.firstMeasure, 4, measures), style: STYLES.cell },
      { area: ofThemes, style: STYLES.cell },
      { area: area(rows.share, columns.firstMeasure, 1, measures), style: STYLES.percent },
      { area: area(rows.order, 0, 1, labelled), style: { color: COLORS.muted, bold: false } },
    ],
    rowHeights: [{ row: rows.covering, rows: 4, height: 20 }],
  };
}

/** Cities covering, of which detailed, penetration and order of each measure. */
function measureTotals(layout: MatrixLayout): Formula[][] {
  const { rows, columns, measures } = layout;
  const ranges = matrixRanges(layout);
  const first = cellAddress({ row: rows.covering, column: columns.firstMeasure - 1 }, WHOLE_ROW);
  const all = areaAddress(ranges.measureCovering, WHOLE_ROW);
  const eachMeasure = (formula: (marks: string, covering: string) => string): Formula[] =>
    Array.from({ length: measures }, (_, index) => {
      const measureColumn = columns.firstMeasure + index;
      const marks = areaAddress({ ...ranges.body, column: measureColumn, columns: 1 }, WHOLE_COLUMN);
      return { formula: formula(marks, cellAddress({ row: rows.covering, column: measureColumn })) };
    });
  const coded = cellAddress(matrixCounts(layout).coded, ABSOLUTE);
  return [
    eachMeasure((marks) => `=${countCovered(marks)}`),
    eachMeasure((marks) => `=COUNTIF(${marks},${quote(MARKS.detailed)})`),
    eachMeasure((_, covering) => `=IF(${coded}=0,"",${covering}/${coded})`),
    eachMeasure((_, covering) => `=RANK(${covering},${all})+COUNTIF(${first}:${covering},${covering})-1`),
  ];
}

/** Cities that cover at least one measure of each theme; below, those that cover at least one in detail. */
function themeTotals(layout: MatrixLayout): Formula[][] {
  const { columns, themes } = layout;
  const { themeCovered } = matrixRanges(layout);
  const totals = (firstColumn: number): Formula[] =>
    Array.from({ length: themes }, (_, theme) => {
      const counts = areaAddress({ ...themeCovered, column: firstColumn + theme, columns: 1 }, WHOLE_COLUMN);
      return { formula: `=COUNTIF(${counts},">0")` };
    });
  return [totals(columns.firstThemeCovered), totals(columns.firstThemeDetailed)];
}
