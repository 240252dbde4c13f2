/** Tables as a refresh compares them: rows by id, with the fields that releases write. */
import type { Fields, Language, ReleasedRow, Value } from "../../dataset";
import type { Cell, SheetDescription, TableDescription } from "../description";
import { tableSchema } from "../tables";
import { ADVICE } from "../tables/advice";
import { CITIES } from "../tables/cities";
import { columnName } from "../tables/columnNames";
import { CONCLUSIONS } from "../tables/conclusions";
import { EVIDENCE } from "../tables/evidence";
import { MEASURES } from "../tables/measures";
import type { ColumnId, TableId, TableSchema } from "../tables/schema";
import { TARGETS } from "../tables/targets";
import { THEMES } from "../tables/themes";

/** In the order in which a refresh writes them: tables that others refer to come first. */
export const MERGED_TABLES: readonly TableSchema[] = [
  THEMES,
  MEASURES,
  CITIES,
  EVIDENCE,
  TARGETS,
  CONCLUSIONS,
  ADVICE,
];

/** The most fields that a table merges. */
export const MOST_FIELDS = Math.max(...MERGED_TABLES.map(({ fields }) => fields.length));

/** Line ends as Excel keeps them, so that a text compares equal to what the cell holds. */
function asCell(value: Cell | undefined): Value {
  if (typeof value === "number") return value;
  return typeof value === "string" ? value.replaceAll(/\r\n?/g, "\n") : "";
}

/** The rows that the description of a table writes. */
export function describedRows(table: TableId, description: TableDescription): ReleasedRow[] {
  const { idColumn, fields, columns } = tableSchema(table);
  return description.cells.flatMap((row): ReleasedRow[] => {
    const value = (column: ColumnId) => asCell(row[columns.indexOf(column)]);
    const rowId = String(value(idColumn));
    if (rowId === "") return [];
    return [{ id: rowId, fields: Object.fromEntries(fields.map((field) => [field, value(field)])) }];
  });
}

export function tableDescription(sheets: readonly SheetDescription[], table: TableId): TableDescription {
  const found = sheets.flatMap(({ tables }) => tables).find(({ name }) => name === tableSchema(table).name);
  if (!found) throw new Error(`The table "${table}" is not in the description.`);
  return found;
}

/** What people call a row by, such as `合肥 · IP-FUND`. */
export function rowLabel(table: TableId, id: string, fields: Fields): string {
  const { idColumn, label } = tableSchema(table);
  const parts = label.map((column) => String((column === idColumn ? id : fields[column]) ?? ""));
  return parts.filter((part) => part !== "").join(" · ") || id;
}

export function fieldName(field: string, language: Language): string {
  const column = MERGED_TABLES.flatMap(({ fields }) => fields).find((id) => id === field);
  return column === undefined ? field : columnName(column, language);
}
