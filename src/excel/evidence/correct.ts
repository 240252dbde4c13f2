/** Writes cells of the check list as they should be written. */
import { textInput } from "../kit/cells";
import { inExcel } from "../kit/inExcel";
import type { CheckItem } from "./checkList";

/** How many cells were corrected, and how many were left because they no longer hold what was seen. */
export interface Corrected {
  readonly corrected: number;
  readonly changed: number;
}

/** So many cells a request: it stays small, and Excel answers between two of them. */
const PIECE = 500;

/**
 * Writes what each item offers into its cell, if that still holds the text that was found wanting, and no formula. Items without an
 * offer are left alone. Waits while a cell is being edited.
 *
 * @throws OfficeExtension.Error when the workbook cannot be read or written; pieces before that are written
 */
export async function correctCells(items: readonly CheckItem[]): Promise<Corrected> {
  const offers = items.flatMap(({ sheet, cell, value, offer }) =>
    offer === undefined ? [] : [{ sheet, cell, value, offer }],
  );
  let corrected = 0;
  for (let start = 0; start < offers.length; start += PIECE)
    corrected += await correctPiece(offers.slice(start, start + PIECE));
  return { corrected, changed: offers.length - corrected };
}

/** @returns how many cells were written */
function correctPiece(
  offers: readonly (Pick<CheckItem, "sheet" | "cell" | "value"> & { readonly offer: string })[],
): Promise<number> {
  return inExcel(async (context) => {
    const found = offers.map((item) => ({
      ...item,
      range: context.workbook.worksheets.getItem(item.sheet).getRange(item.cell).load("values,formulas"),
    }));
    await context.sync();
    const same = found.filter(({ range, value }) => {
      const formula: unknown = range.formulas[0]?.[0];
      const isFormula = typeof formula === "string" && formula.startsWith("=");
      return !isFormula && String(range.values[0]?.[0] ?? "") === value;
    });
    for (const { range, offer } of same) range.values = [[textInput(offer)]];
    await context.sync();
    return same.length;
  });
}
