export * from "./description";
export { describeWorkbook, completion, type WorkbookOptions } from "./workbook";
export type { FunctionLine } from "./sheets/about";
export { columnName, COLUMNS, NAME_PREFIX, NAMES, sheetAnchorName, sheetName, TABLES } from "./names";
export { cellAddress, areaAddress, sheetPrefix } from "./address";
