import { engineFormat } from "../../../../host/workbook/facades/formats/numberFormats";
import type { CellFormat } from "../../../../host/workbook/model";
import { SHEET_ROWS } from "../../../../host/workbook/model";
import { Desk } from "../support";

test("every property of a format is kept, and shared ones are told from mixed ones", () => {
  const desk = new Desk();
  const look: Partial<CellFormat> = {
    fontName: "微软雅黑",
    fontSize: 14,
    bold: true,
    italic: true,
    underline: "Double",
    strikethrough: true,
    fontColor: "#1F4E79",
    fill: "#FFF2CC",
    horizontalAlignment: "CenterAcrossSelection",
    verticalAlignment: "Justify",
    wrapText: true,
    textOrientation: -45,
    locked: false,
  };
  desk.workbook.formats.set(desk.at("B2:C3"), look);
  expect(desk.workbook.formats.get(desk.at("B2:C3"))).toEqual(look);
  expect(desk.workbook.formats.get(desk.at("B2:D3"))).toMatchObject({
    bold: null,
    fontName: null,
    fill: undefined,
  });
  desk.workbook.formats.set(desk.at("B2:C3"), { fill: null, underline: "None", textOrientation: 180 });
  expect(desk.workbook.formats.get(desk.at("B2"))).toMatchObject({
    fill: null,
    underline: "None",
    textOrientation: 180,
    bold: true,
  });
});

test("formats move with their cells", () => {
  const desk = new Desk();
  desk.workbook.formats.set(desk.at("B2"), { bold: true });
  desk.workbook.cells.insert(desk.at("A1"), "rows");
  expect(
    desk.workbook.formats
      .grid(desk.at("B2:B3"))
      .flat()
      .map(({ bold }) => bold),
  ).toEqual([false, true]);
});

test("a column's format is that of its cells, present and to come, unless they have their own", () => {
  const desk = new Desk();
  desk.write("B1", ["x"]);
  const column = { ...desk.at("B1"), area: { row: 0, column: 1, rowCount: SHEET_ROWS, columnCount: 1 } };
  desk.workbook.formats.set(column, { fontName: "宋体", bold: true });
  desk.workbook.formats.fillNumberFormat(column, "0.0");
  desk.workbook.formats.set(desk.at("B3"), { bold: false });
  desk.write("B9000", [1.25]);
  const at = (address: string) => desk.workbook.formats.get(desk.at(address));
  expect([at("B1").fontName, at("B9000").fontName, at("B3").fontName, at("C1").fontName]).toEqual([
    "宋体",
    "宋体",
    "宋体",
    "等线",
  ]);
  expect([at("B1").bold, at("B3").bold]).toEqual([true, false]);
  expect(desk.workbook.formats.numberFormats(desk.at("B9000"))).toEqual([["0.0"]]);
  desk.workbook.cells.insert(desk.at("A1"), "columns");
  expect([at("C500").fontName, at("B500").fontName]).toEqual(["宋体", "等线"]);
});

test.each([
  ["0.0%", 0.256, "25.6%"],
  ['0"项"', 3, "3项"],
  ["●;✕;○", -1, "✕"],
  ['"●";"✕";;@', 0, ""],
  ["#,##0.00_);[Red]-#,##0.00", -1234.5, "-1,234.50"],
  ["yyyy-mm-dd", 46327, "2026-11-01"],
  ["[$¥-804]#,##0", 1200, "¥1,200"],
  ["0.00E+00", 12345, "1.23e+04"],
  ["General", 0.5, "0.5"],
])("number format %s shows %s as %s, and is read back as written", (format, value, text) => {
  const desk = new Desk();
  desk.write("A1", [value]);
  desk.workbook.formats.fillNumberFormat(desk.at("A1"), format);
  expect(desk.workbook.cells.texts(desk.at("A1"))).toEqual([[text]]);
  expect(desk.workbook.formats.numberFormats(desk.at("A1"))).toEqual([[format]]);
  expect(desk.value("A1")).toBe(value);
});

test("formats beyond the engine's notation are kept and shown plainly", () => {
  const desk = new Desk();
  expect(engineFormat("# ?/?")).toBeNull();
  desk.write("A1", [0.5]);
  desk.workbook.formats.setNumberFormats(desk.at("A1:B1"), [["# ?/?", null]]);
  expect(desk.workbook.formats.numberFormats(desk.at("A1:B1"))).toEqual([["# ?/?", "General"]]);
  expect(desk.workbook.cells.texts(desk.at("A1"))).toEqual([["0.5"]]);
});

test("borders by edges", () => {
  const desk = new Desk();
  const line = { line: "Continuous", weight: "Medium", color: "#FF0000" } as const;
  desk.workbook.formats.setBorder(desk.at("B2:C3"), "EdgeBottom", line);
  desk.workbook.formats.setBorder(desk.at("B2:C3"), "InsideVertical", { ...line, weight: "Thin" });
  expect(desk.workbook.formats.border(desk.at("B2:C3"), "EdgeBottom")).toEqual(line);
  expect(desk.workbook.formats.border(desk.at("B2:D3"), "EdgeBottom")).toBeNull();
  expect(desk.workbook.formats.border(desk.at("B2:C3"), "EdgeTop")?.line).toBe("None");
  expect(desk.workbook.formats.border(desk.at("B2:C3"), "InsideVertical")?.weight).toBe("Thin");
  desk.workbook.formats.setBorder(desk.at("B2:C3"), "EdgeBottom", { ...line, line: "None" });
  expect(desk.workbook.formats.border(desk.at("B2:C3"), "EdgeBottom")?.line).toBe("None");
});

test("widths, heights and hiding", () => {
  const desk = new Desk();
  const { formats } = desk.workbook;
  expect([formats.columnWidth(desk.at("A1")), formats.rowHeight(desk.at("A1"))]).toEqual([54, 14.25]);
  formats.setColumnWidth(desk.at("A1:B1"), 90);
  formats.setRowHeight(desk.at("A200"), 30);
  expect(formats.columnWidth(desk.at("B1"))).toBe(90);
  expect(formats.rowHeight(desk.at("A200"))).toBe(30);
  expect([
    formats.isColumnWidthShared(desk.at("A1:B1")),
    formats.isColumnWidthShared(desk.at("A1:C1")),
  ]).toEqual([true, false]);
  formats.setColumnsHidden(desk.at("B1"), true);
  expect([
    formats.columnsHidden(desk.at("B1")),
    formats.columnsHidden(desk.at("A1:B1")),
    formats.columnWidth(desk.at("B1")),
  ]).toEqual([true, null, 0]);
  formats.setColumnsHidden(desk.at("B1"), false);
  expect(formats.columnWidth(desk.at("B1"))).toBe(90);
  desk.write("C1:D1", ["一个很长的标题，占很多地方", "短"]);
  formats.autofitColumns(desk.at("C1:D1"));
  expect(formats.columnWidth(desk.at("C1"))).toBeGreaterThan(formats.columnWidth(desk.at("D1")) * 4);
});

test("merged cells", () => {
  const desk = new Desk();
  desk.workbook.formats.merge(desk.at("A1:C2"));
  expect(desk.workbook.formats.merges(desk.at("A1").sheet)).toEqual([desk.at("A1:C2").area]);
});
