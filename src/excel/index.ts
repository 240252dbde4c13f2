export { populate, type PopulateOptions, type PopulateResult, type Progress } from "./populate";
export type { Clash } from "./clashes";
export type { Failure, FailureKind, Written } from "./failure";
export type { Inspection } from "./inspect";
export { readCheckList, selectCell, type CheckItem } from "./checkList";
export { activateSheet, inspectOpenWorkbook } from "./session";
export { followEvidence, type EvidenceFollower } from "./followEvidence";
export {
  insertSheet,
  lookForNewSheet,
  type InsertResult,
  type LeftBehind,
  type Refusal,
} from "./insertSheet";
export { readEvidence, readOpenTables, type OpenTables, type WorkbookEvidence } from "./readEvidence";
