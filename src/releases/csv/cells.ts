/** Reads single cells of a CSV table, and gives their places for faults. */
import type { Place, ReleaseFault } from "../faults/fault";
import type { CsvColumn } from "./columns";
import type { CsvRow, CsvTable } from "./parse";

/** What was read from a cell, or why it could not be read. */
export type Reading<T> = { readonly value: T } | { readonly fault: ReleaseFault };

export function faultsOf(...readings: readonly Reading<unknown>[]): ReleaseFault[] {
  return readings.flatMap((reading) => ("fault" in reading ? [reading.fault] : []));
}

/** The trimmed text of a cell; "" where the table does not have the column. */
export function cellText(table: CsvTable, { cells }: CsvRow, column: CsvColumn): string {
  return cells[table.columns.get(column)?.index ?? -1]?.trim() ?? "";
}

/**
 * The cell in the first of these columns that the table has; the whole row if it has none of them.
 *
 * @param row counted from 1, as a spreadsheet shows it
 */
export function placeIn(table: CsvTable, row: number, columns: readonly CsvColumn[]): Place {
  const found = columns.map((column) => table.columns.get(column)).find((column) => column !== undefined);
  const on = table.sheet === undefined ? {} : { sheet: table.sheet };
  return found === undefined
    ? { kind: "row", row, ...on }
    : { kind: "cell", row, column: found.index, header: found.header, ...on };
}

export function blankFault(place: Place): ReleaseFault {
  return { code: "data", place, fault: { path: "", code: "blank" } };
}
