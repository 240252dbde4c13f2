import { Desk, refusal } from "../support";

function cities(desk: Desk): void {
  desk.write("A1:C4", ["", "详细", "列举"], ["合肥", 1, 2], ["武汉", 3, 4], ["成都", 5, 6]);
}

test.each([
  ["Columns", "A1:C4", ["详细", "列举"], ["合肥", "武汉", "成都"], [1, 3, 5]],
  ["Rows", "A1:C4", ["合肥", "武汉", "成都"], ["详细", "列举"], [1, 2]],
  ["Columns", "B1:B4", ["详细"], ["1", "2", "3"], [1, 3, 5]],
  ["Columns", "B2:C4", ["系列1", "系列2"], ["1", "2", "3"], [1, 3, 5]],
] as const)("by %s over %s Excel reads series %j", (seriesBy, source, names, categories, values) => {
  const desk = new Desk();
  cities(desk);
  const { series } = desk.workbook.charts.add("ColumnClustered", desk.at(source), seriesBy);
  const [first] = series;
  expect(series.map((each, index) => desk.workbook.charts.seriesName(each, index))).toEqual(names);
  expect(first && desk.workbook.charts.seriesValues(first)).toEqual({ categories, values });
});

test("everything that can be set is kept", () => {
  const desk = new Desk();
  cities(desk);
  const { sheet } = desk.at("A1");
  const chart = desk.workbook.charts.add("BarStacked", desk.at("A1:C4"), "Columns");
  const changed = {
    ...chart,
    name: "深度",
    type: "BarClustered" as const,
    title: { text: "各城市深度", visible: true, font: { bold: true, size: 14, color: "#1F4E79" } },
    altText: "条形图：各城市覆盖的措施数",
    altTextTitle: "深度",
    placement: { left: 300, top: 60, width: 420, height: 240 },
    legend: { visible: false, position: "Right" as const, font: {} },
    categoryAxis: { ...chart.categoryAxis, reversed: true, crossing: "Maximum" as const },
    valueAxis: {
      ...chart.valueAxis,
      minimum: 0,
      maximum: 10,
      majorUnit: 2,
      numberFormat: "0",
      majorGridlines: false,
    },
    dataLabels: { ...chart.dataLabels, show: true, position: "OutsideEnd" as const },
    series: chart.series.map((each) => ({ ...each, color: "#4472C4", gapWidth: 60 })),
  };
  const { id: _, sheet: __, ...patch } = changed;
  desk.workbook.charts.update(sheet, chart.id, patch);
  expect(desk.workbook.charts.find(sheet, "深度")).toEqual(changed);
});

test("charts follow moved cells, renamed sheets and grown tables; placement follows the cell it hangs on", () => {
  const desk = new Desk();
  const id = desk.evidence();
  const { sheet } = desk.at("A1");
  const { id: chart } = desk.workbook.charts.add("ColumnClustered", desk.at("D3:D7"), "Columns");
  desk.workbook.charts.update(sheet, chart, { placement: { left: 10, top: 100, width: 300, height: 200 } });
  desk.write("A8:D8", ["西安", "M3", "详细", 9]);
  desk.workbook.tables.resize(id, desk.at("A3:D8").area);
  desk.workbook.cells.insert(desk.at("A1"), "rows");
  desk.workbook.sheets.update(sheet, { name: "新" });
  const [found] = desk.workbook.charts.list(sheet);
  expect(found?.series[0]?.values).toEqual(desk.at("D5:D9"));
  expect(found?.placement.top).toBeCloseTo(114.25, 1);
});

test("the engine draws it: type, series, colours, title", () => {
  const desk = new Desk();
  cities(desk);
  const chart = desk.workbook.charts.add("BarStacked", desk.at("A1:C4"), "Columns");
  desk.workbook.charts.update(chart.sheet, chart.id, {
    title: { text: "标题", visible: true, font: {} },
    series: chart.series.map((each) => ({ ...each, color: "#FF0000" })),
  });
  expect(desk.workbook.engine.getters.getChartDefinition(chart.id)).toMatchObject({
    type: "bar",
    horizontal: true,
    stacked: true,
    title: { text: "标题" },
    dataSource: {
      dataSets: [{ dataRange: "B1:B4" }, { dataRange: "C1:C4" }],
      labelRange: "'证据'!A1:A4",
      dataSetsHaveTitle: true,
    },
    dataSetStyles: { "0": { backgroundColor: "#FF0000" } },
  });
});

test("deleted charts are gone, names are unique on a sheet", () => {
  const desk = new Desk();
  cities(desk);
  const { sheet } = desk.at("A1");
  const [first, second] = [1, 2].map(() => desk.workbook.charts.add("Line", desk.at("A1:C4"), "Columns"));
  expect([first?.name, second?.name]).toEqual(["图表 1", "图表 2"]);
  expect(refusal(() => desk.workbook.charts.update(sheet, second?.id ?? "", { name: "图表 1" }))).toBe(
    "ItemAlreadyExists",
  );
  desk.workbook.charts.remove(sheet, first?.id ?? "");
  expect(desk.workbook.charts.list(sheet)).toHaveLength(1);
  expect(refusal(() => desk.workbook.charts.remove(sheet, first?.id ?? ""))).toBe("ItemNotFound");
});
