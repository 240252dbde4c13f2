/** The Explore view in a browser: the matrix, the evidence of a cell, and the way to the sheet and back. */
import type { Page } from "playwright-core";
import { en, zh } from "../support/locales";
import { bundledDataset, STATUS_LABELS, type Language } from "../../src/dataset";
import { fill } from "../../src/locales/fill";
import { accessibilityFaults, openPane, screenshot } from "./browser";
import type { PaneInExcel } from "./excel";
import { LOCALES, openPopulated, type Locale } from "./populatedPane";
import { evidenceColumn } from "./tableCells";
import { sharedBrowser } from "./shared";

const browser = sharedBrowser();

function nameOf(language: Language, id: string): string {
  const item = [...bundledDataset.cities, ...bundledDataset.measures, ...bundledDataset.themes].find(
    (each) => each.id === id,
  );
  if (!item) throw new Error(`There is no ${id}.`);
  return item.name[language];
}

const title = (language: Language, city: string, measure: string) =>
  `${nameOf(language, city)} · ${nameOf(language, measure)}`;

async function openExplore(locale: Locale, theme: "light" | "dark"): Promise<PaneInExcel> {
  const { pane } = LOCALES[locale].texts;
  const excel = await openPopulated(browser(), { locale, theme });
  const { page } = excel;
  await page.getByRole("button", { name: pane.views.names.explore }).click();
  await page.getByRole("grid").waitFor();
  return excel;
}

const choice = (page: Page, label: string) => page.getByRole("combobox", { name: label, exact: true });

const focusedLabel = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

async function look(page: Page, name: string): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  await screenshot(page, name);
}

