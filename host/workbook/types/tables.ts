import type { Area, SheetArea, SheetId } from "./area";

export type TableId = string;

/** A table as it stands. Plain data; ask again after a change. */
export interface Table {
  readonly id: TableId;
  readonly name: string;
  readonly sheet: SheetId;
  /** With header row and total row. */
  readonly area: Area;
  /** Column names, left to right, unique within the table. */
  readonly columns: readonly string[];
  /** Numbers from 1, of the columns in the same order: a column keeps its own wherever it is moved, and when it is renamed. */
  readonly columnIds: readonly number[];
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  /** Such as "TableStyleMedium2"; "" for none. */
  readonly style: string;
}

export type TableOptions = Pick<Table, "name" | "style" | "showFilterButton" | "showBandedRows">;

/**
 * Tables. Header cells are the columns' names: writing a header cell renames the column (an empty or doubled name is made
 * unique as Excel does), and formulas that name it follow.
 */
export interface Tables {
  /** In the order of creation, of one sheet or of all. */
  list(sheet?: SheetId): Table[];
  /** By id or name (names without regard to case), or null. */
  find(idOrName: string): Table | null;
  /** Area below the header and above the totals. A table always has at least one data row. */
  dataArea(id: TableId): SheetArea;
  /**
   * Makes a table of an area. Without headers a row "列1", "列2" … ("Column1" … in English) is put above it.
   * Errors: "InvalidArgument" when it overlaps a table.
   */
  add(at: SheetArea, hasHeaders: boolean): Table;
  /** Errors: "ItemAlreadyExists" for a name in use by a table or name, "InvalidArgument" for one that Excel refuses. */
  update(id: TableId, patch: Partial<TableOptions>): void;
  /** New area with the header row where it was and overlapping the old; cells are not moved. References follow. */
  resize(id: TableId, area: Area): void;
  /** Of all columns, from the left. */
  setColumnIds(id: TableId, ids: readonly number[]): void;
  setShowTotals(id: TableId, show: boolean): void;
  /** Deletes the table and its cells' contents. */
  remove(id: TableId): void;
  /** Keeps the cells; structured references become plain ones. */
  convertToRange(id: TableId): void;
}
