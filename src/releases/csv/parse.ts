/** A CSV text as rows below a header row, wherever that stands and whatever separates the cells. */
import Papa from "papaparse";
import { releaseFault, type ReleaseFault } from "../fault";
import { missingColumns, readHeaders, type CsvColumn, type HeaderRow } from "./columns";
import { unprotected } from "./protection";

const SEPARATORS = [",", ";", "\t"];
/** Titles may stand above the headers, as on the workbook's sheets. */
const HEADER_WITHIN_ROWS = 20;
const HEADER_WITHIN_CHARACTERS = 100_000;

export interface CsvTable extends HeaderRow {
  /** The rows below the headers that have anything in them. */
  readonly rows: readonly CsvRow[];
}

export interface CsvRow {
  /** As a spreadsheet counts it, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

export type ParsedCsv =
  | { readonly table: CsvTable; readonly faults: readonly ReleaseFault[] }
  | { readonly missing: readonly CsvColumn[] };

interface Header extends HeaderRow {
  readonly separator: string;
  readonly index: number;
}

function rowsOf(text: string, separator: string, preview = 0) {
  return Papa.parse<string[]>(text, { delimiter: separator, newline: "\n", preview });
}

/** The row and the separator by which the most columns are understood. */
function findHeader(text: string): Header | undefined {
  const start = text.slice(0, HEADER_WITHIN_CHARACTERS);
  const candidates = SEPARATORS.flatMap((separator) =>
    rowsOf(start, separator, HEADER_WITHIN_ROWS).data.map((cells, index): Header => ({
      separator,
      index,
      ...readHeaders(cells),
    })),
  );
  return candidates.reduce<Header | undefined>(
    (best, header) => (header.columns.size > (best?.columns.size ?? 0) ? header : best),
    undefined,
  );
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");

/** Cells to the right of the last header: most often a separator that stands in a text without quotes around it. */
function overlong(rows: readonly CsvRow[], width: number): ReleaseFault[] {
  return rows
    .filter(({ cells }) => !isBlank(cells.slice(width)))
    .map(({ row, cells }) =>
      releaseFault("tooManyCells", { kind: "row", row }, { cells: cells.length, columns: width }),
    );
}

/** A last row that ends early, without a line break, where every other is whole: the file was cut off within it. */
function cutOff(text: string, rows: readonly CsvRow[], width: number): ReleaseFault[] {
  const last = rows.at(-1);
  if (last === undefined || text.endsWith("\n") || last.cells.length >= width) return [];
  if (rows.some((each) => each !== last && each.cells.length < width)) return [];
  return [releaseFault("cutOff", { kind: "row", row: last.row })];
}

/** The rows of a CSV text with what is wrong with its form; or the needed columns that are not there. Undefined without any. */
export function parseCsv(source: string): ParsedCsv | undefined {
  const text = source.replace(/\r\n?/g, "\n");
  const header = findHeader(text);
  if (header === undefined) return undefined;
  const missing = missingColumns(header.columns);
  if (missing.length > 0) return { missing };
  const { data, errors } = rowsOf(text, header.separator);
  const width = data[header.index]?.length ?? 0;
  const rows = data
    .map((cells, index): CsvRow => ({ row: index + 1, cells: cells.map(unprotected) }))
    .slice(header.index + 1)
    .filter(({ cells }) => !isBlank(cells));
  const quotes = new Set(errors.filter(({ type }) => type === "Quotes").map(({ row }) => row));
  const faults = [
    ...header.repeated.map(({ column, first }): ReleaseFault => {
      const place = { kind: "cell", row: header.index + 1 } as const;
      return {
        ...releaseFault("repeatedColumn", { ...place, ...column, column: column.index }),
        first: { ...place, ...first, column: first.index },
      };
    }),
    ...[...quotes].map((row) => releaseFault("quotes", { kind: "row", row: (row ?? 0) + 1 })),
    ...overlong(rows, width),
    ...cutOff(text, rows, width),
  ];
  return { table: { ...header, rows }, faults };
}
