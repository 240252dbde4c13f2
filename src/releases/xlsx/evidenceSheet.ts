/** Evidence on a plain sheet, without the tables of the other data, as programs for data export it. */
import { missingColumns, readHeaders, type HeaderRow } from "../csv/columns";
import type { CsvTable } from "../csv/parse";
import { unprotected } from "../csv/protection";
import type { Grid } from "./cells";
import type { XlsxPackage } from "./package";
import { wholeSheet } from "./tables";
import { requireRoom } from "./tooMuch";

/** How far down the headings are looked for: titles may stand above them. */
const WITHIN_ROWS = 20;

/** The sheet with the most columns of evidence, as a CSV file would have it; undefined where none has all that are needed. */
export function findEvidenceSheet(file: XlsxPackage): CsvTable | undefined {
  const found = file.sheets.flatMap((sheet) => {
    const grid: Grid = wholeSheet(file, sheet) ?? new Map();
    const headers = headersOf(grid);
    return headers === undefined ? [] : [{ sheet, grid, ...headers }];
  });
  const [best] = found.sort((a, b) => b.header.columns.size - a.header.columns.size);
  if (best === undefined) return undefined;
  const numbers = [...best.grid.keys()].filter((row) => row > best.row).sort((a, b) => a - b);
  const width = Math.max(...[...best.header.columns.values()].map(({ index }) => index)) + 1;
  requireRoom(numbers.length, width);
  const rows = numbers
    .map((row) => ({ row: row + 1, cells: textsOf(best.grid, row, width).map(unprotected) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  return { ...best.header, sheet: best.sheet, rows };
}

function headersOf(grid: Grid): { readonly row: number; readonly header: HeaderRow } | undefined {
  const [best] = [...grid.keys()]
    .sort((a, b) => a - b)
    .slice(0, WITHIN_ROWS)
    .map((row) => ({ row, header: readHeaders(textsOf(grid, row)) }))
    .filter(({ header }) => missingColumns(header.columns).length === 0)
    .sort((a, b) => b.header.columns.size - a.header.columns.size);
  return best;
}

type Cells = NonNullable<ReturnType<Grid["get"]>>;

/** The cells of a row as texts, from the first column on; all of them, or as many as are told. */
function textsOf(grid: Grid, row: number, wanted?: number): string[] {
  const cells: Cells = grid.get(row) ?? new Map();
  const width = wanted ?? Math.max(-1, ...cells.keys()) + 1;
  return Array.from({ length: width }, (_, column) => String(cells.get(column) ?? ""));
}
