/** What may be done with a found cell, by what it shows. Pure. */
import { isPending } from "./cellContent";
import type { FormulaCell } from "./find";

export type CellState = "value" | "error" | "pending";

/** `error` where any of what the formula stands for is one; `pending` where Excel still waits for an answer. */
export function stateOf({ grid }: Pick<FormulaCell, "grid">): CellState {
  if (grid.values.some((row) => row.some(isPending))) return "pending";
  return grid.isError.some((row) => row.includes(true)) ? "error" : "value";
}

/** Whether Excel does not know a function in the formula. */
export function isUnknownName({ grid }: Pick<FormulaCell, "grid">): boolean {
  return grid.values[0]?.[0] === "#NAME?" && grid.isError[0]?.[0] === true;
}
