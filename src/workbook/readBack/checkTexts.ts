/** Looks through the columns of texts for cells whose text has been lost. Pure. */
import type { Language } from "../../dataset";
import { tableSchema } from "../tables";
import { columnName } from "../tables/columnNames";
import { TABLE_IDS, type ColumnId, type TableId } from "../tables/schema";
import { lostText, type LostText } from "./lostTexts";
import type { ReadTables } from "./rows";

/** A cell whose text has been lost; `row` counts from 0 in the body. */
export interface LostCell {
  readonly table: TableId;
  readonly row: number;
  readonly column: ColumnId;
  readonly why: LostText;
  readonly value: string;
}

/** In the order of the tables, then of their rows. */
export function lostCells(tables: ReadTables, language: Language): LostCell[] {
  return TABLE_IDS.flatMap((table) => {
    const values = tables[table];
    if (values === undefined) return [];
    const columns = [...tableSchema(table).texts].flatMap(([column, kind]) => {
      const place = values.header.indexOf(columnName(column, language));
      return place < 0 ? [] : [{ column, kind, place }];
    });
    return values.body.flatMap((cells, row) =>
      columns.flatMap(({ column, kind, place }): LostCell[] => {
        const value = cells[place] ?? "";
        const why = lostText(value, kind);
        return why === undefined ? [] : [{ table, row, column, why, value: String(value).trim() }];
      }),
    );
  });
}

/** The tables with these cells empty. */
export function withoutCells(tables: ReadTables, cells: readonly LostCell[], language: Language): ReadTables {
  const cleaned = { ...tables };
  for (const table of new Set(cells.map((cell) => cell.table))) {
    const values = tables[table];
    if (values === undefined) continue;
    const body = values.body.map((row) => [...row]);
    for (const cell of cells) {
      const row = cell.table === table ? body[cell.row] : undefined;
      if (row) row[values.header.indexOf(columnName(cell.column, language))] = "";
    }
    cleaned[table] = { ...values, body };
  }
  return cleaned;
}
