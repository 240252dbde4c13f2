import type { Language } from "../dataset";
import en from "../locales/en.json";
import zhCN from "../locales/zh-CN.json";

/** Everything the pane says, in one language. A text that does not exist does not compile. */
export type Texts = typeof en;

const TEXTS: Record<Language, Texts> = { zh: zhCN, en };

export const LANGUAGES = ["zh", "en"] as const satisfies readonly Language[];

export function textsIn(language: Language): Texts {
  return TEXTS[language];
}

/** The language of a culture name such as `zh-CN`, as Office and browsers give it. */
export function languageOf(culture: string): Language {
  return /^zh\b/i.test(culture) ? "zh" : "en";
}
