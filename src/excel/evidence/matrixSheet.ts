import { NAMES, sheetAnchorName } from "../../workbook";

/**
 * Queues the search for the matrix's sheet by the names that point into it; either may have lost its cells to an edit. The result
 * (null where there is none) stands after one `sync`, with the sheet's id.
 */
export function queueMatrixSheet(workbook: Excel.Workbook): () => Excel.Worksheet | null {
  const ranges = [NAMES.matrix, sheetAnchorName("matrix")].map((name) =>
    workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load("worksheet/id"),
  );
  return () => ranges.find(({ isNullObject }) => !isNullObject)?.worksheet ?? null;
}
