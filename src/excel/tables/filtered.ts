/**
 * Of values for several rows, Excel puts the first into every row that a filter leaves visible, and none into hidden ones
 * (office-js issues 224 and 1226). A single cell is written where it belongs, hidden or not.
 */
import type { RefreshTable, Snapshot, WriteCommand } from "./port";
import { excelTableName } from "./tableNames";

/** The same cells, each by a command of its own. */
export function cellByCell(command: WriteCommand): WriteCommand[] {
  const { from, start } = command.rows;
  return command.cells.map((cell, index) => ({
    ...command,
    rows: { from, start: from === "top" ? start + index : start - index, count: 1 },
    cells: [cell],
  }));
}

export function needsCellByCell({ table, cells }: WriteCommand, known: Snapshot | null): boolean {
  return cells.length > 1 && known?.tables.get(table)?.isFiltered === true;
}

/**
 * Looks, in the request that writes, whether somebody has filtered one of the tables since they were read. The result stands
 * after the request: what then has to be written again.
 */
export function queueMisplaced(
  workbook: Excel.Workbook,
  writes: readonly WriteCommand[],
  known: Snapshot | null,
): () => WriteCommand[] {
  const unsafe = writes.filter((write) => write.cells.length > 1 && !needsCellByCell(write, known));
  const filters = new Map(
    [...new Set(unsafe.map(({ table }) => table))].map((table): [RefreshTable, Excel.AutoFilter] => [
      table,
      workbook.tables.getItem(excelTableName(table)).autoFilter.load("isDataFiltered"),
    ]),
  );
  return () => unsafe.filter(({ table }) => filters.get(table)?.isDataFiltered === true).flatMap(cellByCell);
}
