/** The rows of the cities in the matrix: a mark for each measure, and what each city covers. */
import { NOT_CODED_LABEL, type Dataset, type Language } from "../../../dataset";
import type { Formula } from "../../description";
import { ABSOLUTE, areaAddress, cellAddress, columnLetters, quote } from "../../formulas/address";
import { evidenceKey } from "../../formulas/evidenceKey";
import { placeOf } from "../../formulas/lookUp";
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
  const shareColumn = columnLetters(columns.share);
  return {
    blocks: [
      {
        row: rows.firstCity,
        column: columns.city,
        cells: column(dataset.cities, (city) => city.name[language]),
      },
      { ...areas.body, cells: markFormulas(layout, language) },
      { row: rows.firstCity, column: columns.covering, cells: cityTotals(layout, language) },
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
      {
        // Of a city that is not coded: its blanks are not the report's silence. ROW(), as references in rules count from another cell in each Excel.
        area: { ...body, column: columns.city, columns: columns.share - columns.city + 1 },
        formula: `=INDEX($${shareColumn}:$${shareColumn},ROW())=${quote(NOT_CODED_LABEL[language])}`,
        fill: COLORS.notCoded,
        color: COLORS.muted,
      },
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
        `IF(ISNUMBER(${placeOf(evidenceKey(cityCell, measureCell, periodReference(language), quote(mark)), keys)}),${quote(mark)},${otherwise})`;
      return {
        formula: `=${orElse(MARKS.detailed, orElse(MARKS.listed, orElse(MARKS.absent, '""')))}`,
      };
    }),
  );
}

/**
 * Covered, detailed, depth and order of each city. A city without any mark is not coded: its depth says so, and the other
 * counts are blank texts, which no sum, rank or share counts. In the order it comes last.
 */
function cityTotals(layout: MatrixLayout, language: Language): Formula[][] {
  const { rows, columns, cities } = layout;
  const ranges = matrixRanges(layout);
  // From the heading on: a range of one cell would not widen.
  const first = cellAddress({ row: rows.firstCity - 1, column: columns.covering }, WHOLE_COLUMN);
  const all = areaAddress(ranges.cityCovering, WHOLE_COLUMN);
  return Array.from({ length: cities }, (_, index) => {
    const row = rows.firstCity + index;
    const marks = areaAddress({ ...ranges.body, row, rows: 1 }, WHOLE_ROW);
    const covering = cellAddress({ row, column: columns.covering });
    const ifCoded = (value: string, otherwise: string): Formula => ({
      formula: `=IF(${covering}="",${otherwise},${value})`,
    });
    const isSilent = `${countCovered(marks)}+COUNTIF(${marks},${quote(MARKS.absent)})=0`;
    const before = `${first}:${covering}`;
    return [
      { formula: `=IF(${isSilent},"",${countCovered(marks)})` },
      ifCoded(`COUNTIF(${marks},${quote(MARKS.detailed)})`, '""'),
      ifCoded(
        `${covering}/${cellAddress(matrixCounts(layout).measures, ABSOLUTE)}`,
        quote(NOT_CODED_LABEL[language]),
      ),
      ifCoded(
        `RANK(${covering},${all})+COUNTIF(${before},${covering})-1`,
        `COUNT(${all})+COUNTIF(${before},"")`,
      ),
    ];
  });
}

/** How many measures of each theme each city covers; blank for one that is not coded. */
function cityThemes(layout: MatrixLayout, what: "covered" | "detailed"): Formula[][] {
  const { rows, columns, cities, themes } = layout;
  const ranges = matrixRanges(layout);
  const firstColumn = what === "covered" ? columns.firstThemeCovered : columns.firstThemeDetailed;
  const measureThemes = areaAddress(ranges.measureThemeIds);
  return Array.from({ length: cities }, (_, city) =>
    Array.from({ length: themes }, (__, theme) => {
      const marks = areaAddress({ ...ranges.body, row: rows.firstCity + city, rows: 1 }, WHOLE_ROW);
      const themeCell = cellAddress({ row: rows.themeIds, column: firstColumn + theme }, { row: true });
      const counted = what === "covered" ? [MARKS.detailed, MARKS.listed] : [MARKS.detailed];
      const isCounted = counted.map((mark) => `(${marks}=${quote(mark)})`).join("+");
      const covering = cellAddress(
        { row: rows.firstCity + city, column: columns.covering },
        { column: true },
      );
      return { formula: `=IF(${covering}="","",SUMPRODUCT((${measureThemes}=${themeCell})*(${isCounted})))` };
    }),
  );
}
