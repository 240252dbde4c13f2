/** Finds where a text stops being JSON. JSON.parse words its errors differently in each browser, some without a place. */
import { printParseErrorCode, visit, type ParseErrorCode } from "jsonc-parser";

export interface SyntaxErrorPlace {
  readonly index: number;
  /** Whether the text ends at this place, or within the token there, as in `[1,` and `["abc`. */
  readonly cutOff: boolean;
}

/** Codes of a token that has no end. A line break ends a string too, so that the text may go on. */
const UNFINISHED = ["UnexpectedEndOfString", "UnexpectedEndOfNumber"];
/** Tokens that the parser calls invalid symbols where they are cut off, as in `[tru`. */
const WORDS = ["true", "false", "null", "-"];

function placeOf(text: string, code: string, index: number, length: number): SyntaxErrorPlace {
  const rest = text.slice(index);
  const isLast = length >= rest.length;
  return {
    index,
    cutOff: isLast && (UNFINISHED.includes(code) || WORDS.some((word) => word.startsWith(rest))),
  };
}

/** Where a text, which is no deeper than `DEEPEST`, stops being JSON; undefined when it is JSON. */
export function findSyntaxError(text: string): SyntaxErrorPlace | undefined {
  const found: SyntaxErrorPlace[] = [];
  const end = new Error("The first error is enough.");
  const onError = (code: ParseErrorCode, index: number, length: number) => {
    found.push(placeOf(text, printParseErrorCode(code), index, length));
    throw end;
  };
  try {
    visit(text, { onError }, { disallowComments: true });
  } catch (error) {
    if (error !== end) throw error;
  }
  return found[0];
}
