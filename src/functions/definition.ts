import type { DataPart } from "../dataset/parts";
import type { Text } from "../dataset/schema";
import type { Argument } from "./arguments";
import type { FunctionContext } from "./context";
import type { Output } from "./values";

/** The functions' prefix in formulas, as in `=KCFIN.COVERAGE("IP")`. */
export const NAMESPACE = "KCFIN";

/** Reads one of the function's own arguments. */
export type ReadArgument = <V>(argument: Argument<V>) => V;

/** A `Text` is written in the language of the help, rows as an array constant; null is an omitted argument. */
export type ExampleArgument = Text | string | number | readonly (readonly string[])[] | null;

export interface Example {
  readonly arguments: readonly ExampleArgument[];
  readonly meaning: Text;
}

/**
 * The description of a function, from which registration, Excel's metadata, the help and the formula builder are made.
 * Ids never change once released, because workbooks contain them.
 */
export interface FunctionDefinition {
  readonly id: string;
  /** One sentence; Excel shows it while typing. */
  readonly summary: Text;
  /** What comes back: its formula, shape and order, and when there is nothing to return. */
  readonly returns: Text;
  readonly arguments: readonly Argument<unknown>[];
  readonly examples: readonly Example[];
  /** Parts of the data, beside cities, measures and levels, without which there is no answer. */
  readonly needs?: readonly DataPart[];
  /**
   * Computes one result. `read` returns the current cell of arguments that take ranges cell by cell.
   * @throws {FunctionError} when an argument cannot be understood or there is nothing to return
   */
  readonly compute: (context: FunctionContext, read: ReadArgument) => Output;
}
