/** Which parts of which tables a refresh merges, and how their rows are told apart. */
import type { Fields, Language, ReleasedRow, TableRules, Value } from "../dataset";
import type { Cell, SheetDescription, TableDescription } from "./description";
import { columnName, COLUMNS, TABLES, type ColumnId, type TableId } from "./names";

interface MergedTable extends TableRules {
  readonly table: TableId;
  readonly id: ColumnId;
  /** What a release writes as constants. Earlier versions' bases are read by this order: new ones go to the end. */
  readonly fields: readonly ColumnId[];
  /** What people call a row by. */
  readonly label: readonly ColumnId[];
}

/** In the order in which they are written: what others refer to first. */
export const MERGED_TABLES: readonly MergedTable[] = [
  { table: "themes", id: "themeId", fields: ["theme"], about: [], label: ["themeId", "theme"] },
  {
    table: "measures",
    id: "measureId",
    fields: ["themeId", "theme", "measure", "definition", "section", "list", "listNote"],
    about: [],
    label: ["measureId", "measure"],
  },
  {
    table: "cities",
    id: "cityId",
    fields: ["city", "cityOther", "pinyin"],
    about: ["city"],
    label: ["city"],
  },
  {
    table: "evidence",
    id: "recordId",
    fields: ["city", "measureId", "level", "summary", "section", "period", "doubt"],
    about: ["city", "measureId", "period"],
    label: ["city", "measureId"],
  },
  {
    table: "targets",
    id: "recordId",
    fields: ["city", "indicator", "bound", "value", "unit", "year", "period", "section"],
    about: ["city", "indicator", "period", "year"],
    label: ["city", "indicator"],
  },
  {
    table: "conclusions",
    id: "recordId",
    fields: ["city", "measureId", "measure", "topic", "section", "model", "conclusion"],
    about: ["city", "measureId", "model"],
    label: ["city", "measureId", "model"],
  },
];

/** The most fields that a table merges. */
export const MOST_FIELDS = Math.max(...MERGED_TABLES.map(({ fields }) => fields.length));

export function mergedTable(table: TableId): MergedTable {
  const merged = MERGED_TABLES.find((each) => each.table === table);
  if (!merged) throw new Error(`The table "${table}" is not merged.`);
  return merged;
}

/** Line ends as Excel keeps them, so that a text compares equal to what the cell holds. */
function asCell(value: Cell | undefined): Value {
  if (typeof value === "number") return value;
  return typeof value === "string" ? value.replaceAll(/\r\n?/g, "\n") : "";
}

/** The rows of a table as a description would write them. */
export function describedRows(table: TableId, description: TableDescription): ReleasedRow[] {
  const { id, fields } = mergedTable(table);
  const columns: readonly ColumnId[] = COLUMNS[table];
  return description.cells.flatMap((row): ReleasedRow[] => {
    const value = (column: ColumnId) => asCell(row[columns.indexOf(column)]);
    const rowId = String(value(id));
    if (rowId === "") return [];
    return [{ id: rowId, fields: Object.fromEntries(fields.map((field) => [field, value(field)])) }];
  });
}

export function tableDescription(sheets: readonly SheetDescription[], table: TableId): TableDescription {
  const found = sheets.flatMap(({ tables }) => tables).find(({ name }) => name === TABLES[table]);
  if (!found) throw new Error(`The table "${table}" is not in the description.`);
  return found;
}

/** What people call a row by, such as `合肥 · IP-FUND`. */
export function rowLabel(table: TableId, id: string, fields: Fields): string {
  const { id: idColumn, label } = mergedTable(table);
  const parts = label.map((column) => String((column === idColumn ? id : fields[column]) ?? ""));
  return parts.filter((part) => part !== "").join(" · ") || id;
}

export function fieldName(field: string, language: Language): string {
  const column = MERGED_TABLES.flatMap(({ fields }) => fields).find((id) => id === field);
  return column === undefined ? field : columnName(column, language);
}
