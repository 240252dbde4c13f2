/** The pane on a workbook that it has populated. */
import type { Browser } from "playwright-core";
import { en, zh } from "../support/locales";
import { openPaneInExcel, type ExcelOptions, type PaneInExcel } from "./excel";

export const LOCALES = {
  "zh-CN": { texts: zh, language: "zh" },
  "en-US": { texts: en, language: "en" },
} as const;

export type Locale = keyof typeof LOCALES;

export interface PopulatedOptions extends Omit<ExcelOptions, "saved"> {
  locale: Locale;
}

async function populate(browser: Browser, locale: Locale): Promise<string> {
  const { pane } = LOCALES[locale].texts;
  const { page, workbook, close } = await openPaneInExcel(browser, { locale });
  await page.getByRole("button", { name: pane.overview.populate }).click();
  await page.getByRole("heading", { name: pane.populated.title }).waitFor();
  const saved = workbook.save();
  await close();
  return saved;
}

/** Populating takes longer than what most tests do with it: once for each language. */
const populated = new Map<Locale, Promise<string>>();

/** A workbook of its own, as the pane has left it, opened anew. */
export async function openPopulated(browser: Browser, options: PopulatedOptions): Promise<PaneInExcel> {
  const { locale } = options;
  const saved = populated.get(locale) ?? populate(browser, locale);
  populated.set(locale, saved);
  const excel = await openPaneInExcel(browser, { ...options, saved: await saved });
  const { pane } = LOCALES[locale].texts;
  await excel.page.getByRole("heading", { name: pane.populated.title }).waitFor();
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