describe.each([
  ["zh-CN", "dark"],
  ["en-US", "light"],
] as const)("outside of Excel, in %s, %s", (locale, colorScheme) => {
  const { texts, language } = LOCALES[locale];
  const { explore, pane } = texts;

  it("shows the bundled data, by theme and by city, and says what needs Excel", async () => {
    const { page, faults } = await openPane(browser(), { locale, colorScheme });
    await page.getByRole("button", { name: pane.views.names.explore }).click();
    await page.getByRole("grid").waitFor();
    await choice(page, explore.theme).selectOption("INST");
    await look(page, `explore-theme-${locale}-${colorScheme}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

    await page.getByRole("tab", { name: explore.modes.city }).click();
    await choice(page, explore.city).selectOption("hefei");
    await look(page, `explore-city-${locale}-${colorScheme}`);
    await page.getByRole("button", { name: nameOf(language, "IP-ABS") }).click();
    await page.getByText(explore.sheet.outside).waitFor();
    await look(page, `explore-evidence-${locale}-${colorScheme}`);
    expect(faults).toEqual([]);
    await page.close();
  });
});

/** What is painted in the middle of each element, as a click would meet it: whether it is (within) the element itself. */
const isOnTop = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((elements) =>
    elements
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(
        ({ box }) => box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth,
      )
      .map(({ element, box }) => {
        const met = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return met !== null && (element.contains(met) || met.contains(element));
      }),
  );

it("keeps the pane's tabs and the names of the heat map in view, wherever it is scrolled to", async () => {
  const { page } = await openPane(browser(), { locale: "zh-CN", colorScheme: "light" });
  await page.getByRole("button", { name: zh.pane.views.names.explore }).click();
  const grid = page.getByRole("grid");
  await grid.waitFor();
  await page.setViewportSize({ width: 320, height: 420 });
  const box = grid.locator("xpath=..");
  for (const [down, across, pageTop] of [
    [0, 0, 0],
    [0, 0, 10_000],
    [10_000, 0, 10_000],
    [10_000, 10_000, 10_000],
    [60, 40, 120],
  ] as const) {
    await box.evaluate(
      (element, to) => {
        element.scrollTo(to.across, to.down);
      },
      { down, across },
    );
    await page.evaluate((top) => {
      scrollTo(0, top);
    }, pageTop);
    expect(await isOnTop(page, "nav button")).not.toContain(false);
    const tops = await page.evaluate(() => {
      const header = document.querySelector('[role="columnheader"]')?.getBoundingClientRect();
      const outer = document.querySelector('[role="grid"]')?.parentElement?.getBoundingClientRect();
      return header && outer
        ? [Math.round(header.top - outer.top), Math.round(header.left - outer.left)]
        : [];
    });
    expect(tops).toEqual([0, 0]);
  }
  await screenshot(page, "explore-heat-map-scrolled");
  await page.close();
});

it("finds the evidence with the keyboard, and the row behind it", async () => {
  const { explore } = zh;
  const excel = await openExplore("zh-CN", "light");
  const { page, workbook } = excel;
  await choice(page, explore.theme).selectOption("IP");
  await look(page, "explore-theme-zh-CN-light");

  await choice(page, explore.order).focus();
  await page.keyboard.press("Tab");
  for (const key of ["ArrowDown", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  expect(await focusedLabel(page)).toBe(STATUS_LABELS.detailed.zh);
  await page.keyboard.press("Enter");
  const heading = page.getByRole("heading", { name: title("zh", "guangzhou", "IP-FUND") });
  await heading.waitFor();
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.getByText(fill(explore.evidence.release, { release: bundledDataset.release.id })).waitFor();
  await look(page, "explore-evidence-zh-CN-light");

  await page.getByRole("button", { name: explore.sheet.show }).click();
  await page.getByText(/^已选中 /).waitFor();
  const { sheet, area } = workbook.sheets.selection();
  expect(workbook.sheets.find(sheet)?.name).toBe(zh.sheets.names.evidence);
  expect(area.rowCount).toBe(1);

  // A cell of the matrix, as the user selects it: followed, and the keyboard's focus stays where it is.
  const matrix = workbook.sheets.find(zh.sheets.names.matrix);
  if (!matrix) throw new Error("There is no matrix.");
  const select = (row: number, column: number) => {
    workbook.sheets.activate(matrix.id);
    workbook.sheets.select({ sheet: matrix.id, area: { row, column, rowCount: 1, columnCount: 1 } });
  };
  const places = Object.fromEntries(
    ["tianjin", "shanghai"].map((id) => [id, 6 + bundledDataset.cities.findIndex((city) => city.id === id)]),
  );
  const column = 1 + bundledDataset.measures.findIndex(({ id }) => id === "IP-FUND");
  select(places["tianjin"] ?? 0, column);
  await page.getByRole("heading", { name: title("zh", "tianjin", "IP-FUND") }).waitFor();
  await page.getByText(fill(explore.evidence.closedList, { city: "天津" })).waitFor();
  await look(page, "explore-blank-zh-CN-light");

  await page.getByRole("switch", { name: explore.follow.label }).click();
  select(places["shanghai"] ?? 0, column);
  await page.getByRole("button", { name: explore.evidence.back }).click();
  await page.getByRole("grid").waitFor();
  expect(await focusedLabel(page)).toBe(STATUS_LABELS.notReported.zh);

  await page.getByRole("combobox", { name: explore.search.label }).fill("xian");
  await page.getByRole("option", { name: "西安" }).waitFor();
  await look(page, "explore-search-zh-CN-light");
  await page.keyboard.press("Enter");
  await page.getByText(fill(explore.totals, { covered: 10, total: 24, detailed: 5 })).waitFor();
  expect(excel.faults).toEqual([]);
  await excel.close();
});

it.each([
  ["zh-CN", "light"],
  ["en-US", "dark"],
] as const)("says why a selected row of evidence is not counted, in %s, %s", async (locale, theme) => {
  const { texts, language } = LOCALES[locale];
  const { checkList, explore } = texts;
  const excel = await openExplore(locale, theme);
  const { page, workbook } = excel;
  const [first] = bundledDataset.records;
  if (!first) throw new Error("There are no records.");
  const shown = page.getByRole("heading", { name: title(language, first.city, first.measure) });
  const level = evidenceColumn(workbook, "level", language);
  const city = evidenceColumn(workbook, "city", language);
  city.select(0);
  await shown.waitFor();
  await page.evaluate(() => {
    document.documentElement.scrollTop = document.documentElement.scrollHeight;
  });

  level.write(1, "vague");
  city.select(1);
  const notice = page.getByText(
    fill(explore.unshown.uncounted, { address: `${texts.sheets.names.evidence}!E6` }),
  );
  await notice.waitFor();
  await page.getByText(fill(checkList.why.level, { value: "vague" })).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await shown.isVisible()).toBe(true);
  await look(page, `explore-uncounted-${locale}-${theme}`);

  // Corrected, it is shown, although it was selected before.
  level.write(1, STATUS_LABELS.listed[language]);
  await notice.waitFor({ state: "detached" });
  const [, second] = bundledDataset.records;
  await page
    .getByRole("heading", { name: title(language, second?.city ?? "", second?.measure ?? "") })
    .waitFor();
  expect(excel.faults).toEqual([]);
  await excel.close();
});

it("in English and dark, says why a row cannot be shown", async () => {
  const { explore } = en;
  const excel = await openExplore("en-US", "dark");
  const { page, workbook } = excel;
  await choice(page, explore.theme).selectOption("DIRECT");
  await choice(page, explore.level).selectOption("detailed");
  await choice(page, explore.order).selectOption("coverage");
  await look(page, "explore-theme-en-US-dark");
  await page.getByRole("gridcell", { name: STATUS_LABELS.detailed.en }).first().click();
  const sheet = workbook.sheets.find(en.sheets.names.evidence);
  if (!sheet) throw new Error("There is no evidence.");
  workbook.sheets.update(sheet.id, { visibility: "Hidden" });
  await page.getByRole("button", { name: explore.sheet.show }).click();
  await page.getByText(explore.sheet.hiddenSheet.title).waitFor();
  await look(page, "explore-evidence-en-US-dark");
  expect(excel.faults).toEqual([]);
  await excel.close();
});
