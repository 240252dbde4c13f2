/** Refreshing the workbook that is open in Excel. Errors: Excel's own. */
import { ageOf, bundledDataset } from "../../dataset";
import { activateSheet, readCheckList, selectCell } from "../../excel";
import {
  applyRefresh,
  LEASE_MILLISECONDS,
  onRefreshTold,
  previewRefresh,
  previewUndo,
  refreshStatus,
  undoRefresh,
  type LastRefresh as KnownRefresh,
  type Unavailable,
  type Failed,
} from "../../excel/refresh";
import type {
  ApplyOptions,
  ApplyResult,
  CheckedRelease,
  CheckResult,
  LastRefresh,
  Preview,
  Refusal,
  UndoPreview,
  UndoResult,
  WorkbookFacts,
} from "./port";
import { reviewRow } from "./reviewRow";

export async function inspect(): Promise<WorkbookFacts | Refusal> {
  const status = await refreshStatus();
  if (status.status !== "known") return refusal(status);
  if (status.busySince !== null) return busy(status.busySince);
  const { id, date } = bundledDataset.release;
  return {
    status: "ready",
    release: { id: status.release ?? "", date: status.releaseDate },
    bundled: { id, date, age: ageOf(bundledDataset.release, status) },
    last: status.last && lastRefresh(status.last),
    unfinished: status.unfinished,
  };
}

export const follow = onRefreshTold;

export async function preview({ dataset }: CheckedRelease): Promise<Preview> {
  const found = await previewRefresh(dataset);
  if (found.status !== "preview") return refusal(found);
  if (found.busySince !== null) return busy(found.busySince);
  const status = await refreshStatus();
  const unfinished = status.status === "known" && status.unfinished !== null;
  return {
    status: "planned",
    rows: found.rows.map((row) => reviewRow(row, dataset)),
    moves: found.present.id !== found.release.id || unfinished,
  };
}

export async function apply({ release, ...options }: ApplyOptions): Promise<ApplyResult> {
  const result = await applyRefresh({ release: release.dataset, ...options });
  return "leftOut" in result ? result : refusal(result);
}

export async function planUndo(): Promise<UndoPreview> {
  const [plan, status] = [await previewUndo(), await refreshStatus()];
  if (!("undone" in plan)) return refusal(plan);
  if (status.status !== "known") return refusal(status);
  if (plan.status === "nothingToUndo" || status.last === null) return { status: "nothing" };
  const { undone, kept } = plan;
  return { status: "planned", last: lastRefresh(status.last), undone, kept };
}

export async function undo(): Promise<UndoResult> {
  const result = await undoRefresh();
  if (!("undone" in result)) return refusal(result);
  if (result.status === "nothingToUndo") return { status: "nothing" };
  return { status: "undone", undone: result.undone, kept: result.kept.length };
}

export async function showReceipt(): Promise<null> {
  await activateSheet("receipts");
  return null;
}

export async function check(): Promise<CheckResult> {
  const items = await readCheckList();
  return items === null ? { status: "notPopulated" } : { status: "checked", items };
}

export async function select(sheet: string, cell: string): Promise<null> {
  await selectCell(sheet, cell);
  return null;
}

function lastRefresh({ began, ...last }: KnownRefresh): LastRefresh {
  return { ...last, time: began };
}

function busy(heard: number): Refusal {
  return { status: "busy", heard, until: heard + LEASE_MILLISECONDS };
}

function refusal(result: Unavailable | Failed | { status: "busy"; since: number }): Refusal {
  switch (result.status) {
    case "excelTooOld":
      return { status: "tooOld", needs: result.needs };
    case "busy":
      return busy(result.since);
    default:
      return result;
  }
}
