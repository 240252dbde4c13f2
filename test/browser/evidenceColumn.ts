import type { OpenedWorkbook } from "../../host/workbook/open";
import type { Language } from "../../src/dataset";
import { columnName, TABLES, type ColumnId } from "../../src/workbook";

/** Cells of a column of the evidence table, by their row in it, and what somebody at the grid does to one. */
export function evidenceColumn(workbook: OpenedWorkbook, id: ColumnId, language: Language) {
  const table = workbook.tables.find(TABLES.evidence);
  if (!table) throw new Error("There is no evidence table.");
  const { sheet, area } = table;
  const place = area.column + table.columns.indexOf(columnName(id, language));
  const at = (row: number, rowCount: number) => ({
    sheet,
    area: { row: area.row + 1 + row, column: place, rowCount, columnCount: 1 },
  });
  return {
    values: () => workbook.cells.values(at(0, area.rowCount - 1)).map(([value]) => value),
    write: (row: number, text: string) => {
      workbook.cells.write(at(row, 1), [[text]]);
    },
    select: (row: number) => {
      workbook.sheets.activate(sheet);
      workbook.sheets.select(at(row, 1));
    },
  };
}
