import type { Dataset, Language } from "../../../dataset";
import { ABSOLUTE, areaAddress, cellAddress, quote, type Anchoring } from "../../formulas/address";
import type { Cell, Formula, SheetDescription } from "../../description";
import { matrixAreas, matrixCounts, matrixLayout, matrixRanges, type MatrixLayout } from "./layout";
import { blockArea, listArea } from "../../growth/lists";
import { evidenceKey } from "../../formulas/evidenceKey";
import { periodReference } from "../../names/names";
import { MARKS } from "../../kit/marks";
import { COLORS } from "../../kit/styles";
import { CITIES } from "../../tables/cities";
import { columnReference } from "../../tables/columnNames";
import { EVIDENCE } from "../../tables/evidence";
import { MEASURES } from "../../tables/measures";
import { workbookTexts } from "../../texts";
import { matrixStyles } from "./styles";
import { area, column, footer, heading, sheet, widths } from "../../kit/sheet";

const WHOLE_COLUMN: Anchoring = { row: true };
const WHOLE_ROW: Anchoring = { column: true };

/** Cells of `range` that mean "covered". */
function countCovered(range: string): string {
  return `COUNTIF(${range},${quote(MARKS.detailed)})+COUNTIF(${range},${quote(MARKS.listed)})`;
}

/** Width or height of the lines that close lists, in points. */
const END_LINE = 10;

