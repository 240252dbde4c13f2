import { NAMES } from "../../workbook";
import { listen } from "../kit/events";
import { isExcelApiSupported, SHEET_EVENTS_API } from "../kit/requirements";
import { inExcel } from "../kit/inExcel";

/** A refresh writes several cells of the About sheet within a moment; one look after them is enough. */
const SETTLE_MILLISECONDS = 300;

/**
 * Calls the listener when a refresh begins or ends, ours or a co-author's: each writes that into a cell of the About sheet.
 * Excel may lose events, and older versions have none.
 *
 * @returns stops it
 */
export function onRefreshTold(listener: () => void): () => void {
  if (!isExcelApiSupported(SHEET_EVENTS_API)) return () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const changed = new Set<string>();
  const look = async () => {
    const sheets = new Set(changed);
    changed.clear();
    const told = await toldOn();
    if (!ended && told !== null && sheets.has(told)) listener();
  };
  const onChanged = ({ worksheetId }: Excel.WorksheetChangedEventArgs) => {
    changed.add(worksheetId);
    clearTimeout(timer);
    timer = setTimeout(() => void look(), SETTLE_MILLISECONDS);
    return Promise.resolve();
  };
  const end = listen((workbook) => [workbook.worksheets.onChanged.add(onChanged)]);
  return () => {
    ended = true;
    clearTimeout(timer);
    end();
  };
}

/** Id of the sheet with that cell; null where it was deleted, or cannot be read. */
function toldOn(): Promise<string | null> {
  return inExcel(async (context) => {
    const cell = context.workbook.names.getItemOrNullObject(NAMES.statusCell).getRangeOrNullObject();
    const sheet = cell.load("worksheet/id").worksheet;
    await context.sync();
    return cell.isNullObject ? null : sheet.id;
  }).catch(() => null);
}
