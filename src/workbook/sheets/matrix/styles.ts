import type { Dataset, Language } from "../../../dataset";
import type { Area, StyledArea } from "../../description";
import { matrixAreas, matrixCounts, type MatrixLayout } from "./layout";
import { workbookTexts } from "../../texts";
import { quote } from "../../formulas/address";
import { COLORS, STYLES, themeColor } from "../../kit/styles";
import { area } from "../../kit/sheet";

/** How the matrix looks; the colours of its marks are conditional formats. */
export function matrixStyles(dataset: Dataset, layout: MatrixLayout, language: Language): StyledArea[] {
  const { rows, columns, measures, cities, themes } = layout;
  const areas = matrixAreas(layout);
  const headers = (from: number, count: number): Area => area(rows.measureIds, from, 2, count);
  const themeBands = themeRuns(dataset).map(({ start, length, theme }): StyledArea => ({
    area: area(rows.themes, columns.firstMeasure + start, 1, length),
    style: { bold: true, color: themeColor(theme).text, fill: themeColor(theme).fill, vertical: "Center" },
  }));
  return [
    { area: area(rows.themeIds, 0, 1, columns.firstThemeDetailed + themes), style: STYLES.small },
    ...themeBands,
    ...[columns.firstThemeCovered, columns.firstThemeDetailed].map((from) => ({
      area: area(rows.themes, from, 1, themes),
      style: STYLES.heading,
    })),
    ...[
      headers(columns.firstMeasure, measures),
      area(rows.measures, columns.covering, 1, 4),
      headers(columns.firstThemeCovered, themes),
      headers(columns.firstThemeDetailed, themes),
    ].map((headerArea) => ({
      area: headerArea,
      style: {
        fill: COLORS.brandSoft,
        color: COLORS.ink,
        size: 9,
        wrap: true,
        vertical: "Center",
        horizontal: "Center",
      } as const,
    })),
    ...(["cities", "measures"] as const).map((of): StyledArea => {
      const cell = matrixCounts(layout)[of];
      const unit = workbookTexts(language).matrix.units[of];
      return {
        area: area(cell.row, cell.column, 1, 1),
        style: { ...STYLES.small, horizontal: "Left", vertical: "Center", numberFormat: `0${quote(unit)}` },
      };
    }),
    { area: areas.cities, style: { bold: true, vertical: "Center" } },
    {
      area: areas.body,
      style: { ...STYLES.cell, borders: { InsideHorizontal: COLORS.line, InsideVertical: COLORS.line } },
    },
    { area: area(rows.firstCity, columns.covering, cities, 4), style: { ...STYLES.cell, ...STYLES.count } },
    { area: area(rows.firstCity, columns.share, cities, 1), style: STYLES.percent },
    { area: areas.themeCovered, style: STYLES.cell },
    { area: areas.themeDetailed, style: STYLES.cell },
    ...[
      area(rows.covering, 0, 4, columns.firstMeasure + measures),
      area(rows.covering, columns.firstThemeCovered, 2, themes),
    ].map((totalArea) => ({ area: totalArea, style: STYLES.total })),
    { area: area(rows.covering, columns.firstMeasure, 4, measures), style: STYLES.cell },
    { area: area(rows.covering, columns.firstThemeCovered, 2, themes), style: STYLES.cell },
    { area: area(rows.share, columns.firstMeasure, 1, measures), style: STYLES.percent },
    {
      area: area(rows.order, 0, 1, columns.firstMeasure + measures),
      style: { color: COLORS.muted, bold: false },
    },
  ];
}

/** Neighbouring measures of one theme: where each run starts, how long it is, which theme. */
function themeRuns({ measures, themes }: Dataset): { start: number; length: number; theme: number }[] {
  return measures.flatMap(({ theme }, start) => {
    if (theme === measures[start - 1]?.theme) return [];
    const end = measures.findIndex((measure, index) => index > start && measure.theme !== theme);
    return [
      {
        start,
        length: (end < 0 ? measures.length : end) - start,
        theme: themes.findIndex(({ id }) => id === theme),
      },
    ];
  });
}
