import { LocalTransportService } from "../../../../host/workbook/engine/library";
import { openWorkbook } from "../../../../host/workbook/open";
import { Desk, refusal } from "../support";

/** Which of rows 4 to 9 are hidden. */
function hidden(desk: Desk): number[] {
  const { formats } = desk.workbook;
  return [4, 5, 6, 7, 8, 9].filter((row) => formats.rowsHidden(desk.at(`A${row}`)) === true);
}

const values = (...shown: string[]) => ({ on: "Values", values: shown }) as const;
const custom = (criterion1: string) => ({ on: "Custom", criterion1, operator: "And" }) as const;

test("filters of several columns hide the rows that miss one of them, and are taken off one by one", () => {
  const desk = new Desk();
  const id = desk.evidence();
  const { filters } = desk.workbook;
  filters.set(id, 0, values("合肥"));
  expect(hidden(desk)).toEqual([5, 7]);
  filters.set(id, 3, custom(">=2"));
  expect(hidden(desk)).toEqual([4, 5, 7]);
  expect(filters.list(id).map(({ column }) => column)).toEqual([0, 3]);
  filters.set(id, 0, null);
  expect(hidden(desk)).toEqual([4]);
  filters.clear(id);
  expect(hidden(desk)).toEqual([]);
  expect(filters.list(id)).toEqual([]);
  expect(refusal(() => filters.set(id, 4, values("x")))).toBe("InvalidArgument");
});

test.each([
  ["=*肥", [5, 7]],
  ["<>合肥", [4, 6]],
  ["?汉", [4, 6, 7]],
  ["=", [4, 5, 6, 7]],
])("the custom criterion %s", (criterion, expected) => {
  const desk = new Desk();
  const id = desk.evidence();
  desk.workbook.filters.set(id, 0, custom(criterion));
  expect(hidden(desk)).toEqual(expected);
});

test("two criteria on one column", () => {
  const desk = new Desk();
  const id = desk.evidence();
  const both = { ...custom(">1"), criterion2: "<4" };
  desk.workbook.filters.set(id, 3, both);
  expect(hidden(desk)).toEqual([4, 7]);
  desk.workbook.filters.set(id, 3, { ...both, criterion1: "<2", criterion2: ">3", operator: "Or" });
  expect(hidden(desk)).toEqual([5, 6]);
});

test("rows stay shown or hidden while cells change, until the filter is applied again", () => {
  const desk = new Desk();
  const id = desk.evidence();
  desk.workbook.filters.set(id, 0, values("合肥"));
  desk.write("A4:A5", ["武汉"], ["合肥"]);
  desk.write("A8:D8", ["成都", "M3", "列举", 5]);
  desk.workbook.tables.resize(id, desk.at("A3:D8").area);
  expect(hidden(desk)).toEqual([5, 7]);
  desk.workbook.filters.reapply(id);
  expect(hidden(desk)).toEqual([4, 7, 8]);
});

test("sorting and deleting pass over hidden rows", () => {
  const desk = new Desk();
  const id = desk.evidence();
  const { filters, cells } = desk.workbook;
  filters.set(id, 0, values("合肥"));
  cells.sort(desk.at("A4:D7"), [{ column: 3, ascending: false }]);
  expect(desk.values("D4:D7").flat()).toEqual([3, 2, 1, 4]);
  expect(hidden(desk)).toEqual([5, 7]);
  cells.remove(desk.at("A4:A6"), "rows");
  expect(desk.values("A4:A5")).toEqual([["武汉"], ["成都"]]);
  expect(hidden(desk)).toEqual([4, 5]);
  expect(refusal(() => cells.removeCells(desk.at("A4:D4"), "up"))).toBe("InvalidOperation");
});

test("filters move with rows and columns, and go with their column and their table", () => {
  const desk = new Desk();
  const id = desk.evidence();
  const { filters, cells, tables } = desk.workbook;
  filters.set(id, 1, values("M2"));
  cells.insert(desk.at("A2"), "rows");
  cells.insert(desk.at("B1"), "columns");
  expect(hidden(desk)).toEqual([5, 6]);
  expect(filters.list(id)).toEqual([{ column: 2, criterion: values("M2") }]);
  cells.remove(desk.at("C1"), "columns");
  expect(filters.list(id)).toEqual([]);
  expect(hidden(desk)).toEqual([]);
  filters.set(id, 0, values("成都"));
  tables.update(id, { showFilterButton: false });
  expect(hidden(desk)).toEqual([]);
  filters.set(id, 0, values("成都"));
  tables.convertToRange(id);
  expect(hidden(desk)).toEqual([]);
});

test("a filter is one step to undo, kept in the document, and seen by co-authors", () => {
  const transportService = new LocalTransportService();
  const one = new Desk(openWorkbook({}, { transportService, client: { id: "1", name: "1" } }));
  const id = one.evidence();
  const saved = one.workbook.save();
  const other = new Desk(openWorkbook({ saved }, { transportService, client: { id: "2", name: "2" } }));
  one.workbook.filters.set(id, 0, values("合肥"));
  expect(hidden(other)).toEqual([5, 7]);
  expect(other.workbook.filters.list(id)).toEqual([{ column: 0, criterion: values("合肥") }]);
  const again = new Desk(openWorkbook({ saved: one.workbook.save() }));
  expect(hidden(again)).toEqual([5, 7]);
  other.workbook.filters.clear(id);
  expect(hidden(one)).toEqual([]);
  other.workbook.undo();
  expect(hidden(one)).toEqual([5, 7]);
  expect(one.workbook.filters.list(id)).toHaveLength(1);
});
