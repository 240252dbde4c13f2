/**
 * One request: cells to be written, each with what is expected in its place. What really stood there is read in the same
 * request, right before it is written over, so that a row that has moved or been edited since is noticed and can be restored.
 * Pure.
 */
import { eachTable, OWN_ID, releasedId, tableSchema, type Cell, type CellValue } from "../../workbook";
import type { RefreshTable, Reply, Rows, TableCommand } from "./port";

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

/** A cell that has been written, with its content of before and the id of the row in which it was met. */
export interface Met {
  readonly write: CellWrite;
  readonly found: Cell;
  readonly id: string;
}

/** The columns by which rows are known. */
export const ID_COLUMNS: Record<RefreshTable, string> = {
  ...eachTable((table) => tableSchema(table).idColumn),
  base: "id",
  receipts: "recordId",
};

export function ownId(id: string, run: string): string {
  return [OWN_ID, id, OWN_ID, run].join("");
}

/** The id that a release knows a row by, if there is one. */
export function idText(cell: Cell | undefined): string {
  return releasedId(contentText(cell ?? ""));
}

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
  readonly commands: readonly TableCommand[];
  readonly checked: readonly Checked[];
}

/**
 * @param first commands that go before the cells
 * @param stages cells; those of a stage are written before those of the next, in any order
 * @param last commands that come after them
 */
export function buildRequest(
  first: readonly TableCommand[],
  stages: readonly (readonly CellWrite[])[],
  last: readonly TableCommand[] = [],
): Request {
  const found = stages.flatMap(segments);
  const looks = new Map<string, number>();
  const commands: TableCommand[] = [...first];
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

export function metCells({ checked }: Request, replies: readonly Reply[]): Met[] {
  return checked.flatMap(({ look, write, writes }) =>
    writes.map((each, index) => ({
      write: each,
      found: replies[write]?.[index] ?? "",
      id: contentText(replies[look]?.[index] ?? ""),
    })),
  );
}

/** Cells that were written over although they, or their rows, were not as expected: somebody has moved or edited them. */
export function strayWrites(met: readonly Met[]): Met[] {
  const taken = new Set(met.filter((each) => !isFine(each)).map(({ write }) => placeKey(write)));
  return met.filter((each) => {
    const { write, found } = each;
    // Of a row that gets another id, all cells are stray if one is: it is somebody's row.
    const isTaken = write.id !== write.idAfter && taken.has(placeKey(write));
    return isTaken ? contentText(found) !== contentText(write.value) : !isFine(each);
  });
}

function isFine({ write, found, id }: Met): boolean {
  const isKey = write.column === ID_COLUMNS[write.table];
  const present = isKey && write.from === "end" ? idText(found) : contentText(found);
  // The place of a new row may hold what an earlier attempt has written.
  const isRow = write.from === "end" ? ["", write.idAfter].includes(idText(id)) : id === write.id;
  return isRow && (contentText(found) === contentText(write.value) || present === contentText(write.expect));
}

function placeKey({ table, from, row }: CellWrite): string {
  return JSON.stringify([table, from, row]);
}

/** What is in a cell, as a table view shows it. */
export function contentText(cell: Cell): string {
  return typeof cell === "object" ? (cell?.formula ?? "") : String(cell);
}
