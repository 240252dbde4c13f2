/** The rows above the cities of the matrix: themes and measures, what is counted, and how many lines there are. */
import type { Dataset, Language } from "../../../dataset";
import type { Area, Cell, Formula, StyledArea } from "../../description";
import { areaAddress, quote } from "../../formulas/address";
import { areAmong } from "../../formulas/lookUp";
import type { Parts } from "../../kit/section";
import { area } from "../../kit/sheet";
import { COLORS, STYLES, themeColor } from "../../kit/styles";
import { CITIES } from "../../tables/cities";
import { columnReference } from "../../tables/columnNames";
import { MEASURES } from "../../tables/measures";
import { workbookTexts } from "../../texts";
import { matrixCounts, matrixRanges, type MatrixLayout } from "./layout";

const HEADER = {
  fill: COLORS.brandSoft,
  color: COLORS.ink,
  size: 9,
  wrap: true,
  vertical: "Center",
  horizontal: "Center",
} as const;

export function matrixHeader(dataset: Dataset, layout: MatrixLayout, language: Language): Partial<Parts> {
  const { rows, columns, measures, themes } = layout;
  const texts = workbookTexts(language).matrix;
  const twoRows = (column: number, count: number) => area(rows.measureIds, column, 2, count);
  const headers = [
    twoRows(columns.firstMeasure, measures),
    area(rows.measures, columns.covering, 1, 4),
    twoRows(columns.firstThemeCovered, themes),
    twoRows(columns.firstThemeDetailed, themes),
  ];
  return {
    blocks: [
      { row: rows.themeIds, column: columns.firstMeasure, cells: measureCells(dataset, language) },
      {
        row: rows.measures,
        column: columns.covering,
        cells: [[texts.total, texts.detailed, texts.share, texts.order]],
      },
      {
        row: rows.themeIds,
        column: columns.firstThemeCovered,
        cells: themeCells(dataset, language, texts.themeTotals),
      },
      {
        row: rows.themeIds,
        column: columns.firstThemeDetailed,
        cells: themeCells(dataset, language, texts.themeDetailed),
      },
      { ...matrixCounts(layout).cities, cells: counts(layout, language) },
    ],
    styles: [
      { area: area(rows.themeIds, 0, 1, columns.firstThemeDetailed + themes), style: STYLES.small },
      ...themeBands(dataset, layout),
      ...[columns.firstThemeCovered, columns.firstThemeDetailed].map((column) => ({
        area: area(rows.themes, column, 1, themes),
        style: STYLES.heading,
      })),
      ...headers.map((header): StyledArea => ({ area: header, style: HEADER })),
      ...(["cities", "coded", "measures"] as const).map((of): StyledArea => {
        const cell = matrixCounts(layout)[of];
        const numberFormat = `0${quote(texts.units[of])}`;
        return {
          area: area(cell.row, cell.column, 1, 1),
          style: { ...STYLES.small, horizontal: "Left", vertical: "Center", numberFormat },
        };
      }),
    ],
    rowHeights: [
      { row: rows.themes, rows: 1, height: 20 },
      { row: rows.measureIds, rows: 1, height: 28 },
      { row: rows.measures, rows: 1, height: language === "zh" ? 44 : 64 },
    ],
  };
}

/** Theme id, theme (over its first measure only), id and name of each measure. */
function measureCells({ measures, themes }: Dataset, language: Language): Cell[][] {
  const names = new Map(themes.map(({ id, name }) => [id, name[language]]));
  return [
    measures.map(({ theme }) => theme),
    measures.map(({ theme }, index) =>
      theme === measures[index - 1]?.theme ? "" : (names.get(theme) ?? ""),
    ),
    measures.map(({ id }) => id),
    measures.map(({ name }) => name[language]),
  ];
}

/** Id, `title` (over the first theme only), id and name of each theme. */
function themeCells({ themes }: Dataset, language: Language, title: string): Cell[][] {
  return [
    themes.map(({ id }) => id),
    themes.map((_, index) => (index === 0 ? title : "")),
    themes.map(({ id }) => id),
    themes.map(({ name }) => name[language]),
  ];
}

/** How many of the lines are in the code tables: of cities, of cities that are coded, and of measures. */
function counts(layout: MatrixLayout, language: Language): Formula[][] {
  const ranges = matrixRanges(layout);
  const count = (labels: string, listed: string, also = "") => ({
    formula: `=SUMPRODUCT((${labels}<>"")*${areAmong(labels, listed)}${also})`,
  });
  const cities = [areaAddress(ranges.cities), columnReference(CITIES, "city", language)] as const;
  return [
    [count(...cities)],
    [count(...cities, `*(${areaAddress(ranges.cityCovering)}<>"")`)],
    [count(areaAddress(ranges.measureIds), columnReference(MEASURES, "measureId", language))],
  ];
}

/** A band in the theme's colour over each run of neighbouring measures of one theme. */
function themeBands({ measures, themes }: Dataset, { rows, columns }: MatrixLayout): StyledArea[] {
  return measures.flatMap(({ theme }, start): StyledArea[] => {
    if (theme === measures[start - 1]?.theme) return [];
    const next = measures.findIndex((measure, index) => index > start && measure.theme !== theme);
    const length = (next < 0 ? measures.length : next) - start;
    const { text, fill } = themeColor(themes.findIndex(({ id }) => id === theme));
    const band: Area = area(rows.themes, columns.firstMeasure + start, 1, length);
    return [{ area: band, style: { bold: true, color: text, fill, vertical: "Center" } }];
  });
}
