/**
 * Texts that in a cell are taken for what a spreadsheet has made of another text: an error in its place, or a date or a number
 * (`3-1` becomes 46082). Pure.
 */

/** What a text that people type is: the id or name of something, where the report says it, or words of their own. */
export type TextKind = "id" | "section" | "text";

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

/** No error and no date is longer: most texts need no closer look. */
const LONGEST = 60;

/** @param text without blanks around it */
export function isErrorText(text: string, kind: TextKind): boolean {
  if (text.length > LONGEST) return false;
  if (kind !== "id" && NOTHING_BUT_ID.test(text)) return true;
  return ERRORS.includes(text.toUpperCase()) || OTHER_ERRORS.test(text) || NOTHING.test(text);
}

/**
 * Dates are looked for in sections alone: a summary may be “2021年3月”. An id may be any number.
 *
 * @param text without blanks around it
 */
export function isDateText(text: string, kind: TextKind): boolean {
  if (kind === "id" || text.length > LONGEST) return false;
  return DAY.test(text) || (kind === "section" && DATES.some((date) => date.test(text)));
}
