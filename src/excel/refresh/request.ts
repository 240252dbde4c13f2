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
  /** The id of the row that has been written into, before and as it is now. */
  readonly idBefore: string;
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

/**
 * The id of a row that undoing has emptied: unlike any other, so that the row is found if it has moved, and unlike an id of a
 * release, which begins with a letter or a digit.
 */
const EMPTIED = "~";

export function emptiedId(id: string, run: string): string {
  return [EMPTIED, id, run].join("");
}

/** The id that a row goes by; none if it has been emptied. */
export function idText(cell: Cell | undefined): string {
  const text = contentText(cell ?? "").trim();
  return text.startsWith(EMPTIED) ? "" : text;
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
  const seen = checked.flatMap(({ look, write, writes }) =>
    writes.map((each, index) => {
      const id = contentText(replies[look]?.[index] ?? "");
      const found = replies[write]?.[index] ?? "";
      const asWanted = contentText(found) === contentText(each.value);
      const isKey = each.column === ID_COLUMNS[each.table];
      const present = isKey && each.from === "end" ? idText(found) : contentText(found);
      const isRow = (each.from === "end" ? idText(id) : id) === each.id;
      const asExpected = isRow && present === contentText(each.expect);
      return { each, id, found, asWanted, isFine: asWanted || asExpected };
    }),
  );
  // A new row in which anything stands is somebody else's as a whole.
  const taken = new Set(seen.filter(({ isFine }) => !isFine).map(({ each }) => newRowKey(each)));
  return seen.flatMap(({ each, id, found, asWanted, isFine }): Surprise[] => {
    const isTaken = each.from === "end" && taken.has(newRowKey(each));
    if (isTaken ? asWanted : isFine) return [];
    return [{ write: each, found, idBefore: id, id: each.idAfter === each.id ? id : each.idAfter }];
  });
}

function newRowKey({ table, from, row }: CellWrite): string {
  return JSON.stringify([table, from, row]);
}

/** What is in a cell, as a table view shows it. */
export function contentText(cell: Cell): string {
  return typeof cell === "object" ? (cell?.formula ?? "") : String(cell);
}

/** The cells that give back what a surprise has written over; those that have changed again are somebody's and stay. */
export function givingBack(
  found: readonly Surprise[],
  view: (table: RefreshTable) => TableView | undefined,
): Map<CellWrite, Surprise> {
  const taken = new Set<string>();
  const cells = found.flatMap((surprise): [CellWrite, Surprise][] => {
    const { write, found: content, id } = surprise;
    const { table, column, value, purpose } = write;
    const columns = view(table)?.columns;
    const ids = columns?.get(ID_COLUMNS[table]) ?? [];
    const present = columns?.get(column) ?? [];
    const isIt = (index: number) =>
      String(ids[index] ?? "") === id &&
      contentText(present[index] ?? "") === contentText(value) &&
      !taken.has(JSON.stringify([table, column, index]));
    // Rows of the analysts' own have no id: where it was is the best guess.
    const row =
      write.from === "top" && write.row < ids.length && isIt(write.row)
        ? write.row
        : ids.findIndex((_, index) => isIt(index));
    if (row < 0) {
      // The table has become shorter: the cell is the one below it that has been hit.
      const isBelow = write.from === "top" && write.row >= ids.length && id === "";
      const back = { ...write, id, idAfter: id, expect: contentText(value), value: content };
      return isBelow ? [[back, surprise]] : [];
    }
    taken.add(JSON.stringify([table, column, row]));
    const expect = present[row] ?? "";
    const place = { table, column, from: "top", row, id, idAfter: id } as const;
    return [[{ ...place, expect, value: content, purpose }, surprise]];
  });
  return new Map(cells);
}
