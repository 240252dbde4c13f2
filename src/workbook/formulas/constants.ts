/** Texts in named items, as formulas such as `="2022.1"`. */
import { quote } from "./address";

/** Excel allows 255 UTF-16 units in a text within a formula and 8,192 in a formula; a character or a doubled quote takes two. */
const PIECE = 120;
const LONGEST_FORMULA = 8_000;

/** A formula for a text; long ones in pieces, `="…"&"…"`. null where the text is too long for a formula. */
export function constantFormula(text: string): string | null {
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${PIECE}}`, "gu")) ?? [""];
  const formula = `=${pieces.map(quote).join("&")}`;
  return formula.length <= LONGEST_FORMULA ? formula : null;
}

/** The text of such a formula, with or without its "="; null where it is none. */
export function constantText(formula: string | undefined): string | null {
  const literal = '"(?:[^"]|"")*"';
  if (formula === undefined || !new RegExp(`^=?${literal}(?:&${literal})*$`).test(formula)) return null;
  const pieces = formula.match(new RegExp(literal, "g")) ?? [];
  return pieces.map((piece) => piece.slice(1, -1).replaceAll('""', '"')).join("");
}
