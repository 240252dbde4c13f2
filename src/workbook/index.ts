export * from "./description";
export { describeWorkbook, completion, type WorkbookOptions } from "./workbook";
export type { FunctionLine } from "./sheets/about";
export { columnName, COLUMNS, NAME_PREFIX, NAMES, sheetAnchorName, sheetName, TABLES } from "./names";
export { cellAddress, areaAddress, sheetPrefix } from "./address";
export {
  readBack,
  type CellValue,
  type ReadBack,
  type ReadTables,
  type TableValues,
  type UnreadableRow,
} from "./readBack";
