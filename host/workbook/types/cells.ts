import type { Area, CellAddress, Grid, SheetArea, SheetId } from "./area";

/** "" is an empty cell or an empty text; errors are their Excel text, such as "#N/A". See `ValueType`. */
export type CellValue = number | string | boolean;

export type ValueType = "Empty" | "Double" | "String" | "Boolean" | "Error";

/**
 * What a person could type into a cell: a number, a boolean, text that is parsed as Excel parses typing
 * ("12%", "2026-11-01", "=A1+1"), text kept as it is after an apostrophe ("'=not a formula"), "" to empty it.
 * null leaves the cell as it is.
 */
export type CellInput = CellValue | null;

/** An evaluated cell in one object, for readers that need type and value together. */
export interface CellResult {
  readonly type: ValueType;
  readonly value: CellValue;
  /** Why the cell is an error, where the engine or a custom function said so. */
  readonly message?: string;
}

export type ClearWhat = "All" | "Contents" | "Formats" | "Hyperlinks";

export type ShiftRowsOrColumns = "rows" | "columns";

/** One key of a sort. `column` counts from the left of the sorted area. */
export interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

/** Contents of cells: input, values, inserting, deleting and sorting. */
export interface Cells {
  /** Writes a grid with its top left at the area's; the shapes must agree ("InvalidArgument" otherwise). */
  write(at: SheetArea, inputs: Grid<CellInput>): void;
  /** Writes the same input into every cell; relative references shift from the top left cell as in Excel. */
  fill(at: SheetArea, input: CellInput): void;
  /** Copies what was entered, formulas as filling does; the source is repeated where the target is larger. Formats stay. */
  copyContents(from: SheetArea, to: SheetArea): void;
  values(at: SheetArea): CellValue[][];
  valueTypes(at: SheetArea): ValueType[][];
  /** Formula with its "=", exactly as written (references follow moves), or the value where there is no formula. */
  formulas(at: SheetArea): CellValue[][];
  hasFormula(sheet: SheetId, cell: CellAddress): boolean;
  /** As displayed, through the number format. */
  texts(at: SheetArea): string[][];
  /** Value with type and error message. */
  result(sheet: SheetId, cell: CellAddress): CellResult;
  /** Whether text was entered after an apostrophe or in a cell of format "@" (it then never counts as a number). */
  isQuotedText(sheet: SheetId, cell: CellAddress): boolean;
  /**
   * Whether the formula works on arrays in a way that Excel without dynamic arrays would only calculate when entered as an
   * array formula; files store such formulas, and all that spill, as array formulas.
   */
  isArrayFormula(sheet: SheetId, cell: CellAddress): boolean;
  /** The area a formula spills over, the formula's own cell included; null when it does not spill. */
  spillOf(sheet: SheetId, cell: CellAddress): Area | null;
  /** The cell whose formula spills into this cell (the cell itself if it is the origin); null when none does. */
  spillParent(sheet: SheetId, cell: CellAddress): CellAddress | null;
  /** Smallest area that holds every cell with content (and format unless `valuesOnly`), or null on an empty sheet. */
  usedArea(sheet: SheetId, valuesOnly: boolean): Area | null;
  clear(at: SheetArea, what: ClearWhat): void;
  /** Inserts whole rows or columns before the area's first, as many as the area has. Everything below or right moves. */
  insert(at: SheetArea, what: ShiftRowsOrColumns): void;
  /** Deletes the area's whole rows or columns. References into them become #REF!. */
  remove(at: SheetArea, what: ShiftRowsOrColumns): void;
  /** Inserts cells and shifts only what is below (down) or right of the area. Fails across a table's edge. */
  insertCells(at: SheetArea, shift: "down" | "right"): void;
  /** Deletes cells and closes the gap from below (up) or from the right (left). */
  removeCells(at: SheetArea, shift: "up" | "left"): void;
  /** Sorts whole rows of the area; formulas move with their row. */
  sort(at: SheetArea, keys: readonly SortKey[]): void;
}
