import { NAMES } from "../../workbook";
import { listen } from "../kit/events";
import { isExcelApiSupported, SHEET_EVENTS_API } from "../kit/requirements";

/** A refresh writes its signs one after the other. */
const SETTLE_MILLISECONDS = 300;

/**
 * Calls the listener when the workbook's word on being refreshed has changed, by whomever: each refresh says in a cell of the
 * About sheet that it has begun, and that it has ended. Events do get lost; older Excel has none.
 *
 * @returns ends it
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

/** Id of the sheet that says so; null where it is gone, or cannot be read. */
function toldOn(): Promise<string | null> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const cell = context.workbook.names.getItemOrNullObject(NAMES.statusCell).getRangeOrNullObject();
    const sheet = cell.load("worksheet/id").worksheet;
    await context.sync();
    return cell.isNullObject ? null : sheet.id;
  }).catch(() => null);
}
