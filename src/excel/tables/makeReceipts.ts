/** The sheet and the table of receipts, which the first refresh of a workbook adds. */
import type { Language } from "../../dataset";
import { RECEIPT_COLUMNS, receiptsSheet } from "../../workbook";
import { NOTHING, queueExisting } from "../populate/existing";
import { inspect, type Inspection } from "../kit/inspect";
import { describeFailure } from "../kit/failure";
import { queueWholeSheet } from "../populate/write";
import type { TableView } from "./port";

/** The table as it is made: one empty row. */
export const EMPTY_RECEIPTS: TableView = {
  header: [],
  hasHeaders: true,
  place: { sheet: "", row: 0, column: 0 },
  rows: 1,
  columns: new Map(RECEIPT_COLUMNS.map((column) => [column, [""]])),
  calculated: new Map(),
  ownColumns: [],
  ownRead: [],
  own: [],
  occupiedBelow: false,
  hasTotals: false,
  isProtected: false,
  isFiltered: false,
};

/**
 * Queues making them in a workbook that has nothing of them.
 *
 * @returns false, with nothing queued, where the sheet is there already or another has its name
 */
export function queueReceipts(
  workbook: Excel.Workbook,
  language: Language,
  { anchors, names, sheets }: Inspection,
): boolean {
  const wanted = receiptsSheet(language);
  if (anchors.has("receipts") || sheets.some((name) => isSameName(name, wanted.name))) return false;
  queueWholeSheet(workbook, wanted, { ...NOTHING.existing, names: new Set(names) });
  return true;
}

/** Whether Excel has refused to make the sheet because somebody has made one of that name since the workbook was read. */
export function isSheetTaken(error: unknown): boolean {
  return describeFailure(error).code === "ItemAlreadyExists";
}

/** Completes what an interrupted run has left, or makes them under a name that is free. Three requests. */
export async function finishReceipts(context: Excel.RequestContext, language: Language): Promise<void> {
  const { workbook } = context;
  const inspection = await inspect(context);
  const wanted = receiptsSheet(language);
  const look = queueExisting(workbook, { sheets: [wanted] }, inspection);
  await context.sync();
  const { existing, adoptable } = look();
  const current = existing.sheets.get("receipts");
  const others = inspection.sheets.filter((name) => name !== current && !adoptable.has(name));
  let name = current ?? wanted.name;
  for (let number = 2; others.some((other) => isSameName(other, name)); number += 1)
    name = `${wanted.name} ${number}`;
  queueWholeSheet(workbook, { ...wanted, name }, existing);
  await context.sync();
}

/** Excel compares names of sheets without regard to case. */
function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
