import type {
  AddFunctionDescription,
  ArgType,
  EvalContext,
} from "@odoo/o-spreadsheet/dist/types/types/functions";
import type { Arg, FunctionResultObject, Matrix, Maybe } from "@odoo/o-spreadsheet/dist/types/types/misc";
import { registries } from "../engine/library";

export type Value = number | string | boolean | null;
export type EngineResult = FunctionResultObject | Matrix<FunctionResultObject>;

export interface Parameter {
  readonly name: string;
  /** Whether a range or array is taken whole instead of cell by cell. */
  readonly array?: boolean;
  readonly optional?: boolean;
  readonly repeating?: boolean;
  readonly acceptsErrors?: boolean;
}

type Compute = (this: EvalContext, ...args: Arg[]) => EngineResult;

/** Puts a function where all formulas find it; one of the same name is replaced. */
export function define(name: string, parameters: readonly Parameter[], compute: Compute): void {
  const description: AddFunctionDescription = {
    description: name,
    args: parameters.map(({ name: parameter, array, optional, repeating, acceptsErrors }) => {
      const type: ArgType[] = array ? ["ANY", "RANGE"] : ["ANY"];
      return {
        name: parameter,
        description: parameter,
        type,
        ...(optional && { optional }),
        ...(repeating && { repeating }),
        ...((array || acceptsErrors) && { acceptErrors: true }),
        ...(array && { acceptMatrix: true }),
      };
    }),
    compute,
    isExported: true,
  };
  registries.functionRegistry.replace(name, description);
}

export const error = (value: string, message?: string): FunctionResultObject =>
  message === undefined ? { value } : { value, message };

export function isMatrix(arg: Arg): arg is Matrix<FunctionResultObject> {
  return Array.isArray(arg);
}

/** The engine keeps arrays by column; this gives them by row. */
export function rowsOf(arg: Arg): Maybe<FunctionResultObject>[][] {
  if (!isMatrix(arg)) return [[arg]];
  const height = arg[0]?.length ?? 0;
  return Array.from({ length: height }, (_, row) => arg.map((column) => column[row]));
}

/** By row into the engine's by column. */
export function matrixOf(rows: readonly (readonly FunctionResultObject[])[]): Matrix<FunctionResultObject> {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? { value: null }));
}

/** A single value of an argument: the first cell of an array. */
export function single(arg: Arg): Maybe<FunctionResultObject> {
  return isMatrix(arg) ? arg[0]?.[0] : arg;
}

export const isErrorValue = (value: unknown): value is string =>
  typeof value === "string" && registries.errorTypes.has(value);
