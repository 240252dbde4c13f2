/** A text without differences of width, case and outer blanks: `ＩＰ ` is `ip`. */
export function strictKey(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

/** Letters and digits only, without tone marks: `Xī'ān`, `Xi an` and `xi-an` are all `xian`. */
export function looseKey(text: string): string {
  return strictKey(text)
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** What may follow the name of a city: 市, 市辖区, City, Municipality, or `shi` in pinyin. */
const CITY_SUFFIX = /(?<=.)(?:市|市辖|市辖区|city|municipality|shi)$/u;

/** The loose key without such a suffix, never empty: 广州市 is 广州. */
export function cityKey(text: string): string {
  return looseKey(text).replace(CITY_SUFFIX, "");
}
