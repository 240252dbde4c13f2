/** Reads the product's tables from a workbook file, as `readBack` takes them, and where their cells are. */
import {
  columnName,
  REQUIRED_TABLES,
  TABLE_IDS,
  tableSchema,
  cellAddress,
  type CellValue,
  type TableId,
} from "../../workbook";
import { releaseFault, WHOLE_FILE, type Notice, type Place, type ReleaseFault } from "../faults/fault";
import type { PlacedTables } from "../fromTables";
import type { CellArea, Grid } from "./cells";
import { headingRows, readHeadings, tableOfHeadings, type HeadingRow, type Headings } from "./headings";
import type { XlsxPackage } from "./package";
import { requireRoom } from "./tooMuch";

/** A table of ours, found by its name or by its headings. */
interface FoundTable {
  readonly sheet: string;
  /** The headings as they stand on the sheet. */
  readonly columns: readonly string[];
  readonly body: CellArea;
  /** The first row below it; null where only headings say what belongs to it, down to the end of the sheet. */
  readonly next: number | null;
}

export type FoundTables = PlacedTables & { readonly notices: readonly Notice[] };

/** `noTables` has the names of tables that are missing. */
export type TablesResult =
  FoundTables | { readonly faults: readonly ReleaseFault[] } | { readonly noTables: readonly string[] };

const WHOLE_SHEET: CellArea = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** All cells of a sheet; undefined where it is damaged. */
export function wholeSheet(file: XlsxPackage, sheet: string): Grid | undefined {
  return file.cells(sheet, [WHOLE_SHEET]);
}

/** Finds the tables, or says which tables or columns are missing. */
export function findTables(file: XlsxPackage): TablesResult {
  const found = locate(file);
  if ("faults" in found) return found;
  const { parts } = found;
  const noTables = REQUIRED_TABLES.filter((name) => !parts.has(name)).map((name) => tableSchema(name).name);
  const evidence = parts.get("evidence");
  if (noTables.length > 0 || evidence === undefined) return { noTables };

  const { language } = readHeadings("evidence", evidence.columns);
  const headings = new Map([...parts].map(([name, { columns }]) => [name, readHeadings(name, columns)]));
  const missing = [...headings].flatMap(([name, { present }]) => {
    const gone = tableSchema(name).required.filter((column) => !present.has(column));
    const columns = gone.map((column) => columnName(column, language)).join(", ");
    const { name: table } = tableSchema(name);
    return gone.length === 0 ? [] : [releaseFault("missingTableColumns", WHOLE_FILE, { table, columns })];
  });
  if (missing.length > 0) return { faults: missing };

  const bodies = readBodies(file, parts);
  if (bodies === undefined) return { faults: [releaseFault("workbookDamaged")] };
  const columnsOf = (name: TableId) => [...(headings.get(name)?.columns ?? [])];
  const values = (name: TableId) => ({ header: columnsOf(name), body: bodies.get(name)?.rows ?? [] });
  return {
    language,
    tables: {
      evidence: values("evidence"),
      measures: values("measures"),
      themes: values("themes"),
      cities: values("cities"),
      ...(parts.has("targets") && { targets: values("targets") }),
      ...(parts.has("conclusions") && { conclusions: values("conclusions") }),
      ...(parts.has("advice") && { advice: values("advice") }),
    },
    place: (table, row, column): Place => {
      const part = parts.get(table);
      const number = bodies.get(table)?.rowNumbers[row] ?? 0;
      const header = columnName(column, language);
      const index = columnsOf(table).indexOf(header);
      if (part === undefined || index < 0) return { kind: "row", row: number, sheet: part?.sheet ?? "" };
      return { kind: "cell", row: number, column: part.body.left + index, header, sheet: part.sheet };
    },
    notices: noticesOf(found, headings, bodies),
  };
}

function noticesOf(
  { parts, byHeadings }: Located,
  headings: ReadonlyMap<TableId, Headings>,
  bodies: ReadonlyMap<TableId, Body>,
): Notice[] {
  const respelt = [...parts].flatMap(([name, { sheet, body }]) => {
    const { respelt: columns = [], language = "zh" } = headings.get(name) ?? {};
    return columns.map(({ index, column }) => {
      const cell = cellAddress({ row: body.top - 1, column: body.left + index });
      return `${sheet}!${cell} = ${columnName(column, language)}`;
    });
  });
  const below = [...parts].flatMap(
    ([
      name,
      {
        sheet,
        next,
        body: { left: column },
      },
    ]) => {
      const count = bodies.get(name)?.below ?? 0;
      if (next === null || count === 0) return [];
      const cells = [next, next + count - 1].map((row) => cellAddress({ row, column }));
      return [`${sheet}!${[...new Set(cells)].join(":")}`];
    },
  );
  const notices: Notice[] = [
    { code: "byHeadings", names: byHeadings.map(({ sheet, body }) => firstHeading(sheet, body)) },
    { code: "respeltHeadings", names: respelt },
    { code: "rowsBelow", names: below },
  ];
  return notices.filter(({ names }) => names.length > 0);
}

