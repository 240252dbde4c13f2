/**
 * Spreadsheets take a text that begins like a formula for one when they open CSV. An apostrophe before it keeps it a text there;
 * reading takes exactly that apostrophe away, so that every text comes back as it was.
 */
export const LIKE_A_FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

export function unprotected(text: string): string {
  return text.startsWith("'") && LIKE_A_FORMULA.test(text) ? text.slice(1) : text;
}
