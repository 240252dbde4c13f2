/** Parses an input as Excel parses typing. */
import { WorkbookError } from "../../errors";
import type { CellInput } from "../../types/cells";

const MAX_TEXT = 32767;

export type Content =
  | { readonly kind: "literal"; readonly content: string }
  /** With "=", in Excel's spelling. */
  | { readonly kind: "formula"; readonly formula: string };

/** null: the cell stays as it is. Errors: "InvalidArgument" for what no cell can hold. */
export function contentOf(input: CellInput, isTextFormat: boolean): Content | null {
  if (input === null) return null;
  if (typeof input === "number") {
    if (!Number.isFinite(input)) throw new WorkbookError("InvalidArgument", `A cell cannot hold ${input}.`);
    return { kind: "literal", content: String(input) };
  }
  if (typeof input === "boolean") return { kind: "literal", content: input ? "TRUE" : "FALSE" };
  if (typeof input !== "string")
    throw new WorkbookError("InvalidArgument", "A cell holds a number, a text or a boolean.");
  if (input.length > MAX_TEXT) {
    throw new WorkbookError(
      "InvalidArgument",
      `A cell can hold 32,767 characters at most, not ${input.length}.`,
    );
  }
  if (isTextFormat) return { kind: "literal", content: textContent(input) };
  if (input.startsWith("'") || input === "") return { kind: "literal", content: input };
  if (input.startsWith("=") && input.length > 1) return { kind: "formula", formula: input };
  // East Asian Excels take a full-width sign for the narrow one.
  if (/^[＝＋－＠]./.test(input)) return contentOf(input.normalize("NFKC"), isTextFormat);
  // Excel takes a leading sign for the beginning of a formula, too.
  if (/^[+\-@]./.test(input) && !/^[+-]?[\d.,]+(e[+-]?\d+)?%?$/i.test(input))
    return { kind: "formula", formula: `=${input}` };
  return { kind: "literal", content: input };
}

/**
 * In a cell for texts an apostrophe before the text is taken away as elsewhere. The engine needs one only before what it would
 * read as a formula, or as a link in Markdown.
 */
export function textContent(input: string): string {
  const text = input.startsWith("'") ? input.slice(1) : input;
  return /^[=[']/.test(text) ? `'${text}` : text;
}
