/**
 * Cells for texts whose text is not what somebody has written: an error in its place, or a date or a number that Excel has made of
 * it (`3-1` becomes 46082, `2.10` becomes 2.1). Pure.
 */
import { lostCharacter } from "../../dataset";
import type { TextKind } from "../tables/schema";
import type { CellValue } from "./rows";

export type LostText = "errorValue" | "dateValue" | "numberValue" | "lostCharacter";

const ERRORS = [
  ...["#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!"],
  ...[
    "#BUSY!",
    "#GETTING_DATA",
    "#BLOCKED!",
    "#CONNECT!",
    "#UNKNOWN!",
    "#EXTERNAL!",
    "#PYTHON!",
    "#TIMEOUT!",
  ],
  // Google Sheets.
  "#ERROR!",
];
/** Errors of LibreOffice; and what Excel shows, and saves as CSV, of a date in a column that is too narrow. */
const OTHER_ERRORS = /^(?:Err:\d{3}|#{2,})$/i;
/** What programs for data write where there is nothing; `NA` may be an id. */
const NOTHING = /^(?:-?nan|null|none|nat|<na>|#n\/a n\/a|#na|n\/a|-?1\.#(?:ind|qnan))$/i;
const NOTHING_BUT_ID = /^na$/i;

/** Serial numbers of the days from 1954 to 2119: no section, name or summary is such a number. */
const DAY = /^(?:[2-7]\d|19)\d{3}$/;

const MONTHS = "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*";
/** As Excel shows the dates that it has made of `3-1` and `1/2`, and saves them as CSV. */
const DATES: readonly RegExp[] = [
  /^\d{1,2}月\d{1,2}日$/,
  /^\d{4}年\d{1,2}月(?:\d{1,2}日)?$/,
  /^\d{4}([-/.])\d{1,2}\1\d{1,2}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?$/,
  /^\d{1,2}([-/.])\d{1,2}\1\d{4}$/,
  new RegExp(`^\\d{1,2}[- ]${MONTHS}(?:[- ]\\d{2,4})?$`, "i"),
  new RegExp(`^${MONTHS}[- ]\\d{1,4}$`, "i"),
];

function isErrorText(value: CellValue): boolean {
  const text = String(value).trim();
  return ERRORS.includes(text.toUpperCase()) || OTHER_ERRORS.test(text) || NOTHING.test(text);
}

/**
 * What has become of a text. Dates are looked for in sections alone: a summary may be “2021年3月”. A number is a section, such as
 * 2, unless it has decimals, of which Excel drops zeros at the end; an id may be any number.
 */
export function lostText(value: CellValue, kind: TextKind): LostText | undefined {
  const text = String(value).trim();
  if (text === "") return undefined;
  if (isErrorText(text) || (kind !== "id" && NOTHING_BUT_ID.test(text))) return "errorValue";
  const isDate = DAY.test(text) || (kind === "section" && DATES.some((date) => date.test(text)));
  if (kind !== "id" && isDate) return "dateValue";
  if (kind === "section" && typeof value === "number" && !Number.isInteger(value)) return "numberValue";
  return lostCharacter(String(value)) === undefined ? undefined : "lostCharacter";
}
