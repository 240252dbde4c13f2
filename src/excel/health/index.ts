/** The health of the open workbook: what is wrong with its structure, and how it is repaired. */
export type { RepairRefusal, RepairResult, RepairUndo, UndoRepairResult } from "./outcome";
export { readFindings, repairFinding, type RepairOptions } from "./repair";
export { undoRepair } from "./undo";
