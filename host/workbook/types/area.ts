/** Size of an Excel sheet. Areas may reach this far whatever the engine underneath has allocated. */
export const SHEET_ROWS = 1048576;
export const SHEET_COLUMNS = 16384;

/** Stable identity of a sheet: survives renaming and moving. Never shown to people. */
export type SheetId = string;

/** One cell of a sheet. Zero-based. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells. Zero-based; counts are at least 1. Whole rows and columns use SHEET_COLUMNS and SHEET_ROWS. */
export interface Area extends CellAddress {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A rectangle of cells on a sheet. */
export interface SheetArea {
  readonly sheet: SheetId;
  readonly area: Area;
}

/** A rectangular array, row by row. */
export type Grid<T> = readonly (readonly T[])[];
