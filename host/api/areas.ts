/** Arithmetic of areas. */
import { SHEET_COLUMNS, SHEET_ROWS, type Area } from "../workbook/model";
import { excelError } from "./errors";

/** An area that lies on the sheet. Errors: "InvalidArgument" for one that does not. */
export function area(row: number, column: number, rowCount: number, columnCount: number): Area {
  const fits =
    row >= 0 &&
    column >= 0 &&
    rowCount >= 1 &&
    columnCount >= 1 &&
    row + rowCount <= SHEET_ROWS &&
    column + columnCount <= SHEET_COLUMNS;
  if (!fits) {
    throw excelError(
      "InvalidArgument",
      `There are no such cells: ${rowCount} × ${columnCount} from row index ${row} and column index ${column}.`,
    );
  }
  return { row, column, rowCount, columnCount };
}

export const WHOLE_SHEET: Area = area(0, 0, SHEET_ROWS, SHEET_COLUMNS);

export function cellCount({ rowCount, columnCount }: Area): number {
  return rowCount * columnCount;
}

export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return area(
    row,
    column,
    Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  );
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? area(row, column, rowCount, columnCount) : null;
}
