/** What Excel's cells and formulas hold of texts and numbers. */

/** The most characters of a text: a cell holds one more, which is left for the apostrophe that keeps `=…` a text. */
export const LONGEST_TEXT = 32_766;

/**
 * The most characters of a name that formulas look up. They look up city, measure and period in one text, of which Excel takes 255
 * characters.
 */
export const LONGEST_NAME = 80;

/** How long a name is in a look-up: each ~, * and ? takes two characters, as it is to be taken at its word. */
export function lookUpLength(name: string): number {
  return name.length + (name.match(/[~*?]/g)?.length ?? 0);
}

const LARGEST_NUMBER = 9.99999999999999e307;
/** Excel ends at 2.2251e-308; so close to it programs differ. */
const SMALLEST_NUMBER = 1e-307;
/** Excel's precision. */
const DIGITS = 15;

/** Whether Excel can hold a number other than as 0 or as infinite. */
export function isInRange(number: number): boolean {
  const size = Math.abs(number);
  return size === 0 || (size >= SMALLEST_NUMBER && size <= LARGEST_NUMBER);
}

/** The number as Excel keeps it. */
export function inDigits(number: number): number {
  return Number(number.toPrecision(DIGITS));
}

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2999;

/** Whether a date such as 2026-02-28 is one of the calendar, since Excel's calendar begins. */
export function isCalendarDay(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const time = new Date(Date.UTC(year, month - 1, day));
  return year >= FIRST_YEAR && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
}
