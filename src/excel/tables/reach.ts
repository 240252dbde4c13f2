/**
 * Places of rows are from when the workbook was read. If somebody has deleted rows since, such a place can lie below the table,
 * among the user's own cells. A request therefore begins with calls that fail if one of its tables has become too short, or has
 * not exactly the rows that it requires: Excel then refuses it before anything is written.
 */
import { describeFailure } from "../kit/failure";
import type { TableCommand, RefreshTable } from "./port";
import { excelTableName } from "./tableNames";

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
    if (command.do === "require") needed.set(command.table, { rows: command.rows, isExact: true });
    if (command.do === "resize") grown.set(command.table, (grown.get(command.table) ?? 0) + command.by);
    if (command.do !== "look" && command.do !== "write") continue;
    const { table, rows } = command;
    const last = rows.from === "top" ? rows.start + rows.count : rows.start - (grown.get(table) ?? 0);
    const before = needed.get(table);
    if (before?.isExact !== true && last > (before?.rows ?? 0))
      needed.set(table, { rows: last, isExact: false });
  }
  return needed;
}

/** Whether a table of so many rows will do. */
export function isWithinReach(size: number, { rows, isExact }: Reach): boolean {
  return isExact ? size === rows : size >= rows;
}

function bodyOf(workbook: Excel.Workbook, table: RefreshTable): Excel.Range {
  return workbook.tables.getItem(excelTableName(table)).getDataBodyRange();
}

/** To be queued before the commands. Excel refuses the request with "ItemNotFound" where a table will not do. */
export function queueReach(workbook: Excel.Workbook, needed: ReadonlyMap<RefreshTable, Reach>): void {
  for (const [table, { rows, isExact }] of needed) {
    const body = bodyOf(workbook, table);
    const last = body.getCell(rows - 1, 0);
    last.getIntersection(isExact ? body.getLastRow() : body).load("rowIndex");
  }
}

/** Whether Excel has refused a request because a table will not do. Errors: those of the connection. */
export async function isOutOfReach(
  context: Excel.RequestContext,
  needed: ReadonlyMap<RefreshTable, Reach>,
  error: unknown,
): Promise<boolean> {
  if (describeFailure(error).code !== "ItemNotFound") return false;
  const bodies = [...needed].map(([table, reach]) => {
    const body = context.workbook.tables.getItemOrNullObject(excelTableName(table)).getDataBodyRange();
    return { reach, body: body.load("rowCount") };
  });
  await context.sync();
  return bodies.some(({ reach, body }) => !body.isNullObject && !isWithinReach(body.rowCount, reach));
}
