import { otherLease } from "../../tables/lease";
import type { WorkbookPort } from "../../tables/port";
import type { Session } from "../../tables/session";
import { locate } from "../plan";
import { lastRun, readLines } from "../receiptLines";
import { refusalOf, type Refusal } from "../refusal";
import { lastRefresh, type LastRefresh } from "../status";
import { wantsOwn } from "./readOwn";
import type { UndoFigures } from "./undo";
import { keptLines, planUndoing } from "./undoLines";

/** What undoing the last refresh would do. */
export interface PlannedUndo extends UndoFigures {
  readonly status: "planned";
  readonly last: LastRefresh;
}

/** Reads what undoing would do. Two requests. Errors: those of the port. */
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
  const busy = otherLease(snapshot, session);
  if (busy) return busy;
  const lines = lastRun(readLines(snapshot.tables.get("receipts")));
  const [head] = lines;
  const last = lastRefresh(snapshot);
  if (head === undefined || last === null) return { status: "nothingToUndo" };
  const { steps } = planUndoing(lines, head.run, locate(snapshot, language), language);
  const undone = steps.filter(({ result }) => result === "undone").length;
  return { status: "planned", last, undone, kept: keptLines(steps) };
}
