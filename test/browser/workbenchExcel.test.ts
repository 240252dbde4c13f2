/** What Excel has around a sheet, in the workbench: the add-in's ribbon, menu and shortcuts, typing, and a second co-author. */
import type { FrameLocator, Page } from "playwright-core";
import { TEXTS } from "../../host/workbench/texts";
import { coverage, createIndex } from "../../src/analysis";
import { SHORTCUTS } from "../../src/commands/commands";
import type { View } from "../../src/commands/navigation";
import { bundledDataset } from "../../src/dataset";
import { TABLES } from "../../src/workbook/tables";
import { en, zh } from "../support/locales";
import { populatedDocument } from "../support/populated";
import { someOf } from "../support/sizes";
import { screenshot } from "./browser";
import { clickB3, formulaBar, open, populate, showSheet, typeOver, type DeskPage } from "./workbenchPage";
import { sharedBrowser, sharedWorkbench } from "./shared";

const browser = sharedBrowser();
const workbench = sharedWorkbench();

/** The screen of a small laptop. */
const LAPTOP = { viewport: { width: 1366, height: 768 } };

/** Waits until the pane shows a view. */
async function shows(pane: FrameLocator, texts: typeof en, view: View): Promise<void> {
  await pane.locator("nav [aria-current=page]", { hasText: texts.pane.views.names[view] }).waitFor();
}

async function type(page: Page, text: string, desk: DeskPage = page): Promise<void> {
  await clickB3(page, { desk });
  await typeOver(page, text, desk);
}

/** Waits until the third cell of the second column shows a sum of its own. */
async function readsSum(page: Page, sum: number, desk: DeskPage = page): Promise<void> {
  await clickB3(page, { desk });
  await desk.locator(".o-selection-statistic").getByText(`Sum: ${sum}`, { exact: true }).waitFor();
}

const LANGUAGES = [
  ["zh-CN", zh, ["打开窗格", "生成工作簿", "更新数据", "查找差距", "插入函数"], "查看证据"],
  [
    "en-US",
    en,
    ["Open Pane", "Populate Workbook", "Refresh Data", "Find Gaps", "Insert Function"],
    "Show Evidence",
  ],
] as const;

describe.each(someOf("workbenchLanguages", LANGUAGES))(
  "in %s",
  (locale, texts, [openPane, populateButton, refresh, gaps, insert], evidence) => {
    it("has the add-in's ribbon, which opens the pane at its views", async () => {
      const { page, pane, faults } = await open(browser(), workbench(), locale, LAPTOP);
      const ribbon = page.getByRole("toolbar");
      await pane.getByRole("heading", { name: texts.pane.overview.title }).waitFor();
      expect(await ribbon.getByRole("button").allInnerTexts()).toEqual([
        openPane,
        populateButton,
        refresh,
        gaps,
        insert,
      ]);
      const images = ribbon.locator("img");
      for (const image of await images.all())
        expect(await image.evaluate((icon: HTMLImageElement) => icon.naturalWidth)).toBe(32);

      for (const [button, view] of [
        [gaps, "gaps"],
        [insert, "formulas"],
        [populateButton, "overview"],
        [gaps, "gaps"],
        [refresh, "refresh"],
      ] as const) {
        await ribbon.getByRole("button", { name: button }).click();
        await shows(pane, texts, view);
      }
      await screenshot(page, `workbench-ribbon-${locale}`);

      const closePane = page.getByRole("button", { name: TEXTS[locale].closePane });
      await closePane.click();
      await page.locator("#pane").waitFor({ state: "hidden" });
      await ribbon.getByRole("button", { name: openPane }).click();
      await shows(pane, texts, "refresh");
      await closePane.click();
      await ribbon.getByRole("button", { name: gaps }).click();
      await shows(pane, texts, "gaps");
      await page.locator("#pane").waitFor({ state: "visible" });
      expect(faults).toEqual([]);
      await page.close();
    });

    it("has the add-in's item in the menu of a cell", async () => {
      const { page, pane, faults } = await open(browser(), workbench(), locale, LAPTOP);
      await pane.getByRole("heading", { name: texts.pane.overview.title }).waitFor();
      await clickB3(page, { button: "right" });
      await page.locator(".o-menu-item").filter({ hasText: evidence }).click();
      await shows(pane, texts, "explore");
      expect(faults).toEqual([]);
      await page.close();
    });

    it("seats a second co-author: what one does the other sees, each with a pane of their own", async () => {
      const { page, pane, faults } = await open(browser(), workbench(), locale, LAPTOP);
      const [first, second] = TEXTS[locale].names;
      await pane.getByRole("heading", { name: texts.pane.overview.title }).waitFor();
      await page.getByRole("switch", { name: TEXTS[locale].coAuthor }).click();
      const guest = page.frameLocator("#co-author-page");
      const guestPane = guest.frameLocator("#pane");
      await guestPane.getByRole("heading", { name: texts.pane.overview.title }).waitFor();
      await type(page, "=1+41", guest);

      await page.getByRole("button", { name: first }).click();
      await readsSum(page, 42);
      await populate(pane, texts);
      await showSheet(page, "Sheet1");
      await page.getByRole("toolbar").getByRole("button", { name: gaps }).click();
      await shows(pane, texts, "gaps");

      await page.getByRole("button", { name: second }).click();
      await shows(guestPane, texts, "overview");
      await showSheet(guest, texts.sheets.names.matrix);
      await guest.getByRole("toolbar").getByRole("button", { name: populateButton }).click();
      await guestPane.getByRole("heading", { name: texts.pane.populated.title }).waitFor();
      await screenshot(page, `workbench-co-author-${locale}`);
      await showSheet(guest, "Sheet1");
      await type(page, '=KCFIN.COVERAGE("IP")', guest);
      const answer = coverage(createIndex(bundledDataset), { kind: "theme", id: "IP" });
      await readsSum(page, answer, guest);

      await page.setViewportSize({ width: 1920, height: 960 });
      await readsSum(page, answer);
      await screenshot(page, `workbench-side-by-side-${locale}`);
      await page.getByRole("switch", { name: TEXTS[locale].coAuthor }).click();
      await type(page, "=6*7");
      await readsSum(page, 42);
      await page.getByRole("switch", { name: TEXTS[locale].coAuthor }).click();
      await guestPane.getByRole("heading", { name: texts.pane.populated.title }).waitFor();
      await readsSum(page, 42, guest);
      expect(faults).toEqual([]);
      await page.close();
    });
  },
);

