import type { Dataset, Language, ReleasedRow } from "../dataset";
import { describedRows, tableDescription } from "./mergedTables";
import type { TableId } from "./names";
import { describeWorkbook } from "./workbook";

/** What a release says of each merged table, as it would be written in a workbook of the language. */
export function releasedRows(release: Dataset, language: Language): Record<TableId, ReleasedRow[]> {
  const { sheets } = describeWorkbook(release, language);
  const rows = (table: TableId) => describedRows(table, tableDescription(sheets, table));
  return {
    themes: rows("themes"),
    measures: rows("measures"),
    cities: rows("cities"),
    evidence: rows("evidence"),
    targets: rows("targets"),
    conclusions: rows("conclusions"),
  };
}
