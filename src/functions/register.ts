import type { FunctionContext } from "./context";
import { isUnavailable, type ContextSource } from "./contextSource";
import type { FunctionDefinition } from "./definition";
import { DEFINITIONS } from "./definitions";
import { FunctionError, nothing, type ErrorCode } from "./errors";
import { evaluate } from "./evaluate";
import { bilingual, type Unavailable } from "./unavailable";
import type { Output, OutputCell } from "./values";

type CodeName = "invalidValue" | "notAvailable" | "divisionByZero" | "invalidNumber" | "nullReference";

/** The part that is used of Microsoft's custom-functions runtime, the global `CustomFunctions`. */
export interface Runtime {
  readonly associate: (id: string, implementation: (...args: unknown[]) => unknown) => void;
  readonly Error: new (code: CustomFunctions.ErrorCode, message?: string) => CustomFunctions.Error;
  readonly ErrorCode: Readonly<Record<CodeName, CustomFunctions.ErrorCode>>;
}

const CODE_NAMES: Record<ErrorCode, CodeName> = {
  "#VALUE!": "invalidValue",
  "#N/A": "notAvailable",
  "#DIV/0!": "divisionByZero",
  "#NUM!": "invalidNumber",
  "#NULL!": "nullReference",
};

/**
 * Registers every function with Excel. A call returns rows of cells, or a promise of them while the workbook is being read.
 * It throws only `CustomFunctions.Error`; such errors may also be cells of the rows.
 */
export function registerFunctions(runtime: Runtime, source: ContextSource): void {
  for (const definition of DEFINITIONS) {
    runtime.associate(definition.id, (...args: unknown[]) => call(definition, runtime, source, args));
  }
}

function call(
  definition: FunctionDefinition,
  runtime: Runtime,
  source: ContextSource,
  args: unknown[],
): unknown {
  const answer = (context: FunctionContext | Unavailable) =>
    deliver(
      isUnavailable(context)
        ? nothing(bilingual(context.reason))
        : evaluate(definition, context, withoutInvocation(args, runtime)),
      runtime,
    );
  const context = source.current();
  return context instanceof Promise ? context.then(answer) : answer(context);
}

/** Drops the invocation object that the runtime appends to the arguments. */
function withoutInvocation(args: readonly unknown[], runtime: Runtime): readonly unknown[] {
  const last = args.at(-1);
  const isInvocation = typeof last === "object" && last !== null && !Array.isArray(last);
  return isInvocation && !(last instanceof runtime.Error) ? args.slice(0, -1) : args;
}

/** Returns rows even for one cell: the metadata declare a matrix, since any function may be given a range. */
function deliver(output: Output, runtime: Runtime): unknown[][] {
  if (output instanceof FunctionError) throw runtimeError(output, runtime);
  const rows: OutputCell[][] = Array.isArray(output) ? output : [[output]];
  return rows.map((row) =>
    row.map((cell) => (cell instanceof FunctionError ? runtimeError(cell, runtime) : cell)),
  );
}

function runtimeError({ code, message }: FunctionError, runtime: Runtime): CustomFunctions.Error {
  return new runtime.Error(runtime.ErrorCode[CODE_NAMES[code]], message);
}
