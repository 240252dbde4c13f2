/** Finds cells by their formulas, with what they show. */
import type { Area, Position } from "../../workbook/description";
import { isExcelApiSupported, SPILL_API } from "../kit/requirements";
import type { CellGrid } from "./cellContent";
import { readInParts } from "../kit/readInParts";
import { inExcel } from "../kit/inExcel";
import { orUsing, readNamesWith, type Wanted } from "./callingNames";
import { cellsOf, inPieces } from "./rectangles";
import { AREA_MEMBERS, areaOf, rangeOf } from "./ranges";
import { withValues, type FoundCell } from "./values";

/** Where to look for formulas. */
export type SearchArea = "selection" | "sheet" | "workbook";

export interface FormulaCell extends Position {
  sheetId: string;
  /** The sheet's name. */
  sheet: string;
  isProtected: boolean;
  formula: string;
  /** What the formula stands for: the cell, or all that it spills over. */
  area: Area;
  grid: CellGrid;
}

export interface FindOptions {
  scope: SearchArea;
  /** Which formulas are looked for; formulas that use a name which stands for such a formula are found too. */
  wanted: Wanted;
  /** How many cells have been read, of how many. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Ends the search between two requests; what was found until then is the result. */
  signal?: AbortSignal | undefined;
}

/** A request for formulas asks for this many pieces of that many cells: well below Excel's 5 MB for what people write. */
const PIECE_CELLS = 5_000;
const PIECES = 4;

/** A sheet with `SHEET_MEMBERS` loaded, and the part of it in which something stands. */
export interface SearchedSheet {
  sheet: Excel.Worksheet;
  used: Excel.Range;
}

export const SHEET_MEMBERS = "id,name,protection/protected";

/**
 * Only formulas are read of what is used, sheet by sheet, and values only of the cells found. Waits while a cell is being edited.
 *
 * @throws OfficeExtension.Error when the workbook cannot be read
 */
export function findFormulas(options: FindOptions): Promise<FormulaCell[]> {
  return inExcel((context) => find(context, options));
}

async function find(context: Excel.RequestContext, options: FindOptions): Promise<FormulaCell[]> {
  const wanted = orUsing(options.wanted, await readNamesWith(context, options.wanted));
  const sheets = await searchedSheets(context, options.scope);
  return withValues(context, await findIn(context, sheets, { ...options, wanted }));
}

/** Where on the sheets the wanted formulas are, without what they show. */
export async function findIn(
  context: Excel.RequestContext,
  sheets: readonly SearchedSheet[],
  { wanted, onProgress = () => undefined, signal }: Omit<FindOptions, "scope">,
): Promise<FoundCell[]> {
  const pieces = sheets.flatMap(({ sheet, used }) =>
    used.isNullObject ? [] : inPieces(areaOf(used), PIECE_CELLS).map((area) => ({ sheet, area })),
  );
  const total = pieces.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
  const found: FoundCell[] = [];
  let done = 0;
  for (let start = 0; start < pieces.length && !signal?.aborted; start += PIECES) {
    onProgress(done, total);
    const loaded = await readInParts(context, pieces.slice(start, start + PIECES), PIECES, (piece) => ({
      ...piece,
      range: rangeOf(piece.sheet, piece.area).load("formulas"),
    }));
    for (const { sheet, area, range } of loaded) {
      done += area.rows * area.columns;
      const formulas: unknown[] = range.formulas.flat();
      cellsOf(area).forEach((cell, index) => {
        const formula = formulas[index];
        if (!wanted(formula)) return;
        const { id: sheetId, name, protection } = sheet;
        found.push({ ...cell, sheetId, sheet: name, isProtected: protection.protected, formula });
      });
    }
  }
  return found;
}

async function searchedSheets(context: Excel.RequestContext, scope: SearchArea): Promise<SearchedSheet[]> {
  const { workbook } = context;
  if (scope === "workbook") return wholeSheets(context, () => true);
  if (scope === "sheet") {
    const sheet = workbook.worksheets.getActiveWorksheet().load(SHEET_MEMBERS);
    return loadUsed(context, [{ sheet, used: sheet.getUsedRangeOrNullObject(true) }]);
  }
  const selected = workbook.getSelectedRange().load("cellCount");
  const sheet = selected.worksheet.load(SHEET_MEMBERS);
  const parent = isExcelApiSupported(SPILL_API)
    ? workbook.getActiveCell().getSpillParentOrNullObject().load("rowIndex")
    : null;
  const [searched] = await loadUsed(context, [{ sheet, used: selected.getUsedRangeOrNullObject(true) }]);
  // One cell of what a formula spills over stands for that formula.
  if (parent && !parent.isNullObject && selected.cellCount === 1)
    return loadUsed(context, [{ sheet, used: parent }]);
  return searched ? [searched] : [];
}

/** The sheets of the workbook for which `isSearched` is true of their id. Two requests. */
export async function wholeSheets(
  context: Excel.RequestContext,
  isSearched: (sheetId: string) => boolean,
): Promise<SearchedSheet[]> {
  const sheets = context.workbook.worksheets.load(SHEET_MEMBERS.replace(/[^,]+/g, "items/$&"));
  await context.sync();
  const searched = sheets.items.filter(({ id }) => isSearched(id));
  return loadUsed(
    context,
    searched.map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(true) })),
  );
}

async function loadUsed(context: Excel.RequestContext, searched: SearchedSheet[]): Promise<SearchedSheet[]> {
  for (const { used } of searched) used.load(AREA_MEMBERS);
  if (searched.length > 0) await context.sync();
  return searched;
}
