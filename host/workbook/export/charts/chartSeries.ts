import type { Chart, ChartType, DataLabels } from "../../types/charts";
import { textProperties } from "./chartText";
import type { Context } from "../context";
import { reference } from "../context";
import { element, escapeXml } from "../xml";

const value = (name: string, val: string | number | boolean) => element(name, { val });
const ACCENTS = 6;

/** A series with a copy of its cells' values, which readers show until they have calculated. */
export function seriesXml(context: Context, chart: Chart, index: number): string {
  const series = chart.series[index];
  if (!series) return "";
  const { charts, formats } = context.workbook;
  const { categories, values } = charts.seriesValues(series);
  const labels = series.dataLabels ?? null;
  const [format = "General"] = formats
    .numberFormats({ ...series.values, area: { ...series.values.area, rowCount: 1, columnCount: 1 } })
    .flat();
  const numbers = element(
    "c:numCache",
    {},
    element("c:formatCode", {}, escapeXml(format)),
    value("c:ptCount", values.length),
    ...values.map((number, at) =>
      number === null ? "" : element("c:pt", { idx: at }, element("c:v", {}, String(number))),
    ),
  );
  const isBar = chart.type.startsWith("Bar") || chart.type.startsWith("Column");
  const isLine = chart.type.startsWith("Line");
  return element(
    "c:ser",
    {},
    value("c:idx", index),
    value("c:order", index),
    name(context, chart, index),
    looks(chart, series.color, index),
    isBar ? value("c:invertIfNegative", false) : "",
    isLine ? marker(chart.type, series.color, index) : "",
    labels?.show ? dataLabelsXml(labels, chart.type) : "",
    series.categories ? element("c:cat", {}, strings(reference(context, series.categories), categories)) : "",
    element(
      "c:val",
      {},
      element("c:numRef", {}, element("c:f", {}, escapeXml(reference(context, series.values))), numbers),
    ),
    isLine ? value("c:smooth", false) : "",
  );
}

function name(context: Context, chart: Chart, index: number): string {
  const series = chart.series[index];
  if (!series) return "";
  const text = context.workbook.charts.seriesName(series, index);
  if (series.name !== null || !series.nameCell)
    return element("c:tx", {}, element("c:v", {}, escapeXml(text)));
  return element("c:tx", {}, strings(reference(context, series.nameCell), [text]));
}

function strings(cells: string, texts: readonly string[]): string {
  const points = texts.map((text, idx) => element("c:pt", { idx }, element("c:v", {}, escapeXml(text))));
  return element(
    "c:strRef",
    {},
    element("c:f", {}, escapeXml(cells)),
    element("c:strCache", {}, value("c:ptCount", texts.length), ...points),
  );
}

function fill(color: string | null, index: number): string {
  const shade =
    color === null
      ? element("a:schemeClr", { val: `accent${(index % ACCENTS) + 1}` })
      : element("a:srgbClr", { val: color.replace("#", "").toUpperCase() });
  return element("a:solidFill", {}, shade);
}

/** Slices of a pie take the theme's colours in turn, so the whole series has none. */
function looks({ type }: Chart, color: string | null, index: number): string {
  if ((type === "Pie" || type === "Doughnut") && color === null) return "";
  if (type.startsWith("Line"))
    return element("c:spPr", {}, element("a:ln", { w: 28575, cap: "rnd" }, fill(color, index), "<a:round/>"));
  return element("c:spPr", {}, fill(color, index));
}

function marker(type: ChartType, color: string | null, index: number): string {
  if (type !== "LineMarkers") return element("c:marker", {}, value("c:symbol", "none"));
  return element(
    "c:marker",
    {},
    value("c:symbol", "circle"),
    value("c:size", 5),
    element("c:spPr", {}, fill(color, index)),
  );
}

type Position = Exclude<DataLabels["position"], "Default">;
const POSITIONS: Record<Position, string> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Top: "t",
  Right: "r",
};

/** Excel calls a file damaged that has a position the kind of chart does not know. */
function allowed(type: ChartType): readonly Position[] {
  if (type.startsWith("Line")) return ["Center", "Top", "Right"];
  if (type.startsWith("Area") || type === "Doughnut") return [];
  if (type === "Pie") return ["Center", "InsideEnd", "OutsideEnd"];
  return type.endsWith("Clustered")
    ? ["Center", "InsideEnd", "InsideBase", "OutsideEnd"]
    : ["Center", "InsideEnd", "InsideBase"];
}

export function dataLabelsXml(labels: DataLabels, type: ChartType): string {
  const { numberFormat, position } = labels;
  const isPlaced = position !== "Default" && allowed(type).includes(position);
  return element(
    "c:dLbls",
    {},
    numberFormat === null ? "" : element("c:numFmt", { formatCode: numberFormat, sourceLinked: false }),
    "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>",
    textProperties(labels.font),
    isPlaced ? value("c:dLblPos", POSITIONS[position]) : "",
    value("c:showLegendKey", false),
    value("c:showVal", labels.showValue),
    value("c:showCatName", false),
    value("c:showSerName", false),
    value("c:showPercent", false),
    value("c:showBubbleSize", false),
  );
}
