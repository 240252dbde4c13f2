import fc from "fast-check";
import { DependencyGraph } from "../../../host/workbook/engine/dependencyGraph";
import { Desk } from "./support";

const cell = fc.record({ row: fc.nat(6), col: fc.nat(4) });
const name = ({ row, col }: { readonly row: number; readonly col: number }) =>
  `${"ABCDE"[col] ?? "A"}${row + 1}`;

test("after any edits, cells are what calculating everything anew makes of them", () => {
  const edit = fc.oneof(
    fc.record({ at: cell, input: fc.integer({ min: -9, max: 9 }) }),
    fc.record({ at: cell, from: cell, to: cell }),
  );
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), (edits) => {
      const desk = new Desk();
      for (const each of edits) {
        const input = "input" in each ? each.input : `=SUM(${name(each.from)}:${name(each.to)})+1`;
        desk.write(name(each.at), [input]);
      }
      const before = desk.values("A1:E7");
      desk.workbook.calculation.recalculate();
      expect(desk.values("A1:E7")).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test("finds readers of readers, once each, and not the cells asked about", () => {
  const graph = new DependencyGraph();
  const range = (row: number, col: number, rows = 1) => ({
    sheetId: "s",
    zone: { top: row, bottom: row + rows - 1, left: col, right: col },
    unboundedZone: { top: row, bottom: row + rows - 1, left: col, right: col },
    parts: [],
    prefixSheet: false,
  });
  for (let row = 0; row < 300; row++)
    graph.addDependencies({ sheetId: "s", row, col: 1 }, [range(0, 0, 500)]);
  graph.addDependencies({ sheetId: "s", row: 400, col: 2 }, [range(0, 1, 300)]);
  graph.addDependencies({ sheetId: "t", row: 9, col: 9 }, [range(400, 2)]);
  graph.addDependencies({ sheetId: "s", row: 499, col: 0 }, [range(400, 2)]);
  expect([...graph.getCellsDependingOn([range(499, 0)])]).toEqual([
    { sheetId: "s", zone: { top: 0, bottom: 299, left: 1, right: 1 } },
    { sheetId: "s", zone: { top: 400, bottom: 400, left: 2, right: 2 } },
    { sheetId: "t", zone: { top: 9, bottom: 9, left: 9, right: 9 } },
  ]);
});
