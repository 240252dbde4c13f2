/** The tables of a workbook that hold its data. */
import { ADVICE } from "./advice";
import { CITIES } from "./cities";
import { CONCLUSIONS } from "./conclusions";
import { EVIDENCE } from "./evidence";
import { MEASURES } from "./measures";
import type { ColumnId, TableId, TableSchema } from "./schema";
import { TARGETS } from "./targets";
import { THEMES } from "./themes";

const SCHEMAS: Readonly<Record<TableId, TableSchema>> = {
  evidence: EVIDENCE,
  measures: MEASURES,
  themes: THEMES,
  cities: CITIES,
  targets: TARGETS,
  conclusions: CONCLUSIONS,
  advice: ADVICE,
};

export function tableSchema(table: TableId): TableSchema {
  return SCHEMAS[table];
}

/** Something for each table. */
export function eachTable<V>(make: (table: TableId) => V): Record<TableId, V> {
  return {
    evidence: make("evidence"),
    measures: make("measures"),
    themes: make("themes"),
    cities: make("cities"),
    targets: make("targets"),
    conclusions: make("conclusions"),
    advice: make("advice"),
  };
}

/** What the tables are called in Excel. */
export const TABLES: Readonly<Record<TableId, string>> = eachTable((table) => SCHEMAS[table].name);

/** The columns of each table, in the order in which they are written. */
export const COLUMNS: Readonly<Record<TableId, readonly ColumnId[]>> = eachTable(
  (table) => SCHEMAS[table].columns,
);
