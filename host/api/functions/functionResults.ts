/** Turns the answer of a custom function into the cell's value. */
import type { ErrorValue, FunctionArgument, FunctionValue } from "../../workbook/model";
import type { FunctionDescription } from "./functionMetadata";
import { ERRORS_WITH_TEXT, FUNCTION_ERRORS } from "../wire";

/** An answer as the runtime sends it back. */
export interface InvocationResult {
  readonly id: number;
  readonly failed: boolean;
  readonly value: unknown;
  readonly errorCode: number | undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Results come as arrays `[id, succeeded, value, errorCode?]`, from older runtimes as objects. */
export function readResult(result: unknown): InvocationResult {
  let parts: readonly unknown[] = [];
  if (isList(result)) parts = result;
  else if (isRecord(result)) parts = [result.id, result.failed !== true, result.value, result.errorCode];
  const [id, succeeded, value, errorCode] = parts;
  if (typeof id !== "number")
    throw new Error(`A custom function's result without an id: ${JSON.stringify(result)}`);
  return {
    id,
    failed: succeeded !== true,
    value,
    errorCode: typeof errorCode === "number" ? errorCode : undefined,
  };
}

export function errorValue(error: string, text: unknown): ErrorValue {
  const shown = ERRORS_WITH_TEXT.has(error) && typeof text === "string" && text !== "";
  return shown ? { error, message: text } : { error };
}

/** null becomes 0, in arrays as well (office-js issue 1503). */
function cellValue(value: unknown): FunctionValue {
  if (value === null) return 0;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (
    isRecord(value) &&
    typeof value.basicValue === "string" &&
    value.basicType === "Error" &&
    value.type === "Error"
  ) {
    return errorValue(value.basicValue, value.message);
  }
  if (isRecord(value) && value.type === "FormattedNumber" && typeof value.basicValue === "number")
    return value.basicValue;
  return errorValue(
    "#VALUE!",
    `The function returned a value that a cell cannot hold: ${JSON.stringify(value)}`,
  );
}

function gridValue(rows: readonly unknown[]): FunctionArgument {
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  const grid: FunctionValue[][] = [];
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== width || width === 0) {
      return errorValue("#VALUE!", "The function returned an array that is not made of rows of one length.");
    }
    grid.push(row.map(cellValue));
  }
  return grid.length === 0 ? errorValue("#VALUE!", "The function returned an empty array.") : grid;
}

/** The value, spilling array or error with its text that the calling cell gets. */
export function resultValue(result: InvocationResult, description: FunctionDescription): FunctionArgument {
  if (result.failed) {
    return errorValue(FUNCTION_ERRORS[result.errorCode ?? 0] ?? "#VALUE!", result.value);
  }
  if (!Array.isArray(result.value)) return cellValue(result.value);
  if (description.result.dimensionality === "matrix") return gridValue(result.value);
  return errorValue("#VALUE!", `${description.name} is described as giving one value, but gave an array.`);
}
