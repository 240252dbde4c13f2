/** Merging a release with what analysts have made of the one before, row by row and field by field. Pure. */
export * from "./rows";
export { planTable, type TableRules } from "./planTable";
export { settle, type Line, type Reason, type Settled } from "./settle";