/** City × measure, each cell a formula over the evidence table, with totals and subtotals by theme. */
export function matrixSheet(dataset: Dataset, language: Language): SheetDescription {
  const texts = workbookTexts(language).matrix;
  const layout = matrixLayout(dataset);
  const { rows, columns } = layout;
  const areas = matrixAreas(layout);
  const ranges = matrixRanges(layout);
  const themes = new Map(dataset.themes.map((theme) => [theme.id, theme]));
  const head = heading(texts.title, texts.subtitle);

  const measureHeader: Cell[][] = [
    dataset.measures.map((measure) => measure.theme),
    dataset.measures.map((measure, index) =>
      measure.theme === dataset.measures[index - 1]?.theme
        ? ""
        : (themes.get(measure.theme)?.name[language] ?? ""),
    ),
    dataset.measures.map((measure) => measure.id),
    dataset.measures.map((measure) => measure.name[language]),
  ];
  const themeHeader: Cell[][] = [
    dataset.themes.map((theme) => theme.id),
    dataset.themes.map((_, index) => (index === 0 ? texts.themeTotals : "")),
    dataset.themes.map((theme) => theme.id),
    dataset.themes.map((theme) => theme.name[language]),
  ];
  const detailedHeader = themeHeader.map((cells, row) =>
    row === 1 ? cells.map((_, index) => (index === 0 ? texts.themeDetailed : "")) : cells,
  );

  return sheet("matrix", language, {
    blocks: [
      ...head.blocks,
      { row: rows.themeIds, column: columns.firstMeasure, cells: measureHeader },
      {
        row: rows.measures,
        column: columns.covering,
        cells: [[texts.total, texts.detailed, texts.share, texts.order]],
      },
      { row: rows.themeIds, column: columns.firstThemeCovered, cells: themeHeader },
      { row: rows.themeIds, column: columns.firstThemeDetailed, cells: detailedHeader },
      { ...matrixCounts(layout).cities, cells: counts(layout, language) },
      {
        row: rows.firstCity,
        column: columns.city,
        cells: column(dataset.cities, (city) => city.name[language]),
      },
      { ...areas.body, cells: bodyFormulas(layout, language) },
      { row: rows.firstCity, column: columns.covering, cells: cityTotals(layout) },
      { row: rows.firstCity, column: columns.firstThemeCovered, cells: cityThemes(layout, "covered") },
      { row: rows.firstCity, column: columns.firstThemeDetailed, cells: cityThemes(layout, "detailed") },
      {
        row: rows.covering,
        column: columns.city,
        cells: [[texts.cities], [texts.citiesDetailed], [texts.penetration], [texts.order]],
      },
      { row: rows.covering, column: columns.firstMeasure, cells: measureTotals(layout) },
      { row: rows.covering, column: columns.firstThemeCovered, cells: themeTotals(layout) },
    ],
    styles: [...head.styles, ...matrixStyles(dataset, layout, language)],
    namedAreas: [
      blockArea(
        "matrix",
        area(rows.themeIds, 0, rows.order + 1 - rows.themeIds, columns.themeDetailedEnd + 1),
      ),
      listArea("matrixCities", ranges.cities),
      listArea("matrixMeasures", ranges.measureIds),
      listArea("matrixThemes", ranges.themeIds),
      listArea("matrixThemesDetailed", { ...ranges.themeIds, column: columns.firstThemeDetailed }),
    ],
    conditionalFormats: [
      { area: ranges.body, equals: MARKS.detailed, fill: COLORS.detailed, color: COLORS.white },
      { area: ranges.body, equals: MARKS.listed, fill: COLORS.listed, color: COLORS.ink },
      { area: ranges.body, equals: MARKS.absent, fill: COLORS.absent, color: COLORS.absentInk },
    ],
    columnWidths: [
      ...widths([language === "zh" ? 84 : 108]),
      { column: columns.firstMeasure, columns: layout.measures, width: language === "zh" ? 54 : 72 },
      { column: columns.measureEnd, columns: 1, width: END_LINE },
      { column: columns.covering, columns: 4, width: 54 },
      { column: columns.order + 1, columns: 1, width: END_LINE },
      { column: columns.firstThemeCovered, columns: layout.themes, width: 62 },
      { column: columns.themeCoveredEnd, columns: 1, width: END_LINE },
      { column: columns.firstThemeDetailed, columns: layout.themes, width: 62 },
      { column: columns.themeDetailedEnd, columns: 1, width: END_LINE },
    ],
    rowHeights: [
      { row: 0, rows: 1, height: 26 },
      { row: rows.themes, rows: 1, height: 20 },
      { row: rows.measureIds, rows: 1, height: 28 },
      { row: rows.measures, rows: 1, height: language === "zh" ? 44 : 64 },
      { row: rows.firstCity, rows: layout.cities, height: 20 },
      { row: rows.cityEnd, rows: 1, height: END_LINE },
      { row: rows.covering, rows: 4, height: 20 },
    ],
    freeze: { rows: rows.firstCity, columns: columns.firstMeasure },
    print: {
      orientation: "Landscape",
      area: area(0, 0, rows.order + 1, columns.order + 1),
      onePage: false,
      titleRows: { row: rows.themes, rows: 3 },
      footer: footer(dataset.release.source.title[language], language),
    },
  });
}

/** How many of the lines are in the code tables: of cities, and of measures. */
function counts(layout: MatrixLayout, language: Language): Formula[][] {
  const ranges = matrixRanges(layout);
  const count = (labels: string, listed: string) => ({
    formula: `=SUMPRODUCT((${labels}<>"")*(COUNTIF(${listed},${labels})>0))`,
  });
  return [
    [count(areaAddress(ranges.cities), columnReference(CITIES, "city", language))],
    [count(areaAddress(ranges.measureIds), columnReference(MEASURES, "measureId", language))],
  ];
}

/** The strongest mark that a row of evidence gives the pair in the chosen period; nothing where there is none. */
function bodyFormulas({ rows, columns, cities, measures }: MatrixLayout, language: Language): Formula[][] {
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
  return [
    eachMeasure((marks) => `=${countCovered(marks)}`),
    eachMeasure((marks) => `=COUNTIF(${marks},${quote(MARKS.detailed)})`),
    eachMeasure((_, covering) => `=${covering}/${cellAddress(matrixCounts(layout).cities, ABSOLUTE)}`),
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
