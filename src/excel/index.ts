export { populate, type PopulateOptions, type PopulateResult, type Progress } from "./populate/populate";
export type { Clash } from "./populate/clashes";
export type { Failure, FailureKind, Written } from "./kit/failure";
export type { Inspection } from "./kit/inspect";
export { readCheckList, selectCell, type CheckItem, type UncountedItem } from "./evidence/checkList";
export { correctCells, type Corrected } from "./evidence/correct";
export { activateSheet, inspectOpenWorkbook } from "./openWorkbook";
export { followEvidence, type EvidenceFollower } from "./evidence/followEvidence";
export {
  insertSheet,
  lookForNewSheet,
  type InsertSheetResult,
  type LeftBehind,
  type InsertRefusal,
} from "./populate/insertSheet";
export {
  readEvidence,
  readOpenTables,
  type EvidenceReading,
  type NotRead,
  type OpenTables,
  type WorkbookEvidence,
} from "./evidence/readEvidence";
