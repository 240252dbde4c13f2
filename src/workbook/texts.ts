import en from "../locales/en.json";
import zhCN from "../locales/zh-CN.json";
import type { Language } from "../dataset";

export type WorkbookTexts = typeof en.workbook;

const TEXTS: Record<Language, WorkbookTexts> = { en: en.workbook, zh: zhCN.workbook };

/** Everything the workbook says, in its language. */
export function workbookTexts(language: Language): WorkbookTexts {
  return TEXTS[language];
}
