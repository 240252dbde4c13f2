/**
 * Rows are counted from where they were when the workbook was read. If somebody has deleted rows since, what is counted so can
 * lie below the table, among cells that are somebody else's. A request therefore begins with a look whether its tables still
 * reach as far; if one does not, Excel refuses it before anything is written.
 */
import { describeFailure } from "../failure";
import type { Command, RefreshTable } from "./port";
import { excelTableName } from "./tableNames";

export type Reach = ReadonlyMap<RefreshTable, number>;

/** How many rows the tables must have for every cell of the commands to lie in them. */
export function rowsNeeded(commands: readonly Command[]): Reach {
  const needed = new Map<RefreshTable, number>();
  const grown = new Map<RefreshTable, number>();
  for (const command of commands) {
    if (command.do === "resize") grown.set(command.table, (grown.get(command.table) ?? 0) + command.by);
    if (command.do !== "look" && command.do !== "write") continue;
    const { table, rows } = command;
    const last = rows.from === "top" ? rows.start + rows.count : rows.start - (grown.get(table) ?? 0);
    needed.set(table, Math.max(needed.get(table) ?? 0, last));
  }
  return new Map([...needed].filter(([, rows]) => rows > 0));
}

function bodyOf(workbook: Excel.Workbook, table: RefreshTable): Excel.Range {
  return workbook.tables.getItem(excelTableName(table)).getDataBodyRange();
}

/** To be queued before the commands. Excel refuses the request with "ItemNotFound" where a table is shorter. */
export function queueReach(workbook: Excel.Workbook, reach: Reach): void {
  for (const [table, rows] of reach) {
    const body = bodyOf(workbook, table);
    body
      .getCell(rows - 1, 0)
      .getIntersection(body)
      .load("rowIndex");
  }
}

/** Whether Excel has refused a request because a table is shorter. Errors: those of the connection. */
export async function isTooShort(
  context: Excel.RequestContext,
  reach: Reach,
  error: unknown,
): Promise<boolean> {
  if (describeFailure(error).code !== "ItemNotFound") return false;
  const bodies = [...reach].map(([table, rows]) => {
    const body = context.workbook.tables.getItemOrNullObject(excelTableName(table)).getDataBodyRange();
    return { rows, body: body.load("rowCount") };
  });
  await context.sync();
  return bodies.some(({ rows, body }) => !body.isNullObject && body.rowCount < rows);
}
