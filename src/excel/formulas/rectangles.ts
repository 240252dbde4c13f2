/** Gathers cells into the few rectangles that can be read and written at once. Pure. */
import type { Area, Position } from "../../workbook/description";

/** Rectangles that cover exactly these cells, each once. */
export function rectangles(cells: readonly Position[]): Area[] {
  const runs: Area[] = [];
  const byColumn = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  for (const { row, column } of byColumn) {
    const last = runs.at(-1);
    if (last?.column === column && last.row + last.rows === row) last.rows++;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const open = new Map<string, Area>();
  return runs.filter((run) => {
    const key = `${run.row} ${run.rows}`;
    const left = open.get(key);
    if (left && left.column + left.columns === run.column) {
      left.columns++;
      return false;
    }
    open.set(key, run);
    return true;
  });
}

/** The cells of an area, row by row. */
export function cellsOf({ row, column, rows, columns }: Area): Position[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
}

/** Cuts an area into pieces of whole rows with at most so many cells each, or one row. */
export function inPieces({ row, column, rows, columns }: Area, mostCells: number): Area[] {
  const height = Math.max(1, Math.floor(mostCells / columns));
  return Array.from({ length: Math.ceil(rows / height) }, (_, index) => ({
    row: row + index * height,
    column,
    rows: Math.min(height, rows - index * height),
    columns,
  }));
}
