/** Which evidence the user has selected in the workbook, and when they select something else. */
import type { EvidenceIndex } from "../../analysis";
import type { Language, Period } from "../../dataset";
import {
  cellAddress,
  columnPlace,
  recogniseMatrixCell,
  recogniseRows,
  TABLES,
  type ColumnId,
  type MatrixSelection,
  type TableValues,
} from "../../workbook";
import { cellValues } from "../kit/cells";
import type { CheckItem } from "./checkList";
import { listen } from "../kit/events";
import { inExcel } from "../kit/inExcel";
import { queueMatrixSheet } from "./matrixSheet";

/** The arrow keys raise an event for each cell on the way; only the one where the user stops is read. */
const SETTLE_MILLISECONDS = 150;

/** What the selected cell stands for. */
export type Selection =
  | { status: "recognised"; place: MatrixSelection }
  /** A row of evidence that is not counted as it stands. */
  | { status: "uncounted"; item: CheckItem }
  /** A row of evidence about another plan period than the one that is shown. The cell, in A1 notation, says so. */
  | { status: "otherPeriod"; period: Period; sheet: string; cell: string };

/**
 * What the active cell stands for: its row of the evidence table, its pair in the matrix, or the city or measure of a header
 * there; null where it is nothing of these, or in a blank row. One request, two on our sheets. Waits while a cell is being edited.
 *
 * @param language the workbook's
 * @throws OfficeExtension.Error when the workbook cannot be read
 */
export function readSelection(index: EvidenceIndex, language: Language): Promise<Selection | null> {
  return inExcel(async (context) => {
    const { workbook } = context;
    const cell = workbook.getActiveCell().load("rowIndex,columnIndex,values,worksheet/id,worksheet/name");
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
      const placeOf = (column: ColumnId) => ({
        sheet: sheet.name,
        cell: cellAddress({
          row: cell.rowIndex,
          column: body.columnIndex + columnPlace(header, column, language),
        }),
      });
      return selectedRow({ header, body: cellValues(row) }, placeOf, index, language);
    }
    if (matrix()?.id !== sheet.id) return null;
    const row = cell.getEntireRow().getUsedRangeOrNullObject(true).load("values");
    const column = cell.getEntireColumn().getUsedRangeOrNullObject(true).load("values");
    await context.sync();
    if (row.isNullObject || column.isNullObject) return null;
    const [[value = ""] = []] = cellValues(cell);
    const place = recogniseMatrixCell(value, cellValues(row).flat(), cellValues(column).flat(), index);
    return place && { status: "recognised", place };
  });
}

/**
 * @param row alone in its table
 * @param placeOf where the row's cell of a column stands
 */
function selectedRow(
  row: TableValues,
  placeOf: (column: ColumnId) => { sheet: string; cell: string },
  index: EvidenceIndex,
  language: Language,
): Selection | null {
  const {
    entries: [entry],
    uncounted: [unread],
  } = recogniseRows(row, language, index);
  if (unread) {
    const { table, column: why, value, offer } = unread;
    return { status: "uncounted", item: { table, why, ...placeOf(why), value, first: null, offer } };
  }
  if (!entry) return null;
  const { city, measure } = entry;
  if (entry.period === index.period.id) return { status: "recognised", place: { city, measure } };
  const period = index.dataset.periods.find(({ id }) => id === entry.period);
  return period ? { status: "otherPeriod", period, ...placeOf("period") } : null;
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
 * @returns stops it
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
