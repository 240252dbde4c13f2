/** Columns that are not ours are read too: what is in them tells whether somebody has worked on a row. */
import type { RefreshTable, Snapshot, TableView, Wants, WorkbookPort } from "../../tables/port";

export function wantsOwn(snapshot: Snapshot): Wants {
  const merged = [...snapshot.tables].filter(([table]) => table !== "base" && table !== "receipts");
  const own = merged.map(([table, { ownColumns }]) => [table, ownColumns] as const);
  return { receipts: true, ownColumns: new Map<RefreshTable, readonly string[]>(own) };
}

/** How many columns a table has that are looked at. Where it has others, somebody has inserted them since they were asked for. */
export function countColumnsRead({ header, ownColumns, ownRead }: TableView): number {
  return header.length - (ownColumns.length - ownRead.length);
}

/** The same workbook with all of them, read once more where somebody has inserted one meanwhile. */
export async function withOwn(port: WorkbookPort, snapshot: Snapshot): Promise<Snapshot> {
  const isWhole = [...snapshot.tables].every(
    ([table, { ownColumns, ownRead }]) =>
      table === "base" || table === "receipts" || ownColumns.every((name) => ownRead.includes(name)),
  );
  return isWhole ? snapshot : (await port.exchange([], wantsOwn(snapshot))).snapshot;
}
