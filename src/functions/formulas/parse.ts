/**
 * Parses the KCFIN calls in a formula. Arguments may be literals, array constants, references, names or KCFIN calls; any
 * other expression has the kind `expression`, because only Excel can calculate it.
 */
import { NAMESPACE } from "../definition";
import type { CellError, InputValue } from "../values";
import { tokenise, type Token } from "./tokens";

export type CallArgument =
  | { readonly kind: "omitted" }
  | { readonly kind: "value"; readonly value: InputValue | CellError; readonly text: string }
  | {
      readonly kind: "array";
      readonly rows: readonly (readonly (InputValue | CellError)[])[];
      readonly text: string;
    }
  /** Cells, by address or by name. */
  | { readonly kind: "reference"; readonly text: string }
  | { readonly kind: "call"; readonly call: Call; readonly text: string }
  /** An expression that only Excel can calculate. */
  | { readonly kind: "expression"; readonly text: string };

export interface Call {
  /** In capitals, without the prefix; need not be a function that exists. */
  readonly id: string;
  readonly arguments: readonly CallArgument[];
  /** As written, such as `KCFIN.COVERAGE("IP")`. */
  readonly text: string;
}

export interface ParsedFormula {
  /** The outermost calls, in the order of the formula. */
  readonly calls: readonly Call[];
  /** Whether the formula is one call and nothing else, so that the call's value is the cell's. */
  readonly isOneCall: boolean;
}

const OPENING = new Set(["(", "{"]);
const CLOSING = new Set([")", "}"]);

/** @returns null if the text is not a formula that can be parsed */
export function parseFormula(formula: string): ParsedFormula | null {
  const [equals, ...tokens] = tokenise(formula.trim()) ?? [];
  if (equals?.text !== "=" || !isBalanced(tokens)) return null;
  const calls: Call[] = [];
  let last = -1;
  for (let index = 0; index < tokens.length; index++) {
    const end = callEnd(tokens, index);
    if (end === null) continue;
    calls.push(readCall(tokens.slice(index, end + 1), formula.trim()));
    last = end;
    if (index === 0 && end === tokens.length - 1) return { calls, isOneCall: true };
    index = last;
  }
  return { calls, isOneCall: false };
}

function isBalanced(tokens: readonly Token[]): boolean {
  let depth = 0;
  for (const { kind, text } of tokens) {
    if (kind !== "operator") continue;
    if (OPENING.has(text)) depth++;
    if (CLOSING.has(text) && --depth < 0) return false;
  }
  return depth === 0;
}

/** The index of the parenthesis that closes the KCFIN call beginning at `index`; null where none begins. */
function callEnd(tokens: readonly Token[], index: number): number | null {
  const [name, open] = [tokens[index], tokens[index + 1]];
  if (name?.kind !== "name" || open?.text !== "(") return null;
  if (!name.text.toUpperCase().startsWith(`${NAMESPACE}.`)) return null;
  let depth = 0;
  for (let at = index + 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== "operator") continue;
    if (OPENING.has(token.text)) depth++;
    if (CLOSING.has(token.text) && --depth === 0) return at;
  }
  return null;
}

function readCall(tokens: readonly Token[], formula: string): Call {
  const [name] = tokens;
  const inner = split(tokens.slice(2, -1), ",");
  const isEmpty = inner.length === 1 && inner[0]?.length === 0;
  return {
    id: (name?.text ?? "").slice(NAMESPACE.length + 1).toUpperCase(),
    arguments: isEmpty ? [] : inner.map((part) => readArgument(part, formula)),
    text: textOf(tokens, formula),
  };
}

/** Splits at separators outside of parentheses and braces. */
function split(tokens: readonly Token[], separator: string): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    const isOperator = token.kind === "operator";
    if (isOperator && OPENING.has(token.text)) depth++;
    if (isOperator && CLOSING.has(token.text)) depth--;
    if (isOperator && depth === 0 && token.text === separator) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function readArgument(tokens: readonly Token[], formula: string): CallArgument {
  const text = textOf(tokens, formula);
  const [first, ...rest] = tokens;
  if (!first) return { kind: "omitted" };
  const value = literal(tokens);
  if (value !== undefined) return { kind: "value", value, text };
  if (rest.length === 0 && (first.kind === "reference" || first.kind === "name")) {
    return { kind: "reference", text };
  }
  if (callEnd(tokens, 0) === tokens.length - 1) {
    return { kind: "call", call: readCall(tokens, formula), text };
  }
  const rows = first.text === "{" ? arrayRows(tokens.slice(1, -1)) : null;
  return rows ? { kind: "array", rows, text } : { kind: "expression", text };
}

function arrayRows(tokens: readonly Token[]): (InputValue | CellError)[][] | null {
  const rows = split(tokens, ";").map((row) => split(row, ",").map(literal));
  const known = rows.map((row) => row.filter((value) => value !== undefined));
  const width = rows[0]?.length;
  return known.every((row, index) => row.length === width && row.length === rows[index]?.length)
    ? known
    : null;
}

/** The value of a constant; undefined for anything else. */
function literal(tokens: readonly Token[]): InputValue | CellError | undefined {
  const [first, second, ...more] = tokens;
  if (!first || more.length > 0) return undefined;
  if (second) {
    const isSigned = second.kind === "number" && (first.text === "-" || first.text === "+");
    return isSigned ? Number(first.text + second.text) : undefined;
  }
  switch (first.kind) {
    case "text":
      return first.text.slice(1, -1).replaceAll('""', '"');
    case "number":
      return Number(first.text);
    case "error":
      return { code: first.text.toUpperCase() };
    case "name":
      return /^(?:TRUE|FALSE)$/i.test(first.text) ? first.text.toUpperCase() === "TRUE" : undefined;
    default:
      return undefined;
  }
}

function textOf(tokens: readonly Token[], formula: string): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? formula.slice(first.start, last.start + last.text.length) : "";
}
