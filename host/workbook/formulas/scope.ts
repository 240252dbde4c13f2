import type { Area, CellAddress, SheetId } from "../types/area";
import type { DefinedName } from "../types/names";

/** What the translation of formulas needs to know of a table. */
export interface TableShape {
  readonly name: string;
  readonly sheet: SheetId;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly headerRows: 0 | 1;
  readonly totalRows: 0 | 1;
}

/** What the translation of formulas needs to know of a workbook. Names are found without regard to case. */
export interface FormulaScope {
  table(name: string): TableShape | null;
  tables(): readonly TableShape[];
  tableAt(sheet: SheetId, cell: CellAddress): TableShape | null;
  /** The name as seen from a sheet: its own first, then the workbook's. */
  definedName(sheet: SheetId, name: string): DefinedName | null;
  sheetByName(name: string): SheetId | null;
  sheetName(id: SheetId): string;
}

/** The cell a formula stands in (or is evaluated for). */
export interface Place {
  readonly sheet: SheetId;
  readonly cell: CellAddress;
}

/** Position of a column in a table, or -1. */
export function columnIndex(table: TableShape, column: string): number {
  const wanted = column.toLowerCase();
  return table.columns.findIndex((name) => name.toLowerCase() === wanted);
}

/** The rows of a table that hold data, as an area. */
export function dataArea({ area, headerRows, totalRows }: TableShape): Area {
  const rowCount = Math.max(1, area.rowCount - headerRows - totalRows);
  return { ...area, row: area.row + headerRows, rowCount };
}
