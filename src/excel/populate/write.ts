/** From a description to Office.js calls, in an order in which each formula finds what it refers to. */
import {
  cellAddress,
  completion,
  NAMES,
  sheetAnchorName,
  sheetPrefix,
  type Area,
  type Cell,
  type Position,
  type SheetContents,
  type SheetDescription,
  type SheetId,
  type TableDescription,
  type WorkbookDescription,
} from "../../workbook";
import type { Step } from "../kit/batches";
import { cellInput, isFormula, requestBytes, type CellInput } from "../kit/cells";
import { queueChart } from "./charts";
import type { Existing } from "./existing";
import { STATE_NAME, type PopulateState } from "../kit/inspect";
import { queueLayout } from "./layout";
import { isExcelApiSupported, RESIZE_TABLE_API } from "../kit/requirements";

/** Cells are sent in pieces of about this size. */
const PIECE_BYTES = 500_000;
/** A generous estimate of one call in a request, with the path of the object it goes to. */
const CALL_BYTES = 400;

/**
 * Everything that makes the workbook work. Running the same steps over what an interrupted run left finishes it:
 * nothing is deleted, what exists is written over in place, cells of `null` (the analyst's notes) are left alone.
 */
export function writeSteps(
  workbook: Excel.Workbook,
  description: WorkbookDescription,
  existing: Existing,
  time: Date,
): Step[] {
  const sheets = new Map<SheetId, Excel.Worksheet>();
  const sheetSteps = description.sheets.map((sheet) =>
    calls(4, () => sheets.set(sheet.id, queueSheet(workbook, sheet, existing))),
  );
  const of = (id: SheetId): Excel.Worksheet => {
    const sheet = sheets.get(id);
    if (!sheet) throw new Error(`The sheet "${id}" is not in the description.`);
    return sheet;
  };
  const each = (make: (sheet: SheetDescription) => Step[]) => description.sheets.flatMap(make);
  return [
    calls(3, () => queueName(workbook, existing, STATE_NAME, stateFormula("writing"), false)),
    calls(3, () => queueName(workbook, existing, NAMES.written, timeFormula(time), false)),
    ...sheetSteps,
    ...each((sheet) =>
      sheet.tables.flatMap((table) => [
        ...cellSteps(() => of(sheet.id), table, tableValues(table)),
        calls(6, () => queueTable(workbook, of(sheet.id), table, existing)),
      ]),
    ),
    ...description.names.map(({ name, formula, comment, visible }) =>
      calls(4, () => queueName(workbook, existing, name, formula, visible, comment)),
    ),
    ...each((sheet) => sheet.tables.flatMap((table) => calculatedColumns(() => of(sheet.id), table))),
    ...each((sheet) => sheet.blocks.flatMap((block) => cellSteps(() => of(sheet.id), block, block.cells))),
    ...each((sheet) => [layoutStep(() => of(sheet.id), sheet, existing.sheets.has(sheet.id))]),
    ...each((sheet) =>
      sheet.charts.map((chart) => calls(8, () => queueChart(of(sheet.id), chart, existing))),
    ),
    calls(1, () => of("about").activate()),
  ];
}

/** Queues a sheet that is written apart from the others. Its tables are named last: a table that is found is complete. */
export function queueWholeSheet(
  workbook: Excel.Workbook,
  description: SheetDescription,
  existing: Existing,
): void {
  const sheet = queueSheet(workbook, description, existing);
  for (const { row, column, cells } of description.blocks) {
    for (const { queue } of cellSteps(() => sheet, { row, column }, cells)) queue();
  }
  for (const table of description.tables) {
    for (const { queue } of cellSteps(() => sheet, table, tableValues(table))) queue();
  }
  queueLayout(sheet, description, existing.sheets.has(description.id));
  for (const table of description.tables) queueTable(workbook, sheet, table, existing);
}

/** One sheet with everything on it, and names that refer to it, in a workbook that has the others. */
export function singleSheetSteps(
  workbook: Excel.Workbook,
  description: SheetDescription,
  names: WorkbookDescription["names"],
  existing: Existing,
): Step[] {
  let made: Excel.Worksheet | undefined;
  const sheet = (): Excel.Worksheet => (made ??= workbook.worksheets.getItem(description.name));
  return [
    calls(4, () => (made = queueSheet(workbook, description, existing))),
    ...description.tables.flatMap((table) => [
      ...cellSteps(sheet, table, tableValues(table)),
      calls(6, () => queueTable(workbook, sheet(), table, existing)),
    ]),
    ...names.map(({ name, formula, comment, visible }) =>
      calls(4, () => queueName(workbook, existing, name, formula, visible, comment)),
    ),
    ...description.tables.flatMap((table) => calculatedColumns(sheet, table)),
    ...description.blocks.flatMap((block) => cellSteps(sheet, block, block.cells)),
    layoutStep(sheet, description, false),
    ...description.charts.map((chart) => calls(8, () => queueChart(sheet(), chart, existing))),
  ];
}

