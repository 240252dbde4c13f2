import fc from "fast-check";
import { Desk, refusal } from "../support";

describe("writing", () => {
  test.each([
    [12.5, "Double", 12.5],
    [true, "Boolean", true],
    ["合肥", "String", "合肥"],
    ["12%", "Double", 0.12],
    ["2026-11-01", "Double", 46327],
    ["'001", "String", "001"],
    ["'=1+1", "String", "=1+1"],
    ["[链接](https://example.com)", "String", "[链接](https://example.com)"],
    ["https://example.com/a", "String", "https://example.com/a"],
    ["#N/A", "Error", "#N/A"],
    ["", "Empty", ""],
    ["=1/0", "Error", "#DIV/0!"],
    ['=""', "String", ""],
    ["-", "String", "-"],
    ["-5", "Double", -5],
  ])("%j is read back as %s", (input, type, value) => {
    const desk = new Desk();
    desk.write("A1", [input]);
    const { sheet } = desk.at("A1");
    expect(desk.workbook.cells.result(sheet, { row: 0, column: 0 })).toMatchObject({ type, value });
  });

  test("text in cells of text format stays text", () => {
    const desk = new Desk();
    desk.workbook.formats.fillNumberFormat(desk.at("A1:A2"), "@");
    desk.write("A1:A2", ["0012"], ["=1+1"]);
    expect(desk.values("A1:A2")).toEqual([["0012"], ["=1+1"]]);
    expect(desk.workbook.cells.valueTypes(desk.at("A1:A2"))).toEqual([["String"], ["String"]]);
  });

  test("null leaves a cell, a wrong shape is refused", () => {
    const desk = new Desk();
    desk.write("A1:B1", [1, 2]);
    desk.write("A1:B1", [null, 3]);
    expect(desk.values("A1:B1")).toEqual([[1, 3]]);
    expect(refusal(() => desk.write("A1:B1", [1]))).toBe("InvalidArgument");
  });

  test("a refused formula leaves all cells of the write as they were", () => {
    const desk = new Desk();
    desk.write("A1:A2", [1], [2]);
    expect(refusal(() => desk.write("A1:A2", [5], ["=SUM("]))).toBe("InvalidArgument");
    expect(desk.values("A1:A2")).toEqual([[1], [2]]);
  });

  test.each(["=SUM(", "=SUM()", "=不在!A1", "=没有[列]", "=[@列]", "-x(", "=1+", "@A1"])(
    "%s is refused",
    (formula) => {
      const desk = new Desk();
      expect(refusal(() => desk.write("A1", [formula]))).toBe("InvalidArgument");
    },
  );

  test("texts are limited to 32,767 characters, formulas to 8,192", () => {
    const desk = new Desk();
    desk.write("A1", ["x".repeat(32767)]);
    expect(refusal(() => desk.write("A1", ["x".repeat(32768)]))).toBe("InvalidArgument");
    expect(refusal(() => desk.write("A1", [`="${"x".repeat(8192)}"`]))).toBe("InvalidArgument");
  });

  test("far cells are there without being made", () => {
    const desk = new Desk();
    desk.write("ZZ3000", ["far"]);
    expect(desk.value("ZZ3000")).toBe("far");
    expect(desk.value("AAA1048576")).toBe("");
    expect(desk.workbook.cells.usedArea(desk.at("A1").sheet, true)).toEqual({
      row: 2999,
      column: 701,
      rowCount: 1,
      columnCount: 1,
    });
  });

  test("whole columns and rows reach what is written far below and to the right", () => {
    const desk = new Desk();
    desk.write("A1:A2", ["=SUM(C:C)"], ["=SUM(9:9)"]);
    desk.write("C4000", [4]);
    desk.write("C4001", [1]);
    desk.write("CZ9", [6]);
    expect(desk.values("A1:A2")).toEqual([[5], [6]]);
    expect(desk.formula("A1")).toBe("=SUM(C:C)");
  });

  test("references to cells that nobody has written yet stay where they are", () => {
    const desk = new Desk();
    desk.write("A1:A2", ["=SUM(C5000:C6000)"], ["=D7000"]);
    desk.write("C5500", [4]);
    desk.write("D7000", [5]);
    expect(desk.values("A1:A2")).toEqual([[4], [5]]);
    expect(desk.formula("A1")).toBe("=SUM(C5000:C6000)");
  });
});

