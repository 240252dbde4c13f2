import { recordOf, type EvidenceIndex } from "../../analysis";
import { findMatrixCell, type Pair } from "../../workbook";
import { cellValues } from "../kit/cells";
import { findEvidenceTable, searchRow } from "./evidenceRows";
import { describeFailure, type Failure } from "../kit/failure";
import { inspect } from "../kit/inspect";
import { queueMatrixSheet } from "./matrixSheet";
import { isExcelApiSupported, SELECTION_API } from "../kit/requirements";
import { inExcel } from "../kit/inExcel";

/** Where evidence stands: in the table's row of a record, or in the matrix's cell of a pair without one. */
export type EvidencePlace = "evidence" | "matrix";

/** How showing the place of a pair ended. Unless it is shown, nothing in Excel has changed. */
export type ShowResult =
  /** `address` is in A1 notation, with the sheet. */
  | { status: "shown"; address: string }
  | { status: "notPopulated" }
  /** Its sheet or table has been deleted. */
  | { status: "deleted"; place: EvidencePlace }
  /** The table lacks a column by which rows are known: it has been renamed or deleted. */
  | { status: "noColumn"; column: string }
  /** The row has been deleted since, or the matrix has no row or column for the pair. */
  | { status: "notThere"; place: EvidencePlace }
  | { status: "hiddenSheet"; sheet: string }
  /** `address` is the row's, or the cell's, which a filter or the user has hidden. */
  | { status: "hidden"; place: EvidencePlace; address: string }
  | { status: "tooOld"; needs: string }
  | { status: "failed"; failure: Failure };

/**
 * Selects the row of the evidence table that a pair's record comes from or, without a record, its cell in the matrix. Both are
 * looked for at this moment: rows get sorted, columns moved, sheets renamed. Waits while a cell is being edited. Never throws.
 */
export async function showEvidence(pair: Pair, index: EvidenceIndex): Promise<ShowResult> {
  if (!isExcelApiSupported(SELECTION_API)) return { status: "tooOld", needs: SELECTION_API };
  try {
    return await inExcel(async (context) => {
      const place = recordOf(index, pair.city, pair.measure) ? "evidence" : "matrix";
      const found = await (place === "evidence" ? findRecord : findBlank)(context, pair, index);
      return "range" in found ? await select(context, found.range, place) : found;
    });
  } catch (error) {
    return { status: "failed", failure: describeFailure(error) };
  }
}

type Search = { range: Excel.Range } | ShowResult;

async function findRecord(context: Excel.RequestContext, pair: Pair, index: EvidenceIndex): Promise<Search> {
  const { state, language } = await inspect(context);
  if (state === null || language === null) return { status: "notPopulated" };
  const table = await findEvidenceTable(context, language);
  if (table === null) return { status: "deleted", place: "evidence" };
  const search = await searchRow(context, table, pair, index, language);
  switch (search.status) {
    case "found":
      return { range: table.getDataBodyRange().getRow(search.row) };
    case "noColumn":
      return search;
    case "noRow":
      return { status: "notThere", place: "evidence" };
  }
}

async function findBlank(context: Excel.RequestContext, pair: Pair, index: EvidenceIndex): Promise<Search> {
  const { state } = await inspect(context);
  if (state === null) return { status: "notPopulated" };
  const matrix = queueMatrixSheet(context.workbook);
  await context.sync();
  const sheet = matrix();
  if (sheet === null) return { status: "deleted", place: "matrix" };
  const used = sheet.getUsedRange(true).load("values");
  await context.sync();
  const cell = findMatrixCell(cellValues(used), pair, index);
  return cell ? { range: used.getCell(cell.row, cell.column) } : { status: "notThere", place: "matrix" };
}

async function select(
  context: Excel.RequestContext,
  range: Excel.Range,
  place: EvidencePlace,
): Promise<ShowResult> {
  const sheet = range.worksheet.load("name,visibility");
  range.load("address,hidden");
  await context.sync();
  if (sheet.visibility !== "Visible") return { status: "hiddenSheet", sheet: sheet.name };
  const { address } = range;
  if (range.hidden) return { status: "hidden", place, address };
  sheet.activate();
  range.select();
  await context.sync();
  return { status: "shown", address };
}
