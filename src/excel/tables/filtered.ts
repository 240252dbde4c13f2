/**
 * Of values for several rows, Excel puts the first into every row that a filter leaves visible, and none into hidden ones
 * (office-js issues 224 and 1226). A single cell is written where it belongs, hidden or not.
 */
import type { RefreshTable, Reply, Snapshot, WriteCommand } from "./port";
import { tableKey, type Handles } from "./handles";

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
 * Whether somebody may have set a filter since the workbook was read, so that the cells have to be looked at once more. Nobody can
 * do that to the base, whose sheet Excel does not offer to show.
 */
export function mayBeMisplaced(command: WriteCommand, known: Snapshot | null): boolean {
  return command.table !== "base" && command.cells.length > 1 && !needsCellByCell(command, known);
}

/**
 * Looks, in the request that writes, whether somebody has filtered one of the tables since they were read.
 *
 * @returns once the request has been sent: the replies, with what stands in the cells only where there is a filter
 */
export function queueFilters(
  workbook: Excel.Workbook,
  writes: readonly WriteCommand[],
  known: Snapshot | null,
  handles: Handles,
): (table: RefreshTable, reply: Reply) => Reply {
  const unsafe = writes.filter((write) => mayBeMisplaced(write, known));
  const filters = new Map(
    [...new Set(unsafe.map(({ table }) => table))].map((table): [RefreshTable, Excel.AutoFilter] => [
      table,
      workbook.tables.getItem(tableKey(table, handles)).autoFilter.load("isDataFiltered"),
    ]),
  );
  return (table, reply) => (filters.get(table)?.isDataFiltered === true ? reply : { ...reply, stands: null });
}
