import {
  repairFinding,
  undoRepair,
  type RepairResult,
  type RepairUndo,
  type UndoRepairResult,
} from "../excel/health";
import { functionLines } from "../functions/help/functionLines";
import type { Finding } from "../workbook";
import { reloadWorkbookEvidence } from "./functionEvidence";

export { readFindings } from "../excel/health";

/** Repairs a finding; functions then answer from the workbook as it is. */
export async function repairWorkbook(finding: Finding): Promise<RepairResult> {
  const result = await repairFinding(finding, { functions: functionLines });
  await reloadWorkbookEvidence();
  return result;
}

export async function undoWorkbookRepair(undo: RepairUndo): Promise<UndoRepairResult> {
  const result = await undoRepair(undo);
  await reloadWorkbookEvidence();
  return result;
}
