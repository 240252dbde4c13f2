/** Texts without the differences that the eye does not see, or that people do not mean. Each step forgives more than the one before. */
import { simplified, withoutRadicals } from "./characters";

/** Characters without width, such as the zero-width space; those that Unicode has nothing drawn for, and an empty braille cell. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** Every kind of blank: no-break, ideographic, line breaks, tabs. */
const BLANKS = /[\s\u0085]+/gu;

/**
 * A text as the eye reads it: one width, whole characters for the radicals that PDF files have, nothing invisible, single blanks,
 * none around it.
 */
export function visibleText(text: string): string {
  return withoutRadicals(text.replace(INVISIBLE, "").normalize("NFKC"))
    .replace(BLANKS, " ")
    .replace(/\p{Cc}/gu, "")
    .trim();
}

/** Hyphens and dashes, which texts from Word and PDF have for the one on the keyboard. */
const HYPHENS = /[\u2010-\u2015\u2212]/gu;

/** The same without regard to case and to the kind of hyphen: `ＩＰ‐Fund ` is `ip-fund`. */
export function strictKey(text: string): string {
  return visibleText(text).replace(HYPHENS, "-").toLowerCase();
}

/** The same in simplified characters, as far as names of cities have them. */
export function searchKey(text: string): string {
  return simplified(strictKey(text));
}

/** The same without any blanks: `合 肥` is `合肥`. */
export function compactKey(text: string): string {
  return strictKey(text).replaceAll(" ", "");
}

/**
 * Letters and digits only, without tone marks and in simplified characters: `Xī'ān`, `Xi an` and `xi-an` are all `xian`. What
 * parts two digits stays as a point, so that `1.1` is not `11`.
 */
export function looseKey(text: string): string {
  return simplified(strictKey(text))
    .normalize("NFD")
    .replace(/(\p{N})[^\p{L}\p{N}]+(?=\p{N})/gu, "$1.")
    .replace(/[^\p{L}\p{N}.]|\.(?!\p{N})/gu, "")
    .replace(/^\.+/u, "");
}

/**
 * A text as it should be written: 合肥 for `合肥 ` or for one with radicals. Other writings look like it and are not found by the
 * formulas that compare it. Punctuation keeps its width, which is a matter of taste in Chinese.
 */
export function tidied(text: string): string {
  return withoutRadicals(text.replace(INVISIBLE, ""))
    .replace(/[\p{L}\p{N}\u2f00-\u2fd5]/gu, (character) => character.normalize("NFKC"))
    .replace(BLANKS, " ")
    .replace(/\p{Cc}/gu, "")
    .trim();
}

/** A text with signs for the blanks around it and for what cannot be seen, to show what is wrong with it: `合肥␣`, `合‹200B›肥`. */
export function visibleMarks(text: string): string {
  const code = (character: string) => `‹${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}›`;
  return text
    .replace(/[\r\n\u2028\u2029\u0085]+/gu, "⏎")
    .replace(/\t/g, "⇥")
    .replace(/^\s+|\s+$|[^\S ]/gu, (blanks) => "␣".repeat(blanks.length))
    .replace(/[\p{Default_Ignorable_Code_Point}\u2800\p{Cc}]/gu, code);
}
