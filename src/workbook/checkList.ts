/** Which rows are not counted as they stand, for a list that people work off. Pure. */
import type { Dataset, Language } from "../dataset";
import { checkCodeTables } from "./checkCodeTables";
import { columnName } from "./names";
import { readBack, type ReadTables, type UnreadableRow } from "./readBack";

/**
 * A row and its column that is to blame; both count from 0 in the body of the table. Of two rows about the same the later is told,
 * and `first` is the row of the earlier.
 */
export interface CheckedRow {
  table: keyof ReadTables;
  row: number;
  column: number;
  why: UnreadableRow["column"] | "themeId" | "unknownTheme" | "sameCityId" | "duplicate";
  value: string;
  first: number | null;
}

/** @param period as for `readBack` */
export function checkTables(
  tables: ReadTables,
  language: Language,
  period: string,
  base: Dataset,
): CheckedRow[] {
  return [...checkEvidence(tables, language, period, base), ...checkCodeTables(tables, language)];
}

function checkEvidence(tables: ReadTables, language: Language, period: string, base: Dataset): CheckedRow[] {
  const table = "evidence";
  const { header, body } = tables[table];
  const { dataset, unreadable } = readBack(tables, language, period, base);
  const columnOf = (id: UnreadableRow["column"]) => header.indexOf(columnName(id, language));
  const passedOver = new Set(unreadable.map(({ row }) => row));
  const told = (["city", "measureId", "level"] as const).map(columnOf);
  const isBlank = (row: ReadTables["evidence"]["body"][number]) =>
    told.every((column) => String(row[column] ?? "").trim() === "");
  const rows = body.flatMap((row, index) => (passedOver.has(index) || isBlank(row) ? [] : [index]));

  const firsts = new Map<string, number>();
  const duplicates = dataset.records.flatMap((record, index): CheckedRow[] => {
    const row = rows[index] ?? -1;
    const pair = [record.city, record.measure, record.period].join("|");
    const first = firsts.get(pair);
    if (first === undefined) firsts.set(pair, row);
    const column = columnOf("city");
    const value = String(body[row]?.[column] ?? "");
    return first === undefined ? [] : [{ table, row, column, why: "duplicate", value, first }];
  });
  const uncounted = unreadable.map(({ row, column, value }): CheckedRow => ({
    table,
    row,
    column: Math.max(columnOf(column), 0),
    why: column,
    value,
    first: null,
  }));
  return [...uncounted, ...duplicates].sort((a, b) => a.row - b.row);
}
