/**
 * Refreshing a populated workbook with another release: look first, then apply, then undo if that was not wanted. Every answer
 * is plain data; nothing here throws.
 *
 * A cell that somebody has edited is never written over unless that was chosen; rows are never deleted; only cells that differ
 * are written; a run that was cut off is finished by running again. A row that has moved, or a cell that was edited, in the very
 * moment of writing is given back at once.
 */
import { ageOf, questions, type Dataset } from "../../dataset";
import { describeFailure, type Failure } from "../failure";
import { growSheets } from "../growth";
import { isExcelApiSupported, RESIZE_TABLE_API } from "../requirements";
import { applyRelease, type ApplyInput, type ApplyOutcome, type Session } from "./apply";
import { excelPort } from "./excelPort";
import { readHeld } from "./held";
import { otherAtWork } from "./lease";
import { locate, planRows, type LabelledRow } from "./plan";
import { beganAt, lastRun, readLines } from "./receiptLines";
import { refusalOf, type Refusal } from "./refusal";
import { planUndo, type PlannedUndo } from "./planUndo";
import { SESSION } from "./session";
import { readStatus, type RefreshStatus } from "./status";
import { undoLast, type UndoOutcome } from "./undo";
import { releasedTables, type TableId } from "../../workbook";

export type { Applied } from "./apply";
export type { Blocked } from "./room";
export { onRefreshTold } from "./follow";
export { LEASE_MILLISECONDS } from "./lease";
export type { LabelledRow } from "./plan";
export type { Refusal } from "./refusal";
export type { PlannedUndo } from "./planUndo";
export type { LastRefresh, RefreshStatus } from "./status";
export type { Undone } from "./undo";

/** What a release would do. Nothing has been written. */
export interface Preview {
  readonly status: "preview";
  readonly release: { readonly id: string; readonly date: string };
  /** The workbook's release; whether the one at hand is newer is told by its day. */
  readonly present: { readonly id: string | null; readonly date: string | null };
  readonly isOlder: boolean;
  /** Rows to be looked at: added, changed, in conflict, withdrawn. */
  readonly rows: readonly LabelledRow[];
  /** How many questions the rows ask. */
  readonly questions: number;
  /** Rows that bear the id of another row, as copied rows do: they count as the analysts' own. Rows count from 0. */
  readonly copies: readonly { readonly table: TableId; readonly row: number; readonly id: string }[];
  /** A refresh of somebody else's that is going on, in milliseconds since 1970. */
  readonly busySince: number | null;
  /** The refresh that could be undone. */
  readonly last: { readonly release: string; readonly began: number } | null;
}

export type Unavailable = Refusal | { readonly status: "excelTooOld"; readonly needs: string };

/** `written` is whether anything may have been written before it failed; running again finishes. */
export interface Failed {
  readonly status: "failed";
  readonly failure: Failure;
  readonly written: "nothing" | "part";
}

export type PreviewResult = Preview | Unavailable | Failed;
export type ApplyResult = ApplyOutcome | Unavailable | Failed;
export type UndoPlan =
  PlannedUndo | Unavailable | Failed | { readonly status: "busy"; readonly since: number };
export type UndoResult = UndoOutcome | Unavailable | Failed;

/** What a release would change, from one read. Waits while a cell is being edited. */
export function previewRefresh(release: Dataset, session: Session = SESSION): Promise<PreviewResult> {
  return guarded(async (context) => {
    const { snapshot } = await excelPort(context).exchange([], { receipts: true });
    const refusal = refusalOf(snapshot);
    if (refusal !== null || snapshot.language === null) return refusal ?? { status: "notPopulated" };
    const located = locate(snapshot, snapshot.language);
    const rows = planRows(located, releasedTables(release, snapshot.language)).filter(
      ({ kind, changes, conflicts }) => kind !== "changed" || changes.length + conflicts.length > 0,
    );
    const other = otherAtWork(snapshot, session.session, session.now());
    const [head] = lastRun(readLines(snapshot.tables.get("receipts")));
    return {
      status: "preview",
      release: { id: release.release.id, date: release.release.date },
      present: { id: snapshot.release, date: snapshot.releaseDate },
      isOlder: snapshot.release !== null && ageOf(release.release, snapshot) === "older",
      rows,
      questions: rows.flatMap(questions).length,
      copies: [...located.tables].flatMap(([table, { copies }]) =>
        copies.map((copy) => ({ table, ...copy })),
      ),
      busySince: other?.time ?? null,
      last: head === undefined ? null : { release: String(head.to), began: beganAt(head.run) },
    };
  });
}

/**
 * Brings a release into the workbook. Give `reviewed` the keys (`rowKey`) of the rows that were shown: what has come up since
 * is left for another time. A conflict without a choice stays as it is and is asked again; one with a choice is asked again only
 * when another release brings another value. Rows in `leaveOut` are offered again the next time. New cities, measures and themes
 * come onto the matrix and what follows from it.
 */
export async function applyRefresh(input: ApplyInput, session: Session = SESSION): Promise<ApplyResult> {
  const result = await guarded<ApplyOutcome>((context, wrote) =>
    applyRelease(noticing(excelPort(context), wrote), session, input),
  );
  // What does not come onto the sheets now is still said to be missing there, and can be added.
  if (result.status === "refreshed" && result.codesAdded) await growSheets(session);
  return result;
}

/** Takes the last refresh back, but for cells that have been edited since. */
export function undoRefresh(session: Session = SESSION): Promise<UndoResult> {
  return guarded((context, wrote) => undoLast(noticing(excelPort(context), wrote), session));
}

/** Which release the workbook holds, and what is known of refreshes. One small read. */
export function refreshStatus(session: Session = SESSION): Promise<RefreshStatus | Unavailable | Failed> {
  return guarded((context) => readStatus(excelPort(context), session));
}

/**
 * The release that the workbook holds, for files that do not say everything: as it was released, whatever analysts have made of
 * it. The bundled one stands in where a text is known in the workbook's language only. null where nothing is known of it.
 */
export function heldRelease(): Promise<Dataset | null | Unavailable | Failed> {
  return guarded((context) => readHeld(excelPort(context)));
}

/** What undoing the last refresh would come to. Two reads, nothing is written. */
export function previewUndo(session: Session = SESSION): Promise<UndoPlan> {
  return guarded((context) => planUndo(excelPort(context), session));
}

type Port = ReturnType<typeof excelPort>;

/** Tells when something has been sent that writes. */
function noticing(port: Port, wrote: () => void): Port {
  return {
    send: (commands) => {
      wrote();
      return port.send(commands);
    },
    ensureReceipts: (language) => {
      wrote();
      return port.ensureReceipts(language);
    },
    exchange: (commands, wants) => {
      if (commands.length > 0) wrote();
      return port.exchange(commands, wants);
    },
  };
}

async function guarded<T>(
  work: (context: Excel.RequestContext, wrote: () => void) => Promise<T>,
): Promise<T | Unavailable | Failed> {
  if (!isExcelApiSupported(RESIZE_TABLE_API)) return { status: "excelTooOld", needs: RESIZE_TABLE_API };
  let written: Failed["written"] = "nothing";
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) =>
      work(context, () => {
        written = "part";
      }),
    );
  } catch (error) {
    return { status: "failed", failure: describeFailure(error), written };
  }
}
