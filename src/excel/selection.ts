/** Which evidence the user has selected in the workbook, and when they select something else. */
import type { EvidenceIndex } from "../analysis";
import type { Language } from "../dataset";
import { recogniseMatrixCell, recogniseRows, TABLES, type MatrixSelection } from "../workbook";
import { cellValues } from "./cells";
import { listen } from "./events";
import { queueMatrixSheet } from "./matrixSheet";
import { isExcelApiSupported, SELECTION_API } from "./requirements";

/** Moving with the arrow keys tells of each cell on the way; the one where it comes to rest is worth a look. */
const SETTLE_MILLISECONDS = 150;

export function canReadSelection(): boolean {
  return isExcelApiSupported(SELECTION_API);
}

/**
 * What the active cell stands for: its row of the evidence table, its pair in the matrix, or the city or measure of a header
 * there; null where it is nothing of these. One request, two on our sheets. Waits while a cell is being edited.
 *
 * @param language the workbook's
 * @throws OfficeExtension.Error when the workbook cannot be read
 */
export function readSelection(index: EvidenceIndex, language: Language): Promise<MatrixSelection | null> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { workbook } = context;
    const cell = workbook.getActiveCell().load("rowIndex,columnIndex,values,worksheet/id");
    const table = workbook.tables.getItemOrNullObject(TABLES.evidence).load("name");
    const columns = table.columns.load("items/name");
    const body = table.getDataBodyRange().load("rowIndex,rowCount,columnIndex,columnCount,worksheet/id");
    const matrix = queueMatrixSheet(workbook);
    await context.sync();

    const sheet = cell.worksheet;
    if (!table.isNullObject && isInside(cell, body)) {
      const row = sheet
        .getRangeByIndexes(cell.rowIndex, body.columnIndex, 1, body.columnCount)
        .load("values");
      await context.sync();
      const header = columns.items.map(({ name }) => name);
      const [found] = recogniseRows({ header, body: cellValues(row) }, language, index);
      // The pane shows the workbook's period; a row of another one is not what it would say.
      return found?.period === index.period.id ? { city: found.city, measure: found.measure } : null;
    }
    if (matrix()?.id !== sheet.id) return null;
    const row = cell.getEntireRow().getUsedRangeOrNullObject(true).load("values");
    const column = cell.getEntireColumn().getUsedRangeOrNullObject(true).load("values");
    await context.sync();
    if (row.isNullObject || column.isNullObject) return null;
    const [[value = ""] = []] = cellValues(cell);
    return recogniseMatrixCell(value, cellValues(row).flat(), cellValues(column).flat(), index);
  });
}

function isInside(cell: Excel.Range, body: Excel.Range): boolean {
  const [row, column] = [cell.rowIndex - body.rowIndex, cell.columnIndex - body.columnIndex];
  const inside = row >= 0 && row < body.rowCount && column >= 0 && column < body.columnCount;
  return inside && cell.worksheet.id === body.worksheet.id;
}

/**
 * Calls the listener when the selection has changed and come to rest, within a sheet or by going to another. The handlers do
 * nothing but wait: what is selected has to be read again anyway.
 *
 * @returns ends it
 */
export function onSelectionSettled(listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const onChanged = () => {
    clearTimeout(timer);
    if (!ended) timer = setTimeout(listener, SETTLE_MILLISECONDS);
    return Promise.resolve();
  };
  const end = listen((workbook) => [
    workbook.onSelectionChanged.add(onChanged),
    workbook.worksheets.onActivated.add(onChanged),
  ]);
  return () => {
    ended = true;
    clearTimeout(timer);
    end();
  };
}
