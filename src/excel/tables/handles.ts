/**
 * Tables and columns by the ids that Excel gives them. Names are what people see and change; ids stay when a table or a heading is
 * renamed, or a column is moved, between two requests of one run.
 */
import type { RefreshTable } from "./port";
import { excelTableName, headerName } from "./tableNames";
import type { Language } from "../../dataset";

export interface TableHandle {
  readonly id: string;
  /** Ids of columns: of ours by our ids, of others by their headings. */
  readonly columns: ReadonlyMap<string, number>;
}

export type Handles = ReadonlyMap<RefreshTable, TableHandle>;

/** What was known first counts: it was read under names that nobody had changed yet. */
export function mergeHandles(known: Handles, read: Handles): Handles {
  const merged = [...read].map(([table, { id, columns }]): [RefreshTable, TableHandle] => {
    const before = known.get(table);
    return [table, { id: before?.id ?? id, columns: new Map([...columns, ...(before?.columns ?? [])]) }];
  });
  return new Map([...known, ...merged]);
}

/** What a table is asked for by: its id where that is known. */
export function tableKey(table: RefreshTable, handles: Handles): string {
  return handles.get(table)?.id ?? excelTableName(table);
}

/** What a column is asked for by: its id where that is known. */
export function columnKey(
  table: RefreshTable,
  column: string,
  handles: Handles,
  language: Language,
): number | string {
  return handles.get(table)?.columns.get(column) ?? headerName(table, column, language);
}
