/** Reads a release from the product's tables, in a file or in the open workbook. */
import type { Dataset, Language } from "../dataset";
import { columnName, lostCells, MERGED_TABLES, readBack, withoutCells } from "../workbook";
import type { ColumnId, LostCell, ReadTables, Spelling, TableId, TableSchema } from "../workbook";
import { asRelease } from "./asRelease";
import { dataFaults } from "./faults/dataFaults";
import { cellsNotice, tellErrors, withoutDates } from "./faults/errorCells";
import { releaseFault, WHOLE_FILE, type Imported, type Place } from "./faults/fault";
import { respelledNotices } from "./faults/respelled";
import { uncountedFault } from "./faults/uncounted";

/** Tables as read, and where their cells are. */
export interface PlacedTables {
  readonly language: Language;
  readonly tables: ReadTables;
  /** The cell of a row of `tables`, counted from 0 in the body. */
  readonly place: (table: TableId, row: number, column: ColumnId) => Place;
}

/** The tables that a list of the data set is read from; of recommendations the one with more of their texts first. */
function tablesOf(list: string | number | undefined): TableSchema[] {
  return MERGED_TABLES.filter(({ part }) => part === list).reverse();
}

/**
 * @param period name of the plan period that a blank cell means
 * @param base supplies what the tables lack, and texts in the other language
 * @param release id, date and source that the data set gets
 * @param spelling which spellings of names count
 * @returns the data set, or every fault with its cell; a row that cannot be read is a fault, never skipped. Errors in cells that
 *   may be blank are told and read as blank
 */
export function releaseFromTables(
  { language, tables, place }: PlacedTables,
  period: string,
  base: Dataset,
  release: Dataset["release"],
  spelling: Spelling,
): Imported {
  const lost = lostCells(tables, language);
  const errors = lost.filter(({ why }) => why === "errorValue");
  const { dataset, uncounted, respelled, rows } = readBack(
    withoutCells(tables, errors, language),
    language,
    period,
    base,
    spelling,
  );
  const periods = dataset.periods.map(({ name }) => name[language]).join(language === "zh" ? "、" : ", ");

  function placeOf([list, index, field]: readonly (string | number)[]): Place {
    if (typeof index !== "number") return WHOLE_FILE;
    for (const { table, fieldColumns, label } of tablesOf(list)) {
      const row = rows[table][index];
      const column = fieldColumns.get(String(field)) ?? label[0];
      if (row !== undefined && column !== undefined) return place(table, row, column);
    }
    return WHOLE_FILE;
  }

  const checked = asRelease(dataset, release);
  const at = ({ table, row, column }: LostCell) => place(table, row, column);
  const told = tellErrors(
    errors.map((cell) => ({ place: at(cell), value: cell.value })),
    [
      ...uncounted.map((row) => uncountedFault(row, place(row.table, row.row, row.column), periods)),
      ...dataFaults("faults" in checked ? checked.faults : [], placeOf),
    ],
  );
  const dates = lost
    .filter(({ why }) => why === "dateValue")
    .map((cell) => releaseFault("dateValue", at(cell), { value: cell.value }));
  const faults = [...withoutDates(told.faults, dates), ...dates];
  if (faults.length > 0 || !("dataset" in checked)) return { faults };
  const numbers = lost.filter(({ why }) => why === "numberValue").map(at);
  const notices = [
    ...told.notices,
    ...respelledNotices(respelled),
    ...cellsNotice("numberSections", numbers),
  ];
  return { ...checked, notices };
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
