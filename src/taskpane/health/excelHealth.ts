import { askLoaded, failedUnwritten, nothing } from "../shared/loaded";
import type { HealthPort } from "./port";

const load = () => import("../../commands/repairWorkbook");

/** The workbook that is open in Excel. */
export const excelHealth: HealthPort = {
  findings: () => askLoaded(load, ({ readFindings }) => readFindings(), nothing),
  repair: (finding) => askLoaded(load, ({ repairWorkbook }) => repairWorkbook(finding), failedUnwritten),
  undo: (undo) => askLoaded(load, ({ undoWorkbookRepair }) => undoWorkbookRepair(undo), failedUnwritten),
};
