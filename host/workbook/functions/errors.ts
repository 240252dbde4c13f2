/** Error values between Excel's spelling and the engine's. */
import { registerErrorValue } from "../engine/library";

const EXCEL_ONLY = [
  "#BUSY!",
  "#CALC!",
  "#VALUE!",
  "#FIELD!",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#GETTING_DATA",
];
for (const value of EXCEL_ONLY) registerErrorValue(value);

const EXCEL_OF = new Map([
  ["#REF", "#REF!"],
  ["#ERROR", "#VALUE!"],
  // A circular reference: Excel warns and shows 0, which would hide the mistake here.
  ["#CYCLE", "#REF!"],
]);
/** How the engine begins when a function wants cells and is given something else. */
const WRONG_KIND = /^Function .* expects/;

/** The message tells an argument of the wrong kind from a name that means nothing, which the engine lumps together. */
export function excelError(engineValue: string, message: string | undefined): string {
  if (engineValue === "#BAD_EXPR") return WRONG_KIND.test(message ?? "") ? "#VALUE!" : "#NAME?";
  return EXCEL_OF.get(engineValue) ?? engineValue;
}

export const engineError = (excelValue: string): string => (excelValue === "#REF!" ? "#REF" : excelValue);
