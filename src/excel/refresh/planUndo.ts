import type { Session } from "./apply";
import { otherAtWork } from "./lease";
import { locate } from "./plan";
import type { WorkbookPort } from "./port";
import { lastRun, readLines, RUN_LINE } from "./receiptLines";
import { refusalOf, type Refusal } from "./refusal";
import { undoLine, wantsOwn } from "./undo";

/** What undoing would do to the lines of the last refresh. */
export interface PlannedUndo {
  readonly status: "undoable" | "nothingToUndo";
  /** Lines of the log that would be taken back. */
  readonly undone: number;
  /** Lines that would be left alone, as somebody has edited the cell or the row since. */
  readonly kept: number;
}

/** Looks at what undoing would come to. Errors: those of the port. */
export async function planUndo(
  port: WorkbookPort,
  session: Session,
): Promise<PlannedUndo | Refusal | { readonly status: "busy"; readonly since: number }> {
  const first = await port.exchange([], { receipts: true });
  const refusal = refusalOf(first.snapshot);
  if (refusal !== null) return refusal;
  const { snapshot } = await port.exchange([], wantsOwn(first.snapshot));
  const { language } = snapshot;
  if (language === null) return { status: "notPopulated" };
  const other = otherAtWork(snapshot, session.session, session.now());
  if (other !== undefined) return { status: "busy", since: other.time };
  const [head, ...lines] = lastRun(readLines(snapshot.tables.get("receipts")));
  if (head === undefined) return { status: "nothingToUndo", undone: 0, kept: 0 };
  const located = locate(snapshot, language);
  const results = lines
    .filter(({ undone, field }) => undone === "" && field !== RUN_LINE)
    .map((line) => undoLine(line, head.run, located, language).result);
  return {
    status: "undoable",
    undone: results.filter((result) => result === "undone").length,
    kept: results.filter((result) => result === "edited").length,
  };
}
