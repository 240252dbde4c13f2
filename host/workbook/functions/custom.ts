/** Custom functions: the engine knows their names, each opened workbook has its own evaluators for them. */
import type { EvalContext } from "@odoo/o-spreadsheet/dist/types/types/functions";
import type { Arg, FunctionResultObject } from "@odoo/o-spreadsheet/dist/types/types/misc";
import { EngineContext } from "../engine/context";
import { registries } from "../engine/library";
import { PENDING } from "../types/calculation";
import type { Caller, FunctionArgument, FunctionValue } from "../types/calculation";
import { define, error, isErrorValue, isMatrix, matrixOf, rowsOf } from "./define";
import type { EngineResult } from "./define";
import { engineError, excelError } from "./errors";

const known = new Set<string>();
export const isCustomFunction = (name: string): boolean => known.has(name.toUpperCase());

/** Errors: Error when the name belongs to a function of the engine's own. */
export function knowCustomFunction(name: string): void {
  if (known.has(name)) return;
  if (registries.functionRegistry.contains(name)) throw new Error(`${name} is a native function already.`);
  known.add(name);
  define(name, [{ name: "arguments", array: true, optional: true, repeating: true }], function (...args) {
    return call(this, name, args);
  });
}

function call(context: EvalContext, name: string, args: readonly Arg[]): EngineResult {
  const session: unknown = context["excel"];
  if (!(session instanceof EngineContext)) return error("#NAME?");
  const custom = session.functions.get(name);
  const cell = cellOf(session, context);
  if (!custom && cell) session.unresolved.add(cell.id);
  if (!custom || (cell && session.unresolved.has(cell.id)))
    return error("#NAME?", `The function ${name} is not loaded in this workbook.`);
  const { minimum, maximum } = custom.signature;
  if (args.length < minimum || args.length > maximum)
    return error("#VALUE!", `${name} was given ${args.length} arguments.`);
  const result = custom.evaluate(args.map(argument), caller(context));
  if (result === PENDING) {
    remember(session, context, name);
    return error("#BUSY!");
  }
  return isGrid(result) ? matrixOf(result.map((row) => row.map(engineValue))) : engineValue(result);
}

/** Remembers the cell that waits for an answer. */
function remember(session: EngineContext, context: EvalContext, name: string): void {
  if (session.isolated) session.isolated.pending = true;
  const cell = cellOf(session, context);
  if (cell) session.pending.set(`${cell.id} ${name}`, { cell: cell.id, name });
}

/** The cell that is calculated; none where a formula is evaluated for an answer. */
function cellOf(session: EngineContext, { __originCellPosition: position, getters }: EvalContext) {
  return position && !session.isolated ? getters.getCell(position) : undefined;
}

function caller({ __originCellPosition: position }: EvalContext): Caller | null {
  return position ? { sheet: position.sheetId, cell: { row: position.row, column: position.col } } : null;
}

function value(cell: FunctionResultObject | undefined): FunctionValue {
  const content = cell?.value ?? null;
  if (!isErrorValue(content)) return content;
  const message = cell?.message?.toString();
  const text = excelError(content, message);
  return message === undefined ? { error: text } : { error: text, message };
}

function argument(arg: Arg): FunctionArgument {
  if (!isMatrix(arg)) return value(arg);
  const rows = rowsOf(arg).map((row) => row.map(value));
  const [only] = rows.flat();
  return rows.length === 1 && rows[0]?.length === 1 && only !== undefined ? only : rows;
}

const isGrid = (result: FunctionArgument): result is readonly (readonly FunctionValue[])[] =>
  Array.isArray(result);

function engineValue(result: FunctionValue): FunctionResultObject {
  if (result === null || typeof result !== "object") return { value: result };
  return error(engineError(result.error), result.message);
}