/** Queues the last calls of all, after which the workbook says that it is complete. */
export function queueCompletion(
  workbook: Excel.Workbook,
  description: WorkbookDescription,
  time: Date,
): void {
  const { sheet, cells } = completion(description.language, time);
  const about = workbook.names.getItem(sheetAnchorName(sheet)).getRange().worksheet;
  for (const { cell, value } of cells)
    about.getRangeByIndexes(cell.row, cell.column, 1, 1).values = [[value]];
  workbook.names.getItem(NAMES.written).formula = timeFormula(time);
  workbook.names.getItem(STATE_NAME).formula = stateFormula("complete");
}

function stateFormula(state: PopulateState): string {
  return `="${state}"`;
}

function timeFormula(time: Date): string {
  return `="${time.toISOString()}"`;
}

/** A step of so many calls that carry no cells. */
export function calls(count: number, queue: () => void): Step {
  return { bytes: count * CALL_BYTES, queue };
}

function queueSheet(
  workbook: Excel.Workbook,
  description: SheetDescription,
  existing: Existing,
): Excel.Worksheet {
  const current = existing.sheets.get(description.id);
  const sheet =
    current === undefined ? workbook.worksheets.add(description.name) : workbook.worksheets.getItem(current);
  if (current !== undefined && current !== description.name) sheet.name = description.name;
  // A mark outlives its sheet as `=#REF!`, so that it is set also where it is there already.
  queueName(workbook, existing, sheetAnchorName(description.id), markFormula(description.name), false);
  return sheet;
}

/** What the hidden name that marks a sheet stands for: the sheet's first cell. */
function markFormula(sheet: string): string {
  return `=${sheetPrefix(sheet)}${cellAddress({ row: 0, column: 0 }, { row: true, column: true })}`;
}

function queueName(
  workbook: Excel.Workbook,
  existing: Existing,
  name: string,
  formula: string,
  visible: boolean,
  comment?: string,
): void {
  const known = existing.names.has(name);
  const item = known ? workbook.names.getItem(name) : workbook.names.add(name, formula, comment);
  if (known) item.formula = formula;
  if (!visible) item.visible = false;
}

function queueTable(
  workbook: Excel.Workbook,
  sheet: Excel.Worksheet,
  description: TableDescription,
  existing: Existing,
): void {
  const range = rangeOf(sheet, tableArea(description));
  const found = existing.tables.get(description.name);
  const table = found === undefined ? sheet.tables.add(range, true) : workbook.tables.getItem(found.name);
  const resized = found !== undefined && found.rows !== description.cells.length + 1;
  if (resized && isExcelApiSupported(RESIZE_TABLE_API)) table.resize(range);
  table.style = description.style;
  if (found?.name !== description.name) table.name = description.name;
}

function tableArea({ row, column, columns, cells }: TableDescription): Area {
  return { row, column, rows: cells.length + 1, columns: columns.length };
}

/** Names of columns and everything that is not a formula: formulas refer to other tables and come later. */
function tableValues({ columns, cells }: TableDescription): Cell[][] {
  return [columns, ...cells.map((row) => row.map((cell) => (isFormula(cell) ? null : cell)))];
}

function calculatedColumns(
  sheet: () => Excel.Worksheet,
  { row, column, columns, cells }: TableDescription,
): Step[] {
  return columns.flatMap((_, index) => {
    const formulas = cells.map((line) => [line[index] ?? null]);
    if (!formulas.some(([cell]) => cell !== undefined && isFormula(cell))) return [];
    return cellSteps(sheet, { row: row + 1, column: column + index }, formulas);
  });
}

/** Writes cells from `at` on, in pieces; short rows leave the rest of the row alone. */
export function cellSteps(
  sheet: () => Excel.Worksheet,
  at: Position,
  cells: readonly (readonly Cell[])[],
): Step[] {
  const width = Math.max(...cells.map((row) => row.length));
  const steps: Step[] = [];
  let piece: CellInput[][] = [];
  let bytes = 0;
  let first = 0;
  const flush = (end: number) => {
    const area = { row: at.row + first, column: at.column, rows: piece.length, columns: width };
    const formulas = piece;
    steps.push({ bytes: bytes + 3 * CALL_BYTES, queue: () => (rangeOf(sheet(), area).formulas = formulas) });
    [piece, bytes, first] = [[], 0, end];
  };
  cells.forEach((row, index) => {
    const line = Array.from({ length: width }, (_, column) => cellInput(row[column] ?? null));
    piece.push(line);
    bytes += requestBytes([line]);
    if (bytes > PIECE_BYTES) flush(index + 1);
  });
  if (piece.length > 0) flush(cells.length);
  return steps;
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/** Everything about a sheet but its cells and charts. */
export function layoutStep(
  sheet: () => Excel.Worksheet,
  description: SheetContents,
  rewritten: boolean,
): Step {
  return { bytes: layoutBytes(description), queue: () => queueLayout(sheet(), description, rewritten) };
}

function layoutBytes(sheet: SheetContents): number {
  const formatted = sheet.styles
    .filter(({ style }) => style.numberFormat !== undefined)
    .reduce((sum, { area }) => sum + area.rows * area.columns * 8, 0);
  const parts = sheet.styles.length * 8 + sheet.columnWidths.length + sheet.rowHeights.length;
  const rules = (sheet.conditionalFormats.length + sheet.links.length + sheet.validations.length) * 6;
  return formatted + (parts + rules + 3 * sheet.merges.length + 20) * CALL_BYTES;
}
