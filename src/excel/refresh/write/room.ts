/** Whether tables have room for the rows that are to be added. Pure. */
import type { TableId } from "../../../workbook";
import { tableAt, type Located, type Work } from "../plan";
import type { RefreshTable, Snapshot } from "../../tables/port";
import { lastColumn, type Blanks } from "./writes";

/** A table that could not grow: something stands below it, or it has a row of totals. */
export interface Blocked {
  readonly table: TableId;
  readonly why: "occupied" | "totals";
  readonly rows: number;
}

/** How many rows each table that is going to grow needs below it. */
export function neededBelow(work: readonly Work[], located: Located): Map<RefreshTable, number> {
  const needed = new Map<RefreshTable, number>();
  for (const { row, settled } of work) {
    if (settled.add !== null) needed.set(row.table, (needed.get(row.table) ?? 0) + 1);
  }
  for (const [table, count] of needed) {
    if (table === "base" || table === "receipts") continue;
    needed.set(table, Math.max(0, count - tableAt(located, table).blanksAtEnd));
  }
  return needed;
}

export function blockedTables(work: readonly Work[], located: Located, snapshot: Snapshot): Blocked[] {
  return [...new Set(work.map(({ row }) => row.table))].flatMap((table): Blocked[] => {
    const view = snapshot.tables.get(table);
    const added = work.filter(({ row, settled }) => row.table === table && settled.add !== null).length;
    const grows = added > tableAt(located, table).blanksAtEnd;
    if (!grows || !view || !(view.hasTotals || view.occupiedBelow)) return [];
    return [{ table, why: view.hasTotals ? "totals" : "occupied", rows: added }];
  });
}

export function mergeBlocked(before: readonly Blocked[], now: readonly Blocked[]): Blocked[] {
  return [...before, ...now.filter(({ table }) => before.every((each) => each.table !== table))];
}

/** Rows that cannot be added stay as new as they are, for the next time. */
export function withRoom(work: readonly Work[], blocked: readonly Blocked[]): Work[] {
  const full = new Set(blocked.map(({ table }) => table));
  return work.filter(({ row, settled }) => settled.add === null || !full.has(row.table));
}

export function blanksOf(snapshot: Snapshot, located: Located): Blanks {
  const blanks: Blanks = new Map([...located.tables].map(([table, { blanksAtEnd }]) => [table, blanksAtEnd]));
  for (const table of ["base", "receipts"] as const) {
    const view = snapshot.tables.get(table);
    const keys = view?.columns.get(lastColumn(table) ?? "");
    const isBlank = (row: number) => (keys?.[row] ?? "") === "";
    let count = 0;
    while (view && count < view.rows && isBlank(view.rows - 1 - count)) count += 1;
    blanks.set(table, count);
  }
  return blanks;
}
