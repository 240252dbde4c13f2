import { lex } from "./lexer";
import type { Token } from "./lexer";
import { sheetOfPrefix } from "./references";

/** A formula in the engine's spelling after a sheet has been deleted: references to it are #REF. */
export function withoutSheet(formula: string, sheet: string): string {
  let tokens: Token[];
  try {
    tokens = lex(formula);
  } catch (error) {
    if (error instanceof SyntaxError) return formula;
    throw error;
  }
  let result = "";
  for (let index = 0; index < tokens.length; index += 1) {
    const { kind, text } = tokens[index] ?? { kind: "space", text: "" };
    if (kind !== "sheet" || sheetOfPrefix(text).toLowerCase() !== sheet.toLowerCase()) {
      result += text;
      continue;
    }
    result += "#REF";
    const isRange = tokens[index + 2]?.text === ":";
    index += isRange ? 3 : 1;
  }
  return result;
}
