import type { Area } from "../types/area";

/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0; letters only. */
export function columnOf(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export const cellName = (row: number, column: number) => `${columnName(column)}${row + 1}`;

/** "A1:B2", or "A1" for one cell; with `absolute` "$A$1:$B$2". */
export function areaName({ row, column, rowCount, columnCount }: Area, absolute = false): string {
  const lock = absolute ? "$" : "";
  const corner = (r: number, c: number) => `${lock}${columnName(c)}${lock}${r + 1}`;
  const first = corner(row, column);
  return rowCount === 1 && columnCount === 1
    ? first
    : `${first}:${corner(row + rowCount - 1, column + columnCount - 1)}`;
}

const CELL = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/i;

/** Zero-based place of "A1" or "$A$1", or null when it is no cell. */
export function parseCell(text: string): { readonly row: number; readonly column: number } | null {
  const found = CELL.exec(text);
  if (!found?.[1] || !found[2]) return null;
  const column = columnOf(found[1]);
  const row = Number(found[2]) - 1;
  return row < 0 || row >= 1048576 || column >= 16384 ? null : { row, column };
}

const NEEDS_NO_QUOTES = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** A sheet's name with "!" and with quotes where Excel needs them. */
export function sheetPrefix(name: string): string {
  const plain = NEEDS_NO_QUOTES.test(name) && parseCell(name) === null && !/^R\d*C?\d*$|^C\d*$/i.test(name);
  return plain ? `${name}!` : `'${name.replace(/'/g, "''")}'!`;
}

/** The sheet's name in "名!" or "'名 名'!". */
export function sheetOfPrefix(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}
