/** Converts arguments as Excel does before it calls a custom function. */
import type { ErrorValue, FunctionArgument, FunctionValue, Grid } from "../../workbook/model";
import type { FunctionDescription, FunctionParameter } from "./functionMetadata";

/** Thrown when Excel does not call the function; the cell shows this error. */
export class NotCalled extends Error {
  constructor(readonly value: ErrorValue) {
    super(value.message ?? value.error);
    this.name = "NotCalled";
  }
}

function valueError(message: string): NotCalled {
  return new NotCalled({ error: "#VALUE!", message });
}

export function isErrorValue(value: unknown): value is ErrorValue {
  return typeof value === "object" && value !== null && "error" in value;
}

function isGrid(argument: FunctionArgument): argument is Grid<FunctionValue> {
  return Array.isArray(argument);
}

function toNumber(value: string | boolean, parameter: FunctionParameter): number {
  const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
  if (Number.isNaN(number)) throw valueError(`${parameter.name}: "${String(value)}" is not a number.`);
  return number;
}

function toBoolean(value: string | number, parameter: FunctionParameter): boolean {
  if (typeof value === "number") return value !== 0;
  const text = value.trim().toUpperCase();
  if (text !== "TRUE" && text !== "FALSE")
    throw valueError(`${parameter.name}: "${value}" is neither TRUE nor FALSE.`);
  return text === "TRUE";
}

function toText(value: number | boolean | string): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** Excel for Windows gives 0 for an empty cell where any type is taken (office-js issues 1951, 4702). */
const EMPTY = { any: 0, string: "", number: 0, boolean: false } as const;

function convertValue(value: FunctionValue, parameter: FunctionParameter, errorsAllowed: boolean): unknown {
  if (value === null) return EMPTY[parameter.type];
  if (isErrorValue(value)) {
    if (errorsAllowed && parameter.type === "any") return { type: "CustomFunctionError", code: value.error };
    throw new NotCalled(value);
  }
  switch (parameter.type) {
    case "number":
      return typeof value === "number" ? value : toNumber(value, parameter);
    case "boolean":
      return typeof value === "boolean" ? value : toBoolean(value, parameter);
    case "string":
      return toText(value);
    case "any":
      return value;
  }
}

function convert(argument: FunctionArgument, parameter: FunctionParameter, errorsAllowed: boolean): unknown {
  if (argument === null && parameter.optional) return null;
  if (parameter.dimensionality === "matrix") {
    const rows = isGrid(argument) ? argument : [[argument]];
    return rows.map((row) => row.map((value) => convertValue(value, parameter, errorsAllowed)));
  }
  if (!isGrid(argument)) return convertValue(argument, parameter, errorsAllowed);
  const single = argument.length === 1 && argument[0]?.length === 1 ? argument[0][0] : undefined;
  if (single === undefined) throw valueError(`${parameter.name} takes one value, not a range of several.`);
  return convertValue(single, parameter, errorsAllowed);
}

/**
 * The arguments as the function gets them: omitted ones null, ranges as rows, types as the metadata says, repeated ones in one
 * array. Throws `NotCalled` with the cell's error where Excel does not call the function.
 */
export function convertArguments(
  args: readonly FunctionArgument[],
  description: FunctionDescription,
): unknown[] {
  const { parameters, allowErrorForDataTypeAny } = description;
  return parameters.map((parameter, index) => {
    if (parameter.repeating)
      return args.slice(index).map((rest) => convert(rest, parameter, allowErrorForDataTypeAny));
    return convert(args[index] ?? null, parameter, allowErrorForDataTypeAny);
  });
}
