/** What the workbook looks like, and how its tables read back, as plain data. */
export * from "./description";
export { describeWorkbook, completion, type WorkbookOptions } from "./workbook";
export type { FunctionLine } from "./sheets/about";
export * from "./briefing/briefing";
export * from "./briefing/wording";
export { freeSheetName, validSheetName } from "./sheetNames";
export { cellAddress } from "./address";
export { columnName, NAME_PREFIX, NAMES, sheetAnchorName, sheetName, TABLES, type ColumnId } from "./names";
export { workbookTexts } from "./texts";
export {
  readBack,
  type CellValue,
  type ReadBack,
  type ReadTables,
  type TableValues,
  type UnreadableRow,
} from "./readBack";
export {
  findMatrixCell,
  findRow,
  IDENTIFYING_COLUMNS,
  recogniseMatrixCell,
  recogniseRows,
  type MatrixSelection,
  type Pair,
} from "./recognise";
