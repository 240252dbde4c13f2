import type { Chart, ChartAxis } from "../../types/charts";
import { textProperties, titleXml } from "./chartText";
import { element } from "../xml";

const value = (name: string, val: string | number | boolean) => element(name, { val });

/** A file says of an axis where on the other one it crosses; Excel's object model says it of that other one. */
const CROSSES = { Automatic: "autoZero", Minimum: "min", Maximum: "max" } as const;

export function axes(chart: Chart, categoryId: number, valueId: number): string {
  const isHorizontal = chart.type.startsWith("Bar");
  const category = element(
    "c:catAx",
    {},
    common(chart.categoryAxis, categoryId, isHorizontal ? "l" : "b", "General", isHorizontal),
    value("c:crossAx", valueId),
    value("c:crosses", CROSSES[chart.valueAxis.crossing]),
    value("c:auto", true),
    value("c:lblAlgn", "ctr"),
    value("c:lblOffset", 100),
    chart.categoryAxis.labelSpacing === null ? "" : value("c:tickLblSkip", chart.categoryAxis.labelSpacing),
    value("c:noMultiLvlLbl", false),
  );
  const isPercent = chart.type.endsWith("Stacked100");
  const values = element(
    "c:valAx",
    {},
    common(chart.valueAxis, valueId, isHorizontal ? "b" : "l", isPercent ? "0%" : "General", !isHorizontal),
    value("c:crossAx", categoryId),
    value("c:crosses", CROSSES[chart.categoryAxis.crossing]),
    value("c:crossBetween", chart.type.startsWith("Area") ? "midCat" : "between"),
  );
  return category + values;
}

function common(axis: ChartAxis, id: number, position: string, format: string, isUpright: boolean): string {
  const { minimum, maximum, reversed, numberFormat } = axis;
  return [
    value("c:axId", id),
    element(
      "c:scaling",
      {},
      value("c:orientation", reversed ? "maxMin" : "minMax"),
      maximum === null ? "" : value("c:max", maximum),
      minimum === null ? "" : value("c:min", minimum),
    ),
    value("c:delete", !axis.visible),
    value("c:axPos", position),
    axis.majorGridlines ? gridlines() : "",
    titleXml(axis.title, isUpright),
    element("c:numFmt", { formatCode: numberFormat ?? format, sourceLinked: numberFormat === null }),
    value("c:majorTickMark", "none"),
    value("c:minorTickMark", "none"),
    value("c:tickLblPos", "nextTo"),
    textProperties(axis.font),
  ].join("");
}

const gridlines = () =>
  `<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`;
