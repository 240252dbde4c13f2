/** Makes a sheet of ours again, from the data as they are and what the last release wrote. */
import { bundledDataset } from "../../dataset";
import {
  areaAddress,
  completion,
  describeWorkbook,
  HOME,
  sheetName,
  sheetPrefix,
  SHEET_IDS,
  TABLE_IDS,
  type NamedArea,
  type SheetDescription,
  type SheetFinding,
  type WorkbookDescription,
} from "../../workbook";
import { inRequests, send } from "../kit/batches";
import { isFormula } from "../kit/cells";
import { queueChartFormats } from "../populate/charts";
import { NOTHING } from "../populate/existing";
import { finishWriting } from "../populate/finish";
import { singleSheetSteps } from "../populate/write";
import { LOST } from "./asItStands";
import { describeAsItIs, isBundled } from "./describeAsItIs";
import type { RepairResult } from "./outcome";
import { relinkFormulas } from "./relink";
import type { Repairing } from "./repairing";

export async function restoreSheet(id: SheetFinding["sheet"], work: Repairing): Promise<RepairResult> {
  const { context, read, willWrite } = work;
  const { inspection, language } = read;
  if (inspection.structureProtected) return { status: "structureProtected" };
  const name = sheetName(id, language);
  const isSame = (other: string) => other.toLowerCase() === name.toLowerCase();
  if (inspection.sheets.some(isSame)) return { status: "taken", name };
  // What a release has written cannot be told from what people have made of it since.
  if (id === "base" && !isBundled(read)) return { status: "unknown" };
  const description =
    id === "base"
      ? describeWorkbook(bundledDataset, language, { functions: work.functions(language) })
      : await describeAsItIs(work, id);
  const sheet = description?.sheets.find((each) => each.id === id);
  if (description == null || sheet === undefined) return { status: "unknown" };
  const lacksRows = TABLE_IDS.some((table) => HOME[table] === id && !hasRows(sheet));
  if (lacksRows) return { status: "unknown" };
  const taken = sheet.tables.find((table) => inspection.tables.some((each) => each.name === table.name));
  if (taken !== undefined) return { status: "taken", name: taken.name };

  const { workbook } = context;
  const names = workbook.names.load("items/name,items/formula");
  await context.sync();
  const broken = new Set(
    names.items.filter(({ formula }) => String(formula).includes("#REF!")).map((item) => item.name),
  );
  const present = new Set(names.items.map((item) => item.name));
  const lost = description.names.filter(
    ({ name: each, formula }) =>
      formula !== LOST && !formula.startsWith('="') && (broken.has(each) || !present.has(each)),
  );
  const moved = movedSheet(sheet, description, names.items, work);
  if (moved !== null) return { status: "moved", sheet: moved };
  willWrite();
  const existing = { ...NOTHING.existing, names: present };
  const steps = singleSheetSteps(workbook, sheet, lost, existing);
  for (const request of inRequests(steps)) await send(context, request);
  const worksheet = workbook.worksheets.getItem(sheet.name);
  if (id !== "base") worksheet.position = positionOf(id, work);
  await finishWriting(
    context,
    () => queueChartFormats(worksheet, sheet),
    () => {
      if (id !== "about") return;
      for (const { cell, value } of completion(language, new Date(inspection.written ?? Date.now())).cells)
        worksheet.getRangeByIndexes(cell.row, cell.column, 1, 1).values = [[value]];
    },
  );
  const unlinked = await relinkFormulas(work, description, id);
  return { status: "repaired", undo: { what: "sheet", sheet: id }, unlinked };
}

function hasRows({ tables }: SheetDescription): boolean {
  return tables.every(({ cells }) => cells.some((row) => row.some((cell) => cell !== null && cell !== "")));
}

/**
 * A sheet that the formulas of another refer to by places at which its lists do not stand any more: people have inserted or deleted
 * rows or columns. null where there is none.
 */
function movedSheet(
  sheet: SheetDescription,
  { sheets }: WorkbookDescription,
  names: readonly { readonly name: string; readonly formula: unknown }[],
  { read: { inspection } }: Repairing,
): string | null {
  const formulas = [...sheet.blocks, ...sheet.tables].flatMap(({ cells }) =>
    cells.flatMap((row) => row.flatMap((cell) => (cell !== null && isFormula(cell) ? [cell.formula] : []))),
  );
  const placed = new Map(names.map(({ name, formula }) => [name, String(formula)]));
  const found = sheets.find(({ id, namedAreas }) => {
    const now = inspection.anchors.get(id);
    if (id === sheet.id || now === undefined || namedAreas.length === 0) return false;
    const prefix = sheetPrefix(now);
    const isThere = ({ name, area }: NamedArea) =>
      unquoted(placed.get(name) ?? "") === unquoted(`=${prefix}${areaAddress(area)}`);
    return formulas.some((formula) => formula.includes(prefix)) && !namedAreas.every(isThere);
  });
  return found === undefined ? null : (inspection.anchors.get(found.id) ?? found.name);
}

/** Excel quotes some names that need no quotes. */
const unquoted = (reference: string) => reference.replaceAll("'", "");

/** Behind the nearest of our sheets that come before it. */
function positionOf(id: Exclude<SheetFinding["sheet"], "base">, { read: { inspection } }: Repairing): number {
  const before = SHEET_IDS.slice(0, SHEET_IDS.indexOf(id)).reverse();
  const nearest = before.flatMap((each) => inspection.anchors.get(each) ?? [])[0];
  return nearest === undefined ? 0 : inspection.sheets.indexOf(nearest) + 1;
}
