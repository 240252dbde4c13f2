/** Refreshes the workbook that is open in Excel. Throws Excel's errors. */
import { ageOf, bundledDataset } from "../../../dataset";
import { activateSheet, correctCells, readCheckList, type CheckItem } from "../../../excel";
import { previewRefresh, refreshStatus, type Refusal } from "../../../excel/refresh";
import type { CheckedRelease, CheckResult, CorrectResult, Preview, WorkbookFacts } from "../port";
import { reviewRow } from "./reviewRow";

export { selectCell } from "../../../excel";
export { applyRefresh, onRefreshTold, previewUndo, undoRefresh } from "../../../excel/refresh";

export async function inspect(): Promise<WorkbookFacts | Refusal> {
  const status = await refreshStatus();
  if (status.status !== "known") return status;
  const { release, releaseDate, last, unfinished } = status;
  const { id, date } = bundledDataset.release;
  return {
    status: "ready",
    release: { id: release ?? "", date: releaseDate },
    bundled: { id, date, age: ageOf(bundledDataset.release, status) },
    last,
    unfinished,
  };
}

export async function preview({ dataset }: CheckedRelease): Promise<Preview> {
  const found = await previewRefresh(dataset);
  if (found.status !== "planned") return found;
  return { ...found, rows: found.rows.map((row) => reviewRow(row, dataset)) };
}

export function showReceipt(): Promise<void> {
  return activateSheet("receipts");
}

export async function check(): Promise<CheckResult> {
  const items = await readCheckList();
  return items === null ? { status: "notPopulated" } : { status: "checked", items };
}

export async function correct(items: readonly CheckItem[]): Promise<CorrectResult> {
  return { status: "corrected", ...(await correctCells(items)) };
}
