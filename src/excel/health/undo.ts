/** Takes a repair back. Only what the repair has made goes; what people have changed since stays. */
import { healthTableName, sheetAnchorName } from "../../workbook";
import { describeFailure, type Written } from "../kit/failure";
import { sheetOf } from "../kit/inspect";
import { inExcel } from "../kit/inExcel";
import type { RepairUndo, UndoRepairResult } from "./outcome";

/** Waits while a cell is being edited. Never throws: what went wrong is in the result. */
export async function undoRepair(undo: RepairUndo): Promise<UndoRepairResult> {
  let written: Written = "nothing";
  try {
    return await inExcel(async (context) => {
      const isDone = await take(context, undo, () => {
        written = "part";
      });
      return { status: isDone ? "undone" : "changed" } as const;
    });
  } catch (error) {
    return { status: "failed", failure: describeFailure(error), written };
  }
}

/** @returns false where what was repaired is not as the repair has left it */
async function take(
  context: Excel.RequestContext,
  undo: RepairUndo,
  willWrite: () => void,
): Promise<boolean> {
  const { tables, worksheets, names } = context.workbook;
  switch (undo.what) {
    case "heading": {
      const column = tables.getItemOrNullObject(undo.table).columns.getItemOrNullObject(undo.to).load("name");
      await context.sync();
      if (column.isNullObject) return false;
      willWrite();
      column.name = undo.from;
      break;
    }
    case "tableName": {
      const table = tables.getItemOrNullObject(undo.to).load("name");
      await context.sync();
      if (table.isNullObject) return false;
      willWrite();
      table.name = undo.from;
      break;
    }
    case "table": {
      const table = tables.getItemOrNullObject(undo.table).load("name");
      await context.sync();
      if (table.isNullObject) return false;
      willWrite();
      table.convertToRange();
      break;
    }
    case "rows": {
      const table = tables.getItemOrNullObject(healthTableName(undo.table));
      const body = table.getDataBodyRange().load("rowCount");
      await context.sync();
      if (body.isNullObject || body.rowCount <= undo.lines) return false;
      willWrite();
      table.resize(table.getRange().getResizedRange(-undo.lines, 0));
      for (const cell of undo.filled) table.worksheet.getRange(cell).values = [[""]];
      break;
    }
    case "sheet": {
      const mark = names.getItemOrNullObject(sheetAnchorName(undo.sheet)).load("formula");
      await context.sync();
      const name = mark.isNullObject ? null : sheetOf(String(mark.formula));
      if (name === null) return false;
      willWrite();
      worksheets.getItem(name).delete();
      break;
    }
    case "chart": {
      const chart = worksheets
        .getItemOrNullObject(undo.sheet)
        .charts.getItemOrNullObject(undo.chart)
        .load("name");
      await context.sync();
      if (chart.isNullObject) return false;
      willWrite();
      chart.delete();
      break;
    }
    case "name": {
      const item = names.getItemOrNullObject(undo.name).load("formula");
      await context.sync();
      if (item.isNullObject) return false;
      willWrite();
      if (undo.formula === null) item.delete();
      else item.formula = undo.formula;
      break;
    }
  }
  await context.sync();
  return true;
}
