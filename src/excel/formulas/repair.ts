/** Repairs formulas that show #NAME? because Excel read them before it knew their functions. */
import { describeFailure } from "../kit/failure";
import { inExcel } from "../kit/inExcel";
import { apply, type ApplyOptions } from "./apply";
import { isPending, keyOf } from "./cellContent";
import { isUnknownName } from "./cellState";
import type { FormulaCell } from "./find";
import { reread } from "./reread";
import { check, resultOf, writesFor, type SweepResult } from "./sweep";

export interface RepairResult extends SweepResult {
  /** Those of the cells done that show `#NAME?` all the same. */
  still: FormulaCell[];
}

/** How often, and after how many milliseconds, it is looked whether Excel has calculated. */
const LOOKS = 10;
const PAUSE = 300;

/**
 * Enters each formula again, which is what makes Excel look up the function (office-js issue 6395), and waits for the
 * answers. Cells that are fine or hold another formula by now, and protected sheets, are left alone. Waits while a cell
 * is being edited. Never throws.
 *
 * @param spell how the formula is to be written
 */
export async function repair(
  cells: readonly FormulaCell[],
  spell: (formula: string) => string,
  options: ApplyOptions = {},
): Promise<RepairResult> {
  try {
    return await inExcel(async (context) => {
      const { ready, skipped } = await check(context, cells, (cell) =>
        isUnknownName(cell) ? null : "changed",
      );
      const writes = writesFor(ready, ({ formula }) => [[spell(formula)]]);
      const result = resultOf(ready, skipped, await apply(context, writes, options));
      return { ...result, still: await unresolved(context, result.done, spell) };
    });
  } catch (error) {
    return { done: [], skipped: [], still: [], end: describeFailure(error) };
  }
}

async function unresolved(
  context: Excel.RequestContext,
  done: readonly FormulaCell[],
  spell: (formula: string) => string,
): Promise<FormulaCell[]> {
  const written = done.map((cell) => ({ ...cell, formula: spell(cell.formula) }));
  for (let look = 0; look < LOOKS; look++) {
    const now = await reread(context, written);
    if (!now.some(({ grid }) => isPending(grid.values[0]?.[0]))) {
      const still = new Set(now.filter(isUnknownName).map(keyOf));
      return done.filter((cell) => still.has(keyOf(cell)));
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return [];
}
