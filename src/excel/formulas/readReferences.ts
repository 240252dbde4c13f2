/** Reads what formulas refer to. */
import { describeFailure } from "../kit/failure";
import { inExcel } from "../kit/inExcel";
import { GRID_MEMBERS, gridOf, type CellGrid } from "./cellContent";

export type ReferenceContent =
  | ({ status: "read" } & CellGrid)
  /** There is no such sheet, cell or name, or it stands for no cells. */
  | { status: "missing" }
  | { status: "tooLarge"; cells: number };

/** The most cells of a reference that are read; a function refuses more for most of its arguments. */
const MOST_CELLS = 10_000;

const SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!/u;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const CELL = /^\$?[A-Z]{1,3}\$?\d+$/i;

/**
 * @param references as formulas write them: `A1:B2`, `'My sheet'!A1`, `KCFIN_City`
 * @param sheetId the sheet of references that name none
 * @throws OfficeExtension.Error when Excel cannot be asked
 */
export function readReferences(
  references: readonly string[],
  sheetId: string,
): Promise<Map<string, ReferenceContent>> {
  return inExcel(async (context) => {
    const contents = new Map<string, ReferenceContent>();
    for (const reference of references) {
      contents.set(reference, await readReference(context, reference, sheetId));
    }
    return contents;
  });
}

/** Each on its own: a reference that Excel refuses is to take no other with it. */
async function readReference(
  context: Excel.RequestContext,
  reference: string,
  sheetId: string,
): Promise<ReferenceContent> {
  try {
    const range = rangeOf(context.workbook, reference, sheetId).load("cellCount");
    await context.sync();
    if (range.isNullObject) return { status: "missing" };
    // Excel gives -1 for more than it can count.
    if (range.cellCount > MOST_CELLS || range.cellCount < 0) {
      return { status: "tooLarge", cells: range.cellCount };
    }
    range.load(GRID_MEMBERS);
    await context.sync();
    return { status: "read", ...gridOf(range) };
  } catch (error) {
    if (describeFailure(error).kind === "unknown") return { status: "missing" };
    throw error;
  }
}

function rangeOf(workbook: Excel.Workbook, reference: string, sheetId: string): Excel.Range {
  const match = SHEET.exec(reference);
  const name = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const sheet = workbook.worksheets.getItemOrNullObject(name ?? sheetId);
  const rest = reference.slice(match?.[0].length ?? 0);
  // Excel finds names of a sheet and of the workbook where it expects an address, but throws where there is none.
  return NAME.test(rest) && !CELL.test(rest) && name === undefined
    ? workbook.names.getItemOrNullObject(rest).getRangeOrNullObject()
    : sheet.getRange(rest);
}
