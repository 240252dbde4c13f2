import type { Language } from "../dataset";
import enErrors from "../locales/en/errors.json";
import enPane from "../locales/en/pane.json";
import enSheets from "../locales/en/sheets.json";
import zhErrors from "../locales/zh-CN/errors.json";
import zhPane from "../locales/zh-CN/pane.json";
import zhSheets from "../locales/zh-CN/sheets.json";

/**
 * The texts of the first view in one language; other views are loaded with their own. A key that does not exist does not
 * compile.
 */
export interface Texts {
  errors: typeof enErrors;
  pane: typeof enPane;
  sheets: typeof enSheets;
}

const TEXTS: Record<Language, Texts> = {
  zh: { errors: zhErrors, pane: zhPane, sheets: zhSheets },
  en: { errors: enErrors, pane: enPane, sheets: enSheets },
};

export const LANGUAGES = ["zh", "en"] as const satisfies readonly Language[];

export function textsIn(language: Language): Texts {
  return TEXTS[language];
}

/** The language of a culture name such as `zh-CN`, as Office and browsers give it. */
export function languageOf(culture: string): Language {
  return /^zh\b/i.test(culture) ? "zh" : "en";
}
