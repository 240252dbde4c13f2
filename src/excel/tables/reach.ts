/**
 * Places of rows are from when the workbook was read. If somebody has deleted rows since, such a place can lie below the table,
 * among the user's own cells. A request therefore begins with calls that fail if one of its tables or columns is gone, has become
 * too short, or has not exactly the rows that it requires: Excel then refuses it before anything is written.
 */
import { isFormula } from "../kit/cells";
import { describeFailure } from "../kit/failure";
import type { RefreshTable, Snapshot, TableCommand } from "./port";
import { topFormula } from "./readWorkbook";

interface Reach {
  readonly rows: number;
  /** Whether more rows will not do. */
  readonly isExact: boolean;
}

/** How many rows the tables must have for every cell of the commands to lie in them, and for what these require. */
export function rowsNeeded(commands: readonly TableCommand[]): ReadonlyMap<RefreshTable, Reach> {
  const needed = new Map<RefreshTable, Reach>();
  const grown = new Map<RefreshTable, number>();
  for (const command of commands) {
    if (command.do === "require" && command.rows !== undefined)
      needed.set(command.table, { rows: command.rows, isExact: true });
    if (command.do === "resize") grown.set(command.table, (grown.get(command.table) ?? 0) + command.by);
    if (!isAboutCells(command)) continue;
    const { table, rows } = command;
    const last = rows.from === "top" ? rows.start + rows.count : rows.start - (grown.get(table) ?? 0);
    const before = needed.get(table);
    if (before?.isExact !== true && last > (before?.rows ?? 0))
      needed.set(table, { rows: last, isExact: false });
  }
  return needed;
}

function isAboutCells(command: TableCommand): command is Extract<TableCommand, { column: string }> {
  return "column" in command;
}

/** Whether a table of so many rows will do. */
export function isWithinReach(size: number, { rows, isExact }: Reach): boolean {
  return isExact ? size === rows : size >= rows;
}

/** The columns that the commands are about. */
export function columnsNeeded(
  commands: readonly TableCommand[],
): ReadonlyMap<RefreshTable, ReadonlySet<string>> {
  const needed = new Map<RefreshTable, Set<string>>();
  for (const command of commands) {
    if (!isAboutCells(command)) continue;
    const columns = needed.get(command.table) ?? new Set();
    needed.set(command.table, columns.add(command.column));
  }
  return needed;
}

/** How many columns the tables must have, no more and no less. */
export function widthsNeeded(commands: readonly TableCommand[]): ReadonlyMap<RefreshTable, number> {
  return new Map(
    commands.flatMap((command) =>
      command.do === "require" && command.columns !== undefined ? [[command.table, command.columns]] : [],
    ),
  );
}

/** What the commands of a request need of the workbook. */
export interface Needs {
  readonly rows: ReadonlyMap<RefreshTable, Reach>;
  readonly widths: ReadonlyMap<RefreshTable, number>;
  readonly columns: ReadonlyMap<RefreshTable, ReadonlySet<string>>;
  readonly keyOf: Keys;
}

/** How tables and columns are asked for. */
export interface Keys {
  readonly table: (table: RefreshTable) => string;
  readonly column: (table: RefreshTable, column: string) => number | string;
}

/** To be queued before the commands. Excel refuses the request with "ItemNotFound" where a table or a column will not do. */
export function queueReach(workbook: Excel.Workbook, { rows, widths, columns, keyOf }: Needs): void {
  for (const [table, { rows: count, isExact }] of rows) {
    const body = workbook.tables.getItem(keyOf.table(table)).getDataBodyRange();
    const last = body.getCell(count - 1, 0);
    last.getIntersection(isExact ? body.getLastRow() : body).load("rowIndex");
  }
  for (const [table, width] of widths) {
    const body = workbook.tables.getItem(keyOf.table(table)).getDataBodyRange();
    body
      .getCell(0, width - 1)
      .getIntersection(body.getRow(0).getLastCell())
      .load("columnIndex");
  }
  for (const [table, names] of columns) {
    const all = workbook.tables.getItem(keyOf.table(table)).columns;
    for (const name of names) all.getItem(keyOf.column(table, name)).load("index");
  }
}

/** Whether Excel has refused a request because a table will not do. Errors: those of the connection. */
export async function isOutOfReach(
  context: Excel.RequestContext,
  { rows, widths, columns, keyOf }: Needs,
  error: unknown,
): Promise<boolean> {
  if (describeFailure(error).code !== "ItemNotFound") return false;
  const tables = [...new Set([...rows.keys(), ...widths.keys(), ...columns.keys()])].map((table) => {
    const item = context.workbook.tables.getItemOrNullObject(keyOf.table(table)).load("id");
    const body = item.getDataBodyRange().load("rowCount,columnCount");
    const found = [...(columns.get(table) ?? [])].map((name) =>
      item.columns.getItemOrNullObject(keyOf.column(table, name)).load("index"),
    );
    return { item, body, found, reach: rows.get(table), width: widths.get(table) };
  });
  await context.sync();
  return tables.some(
    ({ item, body, found, reach, width }) =>
      item.isNullObject ||
      found.some(({ isNullObject }) => isNullObject) ||
      (width !== undefined && body.columnCount !== width) ||
      (reach !== undefined && !isWithinReach(body.rowCount, reach)),
  );
}

/**
 * Whether Excel has refused a request because the formulas of its rows, which are those of the row on top, name something that has
 * been renamed since they were read. Excel has renamed it in the row on top as well. Errors: those of the connection.
 */
export async function haveFormulasChanged(
  context: Excel.RequestContext,
  commands: readonly TableCommand[],
  keyOf: Keys,
  { tables }: Snapshot,
  error: unknown,
): Promise<boolean> {
  if (describeFailure(error).code !== "InvalidArgument") return false;
  const now = commands.flatMap((command) => {
    if (command.do !== "write" || !command.cells.some(isFormula)) return [];
    const { table, column } = command;
    const before = tables.get(table)?.calculated.get(column);
    if (before === undefined) return [];
    const item = context.workbook.tables.getItemOrNullObject(keyOf.table(table));
    const body = item.columns.getItemOrNullObject(keyOf.column(table, column)).getDataBodyRange();
    return [{ top: body.getCell(0, 0).load("formulas"), before }];
  });
  await context.sync();
  return now.some(({ top, before }) => top.isNullObject || topFormula(top) !== before);
}
