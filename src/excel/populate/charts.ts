/** Native charts: what makes them a chart, and apart from it what only makes them better to read. */
import type { ChartDescription, SheetContents } from "../../workbook";
import type { Existing } from "./existing";
import { isExcelApiSupported, SHAPES_API } from "../kit/requirements";

/** A chart over its range with a title, at its place. "Columns" is said, as platforms guess differently. */
export function queueChart(sheet: Excel.Worksheet, description: ChartDescription, existing: Existing): void {
  const { source, place } = description;
  const data = sheet.getRangeByIndexes(source.row, source.column, source.rows, source.columns);
  const known = existing.charts.get(description.name);
  const chart =
    known === undefined ? sheet.charts.add(description.type, data, "Columns") : sheet.charts.getItem(known);
  if (known !== description.name) chart.name = description.name;
  if (known !== undefined) chart.setData(data, "Columns");
  chart.title.text = description.title;
  chart.legend.visible = description.legend;
  if (description.legend) chart.legend.position = "Bottom";
  chart.setPosition(
    sheet.getRangeByIndexes(place.row, place.column, 1, 1),
    sheet.getRangeByIndexes(place.row + place.rows - 1, place.column + place.columns - 1, 1, 1),
  );
}

/** Colours, labels, axes and alternative texts of a sheet's charts: a chart without them is still right. */
export function queueChartFormats(sheet: Excel.Worksheet, description: SheetContents): void {
  if (description.charts.length === 0) return;
  for (const chart of description.charts) queueChartFormat(sheet.charts.getItem(chart.name), chart);
  queueAlternativeTexts(sheet, description);
}

function queueChartFormat(chart: Excel.Chart, description: ChartDescription): void {
  const categoryAxis = chart.axes.categoryAxis;
  const valueAxis = chart.axes.valueAxis;
  // The first row of the table is to be on top; bar charts begin at the bottom.
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = "Maximum";
  valueAxis.minimum = 0;
  if (description.maximum !== undefined) valueAxis.maximum = description.maximum;
  valueAxis.numberFormat = description.axisFormat;
  valueAxis.majorGridlines.visible = description.labelFormat === null;
  valueAxis.title.text = description.valueAxisTitle;
  categoryAxis.tickLabelSpacing = 1;
  categoryAxis.format.font.size = 8;
  chart.title.format.font.size = 12;
  description.colors.forEach((colors, index) => {
    queueSeriesFormat(chart.series.getItemAt(index), colors, description.labelFormat);
  });
}

/** @param labelFormat number format of the labels; null for none */
export function queueSeriesFormat(
  series: Excel.ChartSeries,
  { fill, text }: ChartDescription["colors"][number],
  labelFormat: string | null,
): void {
  series.format.fill.setSolidColor(fill);
  series.gapWidth = 40;
  if (labelFormat !== null) {
    series.hasDataLabels = true;
    series.dataLabels.numberFormat = labelFormat;
    series.dataLabels.format.font.color = text;
  }
}

/** Charts are found among a sheet's shapes by their name; where they are not, the chart's title has to do. */
function queueAlternativeTexts(sheet: Excel.Worksheet, { charts }: SheetContents): void {
  if (!isExcelApiSupported(SHAPES_API)) return;
  for (const { name, altText } of charts) sheet.shapes.getItem(name).altTextDescription = altText;
}
