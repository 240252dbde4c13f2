import { sheetAnchorName, type SheetId } from "../workbook";
import { inspect, type Inspection } from "./kit/inspect";
import { inExcel } from "./kit/inExcel";

/** What the open workbook holds. Waits while a cell is being edited. */
export function inspectOpenWorkbook(): Promise<Inspection> {
  return inExcel((context) => inspect(context));
}

/** Shows one of our sheets, whatever it is called now. */
export function activateSheet(id: SheetId): Promise<void> {
  return inExcel(async (context) => {
    context.workbook.names.getItem(sheetAnchorName(id)).getRange().worksheet.activate();
    await context.sync();
  });
}
