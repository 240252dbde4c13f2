/** Makes a chart of ours again over the cells that it showed. */
import { CHART_LISTS, chartSourceName, type ChartName, type Finding } from "../../workbook";
import { queueChart, queueChartFormats } from "../populate/charts";
import { NOTHING } from "../populate/existing";
import { finishWriting } from "../populate/finish";
import type { RepairResult } from "./outcome";
import type { Repairing } from "./repairing";
import { describeAsItIs } from "./describeAsItIs";

const CHART_NAMES: readonly ChartName[] = Object.keys(CHART_LISTS).filter(
  (name): name is ChartName => name in CHART_LISTS,
);

export async function restoreChart(
  { sheet: id, name: sheet, chart: name }: Extract<Finding, { kind: "chart" }>,
  work: Repairing,
): Promise<RepairResult> {
  const { context, willWrite } = work;
  const chartName = CHART_NAMES.find((each) => each === name);
  const description = await describeAsItIs(work);
  const described = description?.sheets.find((each) => each.id === id);
  const chart = described?.charts.find((each) => each.name === name);
  if (described === undefined || chart === undefined || chartName === undefined) return { status: "unknown" };
  const { workbook } = context;
  const place = workbook.names.getItemOrNullObject(chartSourceName(chartName)).getRangeOrNullObject();
  place.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  // The name includes the lines that close the lists.
  const closing = CHART_LISTS[chartName].columns === null ? 0 : 1;
  const source = place.isNullObject
    ? chart.source
    : {
        row: place.rowIndex,
        column: place.columnIndex,
        rows: place.rowCount - 1,
        columns: place.columnCount - closing,
      };
  const moved = {
    ...chart,
    source,
    place: { ...chart.place, row: chart.place.row + source.row - chart.source.row },
  };
  willWrite();
  const worksheet = workbook.worksheets.getItem(sheet);
  queueChart(worksheet, moved, NOTHING.existing);
  await context.sync();
  await finishWriting(
    context,
    () => queueChartFormats(worksheet, { ...described, charts: [moved] }),
    () => undefined,
  );
  return { status: "repaired", undo: { what: "chart", sheet, chart: name }, unlinked: [] };
}
