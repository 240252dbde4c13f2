/** Addresses in A1 notation from zero-based rows and columns. */
import type { Area, Position } from "../description";

export function columnLetters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : columnLetters(Math.floor(column / 26) - 1) + rest;
}

export interface Anchoring {
  row?: boolean;
  column?: boolean;
}

/** An address such as "B4", or "$B$4" where row and column are anchored. */
export function cellAddress({ row, column }: Position, anchored: Anchoring = {}): string {
  return `${anchored.column ? "$" : ""}${columnLetters(column)}${anchored.row ? "$" : ""}${row + 1}`;
}

export const ABSOLUTE: Anchoring = { row: true, column: true };

/** An address such as "$B$4:$Y$19". */
export function areaAddress(area: Area, anchored: Anchoring = ABSOLUTE): string {
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  return `${cellAddress(area, anchored)}:${cellAddress(last, anchored)}`;
}

/**
 * The number of a line as a formula, such as `(ROWS($N$7:$N10)-1)`, which is 3. It stays right when it is filled down or to the right
 * and when lines are inserted. The range begins one line before `first`; its cells must be empty ones beside the lines, or Excel
 * would find a circular reference.
 */
export function ordinal(axis: "rows" | "columns", first: Position, own: Position): string {
  const isRows = axis === "rows";
  const before = isRows ? { ...first, row: first.row - 1 } : { ...first, column: first.column - 1 };
  const to = cellAddress(own, { row: !isRows, column: isRows });
  return `(${isRows ? "ROWS" : "COLUMNS"}(${cellAddress(before, ABSOLUTE)}:${to})-1)`;
}

/** A sheet's name as formulas write it: `矩阵!`, `'My sheet'!`. */
export function sheetPrefix(sheetName: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheetName)
    ? `${sheetName}!`
    : `'${sheetName.replaceAll("'", "''")}'!`;
}

/** A text as formulas write it. */
export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
