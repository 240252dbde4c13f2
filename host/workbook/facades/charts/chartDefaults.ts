import type { Language } from "../../core";
import type { CellResult } from "../../types/cells";
import type { ChartAxis, ChartTitle, DataLabels } from "../../types/charts";
import type { SheetArea } from "../../types/area";

/** Defaults of a new chart. */
export const NO_TITLE: ChartTitle = { text: "", visible: false, font: {} };

export const PLAIN_LABELS: DataLabels = {
  show: false,
  numberFormat: null,
  position: "Default",
  showValue: true,
  font: {},
};

export function plainAxis(majorGridlines: boolean): ChartAxis {
  return {
    visible: true,
    title: NO_TITLE,
    minimum: null,
    maximum: null,
    reversed: false,
    crossing: "Automatic",
    labelSpacing: null,
    numberFormat: null,
    majorGridlines,
    font: {},
  };
}

export const defaultTitle = (language: Language) => (language === "zh-CN" ? "图表标题" : "Chart Title");
export const defaultName = (language: Language, number: number) =>
  language === "zh-CN" ? `图表 ${number}` : `Chart ${number}`;
export const defaultSeriesName = (language: Language, number: number) =>
  language === "zh-CN" ? `系列${number}` : `Series${number}`;

export interface SeriesCells {
  readonly values: SheetArea;
  readonly nameCell: SheetArea | null;
  readonly categories: SheetArea | null;
}

/**
 * How Excel reads a chart's source: a first line of texts are names of series, a first column of texts (or under an empty
 * corner) are categories. `results` are the source's cells.
 */
export function seriesOf(
  { sheet, area }: SheetArea,
  seriesBy: "Rows" | "Columns",
  results: readonly (readonly CellResult[])[],
): SeriesCells[] {
  const byColumns = seriesBy === "Columns";
  const at = (line: number, place: number) => (byColumns ? results[place]?.[line] : results[line]?.[place]);
  const lines = byColumns ? area.columnCount : area.rowCount;
  const places = byColumns ? area.rowCount : area.columnCount;
  const isLabel = (cell: CellResult | undefined) => cell?.type === "String" || cell?.type === "Empty";
  const isCornerEmpty = at(0, 0)?.type === "Empty";
  const restOfFirstLine = Array.from({ length: places - 1 }, (_, index) => at(0, index + 1));
  const hasCategories =
    lines > 1 && (isCornerEmpty || restOfFirstLine.some((cell) => cell?.type === "String"));
  const firstSeries = hasCategories ? 1 : 0;
  const heads = Array.from({ length: lines - firstSeries }, (_, index) => at(index + firstSeries, 0));
  const hasNames = places > 1 && heads.every(isLabel) && heads.some((cell) => cell?.type === "String");
  const first = hasNames ? 1 : 0;
  const part = (line: number, place: number, count: number): SheetArea => ({
    sheet,
    area: byColumns
      ? { row: area.row + place, rowCount: count, column: area.column + line, columnCount: 1 }
      : { row: area.row + line, rowCount: 1, column: area.column + place, columnCount: count },
  });
  return heads.map((_, index) => ({
    values: part(index + firstSeries, first, places - first),
    nameCell: hasNames ? part(index + firstSeries, 0, 1) : null,
    categories: hasCategories ? part(0, first, places - first) : null,
  }));
}
