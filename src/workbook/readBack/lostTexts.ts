/**
 * Cells for texts whose text is not what somebody has written: an error in its place, or a date or a number that Excel has made of
 * it (`3-1` becomes 46082, `2.10` becomes 2.1). Pure.
 */
import { isDateText, isErrorText, lostCharacter, type TextKind } from "../../dataset";
import type { CellValue } from "./rows";

export type LostText = "errorValue" | "dateValue" | "numberValue" | "lostCharacter";

/**
 * What has become of a text. A number is a section, such as 2, unless it has decimals, of which Excel drops zeros at the end; an id
 * may be any number.
 */
export function lostText(value: CellValue, kind: TextKind): LostText | undefined {
  const text = String(value).trim();
  if (text === "") return undefined;
  if (isErrorText(text, kind)) return "errorValue";
  if (isDateText(text, kind)) return "dateValue";
  if (kind === "section" && typeof value === "number" && !Number.isInteger(value)) return "numberValue";
  return lostCharacter(String(value)) === undefined ? undefined : "lostCharacter";
}
