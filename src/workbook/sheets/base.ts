import type { Language } from "../../dataset";
import { BASE_HEADER, baseCells } from "../refresh/baseTable";
import type { Cell, SheetDescription } from "../description";
import { describedRows, MERGED_TABLES, tableDescription } from "../refresh/mergedTables";
import { TABLES_OF_REFRESH } from "../names/names";
import { TABLE_STYLE } from "../kit/styles";
import { sheet, tableBody } from "../kit/sheet";

/** What the release says of each row, for the next release to be compared with. */
export function baseSheet(
  sheets: readonly SheetDescription[],
  release: string,
  language: Language,
): SheetDescription {
  const origin = { release, withdrawn: false };
  const cells = MERGED_TABLES.flatMap(({ table }) =>
    describedRows(table, tableDescription(sheets, table)).map(({ id, fields }): Cell[] => [
      table,
      id,
      ...baseCells(table, { fields, origin }),
    ]),
  );
  return sheet("base", language, {
    tables: [
      {
        name: TABLES_OF_REFRESH.base,
        row: 0,
        column: 0,
        columns: [...BASE_HEADER],
        style: TABLE_STYLE,
        cells: tableBody(cells, BASE_HEADER),
      },
    ],
    print: null,
    veryHidden: true,
  });
}
