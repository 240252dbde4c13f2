/** Replaces formulas by what they show. */
import type { CellValue } from "../../workbook";
import { textInput, type CellInput } from "../kit/cells";
import { describeFailure } from "../kit/failure";
import { inExcel } from "../kit/inExcel";
import { apply, type ApplyOptions } from "./apply";
import { stateOf } from "./cellState";
import type { FormulaCell } from "./find";
import { check, resultOf, writesFor, type SweepResult } from "./sweep";

export interface FreezeOptions extends ApplyOptions {
  /** Whether errors are written as the constant errors that they look like. */
  errors: boolean;
}

/**
 * Writes values over the formulas, whole spilled ranges at once; formats stay. Each cell is looked at again first: one that
 * holds another formula by now, or stands on a protected sheet, is left alone. Waits while a cell is being edited. Never throws.
 */
export async function freeze(
  cells: readonly FormulaCell[],
  { errors, ...options }: FreezeOptions,
): Promise<SweepResult> {
  try {
    return await inExcel(async (context) => {
      const { ready, skipped } = await check(context, cells, (cell) => {
        const state = stateOf(cell);
        return state === "pending" || (state === "error" && !errors) ? state : null;
      });
      const applied = await apply(context, writesFor(ready, frozenValues), options);
      return resultOf(ready, skipped, applied);
    });
  } catch (error) {
    return { done: [], skipped: [], end: describeFailure(error) };
  }
}

/** Errors that Excel takes as constants; others can only be kept as texts. */
const CONSTANT_ERRORS = new Set<CellValue>([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
]);

function frozenValues({ grid: { values, isError } }: FormulaCell): CellInput[][] {
  return values.map((row, r) =>
    row.map((value, c) => {
      const isConstantError = isError[r]?.[c] === true && CONSTANT_ERRORS.has(value);
      return typeof value === "string" && !isConstantError ? textInput(value) : value;
    }),
  );
}
