import { Desk, refusal } from "../support";

test("a table names its columns by its header cells, and formulas follow a renamed one", () => {
  const desk = new Desk();
  const id = desk.evidence();
  desk.write("F1:F2", ['=COUNTIF(KCFIN_Evidence[城市],"合肥")'], ["=SUM(KCFIN_Evidence[份额(%)])"]);
  desk.write("A3", ["区域"]);
  desk.write("D3", ["占比"]);
  expect(desk.workbook.tables.find(id)?.columns).toEqual(["区域", "措施", "级别", "占比"]);
  expect(desk.formula("F1")).toBe('=COUNTIF(KCFIN_Evidence[区域],"合肥")');
  expect(desk.formula("F2")).toBe("=SUM(KCFIN_Evidence[占比])");
  expect(desk.values("F1:F2")).toEqual([[2], [10]]);
});

test("empty, doubled and numeric headers become unique texts", () => {
  const desk = new Desk();
  desk.write("A1:D2", ["甲", "甲", "", 2025], [1, 2, 3, 4]);
  const { columns } = desk.workbook.tables.add(desk.at("A1:D2"), true);
  expect(columns).toEqual(["甲", "甲2", "列3", "2025"]);
  expect(desk.workbook.cells.valueTypes(desk.at("A1:D1"))).toEqual([
    ["String", "String", "String", "String"],
  ]);
});

test("formulas follow a renamed table", () => {
  const desk = new Desk();
  const id = desk.evidence();
  desk.write("F1", ["=ROWS(KCFIN_Evidence)+ROWS(kcfin_evidence[#All])"]);
  desk.workbook.tables.update(id, { name: "证据表" });
  expect(desk.formula("F1")).toBe("=ROWS(证据表)+ROWS(证据表[#All])");
  expect(desk.value("F1")).toBe(9);
});

test("references grow with the table, by resizing only", () => {
  const desk = new Desk();
  const id = desk.evidence();
  desk.write("F1", ["=SUM(KCFIN_Evidence[份额(%)])"]);
  desk.write("A8:D8", ["西安", "M3", "详细", 10]);
  expect(desk.value("F1")).toBe(10);
  desk.workbook.tables.resize(id, desk.at("A3:D8").area);
  expect(desk.value("F1")).toBe(20);
});

test("inserted and deleted rows and columns within a table are the table's", () => {
  const desk = new Desk();
  const id = desk.evidence();
  desk.write("F1", ["=COUNTA(KCFIN_Evidence[城市])"]);
  desk.workbook.cells.insert(desk.at("A5"), "rows");
  expect(desk.workbook.tables.dataArea(id).area.rowCount).toBe(5);
  expect(desk.value("F1")).toBe(4);
  desk.workbook.cells.remove(desk.at("A4:A5"), "rows");
  expect(desk.value("F1")).toBe(3);
  desk.workbook.cells.insert(desk.at("B1"), "columns");
  expect(desk.workbook.tables.find(id)?.columns).toEqual(["城市", "列2", "措施", "级别", "份额(%)"]);
});

test("cells shifted within a table take its whole width, and its size with them", () => {
  const desk = new Desk();
  const id = desk.evidence();
  desk.write("A9", ["下面"]);
  desk.workbook.cells.removeCells(desk.at("A5:D5"), "up");
  expect(desk.workbook.tables.dataArea(id).area.rowCount).toBe(3);
  expect(desk.values("A4:A6")).toEqual([["合肥"], ["合肥"], ["成都"]]);
  expect(desk.value("A8")).toBe("下面");
  expect(refusal(() => desk.workbook.cells.insertCells(desk.at("A5:B5"), "down"))).toBe("InvalidOperation");
});

test("a table that loses all its rows keeps an empty one", () => {
  const desk = new Desk();
  const id = desk.evidence();
  desk.workbook.cells.remove(desk.at("A4:A7"), "rows");
  expect(desk.workbook.tables.dataArea(id).area).toMatchObject({ row: 3, rowCount: 1 });
  expect(desk.values("A4:D4")).toEqual([["", "", "", ""]]);
});

test("tables neither overlap, nor share names with tables or names, nor take names Excel refuses", () => {
  const desk = new Desk();
  desk.evidence();
  desk.workbook.names.add({ name: "占用", scope: null, formula: "=1", comment: "", visible: true });
  expect(refusal(() => desk.workbook.tables.add(desk.at("D7:E9"), true))).toBe("InvalidArgument");
  const { id } = desk.workbook.tables.add(desk.at("H1:I3"), true);
  for (const name of ["KCFIN_evidence", "占用"]) {
    expect(refusal(() => desk.workbook.tables.update(id, { name }))).toBe("ItemAlreadyExists");
  }
  for (const name of ["A1", "有 空格", "1x", "R1C1", ""]) {
    expect(refusal(() => desk.workbook.tables.update(id, { name }))).toBe("InvalidArgument");
  }
});

test.each([
  ["A4:D9", "the header row moved"],
  ["F3:G9", "it would not overlap"],
  ["A3:D3", "no data row would be left"],
])("resizing to %s is refused: %s", (address) => {
  const desk = new Desk();
  const id = desk.evidence();
  expect(refusal(() => desk.workbook.tables.resize(id, desk.at(address).area))).toBe("InvalidArgument");
});

test("a table made a range leaves plain references", () => {
  const desk = new Desk();
  const id = desk.evidence();
  desk.write("F1:F2", ["=SUM(KCFIN_Evidence[份额(%)])"], ["=KCFIN_Evidence[[#Headers],[级别]]"]);
  desk.workbook.tables.convertToRange(id);
  expect(desk.formula("F1")).toBe("=SUM($D$4:$D$7)");
  expect(desk.values("F1:F2")).toEqual([[10], ["级别"]]);
  expect(desk.workbook.tables.list()).toEqual([]);
});

test("a table made a range leaves plain references to columns whose names begin alike", () => {
  const desk = new Desk();
  desk.write("A1:B2", ["主题", "主题编号"], ["甲", "A"]);
  const { id } = desk.workbook.tables.add(desk.at("A1:B2"), true);
  desk.workbook.tables.update(id, { name: "KCFIN_T" });
  desk.write("D1", ['=INDEX(KCFIN_T[主题],MATCH("A",KCFIN_T[主题编号],0))']);
  desk.workbook.tables.convertToRange(id);
  expect(desk.formula("D1")).toBe('=INDEX($A$2,MATCH("A",$B$2,0))');
});

test("without headers a header row is put above, without totals none is counted", () => {
  const desk = new Desk();
  desk.write("A1:B2", [1, 2], [3, 4]);
  const table = desk.workbook.tables.add(desk.at("A1:B2"), false);
  expect(table.columns).toEqual(["列1", "列2"]);
  expect(desk.values("A1:B3")).toEqual([
    ["列1", "列2"],
    [1, 2],
    [3, 4],
  ]);
  desk.workbook.tables.setShowTotals(table.id, true);
  expect(desk.workbook.tables.dataArea(table.id).area.rowCount).toBe(2);
  expect(desk.workbook.tables.find(table.id)).toMatchObject({ showTotals: true, area: { rowCount: 4 } });
});

test("a table that is resized beyond what the sheet has been used to stays as large as it was made", () => {
  const desk = new Desk();
  const id = desk.evidence();
  for (const last of [400, 900, 1300]) {
    const { area } = desk.at(`A3:D${last}`);
    desk.workbook.tables.resize(id, area);
    desk.write(`A${last}`, ["西安"]);
    expect(desk.workbook.tables.find(id)?.area).toEqual(area);
  }
});
