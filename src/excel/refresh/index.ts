/**
 * Refreshing a populated workbook with another release: preview, apply, and undo if that was not wanted. Every answer is plain
 * data; nothing here throws.
 *
 * A cell that somebody has edited is never written over unless that was chosen; rows are never deleted; only cells that differ
 * are written; a run that was cut off is completed by running again. Where a row has moved or a cell has been edited in the very
 * moment of writing, what was there is restored at once.
 */
import type { Dataset } from "../../dataset";
import { releasedTables } from "../../workbook";
import { describeFailure, type Written } from "../kit/failure";
import { growSheets } from "../growth";
import { isExcelApiSupported, RESIZE_TABLE_API } from "../kit/requirements";
import { inExcel } from "../kit/inExcel";
import { excelPort } from "../tables/excelPort";
import { otherLease } from "../tables/lease";
import type { WorkbookPort } from "../tables/port";
import { SESSION, type Session } from "../tables/session";
import { applyRelease, type ApplyInput, type ApplyResult } from "./apply";
import { readHeld, type HeldRelease } from "./held";
import { locate, planRows, type LabelledRow } from "./plan";
import { refusalOf, sheetsRefusal, StructureLost, type Refusal } from "./refusal";
import { readStatus, unfinishedRelease, type RefreshStatus } from "./status";
import { planUndo, type PlannedUndo } from "./undo/planUndo";
import { undoLast, type UndoResult } from "./undo/undo";

export type { RefreshTable } from "../tables/port";
export type { Applied } from "./applied";
export type { ApplyInput, ApplyResult } from "./apply";
export { onRefreshTold } from "./follow";
export type { LabelledRow } from "./plan";
export type { Refusal } from "./refusal";
export type { LastRefresh, RefreshStatus } from "./status";
export type { PlannedUndo } from "./undo/planUndo";
export type { UndoResult } from "./undo/undo";

/** What a release would do. Nothing has been written. */
export interface PlannedRefresh {
  readonly status: "planned";
  /** Rows to be looked at: added, changed, in conflict, withdrawn. */
  readonly rows: readonly LabelledRow[];
  /** Whether the workbook would come to hold another release than now, or has an unfinished refresh to end. */
  readonly moves: boolean;
}

/** What a release would change, from one read. Waits while a cell is being edited. */
export function previewRefresh(
  release: Dataset,
  session: Session = SESSION,
): Promise<PlannedRefresh | Refusal> {
  return guarded(async (context) => {
    const { snapshot } = await excelPort(context).exchange([], { receipts: true });
    const refusal = refusalOf(snapshot) ?? otherLease(snapshot, session);
    if (refusal !== null || snapshot.language === null) return refusal ?? { status: "notPopulated" };
    const rows = planRows(locate(snapshot, snapshot.language), releasedTables(release, snapshot.language), [
      ...release.periods,
      ...(snapshot.held?.now.periods ?? []),
    ]).filter(({ kind, changes, conflicts }) => kind !== "changed" || changes.length + conflicts.length > 0);
    const moves = snapshot.release !== release.release.id || unfinishedRelease(snapshot) !== null;
    const isNothing = rows.length === 0 && !moves;
    return (isNothing ? null : sheetsRefusal(snapshot, rows)) ?? { status: "planned", rows, moves };
  });
}

/**
 * Brings a release into the workbook. Give `reviewed` the keys (`rowKey`) of the rows that were shown: what has come up since
 * is left for another time. A conflict without a choice stays as it is and is asked again; one with a choice is asked again only
 * when another release brings another value. Rows in `leaveOut` are offered again the next time. New cities, measures and themes
 * are added to the matrix and the sheets that follow from it.
 */
export async function applyRefresh(input: ApplyInput, session: Session = SESSION): Promise<ApplyResult> {
  const result = await guarded((context, wrote) =>
    applyRelease(noticing(excelPort(context), wrote), session, input),
  );
  // If growing fails, the pane says what is missing on the sheets and offers to add it.
  if (result.status === "refreshed" && result.codesAdded) await growSheets(session);
  return result;
}

/** Undoes the last refresh, except for cells that have been edited since. */
export function undoRefresh(session: Session = SESSION): Promise<UndoResult> {
  return guarded((context, wrote) => undoLast(noticing(excelPort(context), wrote), session));
}

/** Which release the workbook holds, and its last or unfinished refresh. One small read. */
export function refreshStatus(session: Session = SESSION): Promise<RefreshStatus | Refusal> {
  return guarded((context) => readStatus(excelPort(context), session));
}

/**
 * The release that the workbook holds, for files that do not say everything: as it was released, whatever analysts have made of
 * it. The bundled one stands in where a text is known in the workbook's language only. One read.
 */
export function heldRelease(): Promise<HeldRelease | Refusal> {
  return guarded((context) => readHeld(excelPort(context)));
}

/** What undoing the last refresh would do. Two reads, nothing is written. */
export function previewUndo(
  session: Session = SESSION,
): Promise<PlannedUndo | { readonly status: "nothingToUndo" } | Refusal> {
  return guarded((context) => planUndo(excelPort(context), session));
}

/** The port, with a call of `wrote` before each request that writes. */
function noticing(port: WorkbookPort, wrote: () => void): WorkbookPort {
  return {
    send: (commands) => {
      wrote();
      return port.send(commands);
    },
    ensureSheet: (sheet, wants) => {
      wrote();
      return port.ensureSheet(sheet, wants);
    },
    exchange: (commands, wants) => {
      if (commands.length > 0) wrote();
      return port.exchange(commands, wants);
    },
  };
}

async function guarded<T>(
  work: (context: Excel.RequestContext, wrote: () => void) => Promise<T>,
): Promise<T | Refusal> {
  if (!isExcelApiSupported(RESIZE_TABLE_API)) return { status: "tooOld", needs: RESIZE_TABLE_API };
  let written: Written = "nothing";
  try {
    return await inExcel((context) =>
      work(context, () => {
        written = "part";
      }),
    );
  } catch (error) {
    if (error instanceof StructureLost) return error.refusal;
    return { status: "failed", failure: describeFailure(error), written };
  }
}
