/** The pane on a populated workbook. */
import type { Browser } from "playwright-core";
import { en, zh } from "../support/locales";
import { populatedDocument } from "../support/populated";
import { openPaneInExcel, type ExcelOptions, type PaneInExcel } from "./excel";

export const LOCALES = {
  "zh-CN": { texts: zh, language: "zh" },
  "en-US": { texts: en, language: "en" },
} as const;

export type Locale = keyof typeof LOCALES;

export interface PopulatedOptions extends Omit<ExcelOptions, "saved"> {
  locale: Locale;
}

/** Opens the pane on a populated workbook of its own. */
export async function openPopulated(browser: Browser, options: PopulatedOptions): Promise<PaneInExcel> {
  const { texts, language } = LOCALES[options.locale];
  const saved = await populatedDocument(language);
  const excel = await openPaneInExcel(browser, { ...options, saved });
  await excel.page.getByRole("heading", { name: texts.pane.populated.title }).waitFor();
  return excel;
}

/** At the Refresh view. */
export async function openRefresh(browser: Browser, options: PopulatedOptions): Promise<PaneInExcel> {
  const { pane, refreshView } = LOCALES[options.locale].texts;
  const excel = await openPopulated(browser, options);
  const { page } = excel;
  await page.getByRole("button", { name: pane.views.names.refresh, exact: true }).click();
  await page.getByRole("heading", { name: refreshView.title }).waitFor();
  await page.mouse.move(0, 600);
  return excel;
}
