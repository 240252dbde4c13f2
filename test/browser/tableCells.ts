/** The tables of a workbook in the hands of somebody at the grid. */
import type { OpenedWorkbook } from "../../host/workbook/open";
import type { Table } from "../../host/workbook/types/tables";
import type { Language } from "../../src/dataset";
import { columnName, COLUMNS, TABLES, type ColumnId, type TableId } from "../../src/workbook";

function tableOf(workbook: OpenedWorkbook, id: TableId): Table {
  const table = workbook.tables.find(TABLES[id]);
  if (!table) throw new Error(`There is no table ${TABLES[id]}.`);
  return table;
}

/** Cells of a column of the evidence table, by their row in it, and what somebody does to one. */
export function evidenceColumn(workbook: OpenedWorkbook, id: ColumnId, language: Language) {
  const { sheet, area, columns } = tableOf(workbook, "evidence");
  const place = area.column + columns.indexOf(columnName(id, language));
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

/** Types a row below a table, which takes it in and, as Excel does, fills its calculated columns. */
export function addRow(
  workbook: OpenedWorkbook,
  id: TableId,
  typed: Partial<Record<ColumnId, string>>,
  language: Language,
): void {
  const { cells, tables } = workbook;
  const { id: table, sheet, area, columns } = tableOf(workbook, id);
  const ids: readonly ColumnId[] = COLUMNS[id];
  workbook.batch(() => {
    tables.resize(table, { ...area, rowCount: area.rowCount + 1 });
    for (const columnId of ids) {
      const column = area.column + columns.indexOf(columnName(columnId, language));
      const at = (row: number) => ({
        sheet,
        area: { row: area.row + row, column, rowCount: 1, columnCount: 1 },
      });
      const text = typed[columnId];
      if (text !== undefined) cells.write(at(area.rowCount), [[text]]);
      else if (cells.hasFormula(sheet, at(1).area)) cells.copyContents(at(1), at(area.rowCount));
    }
  });
}
