import { quote, type Anchoring } from "../../formulas/address";
import { MARKS } from "../../kit/marks";

export const WHOLE_COLUMN: Anchoring = { row: true };
export const WHOLE_ROW: Anchoring = { column: true };

/** Counts the cells of `range` that mean "covered". */
export function countCovered(range: string): string {
  return `COUNTIF(${range},${quote(MARKS.detailed)})+COUNTIF(${range},${quote(MARKS.listed)})`;
}
