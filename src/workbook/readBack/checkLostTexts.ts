/** Rows of the check list for cells whose text has been lost: they are counted, but what they say is not what was written. Pure. */
import type { Language } from "../../dataset";
import type { CheckedRow } from "./checkList";
import { lostCells } from "./checkTexts";
import { columnPlace } from "./rows";
import type { ReadTables } from "./rows";

/** @param told rows that are listed already: a cell is listed once */
export function checkLostTexts(
  tables: ReadTables,
  language: Language,
  told: readonly CheckedRow[],
): CheckedRow[] {
  const keyOf = ({ table, row, column }: Pick<CheckedRow, "table" | "row" | "column">) =>
    JSON.stringify([table, row, column]);
  const known = new Set(told.map(keyOf));
  return lostCells(tables, language)
    .map(({ table, row, column, why, value }): CheckedRow => {
      const place = columnPlace(tables[table]?.header ?? [], column, language);
      return { table, row, column: place, why, value, first: null };
    })
    .filter((found) => !known.has(keyOf(found)));
}
