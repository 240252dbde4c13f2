import { bundledDataset } from "../dataset";
import { cellAddress, checkEvidence, type CheckedRow } from "../workbook";
import { readTables } from "./readEvidence";

/** A row of evidence that is not counted as it stands. Cells are in A1 notation. */
export interface CheckItem {
  why: CheckedRow["why"];
  cell: string;
  value: string;
  /** The cell of the other row, where the two are about the same. */
  first: string | null;
}

export interface CheckList {
  /** The sheet that the evidence stands on. */
  sheet: string;
  items: CheckItem[];
}

/** Looks through the evidence of the open workbook; null where it has none. Waits while a cell is being edited. */
export function readCheckList(): Promise<CheckList | null> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const read = await readTables(context);
    if (read === null) return null;
    const { language, tables, shown, evidence } = read;
    const { row: top, column: left, sheet } = evidence;
    const cell = (row: number, column: number) =>
      // The body begins below the headers.
      cellAddress({ row: top + 1 + row, column: left + column });
    const items = checkEvidence(tables, language, shown, bundledDataset).map(
      ({ row, column, why, value, first }) => ({
        why,
        value,
        cell: cell(row, column),
        first: first === null ? null : cell(first, column),
      }),
    );
    return { sheet, items };
  });
}

/** Shows a cell and selects it. */
export function selectCell(sheet: string, cell: string): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(cell).select();
    await context.sync();
  });
}
