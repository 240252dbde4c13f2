/** The cells that a refresh writes for rows. Pure. */
import {
  BASE_COLUMNS,
  baseCells,
  tableSchema,
  type Cell,
  type CellValue,
  type ReleasedTables,
  type TableId,
} from "../../../workbook";
import { rowKey, type Language } from "../../../dataset";
import { originText } from "../locate";
import { baseOf, tableAt, type Located, type Work } from "../plan";
import type { RefreshTable, Rows, TableCommand, TableView } from "../../tables/port";
import { ID_COLUMNS, ownId, type CellCheck, type CellWrite } from "../../tables/request";
import { headerName } from "../../tables/tableNames";

/** Cells to be written, with commands around them. */
export interface WritePlan {
  readonly before: readonly TableCommand[];
  /** Cells that have to be as expected for those of their rows to be written. */
  readonly checks?: readonly CellCheck[];
  /** Cells in the order in which they have to be written. */
  readonly stages: readonly (readonly CellWrite[])[];
  readonly after: readonly TableCommand[];
}

/** How many empty rows each table has at its end; they are filled before a table grows. */
export type Blanks = Map<RefreshTable, number>;

interface NewRow {
  readonly id: string;
  readonly purpose: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

/**
 * The column that tells whether a row of these tables is complete. It is written last, so that a row that was cut off is written
 * again from the start. In the other tables the id is written first, and the rest of the row is filled in by the next attempt.
 */
const LAST_COLUMN = { base: "id", receipts: "fieldId" } as const;

export function lastColumn(table: RefreshTable): string | undefined {
  return table === "base" || table === "receipts" ? LAST_COLUMN[table] : undefined;
}

/** Adds rows below all others: in empty ones at the end, and beyond those the table grows. */
export function addRows(table: RefreshTable, rows: readonly NewRow[], blanks: Blanks): WritePlan {
  const free = blanks.get(table) ?? 0;
  const span = Math.max(free, rows.length);
  blanks.set(table, span - rows.length);
  const growth = rows.length - free;
  const last = lastColumn(table);
  const writes = rows.flatMap(({ id, purpose, cells }, index) =>
    Object.entries(cells)
      .filter(([, value]) => value !== "" || last === undefined)
      .map(([column, value]): CellWrite => {
        const place = { table, column, from: "end", row: span - index } as const;
        return { ...place, id: "", idAfter: id, expect: "", value, purpose };
      }),
  );
  const isKey = ({ column }: CellWrite) => column === (last ?? ID_COLUMNS[table]);
  const keys = writes.filter(isKey);
  const rest = writes.filter((write) => !isKey(write));
  const stages = last === undefined ? [keys, rest] : [rest, keys];
  return { before: growth > 0 ? [{ do: "resize", table, by: growth }] : [], stages, after: [] };
}

export function joinPlans(parts: readonly WritePlan[]): WritePlan {
  return {
    before: parts.flatMap(({ before }) => before),
    stages: parts.flatMap(({ stages }) => stages),
    after: parts.flatMap(({ after }) => after),
  };
}

/** The cells of the tables that people see. */
export function tableWrites(
  work: readonly Work[],
  located: Located,
  released: ReleasedTables,
  blanks: Blanks,
): WritePlan {
  const tables = [...new Set(work.map(({ row }) => row.table))];
  return joinPlans(
    tables.flatMap((table) => {
      const of = work.filter(({ row }) => row.table === table);
      const changed = of.flatMap((each) => changedCells(each, located));
      const added = of.flatMap((each) => newRow(each, located));
      const changes = { before: [], stages: [changed], after: [] };
      if (added.length === 0) return [changes];
      const span = Math.max(added.length, blanks.get(table) ?? 0);
      const grown = addRows(table, added, blanks);
      // Formulas and formats first: a row without anything else is still free for the next attempt, which writes them again; of a
      // row with its id it fills in the cells that are missing, no more.
      const rows = { from: "end", start: span, count: added.length } as const;
      const formulas = fillFormulas(table, located, released, rows);
      const formats = formatTexts(table, located, rows);
      return [changes, { ...grown, before: [...grown.before, ...formulas, ...formats] }];
    }),
  );
}

function changedCells({ row, settled }: Work, located: Located): CellWrite[] {
  const { table, id, mine } = row;
  const { places, view } = tableAt(located, table);
  const place = places.get(id);
  if (place === undefined || mine === undefined) return [];
  const write = (column: string, value: Cell): CellWrite => {
    const expect = view.columns.get(column)?.[place] ?? "";
    return { table, column, from: "top", row: place, id, idAfter: id, expect, value, purpose: rowKey(row) };
  };
  const cells = settled.changes.map(({ field, to }) => write(field, to));
  const before = row.base ? originText(row.base.origin, located.language) : "";
  const origin = originText(settled.base.origin, located.language);
  // Analysts who have made the origin their own keep it.
  const follows = mine.origin !== undefined && mine.origin !== origin && mine.origin === before;
  return follows ? [...cells, write("origin", origin)] : cells;
}

function newRow({ row, settled }: Work, located: Located): NewRow[] {
  if (settled.add === null) return [];
  const { idColumn, fields } = tableSchema(row.table);
  const { view } = tableAt(located, row.table);
  const cells: Partial<Record<string, Cell>> = {
    [idColumn]: row.id,
    ...Object.fromEntries(fields.map((field) => [field, settled.add?.[field] ?? ""])),
    origin: originText(settled.base.origin, located.language),
  };
  // Cells that stay empty are written too: what stands in them tells that the row is somebody else's.
  const all = [...view.columns.keys()].map((column) => [column, cells[column] ?? ""] as const);
  return [{ id: row.id, purpose: rowKey(row), cells: Object.fromEntries(all) }];
}

/**
 * Calculated columns of new rows, like those of the row on top. Excel fills some by itself; the same again does no harm. Where the
 * row on top has none, as the release has them, which needs the headings of the release.
 */
function fillFormulas(
  table: TableId,
  located: Located,
  released: ReleasedTables,
  rows: Rows,
): TableCommand[] {
  const { view } = tableAt(located, table);
  const none = [...view.calculated.values()].every((formula) => formula === null);
  if (none && !hasOwnHeadings(view, table, located.language)) return [];
  return [...view.calculated].flatMap(([column, present]): TableCommand[] => {
    const formula = none ? released[table].formulas.get(column) : present;
    if (formula === undefined || formula === null) return [];
    const cells = Array.from({ length: rows.count }, () => ({ formula }));
    return [{ do: "write", table, column, rows, cells }];
  });
}

/** New cells of columns of texts are for texts, as those above them are. */
function formatTexts(table: TableId, located: Located, rows: Rows): TableCommand[] {
  const { view } = tableAt(located, table);
  const columns = [...tableSchema(table).texts.keys()].filter((column) => view.columns.has(column));
  return columns.map((column) => ({ do: "formatTexts", table, column, rows }));
}

function hasOwnHeadings({ columns, header }: TableView, table: TableId, language: Language): boolean {
  return [...columns.keys()].every((column) => header.includes(headerName(table, column, language)));
}

/** Gives copied rows ids of their own: which of two rows is the copy would otherwise depend on later edits. */
export function copyWrites({ tables }: Located, run: string): CellWrite[] {
  return [...tables].flatMap(([table, { copies }]) =>
    copies.map(({ row, id }, index): CellWrite => {
      const column = ID_COLUMNS[table];
      const idAfter = ownId(id, `${run}-${index}`);
      const place = { table, column, from: "top", row, id, idAfter } as const;
      return { ...place, expect: id, value: idAfter, purpose: `copy of ${id}` };
    }),
  );
}

/** The cells of the base: the release's values, and beside them those of before, for undoing. */
export function baseWrites(work: readonly Work[], located: Located, run: string, blanks: Blanks): WritePlan {
  const added: NewRow[] = [];
  const former: CellWrite[] = [];
  const latter: CellWrite[] = [];
  for (const { row, settled } of work) {
    const { table, id } = row;
    const known = baseOf(located, table).get(id);
    const now = cellsByColumn(BASE_COLUMNS.now, baseCells(table, settled.base));
    const purpose = rowKey(row);
    if (!known) {
      added.push({ id, purpose, cells: { table, id, ...now, run } });
      continue;
    }
    const cells = (values: Readonly<Record<string, Cell>>) =>
      placedCells(known.place, id, values, located, purpose);
    // A run that continues one that was cut off keeps what was there before both.
    if (known.run !== run)
      former.push(...cells(cellsByColumn(BASE_COLUMNS.before, baseCells(table, known.now))));
    latter.push(...cells({ run, ...now }));
  }
  const changed = { before: [], stages: [former, latter], after: [] };
  return added.length === 0 ? changed : joinPlans([changed, addRows("base", added, blanks)]);
}

/** Cells of a row of the base that differ from what is there. */
export function placedCells(
  place: number,
  id: string,
  cells: Readonly<Record<string, Cell>>,
  { baseView }: Pick<Located, "baseView">,
  purpose: string,
): CellWrite[] {
  return Object.entries(cells).flatMap(([column, value]): CellWrite[] => {
    const expect: CellValue = baseView.columns.get(column)?.[place] ?? "";
    if (expect === value) return [];
    return [{ table: "base", column, from: "top", row: place, id, idAfter: id, expect, value, purpose }];
  });
}

export function cellsByColumn(columns: readonly string[], cells: readonly Cell[]): Record<string, Cell> {
  return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
}
