import { otherAtWork } from "./lease";
import { locate } from "./plan";
import type { WorkbookPort } from "./port";
import { lastRun, readLines, RUN_LINE } from "./receiptLines";
import { refusalOf, type Refusal } from "./refusal";
import type { Session } from "./session";
import { lastRefresh, type LastRefresh } from "./status";
import { keptLines, undoLine, wantsOwn, type UndoFigures } from "./undo";

/** What undoing the last refresh would do. */
export interface PlannedUndo extends UndoFigures {
  readonly status: "planned";
  readonly last: LastRefresh;
}

/** Looks at what undoing would come to. Two requests. Errors: those of the port. */
export async function planUndo(
  port: WorkbookPort,
  session: Session,
): Promise<PlannedUndo | { readonly status: "nothingToUndo" } | Refusal> {
  const first = await port.exchange([], { receipts: true });
  const refusal = refusalOf(first.snapshot);
  if (refusal !== null) return refusal;
  const { snapshot } = await port.exchange([], wantsOwn(first.snapshot));
  const { language } = snapshot;
  if (language === null) return { status: "notPopulated" };
  const busy = otherAtWork(snapshot, session);
  if (busy) return busy;
  const [head, ...lines] = lastRun(readLines(snapshot.tables.get("receipts")));
  const last = lastRefresh(snapshot);
  if (head === undefined || last === null) return { status: "nothingToUndo" };
  const located = locate(snapshot, language);
  const steps = lines
    .filter(({ undone, field }) => undone === "" && field !== RUN_LINE)
    .map((line) => undoLine(line, head.run, located, language));
  const undone = steps.filter(({ result }) => result === "undone").length;
  return { status: "planned", last, undone, kept: keptLines(steps) };
}
