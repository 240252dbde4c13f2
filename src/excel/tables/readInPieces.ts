/** Reads a workbook that is too large for one response (5 MB): columns in pieces, in as few requests as their size allows. */
import type { Language } from "../../dataset";
import type { CellValue } from "../../workbook";
import { cellValue } from "../kit/cells";
import { readInParts } from "../kit/readInParts";
import type { RefreshTable, TableView, Wants } from "./port";
import { queueFacts, queueTable, tableOf, tablesRead, type WorkbookRead } from "./readWorkbook";
import { ID_COLUMNS } from "./request";
import { columnIds, columnsRead, headerName } from "./tableNames";

/** A piece is what Excel can answer with even where each cell holds some thousand characters. */
const PIECE_ROWS = 500;
/** 40,000 cells, which with usual texts are below 5 MB; halved where they are not. */
const PIECES_PER_REQUEST = 80;
/** How often a table is read again where somebody sorts it meanwhile. */
const ATTEMPTS = 4;

/** As `queueRead`, table by table. Rows of a table belong together even if it was sorted in between. */
export async function readInPieces(context: Excel.RequestContext, wants: Wants): Promise<WorkbookRead> {
  const read = queueFacts(context.workbook);
  await context.sync();
  const { facts, inspection } = read();
  const { language } = facts;
  const tables = new Map<RefreshTable, TableView>();
  for (const table of language === null ? [] : tablesRead(wants)) {
    const view = await readTable(context, table, wants, language ?? "zh");
    if (view !== null) tables.set(table, view);
  }
  return { snapshot: { ...facts, tables }, inspection };
}

async function readTable(
  context: Excel.RequestContext,
  table: RefreshTable,
  wants: Wants,
  language: Language,
): Promise<TableView | null> {
  const heading = (column: string) => headerName(table, column, language);
  const columns = table === "base" || table === "receipts" ? columnIds(table) : columnsRead(table);
  const own = wants.ownColumns?.get(table) ?? [];
  for (let attempt = 1; ; attempt += 1) {
    const view = await readShape(context, table, wants, language);
    if (view === null) return null;
    const read = (headings: readonly string[]) => readColumns(context, table, headings, view.rows);
    const found = await read([...columns.map(heading), ...own]);
    const ids = heading(ID_COLUMNS[table]);
    const after = await read([ids]);
    const isSteady = JSON.stringify(found.get(ids)) === JSON.stringify(after.get(ids));
    // After the last attempt the rows may be mixed up: each request that writes checks its rows again anyway.
    if (!isSteady && attempt < ATTEMPTS) continue;
    const cellsOf = (name: string) => found.get(name) ?? null;
    return {
      ...view,
      columns: new Map(
        columns.flatMap((column): [string, readonly CellValue[]][] => {
          const cells = cellsOf(heading(column));
          return cells === null ? [] : [[column, cells]];
        }),
      ),
      own: own.flatMap((name) => {
        const cells = cellsOf(name);
        return cells === null ? [] : [cells];
      }),
    };
  }
}

/** Everything about a table but what is in its columns. */
async function readShape(
  context: Excel.RequestContext,
  table: RefreshTable,
  wants: Wants,
  language: Language,
): Promise<TableView | null> {
  const shape = queueTable(context.workbook, table, { ...wants, ownColumns: new Map() }, [language]);
  await context.sync();
  return shape(language, new Map());
}

/** Contents of columns by their headings; those that are not there are left out. */
async function readColumns(
  context: Excel.RequestContext,
  table: RefreshTable,
  headings: readonly string[],
  rows: number,
): Promise<Map<string, CellValue[]>> {
  const pieces = headings.flatMap((heading) =>
    Array.from({ length: Math.ceil(rows / PIECE_ROWS) }, (_, index) => ({
      heading,
      start: index * PIECE_ROWS,
    })),
  );
  const read = await readInParts(context, pieces, PIECES_PER_REQUEST, ({ heading, start }) => ({
    heading,
    range: tableOf(context.workbook, table)
      .columns.getItemOrNullObject(heading)
      .getDataBodyRange()
      .getCell(start, 0)
      .getResizedRange(Math.min(PIECE_ROWS, rows - start) - 1, 0)
      .load("formulas"),
  }));
  const columns = new Map<string, CellValue[]>();
  for (const { heading, range } of read) {
    if (range.isNullObject) continue;
    const cells = columns.get(heading) ?? [];
    columns.set(heading, cells);
    for (const [cell] of range.formulas) cells.push(cellValue(cell));
  }
  return columns;
}
