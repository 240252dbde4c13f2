import { SHEET_COLUMNS } from "../types/area";
import type { Area } from "../types/area";

interface Run {
  readonly row: number;
  readonly column: number;
  columnCount: number;
}

/** Cells, as row × SHEET_COLUMNS + column, as few rectangles: runs within rows, equal runs of rows that follow each other. */
export function mergeCells(cells: Iterable<number>): Area[] {
  const runs: Run[] = [];
  for (const key of [...cells].sort((a, b) => a - b)) {
    const row = Math.floor(key / SHEET_COLUMNS);
    const column = key % SHEET_COLUMNS;
    const last = runs.at(-1);
    if (last && last.row === row && last.column + last.columnCount === column) last.columnCount++;
    else runs.push({ row, column, columnCount: 1 });
  }
  const areas: Area[] = [];
  const open = new Map<string, number>();
  for (const { row, column, columnCount } of runs) {
    const key = `${column}+${columnCount}`;
    const index = open.get(key);
    const above = index === undefined ? undefined : areas[index];
    if (index !== undefined && above && above.row + above.rowCount === row) {
      areas[index] = { ...above, rowCount: above.rowCount + 1 };
    } else {
      open.set(key, areas.length);
      areas.push({ row, column, rowCount: 1, columnCount });
    }
  }
  return areas;
}
