/** The tables of a workbook in the hands of somebody at the grid. */
import type { OpenedWorkbook } from "../../host/workbook/open";
import type { Table } from "../../host/workbook/types/tables";
import type { Language } from "../../src/dataset";
import { columnName, TABLES, type TableId } from "../../src/workbook";

function tableOf(workbook: OpenedWorkbook, id: TableId): Table {
  const table = workbook.tables.find(TABLES[id]);
  if (!table) throw new Error(`There is no table ${TABLES[id]}.`);
  return table;
}

/** Cells of a column of the evidence table, and a way to write into one. */
export function column(workbook: OpenedWorkbook, id: "summary" | "origin" | "city", language: Language) {
  const { sheet, area, columns } = tableOf(workbook, "evidence");
  const place = area.column + columns.indexOf(columnName(id, language));
  const at = (index: number, rowCount: number) => ({
    sheet,
    area: { row: area.row + 1 + index, column: place, rowCount, columnCount: 1 },
  });
  return {
    values: () => workbook.cells.values(at(0, area.rowCount - 1)).map(([value]) => value),
    write: (index: number, text: string) => {
      workbook.cells.write(at(index, 1), [[text]]);
    },
  };
}
