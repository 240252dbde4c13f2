import type { Language } from "../dataset";
import enSheets from "../locales/en/sheets.json";
import en from "../locales/en/workbook.json";
import zhSheets from "../locales/zh-CN/sheets.json";
import zh from "../locales/zh-CN/workbook.json";

export type WorkbookTexts = typeof en;

const TEXTS: Record<Language, WorkbookTexts> = { en, zh };
const SHEETS: Record<Language, typeof enSheets> = { en: enSheets, zh: zhSheets };

/** Everything the workbook says, in its language. */
export function workbookTexts(language: Language): WorkbookTexts {
  return TEXTS[language];
}

/** What the sheets are called, what each is for, and how a link to one reads. */
export function sheetTexts(language: Language): typeof enSheets {
  return SHEETS[language];
}
