/** The engine's definition of a chart, as close to Excel's as it can draw. The stored chart is authoritative. */
import { intersection } from "../../engine/zones";
import { areaName, sheetPrefix } from "../../formulas/references";
import type { SheetArea, SheetId } from "../../types/area";
import type { Chart, ChartSeries, ChartTitle } from "../../types/charts";

const LEGENDS = { Top: "top", Bottom: "bottom", Left: "left", Right: "right", Corner: "right" } as const;

function titleOf({ text, visible, font }: ChartTitle): object {
  const { bold, size, color } = font;
  return {
    text: visible ? text : "",
    ...(bold !== undefined && { bold }),
    ...(size !== undefined && { fontSize: size }),
    ...(color !== undefined && { color }),
  };
}

function shape(type: Chart["type"]): object {
  switch (type) {
    case "ColumnClustered":
    case "ColumnStacked":
    case "ColumnStacked100":
      return { type: "bar", stacked: type !== "ColumnClustered", horizontal: false };
    case "BarClustered":
    case "BarStacked":
    case "BarStacked100":
      return { type: "bar", stacked: type !== "BarClustered", horizontal: true };
    case "Pie":
    case "Doughnut":
      return { type: "pie", isDoughnut: type === "Doughnut" };
    default:
      return {
        type: "line",
        labelsAsText: true,
        stacked: type === "AreaStacked",
        cumulative: false,
        fillArea: type === "Area" || type === "AreaStacked",
        hideDataMarkers: type !== "LineMarkers",
      };
  }
}

/** Values with the name cell before them, where it stands there. */
function withName({ values, nameCell }: ChartSeries): SheetArea | null {
  if (!nameCell || nameCell.sheet !== values.sheet) return null;
  const { area } = values;
  const isColumn = area.columnCount === 1;
  const joined = isColumn
    ? { ...area, row: area.row - 1, rowCount: area.rowCount + 1 }
    : { ...area, column: area.column - 1, columnCount: area.columnCount + 1 };
  return intersection(joined, nameCell.area) && !intersection(area, nameCell.area)
    ? { sheet: values.sheet, area: joined }
    : null;
}

export function engineDefinition(chart: Chart, sheetName: (id: SheetId) => string): object {
  const reference = ({ sheet, area }: SheetArea) => sheetPrefix(sheetName(sheet)) + areaName(area);
  const named = chart.series.map(withName);
  const haveTitle = named.length > 0 && named.every((range) => range !== null);
  const [first] = chart.series;
  const isPie = chart.type === "Pie" || chart.type === "Doughnut";
  const axis = ({ title, minimum, maximum, majorGridlines }: Chart["valueAxis"]) => ({
    title: titleOf(title),
    ...(minimum !== null && { min: minimum }),
    ...(maximum !== null && { max: maximum }),
    gridLines: majorGridlines ? "major" : "none",
  });
  const isHorizontal = chart.type.startsWith("Bar");
  const [x, y] = isHorizontal ? [chart.valueAxis, chart.categoryAxis] : [chart.categoryAxis, chart.valueAxis];
  return {
    ...shape(chart.type),
    title: titleOf(chart.title),
    legendPosition: chart.legend.visible ? LEGENDS[chart.legend.position] : "none",
    showValues: chart.dataLabels.show || chart.series.some(({ dataLabels }) => dataLabels?.show),
    dataSource: {
      type: "range",
      dataSets: chart.series.map((series, index) => ({
        dataSetId: String(index),
        dataRange: reference((haveTitle ? named[index] : null) ?? series.values),
      })),
      dataSetsHaveTitle: haveTitle,
      ...(first?.categories && { labelRange: reference(labels(first.categories, haveTitle)) }),
    },
    dataSetStyles: Object.fromEntries(
      chart.series.map(({ color, name }, index) => [
        String(index),
        { ...(color !== null && { backgroundColor: color }), ...(name !== null && { label: name }) },
      ]),
    ),
    ...(!isPie && { axesDesign: { x: axis(x), y: axis(y) } }),
  };
}

/** With names of series in the ranges, the engine skips a first label as well. */
function labels({ sheet, area }: SheetArea, haveTitle: boolean): SheetArea {
  if (!haveTitle) return { sheet, area };
  const isColumn = area.columnCount === 1;
  return {
    sheet,
    area: isColumn
      ? { ...area, row: Math.max(0, area.row - 1), rowCount: area.rowCount + 1 }
      : { ...area, column: Math.max(0, area.column - 1), columnCount: area.columnCount + 1 },
  };
}
