/** Has Excel calculate the cells with certain formulas again, and no others. */
import type { Area } from "../../workbook/description";
import { describeFailure } from "../kit/failure";
import { inExcel } from "../kit/inExcel";
import { isExcelApiSupported, SET_DIRTY_API } from "../kit/requirements";
import { orUsing, readNamesWith, type Wanted } from "./callingNames";
import { findIn, wholeSheets } from "./find";
import { rangeOf } from "./ranges";
import { rectangles } from "./rectangles";

export interface Recalculation {
  /** Never rejected: false where Excel could not be asked to calculate, and cells may show what they showed before. */
  readonly recalculate: () => Promise<boolean>;
  /** To be called when something on a sheet has changed: cells with such formulas may have come, gone or moved. */
  readonly forgetSheet: (sheetId: string) => void;
}

/** Ranges that one request calculates. */
const RANGES = 400;

/**
 * `application.calculate("Full")` would ask every custom function of every add-in in all open workbooks again, paid queries
 * included (Microsoft's documentation of `Excel.CalculationType`). Here the cells are looked for, and remembered by sheet
 * until something on that sheet changes. Where there are none, nothing is calculated.
 *
 * @param wanted which formulas are meant
 */
export function createRecalculation(wanted: Wanted): Recalculation {
  const known = new Map<string, readonly Area[]>();
  let knownNames = "";

  async function find(context: Excel.RequestContext): Promise<void> {
    const names = await readNamesWith(context, wanted);
    // Excel tells nobody of a name that comes, or stands for something else.
    const sorted = [...names].sort().join(" ");
    if (sorted !== knownNames) known.clear();
    knownNames = sorted;
    const present = new Set<string>();
    const sheets = await wholeSheets(context, (id) => {
      present.add(id);
      return !known.has(id);
    });
    const found = await findIn(context, sheets, { wanted: orUsing(wanted, names) });
    for (const { sheet } of sheets)
      known.set(sheet.id, rectangles(found.filter(({ sheetId }) => sheetId === sheet.id)));
    for (const id of known.keys()) if (!present.has(id)) known.delete(id);
  }

  function recalculate(): Promise<boolean> {
    return inExcel(async (context) => {
      await find(context);
      const ranges = [...known].flatMap(([sheetId, areas]) => areas.map((area) => ({ sheetId, area })));
      for (let start = 0; start < ranges.length; start += RANGES)
        await calculate(context, ranges.slice(start, start + RANGES));
      return true;
    }).catch(() => false);
  }

  return {
    recalculate,
    forgetSheet: (sheetId) => {
      known.delete(sheetId);
    },
  };
}

interface Place {
  readonly sheetId: string;
  readonly area: Area;
}

/**
 * Where Excel refuses one of the ranges, such as on a protected sheet, the others are calculated one by one.
 *
 * @throws OfficeExtension.Error when Excel cannot be reached
 */
async function calculate(context: Excel.RequestContext, places: readonly Place[]): Promise<void> {
  for (const { sheetId, area } of places) {
    const range = rangeOf(context.workbook.worksheets.getItem(sheetId), area);
    // Marked as changed first, so that Excel also calculates what depends on them.
    if (isExcelApiSupported(SET_DIRTY_API)) range.setDirty();
    range.calculate();
  }
  try {
    await context.sync();
  } catch (error) {
    if (describeFailure(error).kind === "connectionLost") throw error;
    if (places.length === 1) return;
    for (const place of places) await calculate(context, [place]);
  }
}
