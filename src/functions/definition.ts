import type { Text } from "../dataset/schema";
import type { Argument } from "./arguments";
import type { FunctionContext } from "./context";
import type { Output } from "./values";

/** The functions' prefix in formulas, as in `=KCFIN.COVERAGE("IP")`. */
export const NAMESPACE = "KCFIN";

/** The value of one of the function's own arguments. */
export type ReadArgument = <V>(argument: Argument<V>) => V;

export interface Example {
  /** Texts stand in the language of the help; null is an argument left out. */
  readonly arguments: readonly (Text | string | number | null)[];
  readonly meaning: Text;
}

/**
 * All there is to know of a function. Registration, Excel's metadata, the help and the formula builder are made from it.
 * Ids never change after a release: workbooks hold them.
 */
export interface FunctionDefinition {
  readonly id: string;
  /** One sentence; Excel shows it while typing. */
  readonly summary: Text;
  /** What comes back: its formula, shape and order, and when there is nothing to return. */
  readonly returns: Text;
  readonly arguments: readonly Argument<unknown>[];
  readonly examples: readonly Example[];
  /**
   * Computes one result. An argument that takes ranges cell by cell is read as the cell in question.
   * @throws {FunctionError} when an argument cannot be understood or there is nothing to return
   */
  readonly compute: (context: FunctionContext, read: ReadArgument) => Output;
}
