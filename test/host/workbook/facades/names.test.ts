import { Desk, refusal } from "../support";

const add = (desk: Desk, name: string, formula: string, scope: string | null = null) =>
  desk.workbook.names.add({ name, scope, formula, comment: "", visible: true });

test("names of cells, tables, constants and formulas calculate", () => {
  const desk = new Desk();
  desk.evidence();
  add(desk, "首格", "=证据!$A$4");
  add(desk, "城市列", "=KCFIN_Evidence[城市]");
  add(desk, "期间", '="十四五"');
  add(desk, "倍数", "=2");
  add(desk, "合计", "=SUM(KCFIN_Evidence[份额(%)])*倍数");
  desk.write("G1:G5", ["=首格"], ['=COUNTIF(城市列,"合肥")'], ['=期间&"!"'], ["=倍数^3"], ["=合计+1"]);
  expect(desk.values("G1:G5")).toEqual([["合肥"], [2], ["十四五!"], [8], [21]]);
  expect(desk.workbook.cells.formulas(desk.at("G1:G5"))).toEqual([
    ["=首格"],
    ['=COUNTIF(城市列,"合肥")'],
    ['=期间&"!"'],
    ["=倍数^3"],
    ["=合计+1"],
  ]);
});

test("cells take a name's new meaning, a late definition, and its loss", () => {
  const desk = new Desk();
  desk.write("A1", ["=税率*100"]);
  expect(desk.value("A1")).toBe("#NAME?");
  add(desk, "税率", "=0.1");
  expect(desk.value("A1")).toBe(10);
  desk.write("B1", [0.3]);
  desk.workbook.names.update(null, "税率", { formula: "=证据!$B$1" });
  expect(desk.value("A1")).toBe(30);
  desk.workbook.names.remove(null, "税率");
  expect(desk.value("A1")).toBe("#NAME?");
  expect(desk.formula("A1")).toBe("=税率*100");
});

test("names follow renamed sheets, moved cells and grown tables", () => {
  const desk = new Desk();
  const id = desk.evidence();
  add(desk, "首格", "=证据!$A$4");
  add(desk, "城市列", "=KCFIN_Evidence[城市]");
  desk.write("G1", ["=首格"]);
  desk.workbook.sheets.update(desk.at("A1").sheet, { name: "新 名" });
  desk.workbook.cells.insert(desk.at("A1"), "rows");
  desk.workbook.tables.resize(id, desk.at("A4:D9").area);
  desk.write("A5", ["芜湖"]);
  expect(desk.workbook.names.list(null).map(({ formula }) => formula)).toEqual([
    "='新 名'!$A$5",
    "=KCFIN_Evidence[城市]",
  ]);
  expect(desk.value("G2")).toBe("芜湖");
  expect(desk.workbook.names.area(null, "城市列")?.area).toEqual({
    row: 4,
    column: 0,
    rowCount: 5,
    columnCount: 1,
  });
});

test("a sheet's own name goes before the workbook's", () => {
  const desk = new Desk();
  const other = desk.workbook.sheets.add("矩阵").id;
  add(desk, "单位", '="全书"');
  add(desk, "单位", '="本表"', other);
  desk.write("A1", ["=单位"]);
  desk.write("矩阵!A1", ["=单位"]);
  desk.write("A2", ["=矩阵!单位"]);
  expect([desk.value("A1"), desk.value("矩阵!A1"), desk.value("A2")]).toEqual(["全书", "本表", "本表"]);
  expect(desk.formula("A2")).toBe("=矩阵!单位");
  desk.workbook.sheets.remove(other);
  expect(desk.workbook.names.list(null)).toHaveLength(1);
});

test("area and values of a name", () => {
  const desk = new Desk();
  desk.write("A1:A2", [1], ["=1/0"]);
  add(desk, "两格", "=证据!$A$1:$A$2");
  add(desk, "常数", "=5");
  expect(desk.workbook.names.area(null, "常数")).toBeNull();
  expect(desk.workbook.names.values(null, "两格")).toEqual([[1], ["#DIV/0!"]]);
  expect(desk.workbook.names.values(null, "常数")).toEqual([[5]]);
});

test("names in use, of tables, of cells and in circles are refused", () => {
  const desk = new Desk();
  desk.evidence();
  add(desk, "甲", "=1");
  expect(refusal(() => add(desk, "甲", "=2"))).toBe("ItemAlreadyExists");
  expect(refusal(() => add(desk, "KCFIN_EVIDENCE", "=2"))).toBe("ItemAlreadyExists");
  expect(refusal(() => add(desk, "AB12", "=2"))).toBe("InvalidArgument");
  expect(refusal(() => add(desk, "乙", "=没有[列]"))).toBe("InvalidArgument");
  expect(refusal(() => desk.workbook.names.update(null, "甲", { formula: "=甲+1" }))).toBe("InvalidArgument");
  expect(refusal(() => desk.workbook.names.remove(null, "丙"))).toBe("ItemNotFound");
});

test("names for cells of a deleted sheet stand for nothing, even when a sheet of that name comes again", () => {
  const desk = new Desk();
  const { sheets, names } = desk.workbook;
  const { id } = sheets.add("说 明");
  add(desk, "Cell", "='说 明'!$B$5");
  add(desk, "Area", "=SUM('说 明'!$B$5:$C$7,证据!$A$1)");
  sheets.remove(id);
  expect(names.list(null).map(({ formula }) => formula)).toEqual(["=#REF!", "=SUM(#REF!,证据!$A$1)"]);
  sheets.add("说 明");
  expect(names.area(null, "Cell")).toBeNull();
  desk.workbook.undo();
  desk.workbook.undo();
  expect(names.find(null, "Cell")?.formula).toBe("='说 明'!$B$5");
});
