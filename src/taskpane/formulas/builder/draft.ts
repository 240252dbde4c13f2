/** A formula being built: a function with its arguments, or a text edited by hand. Pure. */
import type { Argument } from "../../../functions/arguments";
import type { FunctionContext } from "../../../functions/context";
import type { FunctionDefinition } from "../../../functions/definition";
import { FunctionError } from "../../../functions/errors";
import { textLiteral, writeFormula } from "../../../functions/formulas/formula";
import { definitionOf } from "../../../functions/formulas/answer";
import { parseFormula, type CallArgument } from "../../../functions/formulas/parse";
import { tokenise } from "../../../functions/formulas/tokens";

export interface Draft {
  readonly definition: FunctionDefinition;
  /** One text per argument, as formulas write it: `"IP"`, `3`, `A1:B2`; "" for one left out. */
  readonly arguments: readonly string[];
  /** The formula as edited by hand, if the arguments cannot express it. */
  readonly edited: string | null;
}

export function newDraft(definition: FunctionDefinition, args: readonly string[] = []): Draft {
  return { definition, arguments: definition.arguments.map((_, index) => args[index] ?? ""), edited: null };
}

export function formulaOf({ definition, arguments: args, edited }: Draft): string {
  return edited ?? writeFormula(definition.id, args);
}

export function withArgument(draft: Draft, index: number, written: string): Draft {
  const args = draft.arguments.map((argument, at) => (at === index ? written : argument));
  return { ...draft, arguments: args, edited: null };
}

/** Takes over a formula that was edited by hand, with its arguments if it is a single KCFIN call. */
export function withFormula(draft: Draft, formula: string): Draft {
  const read = draftOf(formula);
  return read ?? { ...draft, edited: formula };
}

/** Parses a formula; null if it is not a single call of one of our functions. */
export function draftOf(formula: string): Draft | null {
  const parsed = parseFormula(formula);
  const [call] = parsed?.isOneCall ? parsed.calls : [];
  const definition = call && definitionOf(call);
  if (!definition || call.arguments.length > definition.arguments.length) return null;
  const draft = newDraft(definition, call.arguments.map(textOf));
  return formulaOf(draft) === formula ? draft : { ...draft, edited: formula };
}

function textOf(argument: CallArgument): string {
  return argument.kind === "omitted" ? "" : argument.text;
}

/** Turns typed text into an argument: a name that the argument knows, else a reference, else a text literal. */
export function written(typed: string, argument: Argument<unknown>, context: FunctionContext): string {
  const text = typed.trim();
  if (text === "") return "";
  if (argument.kind === "count" && !Number.isNaN(Number(text))) return text;
  return !isUnderstood(text, argument, context) && isReference(text) ? text : textLiteral(text);
}

function isUnderstood(text: string, argument: Argument<unknown>, context: FunctionContext): boolean {
  try {
    argument.read([text], context);
    return true;
  } catch (error) {
    if (error instanceof FunctionError) return false;
    throw error;
  }
}

function isReference(text: string): boolean {
  const tokens = tokenise(text);
  return tokens?.length === 1 && tokens[0]?.kind === "reference";
}

/** An argument for display: texts without quotation marks, anything else as written. */
export function spoken(writtenText: string): string {
  const [argument] = parseFormula(writeFormula("X", [writtenText]))?.calls[0]?.arguments ?? [];
  return argument?.kind === "value" && typeof argument.value === "string" ? argument.value : writtenText;
}

/** Required arguments that have not been filled in. */
export function missing({ definition, arguments: args, edited }: Draft): Argument<unknown>[] {
  if (edited !== null) return [];
  return definition.arguments.filter((argument, index) => !argument.optional && args[index] === "");
}
