/** What found cells show. */
import { formulaIn } from "../kit/cells";
import { isExcelApiSupported, SPILL_API } from "../kit/requirements";
import { GRID_MEMBERS, gridOf, keyOf } from "./cellContent";
import type { FormulaCell } from "./find";
import { AREA_MEMBERS, areaOf, rangeOf } from "./ranges";
import { readInParts } from "../kit/readInParts";
import { cellsOf, inPieces, rectangles } from "./rectangles";

export type FoundCell = Omit<FormulaCell, "area" | "grid">;

/** Ranges whose values are asked for at once, and the most cells of each. */
const RANGES = 400;
const RANGE_CELLS = 5_000;

interface Shown {
  cell: FormulaCell;
  mayBeSpilled: boolean;
}

/**
 * Adds what the cells show, and all that their formulas spill over. Texts that only look like formulas are left out. Cells that another one's formula spills over show its
 * formula too in some Excels, and are left out.
 */
export async function withValues(
  context: Excel.RequestContext,
  found: readonly FoundCell[],
): Promise<FormulaCell[]> {
  const shown = await readShown(context, found);
  const spills = await readSpills(
    context,
    shown.flatMap(({ cell, mayBeSpilled }) => (mayBeSpilled ? [cell] : [])),
  );
  const anchors = new Map(spills.map((spill) => [keyOf(spill), spill]));
  const covered = new Set(
    spills.flatMap(({ sheetId, area }) => cellsOf(area).map((cell) => keyOf({ sheetId, ...cell }))),
  );
  return shown.flatMap(({ cell }) => {
    const at = keyOf(cell);
    const anchor = anchors.get(at);
    if (anchor) return [anchor];
    return covered.has(at) ? [] : [cell];
  });
}

async function readShown(context: Excel.RequestContext, found: readonly FoundCell[]): Promise<Shown[]> {
  const canSpill = isExcelApiSupported(SPILL_API);
  const known = new Map(found.map((cell) => [keyOf(cell), cell]));
  const parts = [...new Set(found.map(({ sheetId }) => sheetId))].flatMap((sheetId) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    return rectangles(found.filter((cell) => cell.sheetId === sheetId))
      .flatMap((area) => inPieces(area, RANGE_CELLS))
      .map((area) => ({ sheetId, sheet, area }));
  });
  const read = await readInParts(context, parts, RANGES, (part) => ({
    ...part,
    range: rangeOf(part.sheet, part.area).load(canSpill ? `${GRID_MEMBERS},hasSpill` : GRID_MEMBERS),
  }));
  return read.flatMap(({ sheetId, area, range }) => {
    const { values, isError } = gridOf(range);
    return cellsOf(area).flatMap((position) => {
      const cell = known.get(keyOf({ sheetId, ...position }));
      if (!cell) return [];
      const [row, column] = [position.row - area.row, position.column - area.column];
      if (formulaIn(cell.formula, values[row]?.[column]) === null) return [];
      const grid = {
        values: [[values[row]?.[column] ?? ""]],
        isError: [[isError[row]?.[column] ?? false]],
      };
      const own = { ...position, rows: 1, columns: 1 };
      return [{ cell: { ...cell, area: own, grid }, mayBeSpilled: canSpill && !isNone(range.hasSpill) }];
    });
  });
}

/** Excel gives null, whatever its typings say, where some of the cells do and some do not. */
function isNone(hasSpill: boolean | null): boolean {
  return hasSpill === false;
}

/** Those of the cells whose formulas spill, with all that they spill over. */
async function readSpills(
  context: Excel.RequestContext,
  cells: readonly FormulaCell[],
): Promise<FormulaCell[]> {
  const read = await readInParts(context, cells, RANGES, (cell) => ({
    cell,
    range: context.workbook.worksheets
      .getItem(cell.sheetId)
      .getCell(cell.row, cell.column)
      .getSpillingToRangeOrNullObject()
      .load(`${AREA_MEMBERS},${GRID_MEMBERS}`),
  }));
  return read
    .filter(({ range }) => !range.isNullObject)
    .map(({ cell, range }) => ({ ...cell, area: areaOf(range), grid: gridOf(range) }));
}
