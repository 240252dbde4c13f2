/** The number formats of a table's columns. */
import type { StyledArea, TableDescription } from "../description";
import { STYLES } from "../kit/styles";
import type { TableSchema } from "./schema";

/**
 * Columns of texts are for texts alone, calculated ones for formulas: Excel gives a formula the format of the cells that it refers
 * to. Numbers, and columns that people use as they like, are left as they are.
 */
export function formatsOf(
  { columns, texts }: TableSchema,
  { row, column, cells }: TableDescription,
): StyledArea[] {
  return columns.flatMap((id, index): StyledArea[] => {
    const area = { row: row + 1, column: column + index, rows: cells.length, columns: 1 };
    const isCalculated = cells.some((line) => typeof line[index] === "object" && line[index] !== null);
    if (isCalculated) return [{ area, style: STYLES.calculated }];
    return texts.has(id) ? [{ area, style: STYLES.text }] : [];
  });
}
