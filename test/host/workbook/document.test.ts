import { openWorkbook } from "../../../host/workbook/open";
import { Desk, refusal } from "./support";

test("links hang on their cells and give them their look", () => {
  const desk = new Desk();
  const { sheet } = desk.at("A1");
  desk.write("B2", ["看"]);
  desk.workbook.hyperlinks.set(desk.at("B2"), { documentReference: "证据!A1", screenTip: "去证据" });
  desk.workbook.hyperlinks.set(desk.at("B3"), { address: "https://example.com/" });
  desk.workbook.cells.insert(desk.at("A1"), "rows");
  expect(desk.workbook.hyperlinks.get(sheet, { row: 2, column: 1 })).toEqual({
    documentReference: "证据!A1",
    screenTip: "去证据",
  });
  expect(desk.workbook.formats.get(desk.at("B3"))).toMatchObject({
    underline: "Single",
    fontColor: "#0563C1",
  });
  expect(desk.value("B3")).toBe("看");
  desk.workbook.cells.remove(desk.at("A4"), "rows");
  expect(desk.workbook.hyperlinks.list(sheet)).toHaveLength(1);
  desk.workbook.hyperlinks.set(desk.at("A1:C9"), null);
  expect(desk.workbook.hyperlinks.list(sheet)).toEqual([]);
});

test("page set-up, whose rows and areas move with the cells", () => {
  const desk = new Desk();
  const { sheet } = desk.at("A1");
  expect(desk.workbook.pageLayouts.get(sheet)).toMatchObject({
    orientation: "Portrait",
    paperSize: "A4",
    printArea: [],
  });
  desk.workbook.pageLayouts.set(sheet, {
    orientation: "Landscape",
    zoom: { pagesWide: 1, pagesTall: 0 },
    titleRows: { first: 0, count: 3 },
    titleColumns: { first: 0, count: 1 },
    printArea: [desk.at("A1:H40").area],
    footer: { left: "", center: "&P / &N", right: "" },
  });
  desk.workbook.cells.insert(desk.at("A1"), "rows");
  desk.workbook.pageLayouts.set(sheet, { centerHorizontally: true });
  expect(desk.workbook.pageLayouts.get(sheet)).toMatchObject({
    orientation: "Landscape",
    titleRows: { first: 1, count: 3 },
    titleColumns: { first: 0, count: 1 },
    printArea: [desk.at("A2:H41").area],
    footer: { center: "&P / &N" },
    centerHorizontally: true,
  });
});

test("settings", () => {
  const { workbook } = new Desk();
  workbook.settings.set("release", { id: "r1", at: [1, null, true] });
  expect(workbook.settings.get("release")).toEqual({ id: "r1", at: [1, null, true] });
  workbook.settings.remove("release");
  expect([workbook.settings.has("release"), workbook.settings.keys()]).toEqual([false, []]);
  expect(refusal(() => workbook.settings.remove("release"))).toBe("ItemNotFound");
});

test("a saved workbook opens as it was", () => {
  const desk = new Desk();
  const id = desk.evidence();
  desk.workbook.cells.fill(desk.at("F4:F7"), '=KCFIN_Evidence[@城市]&REPT("!",界)');
  desk.workbook.names.add({ name: "界", scope: null, formula: "=2", comment: "几个", visible: false });
  desk.workbook.formats.set(desk.at("A3:D3"), { fontName: "微软雅黑", bold: true });
  desk.workbook.charts.add("Line", desk.at("D3:D7"), "Columns");
  desk.workbook.hyperlinks.set(desk.at("A1"), { address: "https://example.com/" });
  desk.workbook.settings.set("k", 1);
  const again = new Desk(openWorkbook({ saved: desk.workbook.save() }));
  expect(again.workbook.tables.list()).toEqual(desk.workbook.tables.list());
  expect(again.workbook.tables.find(id)?.name).toBe("KCFIN_Evidence");
  expect(again.values("F4:F7")).toEqual([["合肥!!"], ["武汉!!"], ["合肥!!"], ["成都!!"]]);
  expect(again.formula("F5")).toBe(desk.formula("F5"));
  expect(again.workbook.formats.get(again.at("A3:D3"))).toEqual(desk.workbook.formats.get(desk.at("A3:D3")));
  const { sheet } = again.at("A1");
  expect(again.workbook.charts.list(sheet)).toEqual(desk.workbook.charts.list(sheet));
  expect(again.workbook.names.list(null)).toEqual(desk.workbook.names.list(null));
  expect(again.workbook.save()).toBe(desk.workbook.save());
});

test("what was not saved here is refused", () => {
  expect(refusal(() => openWorkbook({ saved: "3" }))).toBe("InvalidArgument");
});
