/**
 * Where a text stops being JSON. Engines word the errors of JSON.parse differently and some do not tell the place,
 * so it is looked for here. No expression repeats a group: that would exhaust the stack on a long text.
 */

/** The first thing that may not stand where it stands; `cutOff` when the text ends within or before it. */
export interface SyntaxErrorPlace {
  readonly index: number;
  readonly cutOff: boolean;
}

const SPACE = /[ \t\n\r]*/y;
const MARK_NUMBER_OR_WORD = /[[\]{},:]|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;
/** A run of plain characters (no quote, backslash or control character), or one escape. */
const STRING_PIECE = /[ !#-[\]-\uFFFF]+|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;
const CUT_ESCAPE = /^\\(?:u[0-9A-Fa-f]{0,3})?$/;

/** Where a match that begins at `start` ends; `start` itself when there is none. */
function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}

/** Where the token at `start` ends, or that it is none. */
function tokenEnd(text: string, start: number): number | SyntaxErrorPlace {
  if (text[start] === '"') {
    let last = start + 1;
    for (let end = endOf(STRING_PIECE, text, last); end > last; end = endOf(STRING_PIECE, text, last))
      last = end;
    if (text[last] === '"') return last + 1;
    const cutOff = last === text.length || CUT_ESCAPE.test(text.slice(last, last + 6));
    return { index: start, cutOff };
  }
  const end = endOf(MARK_NUMBER_OR_WORD, text, start);
  if (end > start) return end;
  const rest = text.slice(start, start + 6);
  return { index: start, cutOff: ["true", "false", "null", "-"].some((word) => word.startsWith(rest)) };
}

/** What may come next: `End` stands for the bracket that closes the innermost list or object. */
type Expected = "value" | "valueOrEnd" | "key" | "keyOrEnd" | "colon" | "commaOrEnd" | "nothing";

const takesValue = (expected: Expected) => expected === "value" || expected === "valueOrEnd";
const takesKey = (expected: Expected) => expected === "key" || expected === "keyOrEnd";

/**
 * What may come after a token that begins with `first`, or undefined when it may not stand here.
 * `open` holds the brackets around the place and is kept up to date.
 */
function step(open: ("[" | "{")[], expected: Expected, first: string): Expected | undefined {
  const outside = (): Expected => (open.length === 0 ? "nothing" : "commaOrEnd");
  switch (first) {
    case "[":
    case "{":
      if (!takesValue(expected)) return undefined;
      open.push(first);
      return first === "[" ? "valueOrEnd" : "keyOrEnd";
    case "]":
    case "}": {
      const [opener, whenEmpty] = first === "]" ? ["[", "valueOrEnd"] : ["{", "keyOrEnd"];
      if (open.at(-1) !== opener || (expected !== whenEmpty && expected !== "commaOrEnd")) return undefined;
      open.pop();
      return outside();
    }
    case ",":
      if (expected !== "commaOrEnd") return undefined;
      return open.at(-1) === "[" ? "value" : "key";
    case ":":
      return expected === "colon" ? "value" : undefined;
    default:
      if (takesKey(expected)) return first === '"' ? "colon" : undefined;
      return takesValue(expected) ? outside() : undefined;
  }
}

/** Where a text stops being JSON, or undefined when it is JSON. */
export function findSyntaxError(text: string): SyntaxErrorPlace | undefined {
  const open: ("[" | "{")[] = [];
  let expected: Expected | undefined = "value";
  let index = 0;
  for (;;) {
    const start = endOf(SPACE, text, index);
    if (start === text.length) return expected === "nothing" ? undefined : { index: start, cutOff: true };
    const end = tokenEnd(text, start);
    expected = step(open, expected, text.charAt(start));
    if (expected === undefined) return { index: start, cutOff: false };
    if (typeof end !== "number") return end;
    index = end;
  }
}
