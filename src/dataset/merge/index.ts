/** Three-way merge of a release with the analysts' edits to the one before, row by row and field by field. Pure. */
export * from "./rows";
export { planTable, type TableRules } from "./planTable";
export { settle, type Line, type Reason, type Settled } from "./settle";
