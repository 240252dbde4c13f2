/** Puts a formula into a cell without overwriting anything that was not agreed to. */
import type { CellValue } from "../../workbook";
import type { Area, Position } from "../../workbook/description";
import { areaAddress, cellAddress } from "../../workbook/formulas/address";
import { describeFailure, type Failure } from "../kit/failure";
import { isExcelApiSupported, SPILL_API } from "../kit/requirements";
import { inExcel } from "../kit/inExcel";
import { GRID_MEMBERS, gridOf, isPending } from "./cellContent";
import { AREA_MEMBERS, areaOf, rangeOf } from "./ranges";

export interface OccupiedCell {
  address: string;
  /** Its formula, or its value. */
  content: string;
}

export interface InsertOptions {
  target: Position & { sheetId: string };
  formula: string;
  /** What the formula will stand for. */
  rows: number;
  columns: number;
  /** What the user has been shown and agreed to overwrite. */
  overwrite?: readonly OccupiedCell[];
}

export type InsertResult =
  /** `address` with the sheet, of all that the formula stands for; the value is the first one's. */
  | { status: "inserted"; address: string; value: CellValue; isError: boolean }
  | { status: "occupied"; cells: OccupiedCell[] }
  | { status: "protected"; sheet: string }
  /** The result would reach beyond the end of the sheet. */
  | { status: "outside" }
  /** The sheet has been deleted. */
  | { status: "gone" }
  /** Excel does not take the formula. */
  | { status: "refused"; message: string }
  | { status: "failed"; failure: Failure };

const SHEET_ROWS = 1_048_576;
const SHEET_COLUMNS = 16_384;
/** How often, and after how many milliseconds, it is looked whether Excel has calculated. */
const LOOKS = 10;
const PAUSE = 200;

/**
 * Looks at all the cells that the result needs, and writes only if they are empty, or hold exactly what the user agreed to
 * overwrite; then reads back. Waits while a cell is being edited. Never throws.
 */
export async function insertFormula(options: InsertOptions): Promise<InsertResult> {
  const { target, formula, rows, columns, overwrite = [] } = options;
  if (target.row + rows > SHEET_ROWS || target.column + columns > SHEET_COLUMNS) return { status: "outside" };
  try {
    return await inExcel(async (context): Promise<InsertResult> => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(target.sheetId);
      sheet.load("name,protection/protected");
      await context.sync();
      if (sheet.isNullObject) return { status: "gone" };
      if (sheet.protection.protected) return { status: "protected", sheet: sheet.name };
      const area = { row: target.row, column: target.column, rows, columns };
      const cells = await occupiedCells(context, sheet, area);
      if (JSON.stringify(cells) !== JSON.stringify(overwrite) && cells.length > 0) {
        return { status: "occupied", cells };
      }
      return write(context, sheet, area, formula, cells.length > 0);
    });
  } catch (error) {
    return { status: "failed", failure: describeFailure(error) };
  }
}

/** Cells of the area that hold something, save for what the target's own formula spills over now. */
async function occupiedCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<OccupiedCell[]> {
  const used = rangeOf(sheet, area).getUsedRangeOrNullObject(true).load(`formulas,${AREA_MEMBERS}`);
  const own = isExcelApiSupported(SPILL_API)
    ? sheet.getCell(area.row, area.column).getSpillingToRangeOrNullObject().load(AREA_MEMBERS)
    : null;
  await context.sync();
  if (used.isNullObject) return [];
  const spilled = own && !own.isNullObject ? areaOf(own) : null;
  const { row: top, column: left } = areaOf(used);
  return used.formulas.flatMap((line, r) =>
    line.flatMap((formula: unknown, c): OccupiedCell[] => {
      const at = { row: top + r, column: left + c };
      const isTarget = at.row === area.row && at.column === area.column;
      const isOwn = !isTarget && spilled !== null && isWithin(at, spilled);
      return formula === "" || isOwn ? [] : [{ address: cellAddress(at), content: String(formula) }];
    }),
  );
}

function isWithin({ row, column }: Position, area: Area): boolean {
  return (
    row < area.row + area.rows &&
    column < area.column + area.columns &&
    row >= area.row &&
    column >= area.column
  );
}

async function write(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  formula: string,
  clear: boolean,
): Promise<InsertResult> {
  // The formula comes first: where Excel refuses it, nothing has been cleared.
  sheet.getCell(area.row, area.column).formulas = [[formula]];
  if (clear) for (const rest of withoutFirst(area)) rangeOf(sheet, rest).clear("Contents");
  try {
    await context.sync();
  } catch (error) {
    const isRefused = error instanceof OfficeExtension.Error && error.code === "InvalidArgument";
    if (!isRefused) throw error;
    return { status: "refused", message: error.message };
  }
  return readBack(context, sheet, area);
}

/** All cells of the area but the first one. */
function withoutFirst({ row, column, rows, columns }: Area): Area[] {
  const right = { row, column: column + 1, rows: 1, columns: columns - 1 };
  const below = { row: row + 1, column, rows: rows - 1, columns };
  return [right, below].filter((area) => area.rows > 0 && area.columns > 0);
}

async function readBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  looks = LOOKS,
): Promise<InsertResult> {
  const { row, column } = area;
  const cell = sheet.getCell(row, column).load(GRID_MEMBERS);
  const spill = isExcelApiSupported(SPILL_API)
    ? cell.getSpillingToRangeOrNullObject().load(AREA_MEMBERS)
    : null;
  await context.sync();
  const { values, isError } = gridOf(cell);
  const [[value = ""] = []] = values;
  if (isPending(value) && looks > 0) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    return readBack(context, sheet, area, looks - 1);
  }
  const isSpilled = spill !== null && !spill.isNullObject;
  const address = isSpilled ? areaAddress(areaOf(spill), {}) : cellAddress({ row, column });
  return {
    status: "inserted",
    address: `${sheet.name}!${address}`,
    value,
    isError: isError[0]?.[0] === true,
  };
}
