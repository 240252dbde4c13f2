/** Repairs one finding. Only what is ours is written; each repair looks again first, and can be undone. */
import type { Language } from "../../dataset";
import type { FunctionLine, Finding, RowsFinding, SheetId } from "../../workbook";
import {
  areaAddress,
  cellAddress,
  COLUMNS,
  columnName,
  findingKey,
  healthTableName,
  sheetAnchorName,
  sheetPrefix,
} from "../../workbook";
import { describeFailure, type Written } from "../kit/failure";
import { inspect } from "../kit/inspect";
import { inExcel } from "../kit/inExcel";
import { isExcelApiSupported, RESIZE_TABLE_API } from "../kit/requirements";
import { excelPort } from "../tables/excelPort";
import { otherLease } from "../tables/lease";
import { SESSION, type Session } from "../tables/session";
import type { RepairResult } from "./outcome";
import { readStructure, type StructureRead } from "./readStructure";
import { relinkTable } from "./relink";
import { restoreChart } from "./restoreChart";
import { describeAsItIs } from "./describeAsItIs";
import { restoreSheet } from "./restoreSheet";
import type { Repairing } from "./repairing";

export interface RepairOptions {
  /** Custom functions to list on the About sheet, where that is restored. */
  readonly functions?: (language: Language) => readonly FunctionLine[];
}

/** What is wrong with the open workbook's structure, charts included; null where it is not, or not completely, populated. */
export function readFindings(): Promise<readonly Finding[] | null> {
  return inExcel(async (context) => {
    const read = await readStructure(context, await inspect(context), { withCharts: true });
    return read?.findings ?? null;
  });
}

/** Repairs a finding. Waits while a cell is being edited. Never throws: what went wrong is in the result. */
export async function repairFinding(
  finding: Finding,
  { functions = () => [] }: RepairOptions = {},
  session: Session = SESSION,
): Promise<RepairResult> {
  let written: Written = "nothing";
  try {
    return await inExcel(async (context): Promise<RepairResult> => {
      const read = await readStructure(context, await inspect(context), { withCharts: true });
      const now = read?.findings.find((each) => findingKey(each) === findingKey(finding));
      if (read === null || now === undefined || JSON.stringify(now) !== JSON.stringify(finding))
        return { status: "changed" };
      if (read.inspection.readOnly) return { status: "readOnly" };
      const { snapshot } = await excelPort(context).exchange([], { only: [] });
      const busy = otherLease(snapshot, session);
      if (busy !== null) return busy;
      const willWrite = () => {
        written = "part";
      };
      return await repair(now, { context, read, willWrite, functions });
    });
  } catch (error) {
    return { status: "failed", failure: describeFailure(error), written };
  }
}

function repair(finding: Finding, work: Repairing): Promise<RepairResult> | RepairResult {
  switch (finding.kind) {
    case "column":
      return finding.now === null
        ? { status: "byHand" }
        : renameColumn(healthTableName(finding.table), finding.now, finding.heading, work);
    case "table":
      if (finding.now === null) return { status: "byHand" };
      return finding.now.as === "renamed"
        ? renameTable(finding.now.name, finding.name, work)
        : makeTable(finding, work);
    case "rows":
      return takeRows(finding, work);
    case "mark":
      return setMark(finding.sheet, finding.name, work);
    case "sheet":
      return restoreSheet(finding.sheet, work);
    case "chart":
      return restoreChart(finding, work);
    case "headers":
    case "period":
      return { status: "byHand" };
  }
}

async function renameColumn(
  table: string,
  from: string,
  to: string,
  { context, willWrite }: Repairing,
): Promise<RepairResult> {
  willWrite();
  context.workbook.tables.getItem(table).columns.getItem(from).name = to;
  await context.sync();
  return { status: "repaired", undo: { what: "heading", table, from, to }, unlinked: [] };
}

