import fc from "fast-check";
import {
  parseStructuredReference,
  printStructuredReference,
} from "../../../host/workbook/formulas/structuredReference";
import type { StructuredReference } from "../../../host/workbook/formulas/structuredReference";
import { parseTableSymbol, tableSymbol } from "../../../host/workbook/formulas/tableSymbol";
import { Desk } from "./support";

test.each([
  ["=SUM(KCFIN_Evidence[份额(%)])", 10],
  ["=ROWS(KCFIN_Evidence)", 4],
  ["=ROWS(KCFIN_Evidence[#All])", 5],
  ["=COLUMNS(KCFIN_Evidence[[城市]:[级别]])", 3],
  ["=INDEX(KCFIN_Evidence[#Headers],1,4)", "份额(%)"],
  ["=INDEX(KCFIN_Evidence[[#Headers],[措施]:[级别]],1,2)", "级别"],
  ["=ROWS(KCFIN_Evidence[[#All],[城市]])", 5],
  ["=INDEX(KCFIN_Evidence[#Data],2,1)", "武汉"],
  ["=ROW(KCFIN_Evidence[[#Headers],[城市]])", 3],
  ['=SUMPRODUCT((KCFIN_Evidence[城市]="合肥")*KCFIN_Evidence[份额(%)])', 4],
  ['=INDEX(KCFIN_Evidence[措施],MATCH("成都",KCFIN_Evidence[城市],0))', "M2"],
])("%s calculates and is read back", (formula, value) => {
  const desk = new Desk();
  desk.evidence();
  desk.write("G1", [formula]);
  expect(desk.value("G1")).toBe(value);
  expect(desk.formula("G1")).toBe(formula);
});

test.each([
  ["=[@城市]&[@[份额(%)]]", "=[@城市]&[@[份额(%)]]"],
  ["=KCFIN_Evidence[@城市]", "=[@城市]"],
  ["=KCFIN_Evidence[[#This Row],[份额(%)]]", "=[@[份额(%)]]"],
  ["=COUNTA([@[城市]:[级别]])", "=COUNTA([@[城市]:[级别]])"],
  ["=SUM([份额(%)])", "=SUM(KCFIN_Evidence[份额(%)])"],
])("inside the table %s stands as %s in every row", (written, shown) => {
  const desk = new Desk();
  const id = desk.evidence();
  desk.write("E3", ["算"]);
  desk.workbook.tables.resize(id, desk.at("A3:E7").area);
  desk.workbook.cells.fill(desk.at("E4:E7"), written);
  expect(desk.workbook.cells.formulas(desk.at("E4:E7"))).toEqual([[shown], [shown], [shown], [shown]]);
});

test("this row's cells are those of the row, also after sorting and inserting, also from beside the table", () => {
  const desk = new Desk();
  desk.evidence();
  desk.workbook.cells.fill(desk.at("G4:G7"), "=KCFIN_Evidence[@城市]");
  expect(desk.formula("G5")).toBe("=KCFIN_Evidence[@城市]");
  desk.workbook.cells.insert(desk.at("A1"), "rows");
  desk.workbook.cells.sort(desk.at("A5:D8"), [{ column: 3, ascending: false }]);
  expect(desk.values("G5:G8")).toEqual([["成都"], ["合肥"], ["武汉"], ["合肥"]]);
  expect(desk.formula("G6")).toBe("=KCFIN_Evidence[@城市]");
});

const columnName = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .filter((name) => name.trim() === name && !/[\r\n]/.test(name));
const reference: fc.Arbitrary<StructuredReference> = fc.record({
  table: fc.constant("表1"),
  items: fc.constantFrom(
    [],
    ["All"],
    ["Headers"],
    ["Data"],
    ["Totals"],
    ["Headers", "Data"],
    ["This Row"],
  ) satisfies fc.Arbitrary<StructuredReference["items"]>,
  columns: fc.oneof(
    fc.constant(null),
    columnName.map((name): [string, string] => [name, name]),
    fc.tuple(columnName, columnName),
  ),
});

test("any reference to a table survives printing and reading", () => {
  fc.assert(
    fc.property(reference, (written) => {
      fc.pre(!(written.columns === null && written.items.length === 0));
      expect(parseStructuredReference(printStructuredReference(written))).toEqual(written);
    }),
  );
});

test("any region of a table survives the engine's word for it", () => {
  fc.assert(
    fc.property(reference, (written) => {
      fc.pre(!written.items.includes("This Row"));
      const word = tableSymbol("表1", written);
      expect(word).toMatch(/^[\p{L}\p{N}_.]+$/u);
      expect(parseTableSymbol(word, "表1")).toEqual(written);
    }),
  );
});
