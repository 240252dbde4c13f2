/**
 * Excel's number formats in the engine's notation, which lacks colours, conditions, fractions and unquoted characters.
 * The format as written is kept beside it; the engine's serves for display.
 */
import { helpers } from "../../engine/library";

export const GENERAL = "General";

/** Letters that mean parts of dates, and digits' placeholders; all else in a format is literal text. */
const CODE = /^(?:AM\/PM|A\/P|y+|m+|d+|h+|s+|[0#.,%@]|\*.|E[+-]0*)/i;
const DECORATION = /^\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+|dbnum\d)\]/i;
const CURRENCY = /^\[\$([^\]-]*)(?:-[^\]]*)?\]/;
const LITERAL_STRING = /^"([^"]*)"/;

function piece(rest: string): { readonly text: string; readonly length: number } | null {
  const decoration = DECORATION.exec(rest);
  if (decoration) return { text: "", length: decoration[0].length };
  const currency = CURRENCY.exec(rest);
  if (currency) return { text: quote(currency[1] ?? ""), length: currency[0].length };
  const literal = LITERAL_STRING.exec(rest);
  if (literal) return { text: quote(literal[1] ?? ""), length: literal[0].length };
  if (rest.startsWith("[") || /^(general|\?)/i.test(rest)) return null;
  if (rest.startsWith("\\")) return { text: quote(rest.charAt(1)), length: 2 };
  if (rest.startsWith("_")) return { text: quote(" "), length: 2 };
  const code = CODE.exec(rest);
  if (code) return { text: codeText(code[0]), length: code[0].length };
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  return { text: quote(character), length: character.length };
}

const quote = (literal: string) => (literal === "" ? "" : `"${literal}"`);

function codeText(code: string): string {
  if (/^A/i.test(code)) return "a";
  if (/^E/i.test(code)) return "e";
  return /^[a-z]/i.test(code) ? code.toLowerCase() : code;
}

function section(text: string): string | null {
  let result = "";
  for (let at = 0; at < text.length;) {
    const next = piece(text.slice(at));
    if (!next) return null;
    result += next.text;
    at += next.length;
  }
  return result.replace(/""/g, "");
}

/** Sections between semicolons that are not quoted, bracketed or escaped. */
const sections = (format: string) =>
  format.match(/(?:"[^"]*"|\[[^\]]*\]|\\.|[^;"[\\])+|(?<=;|^)(?=;|$)/g) ?? [""];

const cache = new Map<string, string | null | undefined>();

/** undefined: no format (General). null: the engine cannot show it, values appear as they are. */
export function engineFormat(written: string): string | null | undefined {
  if (written === "" || written.toLowerCase() === "general") return undefined;
  if (!cache.has(written)) cache.set(written, translate(written));
  return cache.get(written);
}

function translate(written: string): string | null {
  const parts = sections(written).map(section);
  if (parts.some((part) => part === null)) return null;
  const format = parts.join(";");
  try {
    helpers.parseFormat(format);
    return format;
  } catch {
    return null;
  }
}
