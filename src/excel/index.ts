export { populate, type PopulateOptions, type PopulateResult, type Progress, type Written } from "./populate";
export type { Clash } from "./clashes";
export type { Failure, FailureKind } from "./failure";
export type { Inspection } from "./inspect";
export { activateSheet, inspectOpenWorkbook } from "./session";
export { followEvidence, type EvidenceFollower } from "./followEvidence";
export type { WorkbookEvidence } from "./readEvidence";
export {
  insertSheet,
  lookForNewSheet,
  type InsertResult,
  type LeftBehind,
  type Refusal,
} from "./insertSheet";
