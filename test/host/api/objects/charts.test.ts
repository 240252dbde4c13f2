import type { ExcelHost } from "../../../../host";
import { onSheet, openHost } from "../support";

let host: ExcelHost;
beforeEach(async () => {
  host = await openHost();
  await onSheet(host, (sheet) => {
    sheet.getRange("A1:C3").values = [
      ["", "详细", "列举"],
      ["知识产权", 0.5, 0.25],
      ["人才", 0.75, 0.1],
    ];
    const chart = sheet.charts.add("BarStacked", sheet.getRange("A1:C3"), "Columns");
    chart.name = "penetration";
  });
});

function inChart<T>(work: (chart: Excel.Chart, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return host.excel.Excel.run((context) =>
    work(context.workbook.worksheets.getFirst().charts.getItem("penetration"), context),
  );
}

it("takes names, categories and values from the source", async () => {
  await inChart(async (chart, context) => {
    chart.load("chartType,name");
    chart.series.load("count,items/name");
    const first = chart.series.getItemAt(0);
    const values = first.getDimensionValues("Values");
    const categories = first.getDimensionValues("Categories");
    const points = first.points.getCount();
    await context.sync();
    expect(chart.toJSON()).toMatchObject({ chartType: "BarStacked", name: "penetration" });
    expect(chart.series.items.map(({ name }) => name)).toEqual(["详细", "列举"]);
    expect(values.value).toEqual([0.5, 0.75]);
    expect(categories.value).toEqual(["知识产权", "人才"]);
    expect(points.value).toBe(2);
  });
});

it("keeps title, legend, axes, labels, colours and gaps", async () => {
  await inChart(async (chart, context) => {
    chart.title.text = "渗透率";
    chart.title.format.font.set({ size: 14, bold: true, color: "#333333" });
    chart.legend.set({ visible: true, position: "Bottom" });
    const { categoryAxis, valueAxis } = chart.axes;
    valueAxis.set({ minimum: 0, maximum: 1, numberFormat: "0%" });
    valueAxis.title.text = "占比";
    valueAxis.majorGridlines.visible = false;
    categoryAxis.reversePlotOrder = true;
    chart.dataLabels.showValue = true;
    chart.dataLabels.numberFormat = "0%";
    const series = chart.series.getItemAt(1);
    series.format.fill.setSolidColor("#70ad47");
    series.gapWidth = 60;
    series.hasDataLabels = false;
    await context.sync();

    chart.title.load("text,visible,format/font/size");
    chart.legend.load("visible,position");
    valueAxis.load("minimum,maximum,numberFormat,title/text,majorGridlines/visible");
    categoryAxis.load("reversePlotOrder,minimum");
    chart.dataLabels.load("showValue,numberFormat");
    series.load("gapWidth,hasDataLabels");
    await context.sync();
    expect(chart.title.toJSON()).toMatchObject({
      text: "渗透率",
      visible: true,
      format: { font: { size: 14 } },
    });
    expect(chart.legend.toJSON()).toMatchObject({ visible: true, position: "Bottom" });
    expect(valueAxis.toJSON()).toMatchObject({
      minimum: 0,
      maximum: 1,
      numberFormat: "0%",
      title: { text: "占比" },
      majorGridlines: { visible: false },
    });
    expect(categoryAxis.toJSON()).toMatchObject({ reversePlotOrder: true, minimum: "" });
    expect(chart.dataLabels.toJSON()).toMatchObject({ showValue: true, numberFormat: "0%" });
    expect(series.toJSON()).toMatchObject({ gapWidth: 60, hasDataLabels: false });
  });
  expect(host.model.charts.list(host.model.sheets.active())[0]?.series[1]?.color).toBe("#70AD47");
});

it("covers the cells it is put over, and moves", async () => {
  await inChart(async (chart, context) => {
    chart.setPosition("E2", "G10");
    const covered = context.workbook.worksheets.getFirst().getRange("E2:G10");
    chart.load("left,top,width,height");
    covered.load("left,top,width,height");
    await context.sync();
    for (const key of ["left", "top", "width", "height"] as const)
      expect(chart[key]).toBeCloseTo(covered[key], 0);
    chart.left = 200;
    chart.load("left,top");
    await context.sync();
    expect(chart.left).toBeCloseTo(200, 0);
    expect(chart.top).toBeCloseTo(covered.top, 0);
  });
});

it("is a shape with alternative text", async () => {
  await inChart(async (chart, context) => {
    const { shapes } = context.workbook.worksheets.getFirst();
    shapes.getItem("penetration").altTextDescription = "条形图：各主题的渗透率";
    const shape = shapes.getItemAt(0);
    shape.load("name,type,altTextDescription");
    chart.load("name");
    await context.sync();
    expect(shape.toJSON()).toMatchObject({
      name: "penetration",
      type: "Unsupported",
      altTextDescription: "条形图：各主题的渗透率",
    });
  });
});

it("takes other data, and goes", async () => {
  await inChart(async (chart, context) => {
    chart.setData(context.workbook.worksheets.getFirst().getRange("A1:B3"), "Columns");
    chart.series.load("count");
    await context.sync();
    expect(chart.series.count).toBe(1);
    chart.delete();
    const { charts } = context.workbook.worksheets.getFirst();
    charts.load("count");
    await context.sync();
    expect(charts.count).toBe(0);
  });
});