describe("formulas", () => {
  test.each([
    "=SUM(A1:A3)",
    '=IF( A1 = 1 , "a""b" , {1,2;3,4} )',
    "=证据!$A$1&'另 一'!B2",
    "=SUM(A:A)+SUM(1:1)",
    "=-A1^2%",
    '=IFERROR(#N/A,"C:\\")',
    "=#REF!+1",
    "=未知(1)",
  ])("%s is read back as written", (formula) => {
    const desk = new Desk();
    desk.workbook.sheets.add("另 一");
    desk.write("F9", [formula]);
    expect(desk.formula("F9")).toBe(formula);
  });

  test("spaces survive formatting the cell", () => {
    const desk = new Desk();
    desk.write("B1", ["=SUM(A1, A2)"]);
    desk.workbook.formats.set(desk.at("B1"), { bold: true });
    expect(desk.formula("B1")).toBe("=SUM(A1, A2)");
  });

  test("any text makes the round trip through a formula and a cell", () => {
    const desk = new Desk();
    fc.assert(
      fc.property(
        fc
          .string({ unit: "grapheme", maxLength: 30 })
          .filter((text) => [...text].every((character) => character >= " ")),
        (text) => {
          const formula = `="${text.replace(/"/g, '""')}"`;
          desk.write("A1:B1", [`'${text}`, formula]);
          expect(desk.values("A1:B1")).toEqual([[text, text]]);
          expect(desk.formula("B1")).toBe(formula);
        },
      ),
    );
  });

  test.each([
    ["to nobody", "KCFIN.LATER", false],
    ["to another workbook only", "KCFIN.ELSEWHERE", true],
  ])(
    "functions that are unknown, or known %s, are #NAME? until they are written again after they are known",
    (_, name, elsewhere) => {
      const define = (desk: Desk) =>
        desk.workbook.calculation.defineFunction(name, { minimum: 1, maximum: 1, volatile: false }, () => 3);
      if (elsewhere) define(new Desk());
      const desk = new Desk();
      desk.write("A1", [`=${name}(1)`]);
      expect(desk.value("A1")).toBe("#NAME?");
      define(desk);
      desk.workbook.calculation.recalculate();
      expect(desk.value("A1")).toBe("#NAME?");
      desk.write("A2", [`=${name}(1)`]);
      desk.write("A1", [`=${name}(1)`]);
      expect(desk.values("A1:A2")).toEqual([[3], [3]]);
    },
  );

  test("fill shifts relative references", () => {
    const desk = new Desk();
    desk.write("A1:A3", [1], [2], [3]);
    desk.workbook.cells.fill(desk.at("B1:C3"), "=$A1*COLUMN()");
    expect(desk.values("B1:C3")).toEqual([
      [2, 3],
      [4, 6],
      [6, 9],
    ]);
  });

  test("arrays spill, and are blocked by what is in the way", () => {
    const desk = new Desk();
    desk.write("A1:A3", ["甲"], ["乙"], ["甲"]);
    desk.write("C1", ["=UNIQUE(A1:A3)"]);
    const { sheet } = desk.at("C1");
    expect(desk.values("C1:C2")).toEqual([["甲"], ["乙"]]);
    expect(desk.workbook.cells.spillOf(sheet, { row: 0, column: 2 })).toEqual({
      row: 0,
      column: 2,
      rowCount: 2,
      columnCount: 1,
    });
    expect(desk.workbook.cells.spillParent(sheet, { row: 1, column: 2 })).toEqual({ row: 0, column: 2 });
    desk.write("C2", ["x"]);
    expect(desk.value("C1")).toBe("#SPILL!");
  });
});

describe("moving", () => {
  test("inserted and deleted rows and columns take formulas along", () => {
    const desk = new Desk();
    desk.write("A1:B3", [1, "=A1*2"], [2, "=SUM(A$1:A2)"], [3, "=A3"]);
    desk.workbook.cells.insert(desk.at("A2:A3"), "rows");
    expect(desk.formula("B4")).toBe("=SUM(A$1:A4)");
    desk.workbook.cells.insert(desk.at("A1"), "columns");
    expect(desk.formula("C4")).toBe("=SUM(B$1:B4)");
    desk.workbook.cells.remove(desk.at("A1"), "rows");
    expect(desk.formula("C3")).toBe("=SUM(B$1:B3)");
    desk.workbook.cells.remove(desk.at("B4"), "rows");
    expect(desk.values("B3:C3")).toEqual([[2, 2]]);
  });

  test("references into deleted cells are #REF!", () => {
    const desk = new Desk();
    desk.write("A1:B1", ["=A5", 1]);
    desk.workbook.cells.remove(desk.at("A5"), "rows");
    expect(desk.formula("A1")).toBe("=#REF!");
    expect(desk.value("A1")).toBe("#REF!");
  });

  test("sorting moves whole rows with their formulas, empty cells last", () => {
    const desk = new Desk();
    desk.write("A1:C4", ["乙", 2, "=B1*10"], ["", 9, "=B2*10"], ["甲", 2, "=B3*10"], ["丙", 1, "=B4*10"]);
    desk.workbook.cells.sort(desk.at("A1:C4"), [
      { column: 1, ascending: true },
      { column: 0, ascending: false },
    ]);
    expect(desk.values("B1:C4")).toEqual([
      [1, 10],
      [2, 20],
      [2, 20],
      [9, 90],
    ]);
    expect(desk.formula("C4")).toBe("=B4*10");
  });

  test("clearing contents keeps formats, clearing all does not", () => {
    const desk = new Desk();
    desk.write("A1", [1]);
    desk.workbook.formats.set(desk.at("A1"), { bold: true });
    desk.workbook.cells.clear(desk.at("A1"), "Contents");
    expect([desk.value("A1"), desk.workbook.formats.get(desk.at("A1")).bold]).toEqual(["", true]);
    desk.workbook.cells.clear(desk.at("A1"), "All");
    expect(desk.workbook.formats.get(desk.at("A1")).bold).toBe(false);
  });
});
