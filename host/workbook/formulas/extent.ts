import type { SheetId } from "../types/area";
import { lex } from "./lexer";
import { parseCell, sheetOfPrefix } from "./references";
import type { FormulaScope } from "./scope";

/** How many rows and columns a sheet must have for references to lie on it. */
export type Extents = Map<SheetId, { rows: number; columns: number }>;

/** Whole columns are written A:A; a range with cells this far down means them too, and is not allotted. */
const MOST_ROWS = 100_000;

/** Widens `extents` by the cells that a formula in the engine's spelling refers to. */
export function includeReferences(
  extents: Extents,
  formula: string,
  own: SheetId,
  scope: FormulaScope,
): void {
  let sheet: SheetId | null = own;
  for (const { kind, text } of lex(formula)) {
    if (kind === "sheet") {
      sheet = scope.sheetByName(sheetOfPrefix(text));
    } else if (kind === "word") {
      const cell = parseCell(text);
      if (cell && sheet !== null && cell.row < MOST_ROWS)
        widen(extents, sheet, cell.row + 1, cell.column + 1);
    } else if (text !== ":") {
      // The sheet before `A1:B2` is meant for both of its corners, and for nothing after them.
      sheet = own;
    }
  }
}

function widen(extents: Extents, sheet: SheetId, rows: number, columns: number): void {
  const known = extents.get(sheet);
  extents.set(sheet, {
    rows: Math.max(rows, known?.rows ?? 0),
    columns: Math.max(columns, known?.columns ?? 0),
  });
}
