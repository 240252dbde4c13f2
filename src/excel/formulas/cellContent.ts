/** What cells hold, as Excel says it. */
import type { CellValue } from "../../workbook";
import type { Position } from "../../workbook/description";
import { cellValue } from "../kit/cells";

/** What Excel shows while a custom function has not answered. */
const PENDING = new Set<unknown>(["#BUSY!", "#GETTING_DATA"]);

export function isPending(value: unknown): boolean {
  return PENDING.has(value);
}

/** Values of cells, row by row; an error is its text, such as "#N/A", and `isError` tells it from a text. */
export interface CellGrid {
  values: CellValue[][];
  isError: boolean[][];
}

/** Members of a range that `gridOf` reads. */
export const GRID_MEMBERS = "values,valueTypes";

export function gridOf({ values, valueTypes }: Excel.Range): CellGrid {
  return {
    values: values.map((row) => row.map(cellValue)),
    isError: valueTypes.map((row) => row.map((type) => type === Excel.RangeValueType.error)),
  };
}

/** The same text for the same cell of the same sheet. */
export function keyOf({ sheetId, row, column }: Position & { sheetId: string }): string {
  return `${sheetId} ${row} ${column}`;
}
