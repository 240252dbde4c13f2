/** Splits a CSV text into rows below a header row. Finds the header row and the separator. */
import Papa from "papaparse";
import { LONGEST_TEXT } from "../../dataset";
import { MOST_ENTRIES } from "../../dataset/check/bounds";
import { releaseFault, tooManyFault, type Place, type ReleaseFault } from "../faults/fault";
import { missingColumns, readHeaders, type CsvColumn, type FoundColumn, type HeaderRow } from "./columns";
import { sectionOf, unprotected } from "./protection";
import { rowOfUnpairedQuote } from "./quotes";

const SEPARATORS = [",", ";", "\t", "|"];
/** How far down the header row is looked for: titles may stand above it, as on the workbook's sheets. */
const HEADER_WITHIN_ROWS = 20;
const HEADER_WITHIN_CHARACTERS = 100_000;
/** The rows of a worksheet. */
const MOST_ROWS = 1_048_576;
/** Of these, blank ones included, some 3 million stand in the largest release. */
const MOST_CELLS = 8_000_000;

export interface CsvTable extends HeaderRow {
  /** The sheet that it stands on, where the file has sheets. */
  readonly sheet?: string;
  /** The rows below the headers, without blank ones. */
  readonly rows: readonly CsvRow[];
}

export interface CsvRow {
  /** Counted from 1, as a spreadsheet shows it. */
  readonly row: number;
  readonly cells: readonly string[];
}

export type ParsedCsv =
  | { readonly table: CsvTable }
  | { readonly faults: readonly ReleaseFault[] }
  | { readonly missing: readonly CsvColumn[] };

interface Header extends HeaderRow {
  readonly separator: string;
  readonly index: number;
}

function rowsOf(text: string, separator: string, most: number): string[][] {
  return Papa.parse<string[]>(text, { delimiter: separator, newline: "\n", preview: most }).data;
}

/** The row and the separator that yield the most known columns. */
function findHeader(text: string): Header | undefined {
  const start = text.slice(0, HEADER_WITHIN_CHARACTERS);
  const candidates = SEPARATORS.flatMap((separator) =>
    rowsOf(start, separator, HEADER_WITHIN_ROWS).map((cells, index): Header => ({
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

/** Rows with cells to the right of the last header, usually because an unquoted text contains the separator. */
function overlong(rows: readonly CsvRow[], width: number): ReleaseFault[] {
  return rows
    .filter(({ cells }) => !isBlank(cells.slice(width)))
    .map(({ row, cells }) =>
      releaseFault("tooManyCells", { kind: "row", row }, { cells: cells.length, columns: width }),
    );
}

/** Texts that are too long for a cell, usually because a quote was never closed. */
function overfull(rows: readonly CsvRow[]): ReleaseFault[] {
  return rows.flatMap(({ row, cells }) =>
    cells
      .map(unprotected)
      .filter((cell) => cell.length > LONGEST_TEXT)
      .map((cell): ReleaseFault => ({
        code: "data",
        place: { kind: "row", row },
        fault: { path: "", code: "tooLong", length: cell.length, limit: LONGEST_TEXT },
      })),
  );
}

/** Whether a text has more cells than can be read; those within quotes are counted as well, which does no harm. */
function hasTooManyCells(text: string, separator: string): boolean {
  const [SEPARATOR, NEWLINE] = [separator, "\n"].map((character) => character.charCodeAt(0));
  let cells = 0;
  for (let at = 0; at < text.length && cells <= MOST_CELLS; at++) {
    const code = text.charCodeAt(at);
    if (code === SEPARATOR || code === NEWLINE) cells += 1;
  }
  return cells > MOST_CELLS;
}

/** A last row that is shorter than all others and has no line break: the file was cut off within it. */
function cutOff(text: string, rows: readonly CsvRow[], width: number): ReleaseFault[] {
  const last = rows.at(-1);
  if (last === undefined || text.endsWith("\n") || last.cells.length >= width) return [];
  if (rows.some((each) => each !== last && each.cells.length < width)) return [];
  return [releaseFault("cutOff", { kind: "row", row: last.row })];
}

function repeatedColumns({ repeated, index }: Header): ReleaseFault[] {
  const place = ({ index: column, header }: FoundColumn): Place => ({
    kind: "cell",
    row: index + 1,
    column,
    header,
  });
  return repeated.map(({ column, first }) => ({
    ...releaseFault("repeatedColumn", place(column)),
    first: place(first),
  }));
}

/**
 * @returns the rows, the required columns that are missing, or faults in the form; undefined for a text that has none of
 * the columns
 */
export function parseCsv(source: string): ParsedCsv | undefined {
  const text = source.replace(/\r\n?/g, "\n");
  const header = findHeader(text);
  if (header === undefined) return undefined;
  const missing = missingColumns(header.columns);
  if (missing.length > 0) return { missing };
  if (hasTooManyCells(text, header.separator)) return { faults: [tooManyFault(MOST_CELLS)] };
  const unpaired = rowOfUnpairedQuote(text, header.separator);
  if (unpaired !== undefined) return { faults: [releaseFault("quotes", { kind: "row", row: unpaired })] };
  const data = rowsOf(text, header.separator, MOST_ROWS + 1);
  if (data.length > MOST_ROWS)
    return { faults: [releaseFault("tooManyRows", undefined, { limit: MOST_ROWS })] };
  const width = data[header.index]?.length ?? 0;
  const below = data
    .map((cells, index): CsvRow => ({ row: index + 1, cells }))
    .slice(header.index + 1)
    .filter(({ cells }) => !isBlank(cells));
  if (below.length > MOST_ENTRIES) return { faults: [tooManyFault(MOST_ENTRIES)] };
  const faults = [
    ...repeatedColumns(header),
    ...overlong(below, width),
    ...overfull(below),
    ...cutOff(text, below, width),
  ];
  if (faults.length > 0) return { faults };
  const section = header.columns.get("section")?.index;
  const read = (cell: string, index: number) => (index === section ? sectionOf(cell) : unprotected(cell));
  return { table: { ...header, rows: below.map(({ row, cells }) => ({ row, cells: cells.map(read) })) } };
}
