/** Requirement sets of the Excel JavaScript API that parts of the product need, and what is done without them. */

/** The active cell, and being told of another sheet; older Excel's pane does not follow what is selected. */
export const SELECTION_API = "1.7";
/** Excel 2019: data validation, chart formatting, freeze panes. Older Excel cannot be populated. */
export const POPULATE_API = "1.8";
/** Page set-up; older Excel prints with its defaults. */
export const PAGE_LAYOUT_API = "1.9";
/** Alternative texts of shapes, charts among them. */
export const SHAPES_API = "1.9";
/** Events of changes on every sheet; older Excel's functions answer from what was read when the workbook was opened. */
export const SHEET_EVENTS_API = "1.9";
/** Events of sorting. */
export const SORT_EVENTS_API = "1.10";
/** Marking cells as changed, so that what depends on them is calculated with them. */
export const SET_DIRTY_API = "1.9";
/** Being told that the workbook has come to the front of others. */
export const WORKBOOK_ACTIVATED_API = "1.13";
/** What formulas spill over; without it Excel has no dynamic arrays, and shows the first value only. */
export const SPILL_API = "1.12";
/** Undoing what add-ins did. */
export const UNDO_API = "1.20";
/** Resizing a table in place. */
export const RESIZE_TABLE_API = "1.13";

export function isExcelApiSupported(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
