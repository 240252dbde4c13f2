/** Sheets with one table that a refresh adds: that of receipts, and that of advice in a workbook of an earlier version. */
import type { Language } from "../../dataset";
import { SHEET_IDS, tableSchema } from "../../workbook";
import { NOTHING, queueExisting } from "../populate/existing";
import { inspect, unmadeSheets, type Inspection } from "../kit/inspect";
import { describeFailure } from "../kit/failure";
import { queueWholeSheet } from "../populate/write";
import type { MadeSheet, MadeTable, TableView } from "./port";
import { columnIds, columnsRead, headerName } from "./tableNames";

/** A table as it is made: one empty row. */
export function emptyTable(table: MadeTable, language: Language): TableView {
  const read = table === "receipts" ? columnIds(table) : columnsRead(table);
  const calculated =
    table === "receipts" ? [] : tableSchema(table).columns.filter((id) => !read.includes(id));
  return {
    header: columnIds(table).map((column) => headerName(table, column, language)),
    hasHeaders: true,
    place: { sheet: "", row: 0, column: 0 },
    rows: 1,
    columns: new Map(read.map((column) => [column, [""]])),
    calculated: new Map(calculated.map((column) => [column, null])),
    ownColumns: [],
    ownRead: [],
    own: [],
    occupiedBelow: false,
    hasTotals: false,
    isProtected: false,
    isFiltered: false,
  };
}

/** Tables that a workbook of an earlier version has never had. */
export function unmadeTables(inspection: Inspection): MadeTable[] {
  return unmadeSheets(inspection).filter((id) => id === "advice");
}

/**
 * Queues making a sheet in a workbook that has nothing of it.
 *
 * @returns false, with nothing queued, where the sheet is there already or another has its name
 */
export function queueNewSheet(workbook: Excel.Workbook, sheet: MadeSheet, inspection: Inspection): boolean {
  const { anchors, names, sheets } = inspection;
  if (anchors.has(sheet.id) || sheets.some((name) => isSameName(name, sheet.name))) return false;
  queueWholeSheet(workbook, sheet, { ...NOTHING.existing, names: new Set(names) });
  queuePosition(workbook, sheet, sheet.name, inspection);
  return true;
}

/** Among our visible sheets a sheet stands where populating puts it: behind the nearest that comes before it. */
function queuePosition(
  workbook: Excel.Workbook,
  { id }: MadeSheet,
  name: string,
  { anchors, sheets }: Inspection,
): void {
  const index = SHEET_IDS.findIndex((each) => each === id);
  const [nearest] = SHEET_IDS.slice(0, Math.max(index, 0))
    .reverse()
    .flatMap((each) => anchors.get(each) ?? []);
  if (nearest !== undefined) workbook.worksheets.getItem(name).position = sheets.indexOf(nearest) + 1;
}

/** Whether Excel has refused to make a sheet because somebody has made one of that name since the workbook was read. */
export function isSheetTaken(error: unknown): boolean {
  return describeFailure(error).code === "ItemAlreadyExists";
}

/** Completes what an interrupted run has left, or makes the sheet under a name that is free. Three requests. */
export async function finishSheet(context: Excel.RequestContext, sheet: MadeSheet): Promise<void> {
  const { workbook } = context;
  const inspection = await inspect(context);
  const look = queueExisting(workbook, { sheets: [sheet] }, inspection);
  await context.sync();
  const { existing, adoptable } = look();
  const current = existing.sheets.get(sheet.id);
  const others = inspection.sheets.filter((name) => name !== current && !adoptable.has(name));
  let name = current ?? sheet.name;
  for (let number = 2; others.some((other) => isSameName(other, name)); number += 1)
    name = `${sheet.name} ${number}`;
  queueWholeSheet(workbook, { ...sheet, name }, existing);
  if (current === undefined) queuePosition(workbook, sheet, name, inspection);
  await context.sync();
}

/** Excel compares names of sheets without regard to case. */
function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
