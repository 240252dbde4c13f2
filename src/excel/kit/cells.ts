/** Cells of a description in the form in which Excel takes them. */
import type { Cell, CellValue, Formula } from "../../workbook";

export type CellInput = string | number | boolean | null;

/**
 * Excel reads a written text as if it had been typed: "=1+1" becomes a formula, "2022.1" a number, "1-2" a date.
 * A leading apostrophe keeps text text and is not shown. East Asian Excels read full-width signs and digits as the narrow ones.
 */
const READ_AS_SOMETHING_ELSE =
  /^(?:\s*[=+\-@'\d.,(%$€£¥￥＝＋－＠０-９．]|（\d|true$|false$|#|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s./-]*\d)/i;

export function textInput(text: string): string {
  return READ_AS_SOMETHING_ELSE.test(text) ? `'${text}` : text;
}

export function isFormula(cell: Cell): cell is Formula {
  return typeof cell === "object" && cell !== null;
}

/**
 * The formula that a cell holds; null where it holds a constant. Excel gives a text such as `'=KCFIN.THEMES()` under `formulas` and
 * under `values` alike, without its apostrophe; a formula never has itself as value.
 */
export function formulaIn(content: unknown, value: unknown): string | null {
  return typeof content === "string" && content.startsWith("=") && content !== value ? content : null;
}

/** What to assign to `Range.formulas`; null leaves a cell as it is. */
export function cellInput(cell: Cell): CellInput {
  if (isFormula(cell)) return cell.formula;
  return typeof cell === "string" ? textInput(cell) : cell;
}

/** The size of cells in a request, in bytes of UTF-8. */
export function requestBytes(cells: readonly (readonly CellInput[])[]): number {
  return new TextEncoder().encode(JSON.stringify(cells)).length;
}

/** The content of a cell, of which the typings say nothing; errors are their texts, such as `#N/A`. */
export function cellValue(value: unknown): CellValue {
  return typeof value === "number" || typeof value === "boolean" || typeof value === "string" ? value : "";
}

/** The loaded values of a range, of which the typings say nothing. */
export function cellValues({ values }: Pick<Excel.Range, "values">): CellValue[][] {
  return values.map((row: unknown[]) =>
    row.map((value) => (typeof value === "number" || typeof value === "boolean" ? value : String(value))),
  );
}
