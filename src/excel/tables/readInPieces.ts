/** Reads a workbook that is too large for one response (5 MB): columns in pieces, in as few requests as their size allows. */
import type { Language } from "../../dataset";
import type { CellValue } from "../../workbook";
import { cellValue } from "../kit/cells";
import { readInParts } from "../kit/readInParts";
import type { RefreshTable, TableView, Wants } from "./port";
import { columnKey, type Handles, type TableHandle } from "./handles";
import {
  queueFacts,
  queueTable,
  tableOf,
  tablesRead,
  withUnmade,
  type TableShape,
  type WorkbookRead,
} from "./readWorkbook";
import { ID_COLUMNS } from "./request";
import { columnIds, columnsRead } from "./tableNames";

/** A piece is what Excel can answer with even where each cell holds some thousand characters. */
const PIECE_ROWS = 500;
/** 40,000 cells, which with usual texts are below 5 MB; halved where they are not. */
const PIECES_PER_REQUEST = 80;
/** How often a table is read again where somebody sorts it meanwhile. */
const ATTEMPTS = 4;

/** As `queueRead`, table by table. Rows of a table belong together even if it was sorted in between. */
export async function readInPieces(
  context: Excel.RequestContext,
  wants: Wants,
  known: Handles,
): Promise<WorkbookRead> {
  const read = queueFacts(context.workbook);
  await context.sync();
  const { facts, inspection } = read();
  const { language } = facts;
  const tables = new Map<RefreshTable, TableView>();
  const handles = new Map<RefreshTable, TableHandle>();
  for (const table of language === null ? [] : tablesRead(wants)) {
    const shape = await readTable(context, { table, wants, language: language ?? "zh", known });
    if (shape === null) continue;
    tables.set(table, shape.view);
    handles.set(table, shape.handle);
  }
  return { snapshot: withUnmade(facts, tables, inspection, wants), inspection, handles };
}

/** A table that is read in pieces. */
interface Task {
  readonly table: RefreshTable;
  readonly wants: Wants;
  readonly language: Language;
  readonly known: Handles;
}

async function readTable(context: Excel.RequestContext, task: Task): Promise<TableShape | null> {
  const { table, wants } = task;
  const columns = table === "base" || table === "receipts" ? columnIds(table) : columnsRead(table);
  const own = wants.ownColumns?.get(table) ?? [];
  for (let attempt = 1; ; attempt += 1) {
    const shape = await readShape(context, task);
    if (shape === null) return null;
    const { view } = shape;
    const read = (names: readonly string[]) => readColumns(context, task, names, view.rows);
    const found = await read([...columns, ...own]);
    const ids = ID_COLUMNS[table];
    const after = await read([ids]);
    const isSteady = JSON.stringify(found.get(ids)) === JSON.stringify(after.get(ids));
    // After the last attempt the rows may be mixed up: each request that writes checks its rows again anyway.
    if (!isSteady && attempt < ATTEMPTS) continue;
    const cellsOf = (name: string) => found.get(name) ?? null;
    const whole: TableView = {
      ...view,
      columns: new Map(
        columns.flatMap((column): [string, readonly CellValue[]][] => {
          const cells = cellsOf(column);
          return cells === null ? [] : [[column, cells]];
        }),
      ),
      ownRead: own.filter((name) => cellsOf(name) !== null),
      own: own.flatMap((name) => {
        const cells = cellsOf(name);
        return cells === null ? [] : [cells];
      }),
    };
    return { ...shape, view: whole };
  }
}

/** Everything about a table but what is in its columns. */
async function readShape(
  context: Excel.RequestContext,
  { table, wants, language, known }: Task,
): Promise<TableShape | null> {
  const reading = { languages: [language], handles: known };
  const shape = queueTable(context.workbook, table, { ...wants, ownColumns: new Map() }, reading);
  await context.sync();
  return shape(language, new Map());
}

/** Contents of columns by their names; those that are not there are left out. */
async function readColumns(
  context: Excel.RequestContext,
  { table, language, known }: Task,
  names: readonly string[],
  rows: number,
): Promise<Map<string, CellValue[]>> {
  const pieces = names.flatMap((name) =>
    Array.from({ length: Math.ceil(rows / PIECE_ROWS) }, (_, index) => ({ name, start: index * PIECE_ROWS })),
  );
  const read = await readInParts(context, pieces, PIECES_PER_REQUEST, ({ name, start }) => ({
    name,
    range: tableOf(context.workbook, table, known)
      .columns.getItemOrNullObject(columnKey(table, name, known, language))
      .getDataBodyRange()
      .getCell(start, 0)
      .getResizedRange(Math.min(PIECE_ROWS, rows - start) - 1, 0)
      .load("formulas"),
  }));
  const columns = new Map<string, CellValue[]>();
  for (const { name, range } of read) {
    if (range.isNullObject) continue;
    const cells = columns.get(name) ?? [];
    columns.set(name, cells);
    for (const [cell] of range.formulas) cells.push(cellValue(cell));
  }
  return columns;
}
