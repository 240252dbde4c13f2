export { followActiveCell, readSelection, type ActiveCell } from "./activeCell";
export { isUnknownName, stateOf, type CellState } from "./cellState";
export { findElsewhere, type FormulaElsewhere } from "./elsewhere";
export { findFormulas, type FindOptions, type FormulaCell, type SearchArea } from "./find";
export { freeze, type FreezeOptions } from "./freeze";
export { insertFormula, type InsertOptions, type InsertResult, type OccupiedCell } from "./insert";
export { readReferences, type ReferenceContent } from "./readReferences";
export { repair, type RepairResult } from "./repair";
export type { SweepResult } from "./sweep";
