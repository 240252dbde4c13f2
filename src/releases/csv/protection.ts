/**
 * When a spreadsheet opens CSV, a text that begins like `=1+1` becomes a formula (CSV injection). Writing puts an apostrophe in
 * front of such texts; reading removes exactly that one, so that every text is read back unchanged.
 */
export const LIKE_A_FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

export function unprotected(text: string): string {
  return isProtected(text) ? text.slice(1) : text;
}

const isProtected = (text: string) => text.startsWith("'") && LIKE_A_FORMULA.test(text);

/** As programs write a section that a spreadsheet is not to make a date of: `="3-1"`. */
const KEPT_AS_TEXT = /^\s*="([^"]*)"\s*$/;

/** The section that a cell means. */
export function sectionOf(text: string): string {
  return isProtected(text) ? unprotected(text) : (KEPT_AS_TEXT.exec(text)?.[1] ?? text);
}
