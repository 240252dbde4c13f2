/** Addresses in A1 notation: between what people write and zero-based areas. */
import { SHEET_COLUMNS, SHEET_ROWS, type Area } from "../workbook/model";

/** "C" for 2. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  const letter = String.fromCharCode(65 + (column % 26));
  return rest < 0 ? letter : columnName(rest) + letter;
}

function columnIndex(name: string): number {
  return Array.from(name.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function isWholeColumns(area: Area): boolean {
  return area.row === 0 && area.rowCount === SHEET_ROWS;
}

export function isWholeRows(area: Area): boolean {
  return area.column === 0 && area.columnCount === SHEET_COLUMNS;
}

/** "A1:B2"; "A:B" and "1:2" for whole columns and rows. `absolute` writes "$A$1:$B$2". */
export function formatArea(area: Area, absolute = false): string {
  const dollar = absolute ? "$" : "";
  const column = (index: number): string => dollar + columnName(index);
  const row = (index: number): string => `${dollar}${index + 1}`;
  const right = area.column + area.columnCount - 1;
  const bottom = area.row + area.rowCount - 1;
  if (isWholeColumns(area) && !isWholeRows(area)) return `${column(area.column)}:${column(right)}`;
  if (isWholeRows(area) && !isWholeColumns(area)) return `${row(area.row)}:${row(bottom)}`;
  const first = column(area.column) + row(area.row);
  const last = column(right) + row(bottom);
  return first === last ? first : `${first}:${last}`;
}

const BARE_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LIKE_A_REFERENCE = /^([a-z]{1,3}\d+|r\d*c?\d*|c\d*)$/i;

/** Sheet name as in an address, quoted where necessary. */
export function quoteSheetName(name: string): string {
  return BARE_NAME.test(name) && !LIKE_A_REFERENCE.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

export function formatAddress(sheetName: string, area: Area, absolute = false): string {
  return `${quoteSheetName(sheetName)}!${formatArea(area, absolute)}`;
}

const CELL = /^\$?([a-z]{1,3})\$?([1-9]\d*)$/i;
const COLUMN = /^\$?([a-z]{1,3})$/i;
const ROW = /^\$?([1-9]\d*)$/;

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function parseCorner(text: string): Corner | null {
  const cell = CELL.exec(text);
  if (cell !== null) return { column: columnIndex(cell[1] ?? ""), row: Number(cell[2]) - 1 };
  const column = COLUMN.exec(text);
  if (column !== null) return { column: columnIndex(column[1] ?? ""), row: null };
  const row = ROW.exec(text);
  return row === null ? null : { column: null, row: Number(row[1]) - 1 };
}

function span(
  first: number | null,
  last: number | null,
  size: number,
): [start: number, count: number] | null {
  if (first === null && last === null) return [0, size];
  if (first === null || last === null) return null;
  const start = Math.min(first, last);
  const end = Math.max(first, last);
  return end < size ? [start, end - start + 1] : null;
}

/** The area of "A1", "$A$1:B2", "A:C" or "1:3"; null for anything else. */
export function parseArea(text: string): Area | null {
  const [from = "", to, ...more] = text.split(":");
  if (more.length > 0) return null;
  const first = parseCorner(from);
  const last = parseCorner(to ?? from);
  // A single letter or number is a name, not an address.
  if (first === null || last === null || (to === undefined && (first.row === null || first.column === null)))
    return null;
  const rows = span(first.row, last.row, SHEET_ROWS);
  const columns = span(first.column, last.column, SHEET_COLUMNS);
  if (rows === null || columns === null) return null;
  return { row: rows[0], rowCount: rows[1], column: columns[0], columnCount: columns[1] };
}

export interface ParsedAddress {
  /** Without quotes; null where the address names no sheet. */
  readonly sheetName: string | null;
  /** What follows the sheet: an area or a name. */
  readonly rest: string;
}

/** Takes "'my sheet'!A1" apart. */
export function splitAddress(address: string): ParsedAddress {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { sheetName: null, rest: address };
  const name = address.slice(0, mark);
  const quoted = name.length >= 2 && name.startsWith("'") && name.endsWith("'");
  return {
    sheetName: quoted ? name.slice(1, -1).replaceAll("''", "'") : name,
    rest: address.slice(mark + 1),
  };
}
