/**
 * When a spreadsheet opens CSV, a text that begins like `=1+1` becomes a formula (CSV injection). Writing puts an apostrophe in
 * front of such texts; reading removes exactly that one, so that every text is read back unchanged.
 */
export const LIKE_A_FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

export function unprotected(text: string): string {
  return text.startsWith("'") && LIKE_A_FORMULA.test(text) ? text.slice(1) : text;
}
