/** Reads a release from the product's tables, in a file or in the open workbook. */
import type { Dataset, Language } from "../dataset";
import { columnName, MERGED_TABLES, readBack } from "../workbook";
import type { ColumnId, ReadTables, TableId, TableSchema } from "../workbook";
import { asRelease } from "./asRelease";
import { dataFaults } from "./faults/dataFaults";
import { WHOLE_FILE, type Place, type ReleaseFault } from "./faults/fault";
import { uncountedFault } from "./faults/uncounted";

/** Tables as read, and where their cells are. */
export interface PlacedTables {
  readonly language: Language;
  readonly tables: ReadTables;
  /** The cell of a row of `tables`, counted from 0 in the body. */
  readonly place: (table: TableId, row: number, column: ColumnId) => Place;
}

/** The table that a list of the data set is read from. */
function tableOf(list: string | number | undefined): TableSchema | undefined {
  return MERGED_TABLES.find(({ part }) => part === list);
}

/**
 * @param period name of the plan period that a blank cell means
 * @param base supplies what the tables lack, and texts in the other language
 * @param release id, date and source that the data set gets
 * @returns the data set, or every fault with its cell; a row that cannot be read is a fault, never skipped
 */
export function releaseFromTables(
  { language, tables, place }: PlacedTables,
  period: string,
  base: Dataset,
  release: Dataset["release"],
): { readonly dataset: Dataset } | { readonly faults: readonly ReleaseFault[] } {
  const { dataset, uncounted, rows } = readBack(tables, language, period, base);
  const periods = dataset.periods.map(({ name }) => name[language]).join(language === "zh" ? "、" : ", ");

  function placeOf([list, index, field]: readonly (string | number)[]): Place {
    const schema = tableOf(list);
    if (schema === undefined || typeof index !== "number") return WHOLE_FILE;
    const { table, part, fieldColumns, label } = schema;
    const row = rows[part][index];
    const column = fieldColumns.get(String(field)) ?? label[0];
    return row === undefined || column === undefined ? WHOLE_FILE : place(table, row, column);
  }

  const checked = asRelease(dataset, release);
  const faults = [
    ...uncounted.map((row) => uncountedFault(row, place(row.table, row.row, row.column), periods)),
    ...dataFaults("faults" in checked ? checked.faults : [], placeOf),
  ];
  return faults.length === 0 && "dataset" in checked ? checked : { faults };
}

/** Finds cells of tables on sheets, from where each table's header row begins (rows and columns from 0). */
export function placesOf(
  places: ReadonlyMap<TableId, { sheet: string; row: number; column: number }>,
  tables: ReadTables,
  language: Language,
): PlacedTables["place"] {
  return (table, inBody, column) => {
    const origin = places.get(table);
    if (origin === undefined) return WHOLE_FILE;
    const { sheet } = origin;
    // Rows of a Place count from 1, and the body begins below the header row.
    const row = origin.row + 2 + inBody;
    const header = columnName(column, language);
    const index = tables[table]?.header.indexOf(header) ?? -1;
    if (index < 0) return { kind: "row", row, sheet };
    return { kind: "cell", row, column: origin.column + index, header, sheet };
  };
}
