import type { RepairResult, RepairUndo, UndoRepairResult } from "../../excel/health/outcome";
import type { Finding } from "../../workbook/health/finding";

/** What is wrong with the structure of the workbook, and repairing it; implemented by `excelHealth.ts`. Promises never reject. */
export interface HealthPort {
  /** null where it could not be read, or the workbook is not ours. */
  findings: () => Promise<readonly Finding[] | null>;
  repair: (finding: Finding) => Promise<RepairResult>;
  undo: (undo: RepairUndo) => Promise<UndoRepairResult>;
}
