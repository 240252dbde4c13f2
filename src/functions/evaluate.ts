import { isEmpty, type Argument } from "./arguments";
import type { FunctionContext } from "./context";
import type { FunctionDefinition, ReadArgument } from "./definition";
import { FunctionError, invalid, nothing } from "./errors";
import { messages } from "./texts";
import { toMatrix, type InputCell, type InputMatrix, type Output, type OutputCell } from "./values";

/** The most cells of a range, so that a call takes well under the second in which Excel expects an answer. */
const MOST_RANGE_CELLS = 10_000;
/** The most cells of a result; Excel on the web never finishes showing much larger ones. */
const MOST_RESULT_CELLS = 100_000;

/** What an unknown name may mean takes a hundred times as long to find as a known one: a column of them would hold Excel up. */
const MOST_SUGGESTIONS = 100;

interface Input {
  readonly argument: Argument<unknown>;
  readonly cells: InputMatrix;
}

/**
 * Evaluates a function as a cell does, with arguments as Excel passes them (omitted ones null or missing, ranges as rows).
 *
 * Ranges for arguments that take them cell by cell give one result per cell: shapes combine as in Excel's array formulas (a
 * column against a row gives a grid), a blank cell gives a blank, and an invalid cell gives an error in its own place.
 *
 * Never throws: errors are `FunctionError`s in the workbook's language, as the result or within it.
 */
export function evaluate(
  definition: FunctionDefinition,
  context: FunctionContext,
  args: readonly unknown[],
): Output {
  return guard(definition, context, () => {
    const [reason] = (definition.needs ?? []).flatMap((part) => context.unknown[part] ?? []);
    if (reason !== undefined) throw nothing(reason[context.language]);
    const inputs = definition.arguments.map((argument, n) => ({ argument, cells: toMatrix(args[n]) }));
    for (const input of inputs) refuseRange(input, definition, context);

    const mapped = inputs.filter(({ argument }) => argument.range === "each");
    const rows = Math.max(1, ...mapped.map(({ cells }) => cells.length));
    const columns = Math.max(1, ...mapped.map(({ cells }) => widthOf(cells)));
    if (rows === 1 && columns === 1) return computeSingle(definition, context, inputs);

    if (rows * columns > MOST_RANGE_CELLS) {
      throw invalid(messages(context.language).rangeTooLarge(rows * columns, MOST_RANGE_CELLS));
    }
    const rationed = { ...context, suggestions: { left: MOST_SUGGESTIONS } };
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) =>
        guard(definition, rationed, () => computeAt(definition, rationed, inputs, row, column)),
      ),
    );
  });
}

function refuseRange(
  { argument, cells }: Input,
  { id }: FunctionDefinition,
  { language }: FunctionContext,
): void {
  const count = cells.length * widthOf(cells);
  if (argument.range === "single" && count > 1) {
    throw invalid(messages(language).singleOnly(argument, id, count));
  }
}

function computeSingle(
  definition: FunctionDefinition,
  context: FunctionContext,
  inputs: readonly Input[],
): Output {
  const result = definition.compute(context, reader(inputs, context, 0, 0));
  const cells = Array.isArray(result) ? result.length * (result[0]?.length ?? 0) : 1;
  if (cells > MOST_RESULT_CELLS) {
    throw invalid(messages(context.language).resultTooLarge(cells, MOST_RESULT_CELLS));
  }
  return result;
}

function computeAt(
  definition: FunctionDefinition,
  context: FunctionContext,
  inputs: readonly Input[],
  row: number,
  column: number,
): OutputCell {
  const ranges = inputs.filter(({ argument, cells }) => argument.range === "each" && isRange(cells));
  for (const { argument, cells } of ranges) {
    const cell = cellAt(cells, row, column);
    if (cell === undefined) throw nothing(messages(context.language).rangesDiffer());
    if (isEmpty(cell, argument.kind)) return "";
  }
  const result = definition.compute(context, reader(inputs, context, row, column));
  if (Array.isArray(result)) throw invalid(messages(context.language).rowsForOne(definition.id));
  return result;
}

function reader(
  inputs: readonly Input[],
  context: FunctionContext,
  row: number,
  column: number,
): ReadArgument {
  return (argument) => {
    const input = inputs.find((each) => each.argument === argument);
    if (!input) throw new Error(`"${argument.name}" is not among the function's arguments.`);
    const cells = argument.range === "set" ? input.cells.flat() : [cellAt(input.cells, row, column) ?? null];
    return argument.read(cells, context);
  };
}

/** A single row or column repeats along the other dimension; undefined outside of the range. */
function cellAt(cells: InputMatrix, row: number, column: number): InputCell | undefined {
  return cells[cells.length === 1 ? 0 : row]?.[widthOf(cells) === 1 ? 0 : column];
}

function widthOf(cells: InputMatrix): number {
  return cells[0]?.length ?? 0;
}

function isRange(cells: InputMatrix): boolean {
  return cells.length > 1 || widthOf(cells) > 1;
}

function guard<T>(
  definition: FunctionDefinition,
  { language }: FunctionContext,
  compute: () => T,
): T | FunctionError {
  try {
    return compute();
  } catch (error) {
    return error instanceof FunctionError ? error : invalid(messages(language).unexpected(definition.id));
  }
}