function firstHeading(sheet: string, { top, left }: CellArea): string {
  return `${sheet}!${cellAddress({ row: top - 1, column: left })}`;
}

interface Located {
  readonly parts: ReadonlyMap<TableId, FoundTable>;
  /** Those of them that do not bear their name. */
  readonly byHeadings: readonly FoundTable[];
}

/** By name, and what is missing by its headings: programs that convert workbooks rename tables or leave them out. */
function locate(file: XlsxPackage): Located | { readonly faults: readonly ReleaseFault[] } {
  const nameOf = new Map(TABLE_IDS.map((id) => [tableSchema(id).name.toLowerCase(), id]));
  const parts = new Map<TableId, FoundTable>();
  const others: Candidate[] = [];
  for (const { name, ...part } of file.tables) {
    const id = nameOf.get(name.toLowerCase());
    if (id !== undefined) parts.set(id, part);
    else others.push(...asCandidate(part));
  }
  const missing = new Set(TABLE_IDS.filter((id) => !parts.has(id)));
  if (REQUIRED_TABLES.every((id) => !missing.has(id))) return { parts, byHeadings: [] };

  const byHeadings: FoundTable[] = [];
  const take = (candidates: readonly Candidate[]): ReleaseFault[] =>
    [...missing].flatMap((id) => {
      const own = candidates.filter(({ table }) => table === id).sort((a, b) => b.known - a.known);
      const [best, second] = own;
      if (best === undefined) return [];
      if (second?.known === best.known) {
        const names = own.map(({ sheet, body }) => firstHeading(sheet, body)).join(", ");
        return [releaseFault("severalTables", WHOLE_FILE, { names, table: tableSchema(id).name })];
      }
      parts.set(id, best);
      byHeadings.push(best);
      missing.delete(id);
      return [];
    });
  const faults = take(others);
  if (faults.length > 0) return { faults };
  if (missing.size > 0) {
    const rows: Candidate[] = [];
    for (const sheet of file.sheets) {
      const grid = wholeSheet(file, sheet);
      if (grid === undefined) return { faults: [releaseFault("workbookDamaged")] };
      const open = headingRows(sheet, grid).filter((row) => !isTaken(row, parts.values()));
      rows.push(...open.map((row) => ({ ...row, next: null })));
    }
    const more = take(rows);
    if (more.length > 0) return { faults: more };
  }
  return { parts, byHeadings };
}

type Candidate = FoundTable & Pick<HeadingRow, "table" | "known">;

function asCandidate(part: FoundTable): Candidate[] {
  const best = tableOfHeadings(part.columns);
  return best === undefined ? [] : [{ ...part, ...best }];
}

/** Whether headings are those of a table that has been found already. */
function isTaken({ sheet, row, left }: HeadingRow, found: Iterable<FoundTable>): boolean {
  return [...found].some(
    ({ sheet: on, body }) =>
      on === sheet && row >= body.top - 1 && row <= body.bottom && left >= body.left && left <= body.right,
  );
}

interface Body {
  /** Counted from 1, as a spreadsheet shows them. */
  readonly rowNumbers: number[];
  readonly rows: CellValue[][];
  /** How many rows right below the table hold something in its columns. */
  readonly below: number;
}

function readBodies(
  file: XlsxPackage,
  parts: ReadonlyMap<TableId, FoundTable>,
): ReadonlyMap<TableId, Body> | undefined {
  const bodies = new Map<TableId, Body>();
  for (const sheet of new Set([...parts.values()].map((part) => part.sheet))) {
    const here = [...parts].filter(([, part]) => part.sheet === sheet);
    const areas = here.map(([, { body }]) => ({ ...body, bottom: WHOLE_SHEET.bottom }));
    const grid = file.cells(sheet, areas);
    if (grid === undefined) return undefined;
    for (const [name, part] of here) bodies.set(name, readBody(part, grid));
  }
  return bodies;
}

/** The rows of a table that are not blank. */
function readBody({ body, columns, next }: FoundTable, grid: Grid): Body {
  const rowNumbers = [...grid.keys()]
    .filter((row) => row >= body.top && row <= body.bottom)
    .sort((a, b) => a - b);
  requireRoom(rowNumbers.length, columns.length);
  const cellsOf = (row: number) => columns.map((_, index) => grid.get(row)?.get(body.left + index) ?? "");
  let below = 0;
  const isFilled = (row: number) => cellsOf(row).some((cell) => String(cell).trim() !== "");
  while (next !== null && isFilled(next + below)) below += 1;
  return { rowNumbers: rowNumbers.map((row) => row + 1), rows: rowNumbers.map(cellsOf), below };
}
