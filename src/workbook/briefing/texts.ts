import type { Language } from "../../dataset";
import en from "../../locales/en/briefing.json";
import zh from "../../locales/zh-CN/briefing.json";

const TEXTS: Record<Language, typeof en> = { en, zh };

/** Everything that a briefing says. */
export function briefingTexts(language: Language): typeof en {
  return TEXTS[language];
}
