import type { Language } from "../dataset";
import enRefresh from "../locales/en/refresh.json";
import enSheets from "../locales/en/sheets.json";
import en from "../locales/en/workbook.json";
import zhRefresh from "../locales/zh-CN/refresh.json";
import zhSheets from "../locales/zh-CN/sheets.json";
import zh from "../locales/zh-CN/workbook.json";

export type WorkbookTexts = typeof en;

const TEXTS: Record<Language, WorkbookTexts> = { en, zh };
const SHEETS: Record<Language, typeof enSheets> = { en: enSheets, zh: zhSheets };

const REFRESH: Record<Language, typeof enRefresh> = { en: enRefresh, zh: zhRefresh };

/** Everything the workbook says, in its language. */
export function workbookTexts(language: Language): WorkbookTexts {
  return TEXTS[language];
}

/** What the sheets are called, what each is for, and how a link to one reads. */
export function sheetTexts(language: Language): typeof enSheets {
  return SHEETS[language];
}

/** What refreshing writes into a workbook. */
export function refreshTexts(language: Language): typeof enRefresh {
  return REFRESH[language];
}
