import type { CellAddress, Grid, SheetId } from "./area";
import type { CellValue } from "./cells";

/** An error as a function's argument or result. */
export interface ErrorValue {
  /** Such as "#N/A". */
  readonly error: string;
  readonly message?: string;
}

/** null: an omitted argument, or an empty cell. */
export type FunctionValue = number | string | boolean | null | ErrorValue;

/** A single value, or a range's or array's values row by row. */
export type FunctionArgument = FunctionValue | Grid<FunctionValue>;

/** The cell that calls a custom function; null in `evaluate` without a cell. */
export interface Caller {
  readonly sheet: SheetId;
  readonly cell: CellAddress;
}

/** Not answered yet: the cell shows #BUSY! until `settle` is called. */
export const PENDING = Symbol("pending");

/**
 * Called whenever a formula with the function is calculated, so it must be fast: answer from what has been settled, or start
 * the work and return PENDING. A grid spills.
 */
export type FunctionEvaluator = (
  args: readonly FunctionArgument[],
  caller: Caller | null,
) => FunctionArgument | typeof PENDING;

export interface FunctionSignature {
  /** Fewest and most arguments; repeating arguments have no upper bound. */
  readonly minimum: number;
  readonly maximum: number;
  readonly volatile: boolean;
}

export interface Evaluation {
  /** Array results row by row; one by one for a single value. Errors as "#N/A" and so on; text in `messages`. */
  readonly values: CellValue[][];
  /** Reasons of errors, where known; same shape. */
  readonly messages: (string | null)[][];
  /** Whether a custom function in it has not answered yet: settle and evaluate again. */
  readonly pending: boolean;
}

export interface Calculation {
  /**
   * Defines or replaces "KCFIN.COVERAGE" and the like for this workbook. As Excel does, `Cells.write` refuses a formula that
   * gives it fewer or more arguments than the signature ("InvalidArgument"); `evaluate` gives #VALUE! with a message.
   *
   * @param wasKnown whether Excel knew it when the workbook was opened; else the cells are calculated without it first
   */
  defineFunction(
    name: string,
    signature: FunctionSignature,
    evaluate: FunctionEvaluator,
    wasKnown?: boolean,
  ): void;
  /** Whether the name is that of a custom function, of this workbook or another that is open. */
  isCustomFunction(name: string): boolean;
  /** Recalculates the cells that await a custom function (of this name if given) and all that depend on them. */
  settle(name?: string): void;
  /** Cells whose custom function has not answered yet. */
  pendingCells(): { readonly sheet: SheetId; readonly cell: CellAddress }[];
  /** Any formula, without touching the document. `at` gives the sheet of bare references and the row of [@…]. */
  evaluate(formula: string, at?: Caller): Evaluation;
  /** Recalculates everything. */
  recalculate(): void;
}
