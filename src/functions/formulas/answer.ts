/** Evaluates a call in a formula with the same `evaluate` that cells use. */
import type { FunctionContext } from "../context";
import type { FunctionDefinition } from "../definition";
import { DEFINITIONS } from "../definitions";
import { evaluate } from "../evaluate";
import type { InputMatrix, Output } from "../values";
import type { Call, CallArgument } from "./parse";

/** Values of referenced cells by the reference's text; references that could not be read are missing. */
export type ReferenceValues = ReadonlyMap<string, InputMatrix>;

export type CallAnswer =
  | { readonly status: "answered"; readonly output: Output }
  | { readonly status: "unknownFunction" }
  /** Excel does not accept a formula with so many arguments. */
  | { readonly status: "tooManyArguments"; readonly most: number }
  /** Only Excel can calculate these arguments, or they could not be read. */
  | { readonly status: "unreadable"; readonly arguments: readonly string[] };

export function definitionOf({ id }: Pick<Call, "id">): FunctionDefinition | undefined {
  return DEFINITIONS.find((definition) => definition.id === id);
}

/** Every reference in the call and the calls within it, once each. */
export function referencesOf({ arguments: args }: Call): string[] {
  const found = args.flatMap((argument) => {
    if (argument.kind === "reference") return [argument.text];
    return argument.kind === "call" ? referencesOf(argument.call) : [];
  });
  return [...new Set(found)];
}

export function answerCall(call: Call, context: FunctionContext, references: ReferenceValues): CallAnswer {
  const definition = definitionOf(call);
  if (!definition) return { status: "unknownFunction" };
  const most = definition.arguments.length;
  if (call.arguments.length > most) return { status: "tooManyArguments", most };
  const values = call.arguments.map((argument) => valueOf(argument, context, references));
  const unreadable = call.arguments.filter((_, index) => values[index] === undefined);
  if (unreadable.length > 0) {
    return {
      status: "unreadable",
      arguments: unreadable.flatMap((argument) => ("text" in argument ? [argument.text] : [])),
    };
  }
  return { status: "answered", output: evaluate(definition, context, values) };
}

/** The value of an argument as Excel passes it; undefined if only Excel can calculate it. */
function valueOf(argument: CallArgument, context: FunctionContext, references: ReferenceValues): unknown {
  switch (argument.kind) {
    case "omitted":
      return null;
    case "value":
      return argument.value;
    case "array":
      return argument.rows;
    case "reference":
      return references.get(argument.text);
    case "call": {
      const answer = answerCall(argument.call, context, references);
      return answer.status === "answered" ? answer.output : undefined;
    }
    case "expression":
      return undefined;
  }
}
