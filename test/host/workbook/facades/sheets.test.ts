import { NOTHING_ALLOWED } from "../../../../host/api/objects/worksheetProtection";
import { Desk, refusal } from "../support";

test("sheets are added at the end, moved, renamed; formulas follow", () => {
  const desk = new Desk();
  const matrix = desk.workbook.sheets.add("矩阵");
  desk.workbook.sheets.add();
  desk.write("A1", ["=矩阵!B1&'矩阵'!B1"]);
  desk.write("矩阵!B1", ["甲"]);
  desk.workbook.sheets.update(matrix.id, { name: "矩 阵", position: 0 });
  expect(desk.workbook.sheets.list().map(({ name, position }) => [name, position])).toEqual([
    ["矩 阵", 0],
    ["证据", 1],
    ["Sheet1", 2],
  ]);
  expect(desk.formula("证据!A1")).toBe("='矩 阵'!B1&'矩 阵'!B1");
  expect(desk.value("证据!A1")).toBe("甲甲");
});

test("looks of a sheet", () => {
  const desk = new Desk();
  const { id } = desk.workbook.sheets.add("矩阵");
  const looks = {
    tabColor: "#4472C4",
    showGridlines: false,

    frozenRows: 4,
    frozenColumns: 2,
  };
  desk.workbook.sheets.update(id, looks);
  expect(desk.workbook.sheets.find(id)).toMatchObject(looks);
  desk.workbook.sheets.update(id, { frozenRows: 0, tabColor: "" });
  expect(desk.workbook.sheets.find("矩阵")).toMatchObject({ frozenRows: 0, frozenColumns: 2, tabColor: "" });
});

test("hiding, very much or not, leaves a visible sheet and an active one", () => {
  const desk = new Desk();
  const { id } = desk.workbook.sheets.add("矩阵");
  desk.workbook.sheets.activate(id);
  desk.workbook.sheets.update(id, { visibility: "VeryHidden" });
  expect(desk.workbook.sheets.find(id)?.visibility).toBe("VeryHidden");
  expect(desk.workbook.sheets.active()).toBe(desk.at("证据!A1").sheet);
  expect(refusal(() => desk.workbook.sheets.activate(id))).toBe("InvalidOperation");
  expect(refusal(() => desk.workbook.sheets.update(desk.at("证据!A1").sheet, { visibility: "Hidden" }))).toBe(
    "InvalidOperation",
  );
  expect(refusal(() => desk.workbook.sheets.remove(desk.at("证据!A1").sheet))).toBe("InvalidOperation");
});

test("names that Excel refuses", () => {
  const { workbook } = new Desk();
  for (const name of ["", "a/b", "a:b", "[a]", "'a", "x".repeat(32)])
    expect(refusal(() => workbook.sheets.add(name))).toBe("InvalidArgument");
  expect(refusal(() => workbook.sheets.add("证据"))).toBe("ItemAlreadyExists");
});

test("formulas on a deleted sheet are #REF!", () => {
  const desk = new Desk();
  const { id } = desk.workbook.sheets.add("矩阵");
  desk.write("A1", ["=矩阵!A1+1"]);
  desk.workbook.sheets.remove(id);
  expect([desk.formula("A1"), desk.value("A1")]).toEqual(["=#REF!+1", "#REF!"]);
});

test("a protected sheet refuses all that its options do not allow, and keeps as it was", () => {
  const desk = new Desk();
  const id = desk.evidence();
  const { sheet } = desk.at("A1");
  desk.workbook.formats.set(desk.at("F1"), { locked: false });
  desk.workbook.sheets.protect(
    sheet,
    { ...NOTHING_ALLOWED, allowFormatCells: true, allowInsertRows: true },
    "秘密",
  );
  const refused: (() => unknown)[] = [
    () => desk.write("A4", ["x"]),
    () => desk.write("E1:F1", ["x", "y"]),
    () => desk.workbook.tables.resize(id, desk.at("A3:D9").area),
    () => desk.workbook.tables.update(id, { name: "X" }),
    () => desk.workbook.charts.add("Line", desk.at("A3:D7"), "Columns"),
    () => desk.workbook.cells.remove(desk.at("A1"), "rows"),
    () => desk.workbook.formats.setColumnWidth(desk.at("A1"), 90),
    () => desk.workbook.hyperlinks.set(desk.at("A1"), { address: "https://example.com/" }),
    () => desk.workbook.cells.sort(desk.at("A4:D7"), [{ column: 0, ascending: true }]),
  ];
  for (const attempt of refused) expect(refusal(attempt)).toBe("AccessDenied");
  expect(desk.value("F1")).toBe("");
  desk.write("F1", ["可写"]);
  desk.workbook.formats.set(desk.at("A4"), { bold: true });
  desk.workbook.cells.insert(desk.at("A9"), "rows");
  expect(desk.workbook.sheets.find(sheet)).toMatchObject({
    protected: true,
    protectionOptions: { allowFormatCells: true },
  });
  expect(refusal(() => desk.workbook.sheets.unprotect(sheet, "错"))).toBe("InvalidArgument");
  desk.workbook.sheets.unprotect(sheet, "秘密");
  desk.write("A4", ["x"]);
  expect(desk.value("A4")).toBe("x");
});

test("selection", () => {
  const desk = new Desk();
  const { id } = desk.workbook.sheets.add("矩阵");
  desk.workbook.sheets.select(desk.at("矩阵!B2:C3"));
  expect(desk.workbook.sheets.selection()).toEqual({ sheet: id, area: desk.at("矩阵!B2:C3").area });
});