async function renameTable(
  from: string,
  to: string,
  { context, read, willWrite }: Repairing,
): Promise<RepairResult> {
  if (isTaken(read, to)) return { status: "taken", name: to };
  willWrite();
  context.workbook.tables.getItem(from).name = to;
  await context.sync();
  return { status: "repaired", undo: { what: "tableName", from, to }, unlinked: [] };
}

/** Whether a table elsewhere in the workbook has the name, whatever its case. */
function isTaken({ inspection: { tables } }: StructureRead, name: string): boolean {
  return tables.some((table) => table.name.toLowerCase() === name.toLowerCase());
}

/** Makes the table again over its cells, with the references of our formulas to it. */
async function makeTable(
  { table: id, name, now, place }: Extract<Finding, { kind: "table" }>,
  work: Repairing,
): Promise<RepairResult> {
  if (now?.as !== "range") return { status: "changed" };
  const { context, read, willWrite } = work;
  if (isTaken(read, name)) return { status: "taken", name };
  willWrite();
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const { row, column, rows, columns } = now.area;
  const table = sheet.tables.add(sheet.getRangeByIndexes(row, column, rows, columns), true);
  table.name = name;
  await context.sync();
  await relinkTable(work, { table: id, sheet: place.sheet, area: now.area });
  return { status: "repaired", undo: { what: "table", table: name }, unlinked: [] };
}

/** Lets a table grow over the rows below it, with the formulas of its calculated columns in them. */
async function takeRows(
  { table: id, lines }: RowsFinding,
  { context, read, willWrite, functions }: Repairing,
): Promise<RepairResult> {
  if (lines === null) return { status: "byHand" };
  if (!isExcelApiSupported(RESIZE_TABLE_API)) return { status: "tooOld", needs: RESIZE_TABLE_API };
  const standing = read.structure.tables.get(id);
  if (standing === undefined) return { status: "changed" };
  const { sheet: sheetName, row, column, rows, header, below } = standing;
  const table = context.workbook.tables.getItem(healthTableName(id));
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const description = await describeAsItIs({ context, read, functions });
  const formulas = (description?.sheets ?? [])
    .flatMap(({ tables }) => tables)
    .find(({ name }) => name === healthTableName(id))?.cells[0];
  const calculated = COLUMNS[id].flatMap((each, index) => {
    const cell = formulas?.[index];
    const at = header.indexOf(columnName(each, read.language));
    return typeof cell === "object" && cell !== null && at >= 0 ? [{ at, formula: cell.formula }] : [];
  });
  willWrite();
  table.resize(table.getRange().getResizedRange(lines, 0));
  const filled = below.slice(0, lines).flatMap((cells, index) =>
    calculated.flatMap(({ at, formula }): string[] => {
      if (cells.every((cell) => String(cell).trim() === "") || String(cells[at] ?? "").trim() !== "")
        return [];
      const place = { row: row + rows + index, column: column + at };
      sheet.getRangeByIndexes(place.row, place.column, 1, 1).formulas = [[formula]];
      return [cellAddress(place)];
    }),
  );
  await context.sync();
  return { status: "repaired", undo: { what: "rows", table: id, lines, filled }, unlinked: [] };
}

async function setMark(
  id: SheetId,
  sheet: string,
  { context, read, willWrite }: Repairing,
): Promise<RepairResult> {
  const name = sheetAnchorName(id);
  const formula = `=${sheetPrefix(sheet)}${areaAddress({ row: 0, column: 0, rows: 1, columns: 1 }).split(":")[0] ?? ""}`;
  const { names } = context.workbook;
  const before = read.inspection.names.includes(name) ? names.getItem(name).load("formula") : null;
  if (before !== null) await context.sync();
  const former = before === null ? null : String(before.formula);
  willWrite();
  if (before === null) names.add(name, formula).visible = false;
  else before.formula = formula;
  await context.sync();
  return { status: "repaired", undo: { what: "name", name, formula: former }, unlinked: [] };
}
