/** The headings of columns, and references to columns in formulas. */
import type { Language } from "../../dataset";
import { workbookTexts } from "../texts";
import type { ColumnId, TableSchema } from "./schema";

export function columnName(id: ColumnId, language: Language): string {
  return workbookTexts(language).columns[id];
}

export function columnNames({ columns }: TableSchema, language: Language): string[] {
  return columns.map((column) => columnName(column, language));
}

/** A structured reference to a whole column, such as `KCFIN_Evidence[城市]`. */
export function columnReference<C extends ColumnId>(
  { name }: TableSchema<C>,
  column: NoInfer<C>,
  language: Language,
): string {
  return `${name}[${columnName(column, language)}]`;
}

/** A structured reference to the cell of a column in the same row, such as `[@城市]`. */
export function thisRow(column: ColumnId, language: Language): string {
  const name = columnName(column, language);
  return /^[\p{L}\p{N}_]+$/u.test(name) ? `[@${name}]` : `[@[${name}]]`;
}
