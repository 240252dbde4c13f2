/** Splits a formula, in Excel's English notation, into tokens. */

export type TokenKind = "text" | "error" | "number" | "reference" | "name" | "operator" | "other";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Where it begins in the formula. */
  readonly start: number;
}

const SHEET = /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/u.source;
const CELL = /\$?[A-Z]{1,3}\$?[1-9]\d{0,6}/.source;
const AREA = `(?:${CELL}(?::${CELL})?|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?[1-9]\\d{0,6}:\\$?[1-9]\\d{0,6})`;
/** What must not follow a reference: it would be part of a longer name, a function or a spill reference. */
const END = "(?![\\p{L}\\p{N}_.(!:#\\[])";

/** One pattern per kind, in the order in which they are tried. A name may have its sheet before it. */
const KINDS: readonly (readonly [TokenKind | "space", string])[] = [
  ["space", "\\s+"],
  ["text", '"(?:[^"]|"")*"'],
  ["error", "#(?:REF!|N/A|NAME\\?|VALUE!|DIV/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|FIELD!|GETTING_DATA)"],
  ["reference", `(?:${SHEET})?${AREA}${END}`],
  ["name", `(?:${SHEET})?[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*`],
  ["number", "(?:\\d+\\.?\\d*|\\.\\d+)(?:E[+-]?\\d+)?"],
  ["operator", "<=|>=|<>|[-+*/^&=<>%:,;(){}@#!]"],
  ["other", "\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*\\]"],
];
const TOKEN = new RegExp(KINDS.map(([, source]) => `(${source})`).join("|"), "iuy");

/** @returns the tokens without blanks; null if the formula cannot be split */
export function tokenise(formula: string): Token[] | null {
  const tokens: Token[] = [];
  let start = 0;
  while (start < formula.length) {
    TOKEN.lastIndex = start;
    const match = TOKEN.exec(formula);
    const kind = match && KINDS.find((_, index) => match[index + 1] !== undefined)?.[0];
    if (!match || !kind) return null;
    const [text] = match;
    if (kind !== "space") tokens.push({ kind, text, start });
    start += text.length;
  }
  return tokens;
}
