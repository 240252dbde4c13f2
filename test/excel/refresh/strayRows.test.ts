import { planRestoring, strayRowsAfter } from "../../../src/excel/refresh/restore/strayRows";
import type { TableView } from "../../../src/excel/tables/port";
import type { CellWrite, Met } from "../../../src/excel/tables/request";

/** Rows as id, city and summary. */
function viewOf(rows: readonly (readonly [string, string, string])[]): () => TableView {
  const column = (index: 0 | 1 | 2) => rows.map((row) => row[index]);
  const columns = new Map([
    ["recordId", column(0)],
    ["city", column(1)],
    ["summary", column(2)],
  ]);
  const place = { sheet: "", row: 0, column: 0 };
  const none = {
    header: [],
    hasHeaders: true,
    place,
    calculated: new Map(),
    ownColumns: [],
    ownRead: [],
    own: [],
  };
  const facts = { occupiedBelow: false, hasTotals: false, isProtected: false, isFiltered: false };
  return () => ({ rows: rows.length, columns, ...none, ...facts });
}

/** One row that a request has written: the id that was meant and that stood there, and cells as found and written. */
function met(row: number, id: string, there: string, cells: Record<string, [string, string]>): Met[] {
  const idAfter = cells["recordId"]?.[1] ?? id;
  return Object.entries(cells).map(([column, [found, value]]) => {
    const place = { table: "evidence", column, from: "top", row } as const;
    const write: CellWrite = { ...place, id, idAfter, expect: "", value, purpose: id };
    return { write, found, id: there, isMisplaced: false };
  });
}

const before = viewOf([["x", "released", "text"]]);
/** Emptied in place of the row "x": a row of somebody's own that had moved there. */
const EMPTIED = met(0, "x", "", { recordId: ["", "~x"], city: ["mine", ""], summary: ["my words", ""] });

test("what is to be restored follows its row when another row's id is written over it", () => {
  const rows = strayRowsAfter([], EMPTIED);
  const hit = met(0, "y", "~x", { recordId: ["~x", "y"], city: ["", "other"], summary: ["", "other text"] });
  const after = viewOf([["y", "other", "other text"]]);
  const back = planRestoring(strayRowsAfter(rows, hit, after), after, before);
  expect(back.writes.map(({ column, value }) => [column, value])).toEqual([
    ["city", "mine"],
    ["summary", "my words"],
  ]);
});

test("contents are restored before ids", () => {
  const emptied = viewOf([["~x", "", ""]]);
  const back = planRestoring(strayRowsAfter([], EMPTIED), emptied, before);
  expect(back.writes.map(({ column }) => column)).toEqual(["city", "summary"]);
  const filled = viewOf([["~x", "mine", "my words"]]);
  const restored = met(0, "~x", "~x", { city: ["", "mine"], summary: ["", "my words"] });
  const rest = planRestoring(strayRowsAfter(back.rows, restored, filled), filled, before);
  expect(rest.writes.map(({ column, value }) => [column, value])).toEqual([["recordId", ""]]);
});

test("what somebody has edited since is theirs", () => {
  const edited = viewOf([["~x", "", "new words"]]);
  const back = planRestoring(strayRowsAfter([], EMPTIED), edited, before);
  expect(back.writes.map(({ column }) => column)).toEqual(["city"]);
});
