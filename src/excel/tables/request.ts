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

/**
 * A cell that is looked at and left as it is: what is written into its row is written on the condition that it is as expected.
 * Example: the note of a row that is to be emptied, in which a colleague may be typing.
 */
export type CellCheck = Omit<CellWrite, "value">;

/** A cell that has been written, with its content of before and the id of the row in which it was met. */
export interface Met {
  /** Of a cell that a filter has kept from its value, `value` is what stands there instead. */
  readonly write: CellWrite;
  readonly found: Cell;
  readonly id: string;
  readonly isMisplaced: boolean;
}

/** What a request has met: the cells that it has written, and those that it has looked at. */
export interface Meeting {
  readonly written: readonly Met[];
  /** Rows, by `placeKey`, in which something was not as expected. */
  readonly taken: ReadonlySet<string>;
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

interface Segment<T> {
  readonly rows: Rows;
  readonly cells: readonly T[];
}

/** Where in a request cells are written or looked at, and where the ids of their rows are. */
interface Placed<T> {
  readonly look: number;
  readonly command: number;
  readonly cells: readonly T[];
}

export interface Request {
  readonly commands: readonly TableCommand[];
  readonly writes: readonly Placed<CellWrite>[];
  readonly checks: readonly Placed<CellCheck>[];
}

/** Cells of a request, with commands around them. */
export interface RequestParts {
  /** Commands that go before the cells. */
  readonly before: readonly TableCommand[];
  /** Cells that are looked at before any is written. */
  readonly checks?: readonly CellCheck[];
  /** Cells; those of a stage are written before those of the next, in any order. */
  readonly stages: readonly (readonly CellWrite[])[];
  readonly after?: readonly TableCommand[];
}

export function buildRequest({ before, checks = [], stages, after = [] }: RequestParts): Request {
  const checked = segments(checks);
  const written = stages.flatMap((stage) => segments(stage));
  const looks = new Map<string, number>();
  const commands: TableCommand[] = [...before];
  const lookOf = <T extends CellCheck>({ rows, cells }: Segment<T>): number => {
    const table = cells[0]?.table ?? "base";
    const key = JSON.stringify([table, rows]);
    const known = looks.get(key);
    if (known !== undefined) return known;
    looks.set(key, commands.length);
    commands.push({ do: "look", table, column: ID_COLUMNS[table], rows });
    return commands.length - 1;
  };
  const placed = <T extends CellCheck>(of: readonly Segment<T>[]) =>
    of.map((segment) => ({ segment, look: lookOf(segment) }));
  const [looked, wrote] = [placed(checked), placed(written)];
  const at = <T extends CellCheck>({ cells }: Segment<T>) => {
    const { table, column } = cells[0] ?? { table: "base" as const, column: "" };
    return { table, column };
  };
  const add = (command: TableCommand): number => commands.push(command) - 1;
  const checksAt = looked.map(({ segment, look }) => {
    const command = add({ do: "look", ...at(segment), rows: segment.rows });
    return { look, command, cells: segment.cells };
  });
  const writesAt = wrote.map(({ segment, look }) => {
    const cells = segment.cells.map(({ value }) => value);
    const command = add({ do: "write", ...at(segment), rows: segment.rows, cells });
    return { look, command, cells: segment.cells };
  });
  return { commands: [...commands, ...after], checks: checksAt, writes: writesAt };
}

/** Cells that lie next to each other in a column, together. */
function segments<T extends CellCheck>(writes: readonly T[]): Segment<T>[] {
  const columns = new Map<string, T[]>();
  for (const write of writes) {
    const key = JSON.stringify([write.table, write.from, write.column]);
    const column = columns.get(key);
    if (column) column.push(write);
    else columns.set(key, [write]);
  }
  return [...columns.values()].flatMap((column) => {
    const down = column[0]?.from === "end" ? -1 : 1;
    const runs: T[][] = [];
    for (const write of [...column].sort((a, b) => down * (a.row - b.row))) {
      const run = runs.at(-1);
      const before = run?.at(-1);
      if (run && before && write.row === before.row + down) run.push(write);
      else runs.push([write]);
    }
    return runs.map((run) => ({
      rows: { from: run[0]?.from ?? "top", start: run[0]?.row ?? 0, count: run.length },
      cells: run,
    }));
  });
}

export function meet({ writes, checks }: Request, replies: readonly Reply[]): Meeting {
  const idAt = (look: number, index: number) => contentText(replies[look]?.found[index] ?? "");
  const written = writes.flatMap(({ look, command, cells }) =>
    cells.map((write, index): Met => {
      const met = { found: replies[command]?.found[index] ?? "", id: idAt(look, index) };
      const stands = replies[command]?.stands?.[index];
      if (stands === undefined || contentText(stands) === contentText(write.value))
        return { ...met, write, isMisplaced: false };
      const isKey = write.column === ID_COLUMNS[write.table];
      const idAfter = isKey ? contentText(stands) : write.idAfter;
      return { ...met, write: { ...write, value: stands, idAfter }, isMisplaced: true };
    }),
  );
  const surprises = checks.flatMap(({ look, command, cells }) =>
    cells.filter((check, index) => {
      const found = replies[command]?.found[index] ?? "";
      return !isExpected(check, found, idAt(look, index));
    }),
  );
  const unexpected = written.filter((met) => !isFine(met)).map(({ write }) => write);
  return { written, taken: new Set([...unexpected, ...surprises].map(placeKey)) };
}

/** Cells that were written over although they, or their rows, were not as expected: somebody has moved or edited them. */
export function strayWrites({ written, taken }: Meeting): Met[] {
  return written.filter((each) => {
    const { write, found } = each;
    // Of a row that gets another id, all cells are stray if one is: it is somebody's row.
    const isTaken = write.id !== write.idAfter && taken.has(placeKey(write));
    return isTaken ? contentText(found) !== contentText(write.value) || each.isMisplaced : !isFine(each);
  });
}

function isFine({ write, found, id, isMisplaced }: Met): boolean {
  if (isMisplaced) return false;
  return (
    isExpected(write, found, id) || (isRowOf(write, id) && contentText(found) === contentText(write.value))
  );
}

function isExpected(write: CellCheck, found: Cell, id: string): boolean {
  const isKey = write.column === ID_COLUMNS[write.table];
  const present = isKey && write.from === "end" ? idText(found) : contentText(found);
  return isRowOf(write, id) && present === contentText(write.expect);
}

/** The place of a new row may hold what an earlier attempt has written. */
function isRowOf(write: CellCheck, id: string): boolean {
  return write.from === "end" ? ["", write.idAfter].includes(idText(id)) : id === write.id;
}

function placeKey({ table, from, row }: CellCheck): string {
  return JSON.stringify([table, from, row]);
}

/** What is in a cell, as a table view shows it. */
export function contentText(cell: Cell): string {
  return typeof cell === "object" ? (cell?.formula ?? "") : String(cell);
}
