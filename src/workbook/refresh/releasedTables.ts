import type { Dataset, Language, ReleasedRow } from "../../dataset";
import { describedRows, tableDescription } from "./mergedTables";
import { COLUMNS, eachTable } from "../tables";
import type { TableId } from "../tables/schema";
import { describeWorkbook } from "../workbook";

/** The rows of a release for one table, as a workbook in `language` would have them. */
export interface ReleasedTable {
  readonly rows: readonly ReleasedRow[];
  /** Formulas of calculated columns, the same in each row. */
  readonly formulas: ReadonlyMap<string, string>;
}

export type ReleasedTables = Readonly<Record<TableId, ReleasedTable>>;

export function releasedTables(release: Dataset, language: Language): ReleasedTables {
  const { sheets } = describeWorkbook(release, language);
  const table = (id: TableId): ReleasedTable => {
    const description = tableDescription(sheets, id);
    const formulas = COLUMNS[id].flatMap((column, index): [string, string][] => {
      const cell = description.cells[0]?.[index];
      return typeof cell === "object" && cell !== null ? [[column, cell.formula]] : [];
    });
    return { rows: describedRows(id, description), formulas: new Map(formulas) };
  };
  return eachTable(table);
}
