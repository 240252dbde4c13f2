/** Looks again at cells that were found before: others may have changed them meanwhile. */
import { keyOf } from "./cellContent";
import type { FormulaCell } from "./find";
import { rangeOf } from "./ranges";
import { readInParts } from "../kit/readInParts";
import { cellsOf, inPieces, rectangles } from "./rectangles";
import { withValues, type FoundCell } from "./values";

const RANGES = 20;
const RANGE_CELLS = 1_000;

/**
 * Those of the cells that still hold the same formula, with what they show and whether their sheet is protected now.
 *
 * @throws OfficeExtension.Error when the workbook cannot be read
 */
export async function reread(
  context: Excel.RequestContext,
  cells: readonly FormulaCell[],
): Promise<FormulaCell[]> {
  const sheets = context.workbook.worksheets.load("items/id,items/name,items/protection/protected");
  await context.sync();
  const parts = sheets.items.flatMap((sheet) => {
    const own = cells.filter(({ sheetId }) => sheetId === sheet.id);
    return rectangles(own)
      .flatMap((area) => inPieces(area, RANGE_CELLS))
      .map((area) => ({ sheet, area }));
  });
  const read = await readInParts(context, parts, RANGES, (part) => ({
    ...part,
    range: rangeOf(part.sheet, part.area).load("formulas"),
  }));
  const known = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const same = read.flatMap(({ sheet, area, range }) => {
    const formulas: unknown[] = range.formulas.flat();
    return cellsOf(area).flatMap((position, index): FoundCell[] => {
      const cell = known.get(keyOf({ sheetId: sheet.id, ...position }));
      if (!cell || cell.formula !== formulas[index]) return [];
      return [{ ...cell, sheet: sheet.name, isProtected: sheet.protection.protected }];
    });
  });
  return withValues(context, same);
}
