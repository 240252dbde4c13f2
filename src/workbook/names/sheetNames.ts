/** Names that Excel accepts for sheets. */

/** The most characters that a sheet's name may have, counted as Excel does: in UTF-16 units. */
export const LONGEST_SHEET_NAME = 31;

const FORBIDDEN = /[\\/?*[\]:]|\p{Cc}/gu;
const RESERVED = /^history$/i;

/** The nearest name that Excel accepts: what it forbids becomes a hyphen, what is too long is cut; "" stays "". */
export function validSheetName(name: string): string {
  const allowed = cut(name.replace(FORBIDDEN, "-").trim(), LONGEST_SHEET_NAME);
  const withoutQuotes = allowed.replace(/^'+|'+$/g, "").trim();
  return RESERVED.test(withoutQuotes) ? `${withoutQuotes} -` : withoutQuotes;
}

/** A valid name that no sheet has yet: " (2)", " (3)" … is added to one that is taken, whatever its case. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLocaleLowerCase()));
  const name = validSheetName(wanted);
  let free = name;
  for (let n = 2; used.has(free.toLocaleLowerCase()); n++) {
    const suffix = ` (${n})`;
    free = cut(name, LONGEST_SHEET_NAME - suffix.length).trimEnd() + suffix;
  }
  return free;
}

/** The first `length` UTF-16 units of a text, without half a surrogate pair at the end. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}
