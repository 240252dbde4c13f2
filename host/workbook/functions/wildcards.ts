/** Texts with wildcards as Excel reads them: * is any text, ? one character, and ~ takes the sign behind it at its word. */

/** Longer texts cannot be looked up: Excel answers #VALUE!. */
export const LONGEST_LOOKED_UP = 255;

const SIGNS = /~[\s\S]|[~*?]|[.+^${}()|[\]\\/]/g;

function source(sign: string): string {
  if (sign === "*") return "[\\s\\S]*";
  if (sign === "?") return "[\\s\\S]";
  const [last = ""] = Array.from(sign).slice(-1);
  return sign === "~" ? "" : last.replace(/[.+^${}()|[\]\\/*?]/, "\\$&");
}

/** Whether a text has wildcards that stand for other texts. */
const hasWildcards = (text: string): boolean => /[*?]/.test(text.replace(/~[\s\S]/g, ""));

/** The text itself where it has none: what is then to be found. Else the texts that it stands for, without regard to case. */
export function readWildcards(text: string): string | RegExp {
  if (!hasWildcards(text)) return text.replace(/~([\s\S]|$)/g, "$1");
  const known = patterns.get(text);
  if (known) return known;
  const pattern = new RegExp(`^${text.replace(SIGNS, source)}$`, "i");
  patterns.set(text, pattern);
  return pattern;
}

const patterns = new Map<string, RegExp>();

/** As Excel compares texts: without regard to case, but not to accents. */
export const sameText = (text: string): string => text.toLowerCase();
