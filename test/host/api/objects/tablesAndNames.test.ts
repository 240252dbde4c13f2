import type { ExcelHost } from "../../../../host";
import { onSheet, openHost } from "../support";

let host: ExcelHost;
beforeEach(async () => {
  host = await openHost();
  await onSheet(host, (sheet) => {
    sheet.getRange("B2:C5").values = [
      ["城市", "数"],
      ["合肥", 1],
      ["上海", 2],
      ["深圳", 3],
    ];
    const table = sheet.tables.add("B2:C5", true);
    table.name = "KCFIN_T";
    table.style = "TableStyleMedium2";
  });
});

const table = (context: Excel.RequestContext): Excel.Table => context.workbook.tables.getItem("KCFIN_T");

it("finds tables by name and id, and their ranges", async () => {
  await host.excel.Excel.run(async (context) => {
    const one = table(context);
    one.load("id,name,style,showHeaders,showTotals");
    const ranges = [one.getRange(), one.getHeaderRowRange(), one.getDataBodyRange()];
    ranges.push(one.columns.getItem("数").getDataBodyRange(), one.rows.getItemAt(1).getRange());
    ranges.forEach((range) => range.load("address"));
    const { tables } = context.workbook;
    tables.load("count,items/name");
    await context.sync();
    expect(one.toJSON()).toMatchObject({ name: "KCFIN_T", style: "TableStyleMedium2", showHeaders: true });
    expect(ranges.map(({ address }) => address.replace("Sheet1!", ""))).toEqual([
      "B2:C5",
      "B2:C2",
      "B3:C5",
      "C3:C5",
      "B4:C4",
    ]);
    expect(tables.count).toBe(1);
    expect(tables.items.map(({ name }) => name)).toEqual(["KCFIN_T"]);
    const again = tables.getItem(one.id);
    again.load("name");
    await context.sync();
    expect(again.name).toBe("KCFIN_T");
  });
});

it("finds columns by their ids when they have been renamed and moved", async () => {
  await host.excel.Excel.run(async (context) => {
    const columns = table(context).columns.load("items/id,items/name");
    await context.sync();
    const [city, count] = columns.items;
    if (!city || !count) throw new Error("The table has lost columns.");
    city.name = "地市";
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("C:C").insert("Right");
    const again = [city.id, count.id].map((id) => table(context).columns.getItem(id).load("name,index"));
    columns.load("items/id,items/name");
    await context.sync();
    expect(again.map(({ name, index }) => [name, index])).toEqual([
      ["地市", 0],
      ["数", 2],
    ]);
    expect(new Set(columns.items.map(({ id }) => id)).size).toBe(3);
    city.delete();
    const gone = table(context).columns.getItemOrNullObject(city.id).load("name");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

it("grows by writing below and resizing, and structured references follow", async () => {
  await onSheet(host, (sheet, context) => {
    sheet.getRange("E1").formulas = [["=SUM(KCFIN_T[数])"]];
    sheet.getRange("B6:C6").values = [["武汉", 10]];
    table(context).resize("B2:C6");
  });
  await host.excel.Excel.run(async (context) => {
    const sum = context.workbook.worksheets.getFirst().getRange("E1");
    sum.load("values, formulas");
    await context.sync();
    expect(sum.values).toEqual([[16]]);
    expect(sum.formulas).toEqual([["=SUM(KCFIN_T[数])"]]);
  });
});

it("renames columns, sorts, deletes rows, shows totals, and becomes a range", async () => {
  await onSheet(host, (_, context) => {
    const one = table(context);
    one.columns.getItemAt(1).name = "数量";
    one.sort.apply([{ key: 1, ascending: false }]);
    one.rows.getItemAt(0).delete();
    one.clearFilters();
    one.showTotals = true;
  });
  await host.excel.Excel.run(async (context) => {
    const body = table(context).getDataBodyRange();
    const whole = table(context).getRange();
    const header = table(context).getHeaderRowRange();
    [body, whole, header].forEach((range) => range.load("values,address"));
    await context.sync();
    expect(header.values).toEqual([["城市", "数量"]]);
    expect(body.values).toEqual([
      ["上海", 2],
      ["合肥", 1],
    ]);
    expect(whole.address).toBe("Sheet1!B2:C5");
    table(context).convertToRange();
    const tables = context.workbook.tables.load("count");
    await context.sync();
    expect(tables.count).toBe(0);
  });
});

it("keeps names of the workbook and of a sheet, their values, comments and visibility", async () => {
  await onSheet(host, (sheet, context) => {
    const { names } = context.workbook;
    const cities = names.add("KCFIN_Cities", "=KCFIN_T[城市]", "list of cities");
    cities.visible = false;
    names.add("KCFIN_Picked", sheet.getRange("B3"));
    names.add("KCFIN_Rate", "=0.5");
    sheet.names.add("本表", sheet.getRange("C3:C4"));
  });
  await host.excel.Excel.run(async (context) => {
    const { names } = context.workbook;
    names.load("items/name,items/formula,items/type,items/value,items/visible,items/comment,items/scope");
    const local = context.workbook.worksheets.getFirst().names;
    local.load("items/name,items/scope");
    const range = names.getItem("kcfin_cities").getRange();
    range.load("address");
    const missing = names.getItemOrNullObject("本表");
    missing.load("name");
    await context.sync();
    expect(names.items.map((item) => item.toJSON())).toMatchObject([
      {
        name: "KCFIN_Cities",
        formula: "=KCFIN_T[城市]",
        type: "Range",
        visible: false,
        comment: "list of cities",
      },
      { name: "KCFIN_Picked", formula: "=Sheet1!$B$3", value: "Sheet1!$B$3", scope: "Workbook" },
      { name: "KCFIN_Rate", type: "Double", value: 0.5 },
    ]);
    expect(local.items.map((item) => item.toJSON())).toMatchObject([{ name: "本表", scope: "Worksheet" }]);
    expect(range.address).toBe("Sheet1!B3:B5");
    expect(missing.isNullObject).toBe(true);
    names.getItem("KCFIN_Rate").delete();
    const count = names.getCount();
    await context.sync();
    expect(count.value).toBe(2);
  });
});
