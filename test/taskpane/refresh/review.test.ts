import {
  EVERYTHING,
  grouped,
  matching,
  openQuestions,
  questionsOf,
  rowsToDo,
  withChoice,
  withRows,
} from "../../../src/taskpane/refresh/review/review";
import { row, ROWS } from "./scripted";

const conflict = ROWS.filter(({ key }) => key === "conflict");
const asked = ROWS.flatMap(questionsOf);

test("what has to be decided comes first, and groups without rows are not there", () => {
  expect(grouped(ROWS).map(({ group }) => group)).toEqual([
    "conflict",
    "deleted",
    "doubled",
    "changed",
    "added",
    "withdrawn",
  ]);
  expect(grouped(conflict)).toEqual([{ group: "conflict", rows: conflict }]);
});

test("rows are found by city, by measure in either language, and by what would change", () => {
  const found = (query: string) => matching(ROWS, query).map(({ key }) => key);
  expect(found(" 广州 ")).toEqual(["conflict"]);
  expect(found("ip-fund 苏州")).toEqual(["added"]);
  expect(found("ip FUND")).toHaveLength(ROWS.length);
  expect(found("详细")).toEqual(["changed"]);
  expect(found("新的")).toEqual(["conflict"]);
  expect(found("nowhere")).toEqual([]);
  expect(found("  ")).toHaveLength(ROWS.length);
});

test("without any choice rows that are only asked about stay as they are", () => {
  expect(asked.map(({ key }) => key)).toEqual(["conflict.summary", "deleted", "doubled"]);
  expect(openQuestions(ROWS, EVERYTHING)).toBe(3);
  expect(rowsToDo(ROWS, EVERYTHING)).toBe(ROWS.length - 2);
  const onlyAsked = [row("asked", { conflicts: conflict[0]!.conflicts })];
  expect(rowsToDo(onlyAsked, EVERYTHING)).toBe(0);
});

test("choices are made and taken back, one or many at a time", () => {
  const all = withChoice(EVERYTHING, asked, "theirs");
  expect(openQuestions(ROWS, all)).toBe(0);
  expect(rowsToDo(ROWS, all)).toBe(ROWS.length);
  const [first] = asked;
  const one = withChoice(withChoice(all, [first!], "mine"), [first!], null);
  expect(one.choices).toEqual({ deleted: "theirs", doubled: "theirs" });
});

test("rows are left out and taken in again; their questions do not count meanwhile", () => {
  const without = withRows(EVERYTHING, conflict, false);
  expect([...without.leftOut]).toEqual(["conflict"]);
  expect(openQuestions(ROWS, without)).toBe(2);
  expect(rowsToDo(ROWS, without)).toBe(ROWS.length - 3);
  expect(withRows(without, ROWS, true).leftOut.size).toBe(0);
});
