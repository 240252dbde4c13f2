import type { Caller, CellValue, Workbook } from "../../workbook/model";
import type { CustomFunctions } from "./customFunctions";

/** What a formula gives: its values row by row, or the error that it is. */
export type Evaluated =
  | {
      readonly values: CellValue[][];
      /** Reasons of errors among the values, where known; same shape. */
      readonly messages: (string | null)[][];
    }
  | { readonly error: string; readonly message?: string };

const ERRORS: ReadonlySet<unknown> = new Set([
  ...["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"],
  ...["#SPILL!", "#CALC!", "#BUSY!", "#CYCLE!"],
]);

/** Evaluates a formula, waiting for the custom functions in it. */
export async function evaluateFormula(
  { calculation }: Workbook,
  customFunctions: CustomFunctions,
  formula: string,
  at?: Caller,
): Promise<Evaluated> {
  const { values, messages } = await customFunctions.outsideCells(async () => {
    let evaluation = calculation.evaluate(formula, at);
    while (evaluation.pending) {
      await customFunctions.idle();
      evaluation = calculation.evaluate(formula, at);
    }
    return evaluation;
  });
  const [value] = values.length === 1 && values[0]?.length === 1 ? values[0] : [];
  if (typeof value !== "string" || !ERRORS.has(value)) return { values, messages };
  const message = messages[0]?.[0] ?? null;
  return message === null ? { error: value } : { error: value, message };
}
