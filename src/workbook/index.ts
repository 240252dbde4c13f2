/** What the workbook looks like, and how its tables read back, as plain data. */
export * from "./description";
export { checkTables, type CheckedRow } from "./readBack/checkList";
export { columnPlace } from "./readBack/rows";
export { lostCells, withoutCells, type LostCell } from "./readBack/checkTexts";
export { lostText, type LostText } from "./readBack/lostTexts";
export { describeWorkbook, completion, type WorkbookOptions } from "./workbook";
export type { FunctionLine } from "./sheets/about";
export * from "./briefing/briefing";
export * from "./briefing/wording";
export { freeSheetName } from "./names/sheetNames";
export { dateValue } from "./formulas/dateValue";
export { areaAddress, cellAddress, sheetPrefix } from "./formulas/address";
export {
  LEASE_PREFIX,
  NAME_PREFIX,
  NAMES,
  PERIOD_CELL,
  SELECTED_CITY_CELL,
  sheetAnchorName,
  sheetName,
  TABLES_OF_REFRESH,
} from "./names/names";
export { COLUMNS, eachTable, TABLES, tableSchema } from "./tables";
export { columnName } from "./tables/columnNames";
export { IDENTIFYING_COLUMNS } from "./tables/evidence";
export { REQUIRED_TABLES, TABLE_IDS, type ColumnId, type TableId, type TableSchema } from "./tables/schema";
export { constantFormula, constantText } from "./formulas/constants";
export { normalise } from "./formulas/normalise";
export {
  baseWith,
  formerFacts,
  heldNames,
  readHeldFacts,
  refreshedFacts,
  type HeldFacts,
  type HeldName,
} from "./refresh/heldFacts";
export { BASE_COLUMNS, BASE_HEADER, baseCells, readBaseCells } from "./refresh/baseTable";
export { fieldName, MERGED_TABLES, rowLabel } from "./refresh/mergedTables";
export { emptyAdviceSheet } from "./sheets/advice";
export { RECEIPT_COLUMNS, receiptsSheet, type ReceiptColumn } from "./sheets/receipts";
export { OWN_ID, releasedId } from "./tables/recordId";
export { refreshTexts, workbookTexts } from "./texts";
export type { Spelling } from "./tables/words";
export { releasedTables, type ReleasedTables } from "./refresh/releasedTables";
export { withoutRepeats } from "./readBack/withoutRepeats";
export {
  periodSpelling,
  readBack,
  type CellValue,
  type ReadBack,
  type ReadTables,
  type TableValues,
  type UncountedRow,
} from "./readBack";
export {
  findMatrixCell,
  findRow,
  recogniseMatrixCell,
  recogniseRows,
  type MatrixSelection,
  type Pair,
} from "./readBack/recognise";
export {
  BLOCKS,
  blockName,
  CHART_LISTS,
  chartSourceName,
  LIST_IDS,
  listName,
  LISTS,
  type BlockId,
  type ChartName,
  type CodeTable,
  type ListId,
} from "./growth/lists";
export {
  codeItems,
  linesInUse,
  lineTexts,
  missingItems,
  planGrowth,
  type CodeItem,
  type CodeItems,
  type ListGrowth,
  type ListLines,
} from "./growth/growth";
export * from "./health";
export { NOTHING_FOR_ZERO, themeColor } from "./kit/styles";
