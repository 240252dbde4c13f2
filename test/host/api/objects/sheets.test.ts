/** Sheets, their view and print set-up, and what the document keeps besides cells. */
import type { ExcelHost } from "../../../../host";
import { onSheet, openHost, refusal } from "../support";

let host: ExcelHost;
beforeEach(async () => {
  host = await openHost();
});

it("adds, names, colours, orders, hides and activates sheets", async () => {
  await host.excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add("矩阵");
    sheet.set({ tabColor: "#4472c4", showGridlines: false, position: 0 });
    sheet.activate();
    worksheets.getItem("Sheet1").visibility = "Hidden";
    worksheets.load("items/name,items/tabColor,items/showGridlines,items/visibility,items/position");
    const active = worksheets.getActiveWorksheet();
    active.load("name");
    const counts = [worksheets.getCount(), worksheets.getCount(true)];
    await context.sync();
    expect(worksheets.items.map((item) => item.toJSON())).toMatchObject([
      { name: "矩阵", tabColor: "#4472C4", showGridlines: false, visibility: "Visible", position: 0 },
      { name: "Sheet1", visibility: "Hidden", position: 1 },
    ]);
    expect(active.name).toBe("矩阵");
    expect(counts.map(({ value }) => value)).toEqual([2, 1]);
  });
});

it("finds a sheet again by its id after it was renamed", async () => {
  await host.excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("旧");
    sheet.load("id");
    await context.sync();
    sheet.name = "新";
    const again = context.workbook.worksheets.getItem(sheet.id);
    again.load("name");
    await context.sync();
    expect(again.name).toBe("新");
  });
});

it("freezes panes", async () => {
  await host.excel.Excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getFirst();
    const none = freezePanes.getLocationOrNullObject();
    none.load("address");
    freezePanes.freezeAt("A1:B3");
    const location = freezePanes.getLocation();
    location.load("address");
    await context.sync();
    expect(none.isNullObject).toBe(true);
    expect(location.address).toBe("Sheet1!A1:B3");
    freezePanes.freezeRows(1);
    const rows = freezePanes.getLocation();
    rows.load("address");
    await context.sync();
    expect(rows.address).toBe("Sheet1!1:1");
  });
});

it("sets up the page", async () => {
  await host.excel.Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getFirst();
    pageLayout.set({ orientation: "Landscape", paperSize: "A4", centerHorizontally: true });
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintArea("A1:H40");
    pageLayout.setPrintTitleRows("$1:$2");
    const footer = pageLayout.headersFooters.defaultForAllPages;
    footer.leftFooter = "&A";
    footer.rightFooter = "&P / &N";
    await context.sync();
    pageLayout.load("orientation,paperSize,zoom,centerHorizontally");
    footer.load("leftFooter,rightFooter");
    const rows = pageLayout.getPrintTitleRowsOrNullObject();
    rows.load("address");
    await context.sync();
    expect(pageLayout.toJSON()).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      centerHorizontally: true,
      zoom: { horizontalFitToPages: 1 },
    });
    expect(footer.toJSON()).toMatchObject({ leftFooter: "&A", rightFooter: "&P / &N" });
    expect(rows.address).toBe("Sheet1!1:2");
  });
});

it("keeps the settings of add-ins in the document", async () => {
  host.model.settings.set("release", { id: "2022.1", seen: [1, 2] });
  host.model.settings.set("old", true);
  const reopened = await openHost({ saved: host.model.save() });
  const { settings } = reopened.excel.Office.context.document;
  expect(settings.get("release")).toEqual({ id: "2022.1", seen: [1, 2] });
  settings.set("language", "zh");
  settings.remove("old");
  await new Promise((resolve) => {
    settings.saveAsync(resolve);
  });
  expect(reopened.model.settings.keys()).toEqual(["release", "language"]);
});

it("selects, and tells the active cell", async () => {
  await host.excel.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("B2:C4").select();
    const selected = context.workbook.getSelectedRange();
    const cell = context.workbook.getActiveCell();
    selected.load("address");
    cell.load("address");
    await context.sync();
    expect([selected.address, cell.address]).toEqual(["Sheet1!B2:C4", "Sheet1!B2"]);
  });
});

it("calculates what was written in the same batch, suspended or not", async () => {
  await host.excel.Excel.run(async (context) => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:B1").formulas = [[2, "=A1*21"]];
    await context.sync();
    const range = sheet.getRange("B1");
    range.load("values");
    context.application.load("calculationMode");
    await context.sync();
    expect(range.values).toEqual([[42]]);
    expect(context.application.calculationMode).toBe("Automatic");
  });
});

it("undoes a batch as one step", async () => {
  await onSheet(host, (sheet) => {
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A2").values = [[2]];
  });
  host.model.undo();
  expect(host.model.cells.usedArea(host.model.sheets.active(), true)).toBeNull();
});

it("begins pages where it is told to, once each, from the top", async () => {
  await host.excel.Excel.run(async (context) => {
    const { horizontalPageBreaks } = context.workbook.worksheets.getFirst();
    for (const cell of ["A20", "C9", "B20"]) horizontalPageBreaks.add(cell);
    horizontalPageBreaks.load("items/rowIndex");
    await context.sync();
    expect(horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([8, 19]);
    const [sheet] = host.model.sheets.list();
    expect(sheet && host.model.pageLayouts.get(sheet.id).rowBreaks).toEqual([8, 19]);
    horizontalPageBreaks.add("A1");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

it("copies a sheet to where it is wanted, with tables of its own", async () => {
  const names = (): string[] => host.model.sheets.list().map(({ name }) => name);
  await onSheet(host, (sheet, context) => {
    sheet.getRange("A1:A2").values = [["城市"], ["合肥"]];
    sheet.tables.add("A1:A2", true).name = "KCFIN_T";
    const other = context.workbook.worksheets.add("B");
    sheet.copy("After", other);
    sheet.copy("Before", other);
    sheet.copy("End").name = "last";
    sheet.copy();
  });
  expect(names()).toEqual(["Sheet1 (4)", "Sheet1", "Sheet1 (3)", "B", "Sheet1 (2)", "last"]);
  expect(new Set(host.model.tables.list().map(({ name }) => name)).size).toBe(5);
  await onSheet(host, (_, context) => {
    context.workbook.protection.protect();
  });
  const refused = onSheet(host, (sheet) => {
    sheet.copy("End");
  });
  expect((await refusal(host, refused)).code).toBe("AccessDenied");
});
