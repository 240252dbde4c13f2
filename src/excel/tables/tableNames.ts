/** What tables and columns are called in a workbook, by our ids. */
import type { Language } from "../../dataset";
import {
  BASE_HEADER,
  columnName,
  COLUMNS,
  RECEIPT_COLUMNS,
  refreshTexts,
  TABLES,
  TABLES_OF_REFRESH,
  tableSchema,
  type ColumnId,
  type TableId,
} from "../../workbook";
import type { RefreshTable } from "./port";

export function excelTableName(table: RefreshTable): string {
  return table === "base" || table === "receipts" ? TABLES_OF_REFRESH[table] : TABLES[table];
}

/** All columns of ours, by their ids. */
export function columnIds(table: RefreshTable): readonly string[] {
  if (table === "base") return BASE_HEADER;
  return table === "receipts" ? RECEIPT_COLUMNS : COLUMNS[table];
}

/** The columns of a merged table that are read, by their ids. */
export function columnsRead(table: TableId): ColumnId[] {
  const { idColumn, fields, own, columns } = tableSchema(table);
  return columns.filter(
    (column) => column === idColumn || fields.includes(column) || column === "origin" || own.includes(column),
  );
}

/** The heading of a column; columns that are not ours go by their headings. */
export function headerName(table: RefreshTable, column: string, language: Language): string {
  if (table === "base") return column;
  if (table === "receipts") {
    const id = RECEIPT_COLUMNS.find((each) => each === column);
    return id === undefined ? column : refreshTexts(language).columns[id];
  }
  const id = columnOf(table, column);
  return id === undefined ? column : columnName(id, language);
}

function columnOf(table: TableId, column: string): ColumnId | undefined {
  const ids: readonly ColumnId[] = COLUMNS[table];
  return ids.find((id) => id === column);
}
