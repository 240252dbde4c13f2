import type { Dataset, Language } from "../../../dataset";
import type { NamedArea, SheetDescription } from "../../description";
import { blockArea, listArea } from "../../growth/lists";
import { joined } from "../../kit/section";
import { area, footer, heading, sheet, widths } from "../../kit/sheet";
import { workbookTexts } from "../../texts";
import { matrixBody } from "./body";
import { matrixHeader } from "./header";
import { END_LINE, matrixLayout, matrixRanges, type MatrixLayout } from "./layout";
import { matrixTotals } from "./totals";

/** City × measure, each cell a formula over the evidence table, with totals and subtotals by theme. */
export function matrixSheet(dataset: Dataset, language: Language): SheetDescription {
  const texts = workbookTexts(language).matrix;
  const layout = matrixLayout(dataset);
  const { rows, columns } = layout;
  return sheet("matrix", language, {
    ...joined([
      heading(texts.title, texts.subtitle),
      matrixHeader(dataset, layout, language),
      matrixBody(dataset, layout, language),
      matrixTotals(layout, language),
    ]),
    namedAreas: namedAreas(layout),
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

/** Where the matrix grows. */
function namedAreas(layout: MatrixLayout): NamedArea[] {
  const { rows, columns } = layout;
  const { cities, measureIds, themeIds } = matrixRanges(layout);
  return [
    blockArea("matrix", area(rows.themeIds, 0, rows.order + 1 - rows.themeIds, columns.themeDetailedEnd + 1)),
    listArea("matrixCities", cities),
    listArea("matrixMeasures", measureIds),
    listArea("matrixThemes", themeIds),
    listArea("matrixThemesDetailed", { ...themeIds, column: columns.firstThemeDetailed }),
  ];
}
