import {
  SHEET_COLUMNS,
  SHEET_ROWS,
  type SheetArea,
  type SheetId,
  type Workbook,
} from "../../../workbook/model";

/** Total size in points of a run of rows or columns. Bisects until all sizes in a part are equal. */
export function extent(
  { formats }: Workbook,
  what: "rows" | "columns",
  sheet: SheetId,
  start: number,
  count: number,
): number {
  const rows = what === "rows";
  const size = (from: number, length: number): number => {
    const at: SheetArea = {
      sheet,
      area: rows
        ? { row: from, rowCount: length, column: 0, columnCount: SHEET_COLUMNS }
        : { row: 0, rowCount: SHEET_ROWS, column: from, columnCount: length },
    };
    const shared = length === 1 || (rows ? formats.isRowHeightShared(at) : formats.isColumnWidthShared(at));
    if (shared) return length * (rows ? formats.rowHeight(at) : formats.columnWidth(at));
    const half = Math.floor(length / 2);
    return size(from, half) + size(from + half, length - half);
  };
  return size(start, count);
}
