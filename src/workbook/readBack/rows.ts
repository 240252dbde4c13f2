/** Rows of tables as they were read, and those that cannot be counted. */
import type { Language } from "../../dataset";
import { columnName } from "../tables/columnNames";
import type { Row, RowReader, UncountedColumn } from "../tables/reading";
import type { ColumnId, RequiredTable, TableId, TableSchema } from "../tables/schema";

export type CellValue = string | number | boolean;

/** A table as it was read: its header row and its body. */
export interface TableValues {
  header: CellValue[];
  body: CellValue[][];
}

export type ReadTables = Record<RequiredTable, TableValues> &
  Partial<Record<Exclude<TableId, RequiredTable>, TableValues | undefined>>;

/** A row that cannot be counted, and the column that is to blame. `row` counts from 0 in the body. */
export interface UncountedRow {
  table: TableId;
  row: number;
  column: UncountedColumn;
  value: string;
}

/** What the rows of a table say, each entry with the row that it was read from. */
export interface ReadList<E> {
  entries: E[];
  rows: number[];
  uncounted: UncountedRow[];
}

export function rowsOf<C extends ColumnId>(
  { columns }: TableSchema<C>,
  { header, body }: TableValues,
  language: Language,
): Row<C>[] {
  const places = new Map(columns.map((id) => [id, header.indexOf(columnName(id, language))]));
  return body.map((row) => (column) => String(row[places.get(column) ?? -1] ?? "").trim());
}

export function isBlankRow<C extends ColumnId>({ filled }: TableSchema<C>, cells: Row<C>): boolean {
  return filled.every((column) => cells(column) === "");
}

/** Reads every row that is not blank; each gives an entry, or the column that is to blame. */
export function readRows<C extends ColumnId, E extends object>(
  schema: TableSchema<C>,
  values: TableValues,
  language: Language,
  read: RowReader<C, E>,
): ReadList<E> {
  const list: ReadList<E> = { entries: [], rows: [], uncounted: [] };
  rowsOf(schema, values, language).forEach((cells, row) => {
    if (isBlankRow(schema, cells)) return;
    const result = read(cells);
    if (typeof result === "string") {
      const column = schema.columns.find((id) => id === result);
      list.uncounted.push({ table: schema.table, row, column: result, value: column ? cells(column) : "" });
      return;
    }
    list.entries.push(result);
    list.rows.push(row);
  });
  return list;
}
