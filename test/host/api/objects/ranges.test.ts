import type { ExcelHost } from "../../../../host";
import { onSheet, openHost } from "../support";

let host: ExcelHost;
beforeEach(async () => {
  host = await openHost();
});

/** Loads properties of what `pick` takes from the first sheet. */
async function read<Data>(
  pick: (sheet: Excel.Worksheet) => OfficeExtension.ClientObject & { toJSON(): Data },
  properties: string,
): Promise<Data> {
  return host.excel.Excel.run(async (context) => {
    const object = pick(context.workbook.worksheets.getFirst());
    object.context.load(object, properties);
    await context.sync();
    return object.toJSON();
  });
}

async function address(pick: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> {
  return (await read(pick, "address")).address ?? "";
}

it.each<[string, (range: Excel.Range) => Excel.Range, string]>([
  ["a cell", (range) => range.getCell(1, 1), "D5"],
  ["a row", (range) => range.getRow(2), "C6:E6"],
  ["a column", (range) => range.getColumn(0), "C4:C7"],
  ["the last cell", (range) => range.getLastCell(), "E7"],
  ["the last row", (range) => range.getLastRow(), "C7:E7"],
  ["the rows below", (range) => range.getRowsBelow(1), "C8:E8"],
  ["an offset", (range) => range.getOffsetRange(1, -1), "B5:D8"],
  ["more", (range) => range.getResizedRange(1, 2), "C4:G8"],
  ["less", (range) => range.getResizedRange(-3, -2), "C4"],
  ["the bounding rectangle", (range) => range.getBoundingRect("A9"), "A4:E9"],
  ["the common cells", (range) => range.getIntersection("D1:Z5"), "D4:E5"],
  ["the whole rows", (range) => range.getEntireRow(), "4:7"],
  ["the whole columns", (range) => range.getEntireColumn(), "C:E"],
])("finds %s", async (_, pick, expected) => {
  expect(await address((sheet) => pick(sheet.getRange("C4:E7")))).toBe(`Sheet1!${expected}`);
});

it("knows its place and size", async () => {
  expect(
    await read((sheet) => sheet.getRange("C4:E7"), "rowIndex,columnIndex,rowCount,columnCount,cellCount"),
  ).toMatchObject({
    rowIndex: 3,
    columnIndex: 2,
    rowCount: 4,
    columnCount: 3,
    cellCount: 12,
  });
  expect((await read((sheet) => sheet.getRange(), "cellCount")).cellCount).toBe(-1);
});

it("writes values as typed, formulas, formats, and reads texts and types", async () => {
  await onSheet(host, (sheet) => {
    sheet.getRange("A1:F1").values = [["文本", 0.25, true, "'=no formula", "=1/0", ""]];
    sheet.getRange("B1").numberFormat = [["0%"]];
  });
  expect(
    await read((sheet) => sheet.getRange("A1:F1"), "values,formulas,text,valueTypes,numberFormat"),
  ).toMatchObject({
    values: [["文本", 0.25, true, "=no formula", "#DIV/0!", ""]],
    text: [["文本", "25%", "TRUE", "=no formula", "#DIV/0!", ""]],
    valueTypes: [["String", "Double", "Boolean", "String", "Error", "Empty"]],
    numberFormat: [["General", "0%", "General", "General", "General", "General"]],
  });
});

it("leaves cells that are given null, and fills all with a single value", async () => {
  await onSheet(host, (sheet) => {
    // The typings want an array here; Excel takes one value for all cells as well.
    Reflect.set(sheet.getRange("A1:B2"), "values", "x");
    sheet.getRange("A1:B2").values = [
      ["y", null],
      [null, "y"],
    ];
  });
  expect((await read((sheet) => sheet.getRange("A1:B2"), "values")).values).toEqual([
    ["y", "x"],
    ["x", "y"],
  ]);
});

it("has no contents for whole columns", async () => {
  const range = await read((sheet) => sheet.getRange("A:A"), "values,address");
  expect(range).toMatchObject({ address: "Sheet1!A:A" });
  expect(range.values ?? null).toBeNull();
});

it("finds what is used: of the sheet, and of a range", async () => {
  expect(await address((sheet) => sheet.getUsedRange())).toBe("Sheet1!A1");
  await onSheet(host, (sheet) => {
    sheet.getRange("B2:C3").values = [
      [1, 2],
      [3, 4],
    ];
  });
  expect(await address((sheet) => sheet.getUsedRange(true))).toBe("Sheet1!B2:C3");
  expect(await address((sheet) => sheet.getRange("C:Z").getUsedRange(true))).toBe("Sheet1!C2:C3");
  await host.excel.Excel.run(async (context) => {
    const none = context.workbook.worksheets.getFirst().getRange("X1:Z9").getUsedRangeOrNullObject(true);
    none.load("address");
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

it("inserts and deletes, and ranges follow within the batch", async () => {
  await host.excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const below = sheet.getRange("A5");
    below.values = [["stays with me"]];
    sheet.getRange("2:3").insert("Down");
    below.format.font.bold = true;
    below.load("address, values");
    await context.sync();
    expect(below.address).toBe("Sheet1!A7");
    expect(below.values).toEqual([["stays with me"]]);
    sheet.getRange("1:1").delete("Up");
    below.load("address");
    await context.sync();
    expect(below.address).toBe("Sheet1!A6");
  });
});

it("sorts with and without a header row", async () => {
  await onSheet(host, (sheet) => {
    const range = sheet.getRange("A1:B4");
    range.values = [
      ["name", "n"],
      ["b", 2],
      ["a", 1],
      ["c", 3],
    ];
    range.sort.apply([{ key: 1, ascending: false }], false, true);
  });
  expect((await read((sheet) => sheet.getRange("A1:B4"), "values")).values).toEqual([
    ["name", "n"],
    ["c", 3],
    ["b", 2],
    ["a", 1],
  ]);
});

it("keeps fonts, fills, alignments, sizes and borders, and null where cells differ", async () => {
  await onSheet(host, (sheet) => {
    const { format } = sheet.getRange("A1:B2");
    format.font.set({ name: "Arial", size: 14, bold: true, color: "#112233" });
    format.fill.color = "#aabbcc";
    format.set({ horizontalAlignment: "Center", verticalAlignment: "Top", wrapText: true });
    format.textOrientation = 45;
    format.columnWidth = 120;
    format.rowHeight = 30;
    const bottom = format.borders.getItem("EdgeBottom");
    bottom.style = "Continuous";
    bottom.color = "#FF0000";
    bottom.weight = "Medium";
  });
  const properties =
    "format/font/name,format/font/size,format/font/bold,format/font/color,format/fill/color," +
    "format/horizontalAlignment,format/verticalAlignment,format/wrapText," +
    "format/textOrientation,format/columnWidth,format/rowHeight";
  const { format } = await read((sheet) => sheet.getRange("A1:B2"), properties);
  expect(format).toMatchObject({
    font: { name: "Arial", size: 14, bold: true, color: "#112233" },
    fill: { color: "#AABBCC" },
    horizontalAlignment: "Center",
    verticalAlignment: "Top",
    wrapText: true,
    textOrientation: 45,
  });
  expect(format?.columnWidth).toBeCloseTo(120, 0);
  expect(format?.rowHeight).toBeCloseTo(30, 0);
  const border = await read(
    (sheet) => sheet.getRange("A2:B2").format.borders.getItem("EdgeBottom"),
    "style,color,weight",
  );
  expect(border).toMatchObject({ style: "Continuous", color: "#FF0000", weight: "Medium" });
  const mixed = await read((sheet) => sheet.getRange("B2:C2"), "format/font/bold,format/fill/color");
  expect(mixed.format?.font).toEqual({ bold: null });
  expect(mixed.format?.fill).toMatchObject({ color: "" });
});

it("hides columns, merges cells and clears what is asked", async () => {
  await onSheet(host, (sheet) => {
    sheet.getRange("B:B").columnHidden = true;
    sheet.getRange("A1:C1").merge();
    sheet.getRange("A3").values = [["x"]];
    sheet.getRange("A3").format.font.bold = true;
    sheet.getRange("A3").clear("Contents");
  });
  expect(await read((sheet) => sheet.getRange("B1"), "columnHidden")).toMatchObject({ columnHidden: true });
  expect(await read((sheet) => sheet.getRange("A3"), "values,format/font/bold")).toMatchObject({
    values: [[""]],
    format: { font: { bold: true } },
  });
});

it("links cells to the workbook and to the web, with their texts", async () => {
  await onSheet(host, (sheet) => {
    sheet.getRange("A1").hyperlink = {
      documentReference: "Sheet1!B2",
      textToDisplay: "去证据",
      screenTip: "tip",
    };
    sheet.getRange("A2").hyperlink = { address: "https://example.org/" };
  });
  expect(await read((sheet) => sheet.getRange("A1"), "hyperlink,values")).toMatchObject({
    hyperlink: { documentReference: "Sheet1!B2", textToDisplay: "去证据", screenTip: "tip" },
    values: [["去证据"]],
  });
  expect((await read((sheet) => sheet.getRange("A2"), "values")).values).toEqual([["https://example.org/"]]);
});

it("tells how far a formula spills", async () => {
  await onSheet(host, (sheet) => {
    sheet.getRange("A1").formulas = [["={1,2;3,4}"]];
  });
  expect(await address((sheet) => sheet.getRange("A1").getSpillingToRangeOrNullObject())).toBe(
    "Sheet1!A1:B2",
  );
  expect(await address((sheet) => sheet.getRange("B2").getSpillParentOrNullObject())).toBe("Sheet1!A1");
  expect(await read((sheet) => sheet.getRange("A1:B2"), "hasSpill")).toMatchObject({ hasSpill: true });
});

it("copies formulas as filling does, over lines that were inserted", async () => {
  const formulas = await host.excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:C2").formulas = [
      ["a", 1, "=B1*2+$B$1"],
      ["b", 2, "=B2*2+$B$1"],
    ];
    sheet.getRange("A4").formulas = [["=SUM(B1:B3)"]];
    sheet.getRange("3:4").insert("Down");
    sheet.getRange("C3:C4").copyFrom("C2", "Formulas");
    const range = sheet.getRange("A1:C6").load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });
  expect(formulas.map((row) => row[2])).toEqual([
    "=B1*2+$B$1",
    "=B2*2+$B$1",
    "=B3*2+$B$1",
    "=B4*2+$B$1",
    "",
    "",
  ]);
  expect(formulas[5]?.[0]).toBe("=SUM(B1:B5)");
});
