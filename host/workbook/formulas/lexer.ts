/** Cuts a formula, in Excel's or the engine's spelling, into tokens that joined give the formula again. */
export type TokenKind =
  | "space"
  | "string"
  | "error"
  | "number"
  /** A sheet with its "!", quoted or not. */
  | "sheet"
  /** A reference, a name or a function's name. */
  | "word"
  /** A structured reference: the table's name, if written, and brackets. */
  | "structured"
  | "operator";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** One pattern per kind, in the order in which they are tried; together they are one expression, for speed. */
const KINDS = [
  ["space", /\s+/],
  ["string", /"(?:[^"]|"")*"/],
  ["error", /#(?:REF!?|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|FIELD!|GETTING_DATA)/],
  ["sheet", /'(?:[^'[\]]|'')+'!|[\p{L}_\\][\p{L}\p{N}_.\\?]*!/u],
  ["word", /[\p{L}_\\$][\p{L}\p{N}_.\\?$]*/u],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/],
  ["operator", /<=|>=|<>|[-+*/^&=<>%:,;(){}@#!]/],
] as const satisfies readonly (readonly [TokenKind, RegExp])[];
const TOKEN = new RegExp(KINDS.map(([, { source }]) => `(${source})`).join("|"), "iuy");

/** End of the bracket that opens at `start`, or -1. An apostrophe takes the next character literally. */
function closingBracket(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index++) {
    const character = text[index];
    if (character === "'") index++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return index;
  }
  return -1;
}

/** Errors: SyntaxError, naming what stands at the place that cannot be read. */
export function lex(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    if (formula[at] === "[") {
      const end = closingBracket(formula, at);
      if (end < 0) throw new SyntaxError(`"[" is never closed in ${formula}`);
      const brackets = formula.slice(at, end + 1);
      const table = tokens.at(-1);
      if (table?.kind === "word")
        tokens[tokens.length - 1] = { kind: "structured", text: table.text + brackets };
      else tokens.push({ kind: "structured", text: brackets });
      at = end + 1;
      continue;
    }
    const token = match(formula, at);
    if (!token) throw new SyntaxError(`"${formula.slice(at, at + 10)}" cannot be read in ${formula}`);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function match(formula: string, at: number): Token | null {
  TOKEN.lastIndex = at;
  const found = TOKEN.exec(formula);
  const kind = found && KINDS.find((_, index) => found[index + 1] !== undefined)?.[0];
  return found && kind ? { kind, text: found[0] } : null;
}

/** Index of the next token that is not a space, from `index` on. */
export function skipSpaces(tokens: readonly Token[], index: number): number {
  while (tokens[index]?.kind === "space") index++;
  return index;
}

/** Whether the word at `index` is the name of a function that is called. */
export function isCall(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.kind === "word" && tokens[skipSpaces(tokens, index + 1)]?.text === "(";
}

/** Index of the parenthesis that closes the one at `open`. */
export function closingParenthesis(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    const { text, kind } = tokens[index] ?? { text: "", kind: "space" };
    if (kind !== "operator") continue;
    if (text === "(") depth++;
    else if (text === ")" && --depth === 0) return index;
  }
  throw new SyntaxError(`"(" is never closed in ${tokens.map((token) => token.text).join("")}`);
}
