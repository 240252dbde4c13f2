import type { Chart } from "../../model";
import { axes } from "./chartAxes";
import { dataLabelsXml, seriesXml } from "./chartSeries";
import { titleXml, textProperties } from "./chartText";
import type { Context } from "../context";
import { NS, document, element } from "../xml";

const CATEGORY_AXIS = 500000001;
const VALUE_AXIS = 500000002;
const LEGEND = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" } as const;

const value = (name: string, val: string | number | boolean) => element(name, { val });

/** A chart's part, complete with the values it was last drawn from. The order of the elements is the schema's. */
export function chartXml(context: Context, chart: Chart): string {
  const isRound = chart.type === "Pie" || chart.type === "Doughnut";
  const plot = element(
    "c:plotArea",
    {},
    "<c:layout/>",
    group(context, chart),
    isRound ? "" : axes(chart, CATEGORY_AXIS, VALUE_AXIS),
  );
  const legend = element(
    "c:legend",
    {},
    value("c:legendPos", LEGEND[chart.legend.position]),
    value("c:overlay", false),
    textProperties(chart.legend.font),
  );
  const root = element(
    "c:chartSpace",
    { "xmlns:c": NS.chart, "xmlns:a": NS.drawing, "xmlns:r": NS.relationships },
    value("c:date1904", false),
    value("c:roundedCorners", false),
    element(
      "c:chart",
      {},
      titleXml(chart.title),
      value("c:autoTitleDeleted", !chart.title.visible),
      plot,
      chart.legend.visible ? legend : "",
      value("c:plotVisOnly", true),
      value("c:dispBlanksAs", "gap"),
    ),
  );
  return document(root);
}

/** Bars, lines … with their series and common looks. */
function group(context: Context, chart: Chart): string {
  const series = chart.series.map((_, index) => seriesXml(context, chart, index)).join("");
  const labels = chart.dataLabels.show ? dataLabelsXml(chart.dataLabels, chart.type) : "";
  const ids = value("c:axId", CATEGORY_AXIS) + value("c:axId", VALUE_AXIS);
  const gapWidth = chart.series.find((one) => one.gapWidth !== null)?.gapWidth ?? 150;
  const stacking = chart.type.endsWith("Stacked100")
    ? "percentStacked"
    : chart.type.endsWith("Stacked")
      ? "stacked"
      : null;
  switch (chart.type) {
    case "Line":
    case "LineMarkers":
      return element(
        "c:lineChart",
        {},
        value("c:grouping", "standard"),
        value("c:varyColors", false),
        series,
        labels,
        value("c:marker", true),
        ids,
      );
    case "Area":
    case "AreaStacked":
      return element(
        "c:areaChart",
        {},
        value("c:grouping", stacking ?? "standard"),
        value("c:varyColors", false),
        series,
        labels,
        ids,
      );
    case "Pie":
      return element(
        "c:pieChart",
        {},
        value("c:varyColors", true),
        series,
        labels,
        value("c:firstSliceAng", 0),
      );
    case "Doughnut":
      return element(
        "c:doughnutChart",
        {},
        value("c:varyColors", true),
        series,
        labels,
        value("c:firstSliceAng", 0),
        value("c:holeSize", 50),
      );
    default:
      return element(
        "c:barChart",
        {},
        value("c:barDir", chart.type.startsWith("Bar") ? "bar" : "col"),
        value("c:grouping", stacking ?? "clustered"),
        value("c:varyColors", false),
        series,
        labels,
        value("c:gapWidth", gapWidth),
        stacking === null ? "" : value("c:overlap", 100),
        ids,
      );
  }
}
