/**
 * One request: cells to be written, each with what is expected in its place. What really stood there is read in the same
 * request, right before it is written over, so that a row which has moved or been edited since is noticed and put right.
 * Pure.
 */
import type { Cell, CellValue } from "../../workbook";
import type { Command, RefreshTable, Reply, Rows, TableView } from "./port";

/** A cell to be written. `row` counts as `Rows.start` does. */
export interface CellWrite {
  readonly table: RefreshTable;
  readonly column: string;
  readonly from: Rows["from"];
  readonly row: number;
  /** What the row's id must be before; "" for a row that is new. */
  readonly id: string;
  /** What the row's id is afterwards. */
  readonly idAfter: string;
  readonly expect: CellValue;
  readonly value: Cell;
  /** What it is written for, by the key of a row. */
  readonly purpose: string;
}

/** A cell that was not what it was expected to be, and has been written over. */
export interface Surprise {
  readonly write: CellWrite;
  readonly found: Cell;
  /** The id of the row that has been written into, as it is now. */
  readonly id: string;
}

/** The columns by which rows are known. */
export const ID_COLUMNS: Record<RefreshTable, string> = {
  themes: "themeId",
  measures: "measureId",
  cities: "cityId",
  evidence: "recordId",
  targets: "recordId",
  conclusions: "recordId",
  base: "id",
  receipts: "recordId",
};

interface Segment {
  readonly rows: Rows;
  readonly writes: readonly CellWrite[];
}

interface Checked {
  readonly look: number;
  readonly write: number;
  readonly writes: readonly CellWrite[];
}

export interface Request {
  readonly commands: readonly Command[];
  readonly checked: readonly Checked[];
}

/**
 * @param first commands that go before the cells
 * @param stages cells; those of a stage are written before those of the next, in any order
 * @param last commands that come after them
 */
export function buildRequest(
  first: readonly Command[],
  stages: readonly (readonly CellWrite[])[],
  last: readonly Command[] = [],
): Request {
  const found = stages.flatMap(segments);
  const looks = new Map<string, number>();
  const commands: Command[] = [...first];
  for (const { rows, writes: of } of found) {
    const table = of[0]?.table ?? "base";
    const key = JSON.stringify([table, rows]);
    if (looks.has(key)) continue;
    looks.set(key, commands.length);
    commands.push({ do: "look", table, column: ID_COLUMNS[table], rows });
  }
  const checked: Checked[] = [];
  for (const { rows, writes: of } of found) {
    const { table, column } = of[0] ?? { table: "base" as const, column: "" };
    checked.push({
      look: looks.get(JSON.stringify([table, rows])) ?? -1,
      write: commands.length,
      writes: of,
    });
    commands.push({ do: "write", table, column, rows, cells: of.map(({ value }) => value) });
  }
  return { commands: [...commands, ...last], checked };
}

/** Cells that lie next to each other in a column, together. */
function segments(writes: readonly CellWrite[]): Segment[] {
  const columns = new Map<string, CellWrite[]>();
  for (const write of writes) {
    const key = JSON.stringify([write.table, write.from, write.column]);
    const column = columns.get(key);
    if (column) column.push(write);
    else columns.set(key, [write]);
  }
  return [...columns.values()].flatMap((column) => {
    const down = column[0]?.from === "end" ? -1 : 1;
    const runs: CellWrite[][] = [];
    for (const write of [...column].sort((a, b) => down * (a.row - b.row))) {
      const run = runs.at(-1);
      const before = run?.at(-1);
      if (run && before && write.row === before.row + down) run.push(write);
      else runs.push([write]);
    }
    return runs.map((run) => ({
      rows: { from: run[0]?.from ?? "top", start: run[0]?.row ?? 0, count: run.length },
      writes: run,
    }));
  });
}

export function surprises({ checked }: Request, replies: readonly Reply[]): Surprise[] {
  return checked.flatMap(({ look, write, writes }) =>
    writes.flatMap((each, index): Surprise[] => {
      const id = String(contentText(replies[look]?.[index] ?? ""));
      const found = replies[write]?.[index] ?? "";
      const asExpected = id === each.id && contentText(found) === contentText(each.expect);
      if (asExpected || contentText(found) === contentText(each.value)) return [];
      return [{ write: each, found, id: each.idAfter === each.id ? id : each.idAfter }];
    }),
  );
}

/** What is in a cell, as a table view shows it. */
export function contentText(cell: Cell): string {
  return typeof cell === "object" ? (cell?.formula ?? "") : String(cell);
}

/** The cells that give back what a surprise has written over; those that have changed again are somebody's and stay. */
export function givingBack(
  found: readonly Surprise[],
  view: (table: RefreshTable) => TableView | undefined,
): CellWrite[] {
  const taken = new Set<string>();
  return found.flatMap(({ write, found: content, id }): CellWrite[] => {
    const { table, column, value, purpose } = write;
    const columns = view(table)?.columns;
    const ids = columns?.get(ID_COLUMNS[table]) ?? [];
    const cells = columns?.get(column) ?? [];
    const row = ids.findIndex(
      (each, index) =>
        String(each) === id &&
        contentText(cells[index] ?? "") === contentText(value) &&
        !taken.has(JSON.stringify([table, column, index])),
    );
    if (row < 0) return [];
    taken.add(JSON.stringify([table, column, row]));
    const expect = cells[row] ?? "";
    return [{ table, column, from: "top", row, id, idAfter: id, expect, value: content, purpose }];
  });
}
