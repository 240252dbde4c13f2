/** The check list: rows that are not counted until they are corrected. Pure. */
import type { Dataset, Language } from "../../dataset";
import { checkCodeTables } from "./checkCodeTables";
import { checkLostTexts } from "./checkLostTexts";
import type { LostText } from "./lostTexts";
import { normalise } from "../formulas/normalise";
import { ADVICE } from "../tables/advice";
import { columnPlace, readBack, rowsOf, type ReadTables, type UncountedRow } from ".";
import { TABLE_IDS, type ColumnId, type TableId } from "../tables/schema";

/**
 * A row and the column that is to blame, both counted from 0 in the body of the table. Of two rows about the same thing the later is
 * the duplicate, and `first` is the earlier.
 */
export interface CheckedRow {
  table: TableId;
  row: number;
  column: number;
  why: UncountedRow["column"] | LostText | "unknownTheme" | "sameCityId" | "duplicate" | "list";
  /** What stands in the cell, with every blank. */
  value: string;
  first: number | null;
  /** How the cell should be written, where that is clear. */
  offer?: string | undefined;
}

/** @param period as for `readBack` */
export function checkTables(
  tables: ReadTables,
  language: Language,
  period: string,
  base: Dataset,
): CheckedRow[] {
  const { dataset, uncounted, rows } = readBack(tables, language, period, base, "asFormulas");
  const columnOf = (table: TableId, id: ColumnId) => columnPlace(tables[table]?.header ?? [], id, language);

  function duplicates(table: TableId, found: readonly { about: string; row: number }[]): CheckedRow[] {
    const firsts = new Map<string, number>();
    return found.flatMap(({ about, row }): CheckedRow[] => {
      const first = firsts.get(about);
      if (first === undefined) firsts.set(about, row);
      const column = columnOf(table, "city");
      const value = String(tables[table]?.body[row]?.[column] ?? "");
      return first === undefined ? [] : [{ table, row, column, why: "duplicate", value, first }];
    });
  }

  const codes = checkCodeTables(tables, language, dataset.themes);
  // Rows of the code tables are among `codes`, which finds more faults than reading them does.
  const coded = new Set<TableId>(["cities", "measures", "themes"]);
  const otherTables = uncounted
    .filter(({ table }) => !coded.has(table))
    .map(({ table, row, column, value, offer }): CheckedRow => ({
      table,
      row,
      column: columnOf(table, column),
      why: column,
      value,
      first: null,
      offer,
    }));
  const records = dataset.records.map(({ city, measure, period: when }, index) => ({
    about: [city, measure, when].join("|"),
    row: rows.evidence[index] ?? -1,
  }));
  const targets = rows.targets.map((row, index) => {
    const target = dataset.targets[index];
    const about = [target?.city, target?.indicator[language], target?.period, target?.year].join("|");
    return { about, row: row ?? -1 };
  });
  const actions = tables.advice
    ? rowsOf(ADVICE, tables.advice, language).map((cells, row) => ({ cells, row }))
    : [];
  const advised = actions.flatMap(({ cells, row }) =>
    cells("action") === ""
      ? []
      : [{ about: normalise([cells("city"), cells("topic"), cells("action")].join("|")), row }],
  );
  const listed = [
    ...codes,
    ...otherTables,
    ...duplicates("evidence", records),
    ...duplicates("targets", targets),
    ...duplicates("advice", advised),
  ];
  return [...listed, ...checkLostTexts(tables, language, listed)].sort(
    (a, b) => TABLE_IDS.indexOf(a.table) - TABLE_IDS.indexOf(b.table) || a.row - b.row,
  );
}