it("takes the add-in's shortcuts while the sheet has the focus", async () => {
  const { page, pane, faults } = await open(browser(), workbench(), "en-US");
  await pane.getByRole("heading", { name: en.pane.overview.title }).waitFor();
  await page.getByRole("button", { name: TEXTS["en-US"].closePane }).click();
  await clickB3(page);
  await page.keyboard.press(SHORTCUTS.InsertFunction.default.replace("Ctrl", "Control"));
  await shows(pane, en, "formulas");
  expect(await formulaBar(page).innerText()).toBe("");
  expect(faults).toEqual([]);
  await page.close();
});

it("lets nothing be written while somebody types into a cell, and goes on afterwards", async () => {
  const { page, pane, faults } = await open(browser(), workbench(), "zh-CN");
  await pane.getByRole("heading", { name: zh.pane.overview.title }).waitFor();
  await clickB3(page);
  await page.keyboard.type("正在输入");
  await pane.getByRole("button", { name: zh.pane.overview.populate }).click();
  await pane.getByText(zh.pane.progress.editing).waitFor();
  expect(await page.locator(".o-sheet").count()).toBe(1);
  await screenshot(page, "workbench-editing");
  await formulaBar(page).click();
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: zh.pane.populated.title }).waitFor();
  await showSheet(page, "Sheet1");
  await clickB3(page);
  await formulaBar(page).getByText("正在输入").waitFor();
  expect(faults).toEqual([]);
  await page.close();
});

it("says what it waits for where the pane is opened while somebody types, and opens afterwards", async () => {
  const { page, pane, faults } = await open(browser(), workbench(), "zh-CN");
  await pane.getByRole("heading", { name: zh.pane.overview.title }).waitFor();
  await clickB3(page);
  await page.keyboard.type("正在输入");
  await pane.locator("html").evaluate(() => window.location.reload());
  await pane.getByText(zh.pane.progress.editing).waitFor();
  await formulaBar(page).click();
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: zh.pane.overview.title }).waitFor();
  await populate(pane, zh);
  expect(faults).toEqual([]);
  await page.close();
});

it("understands names of tables and columns that are typed, and shows formulas as Excel does", async () => {
  const saved = await populatedDocument("zh");
  const { page, pane, faults } = await open(browser(), workbench(), "zh-CN", { saved });
  await pane.getByRole("heading", { name: zh.pane.populated.title }).waitFor();
  await showSheet(page, "Sheet1");
  const formula = `=COUNTA(${TABLES.evidence}[${zh.workbook.columns.city}])`;
  await type(page, formula);
  await readsSum(page, bundledDataset.records.length);
  expect(await formulaBar(page).innerText()).toBe(formula);
  expect(faults).toEqual([]);
  await page.close();
});
