/** The Gaps view in a browser: asked, read, and put into the workbook as a sheet. */
import { GAP_STATUS_LABELS } from "../../src/dataset";
import { fill } from "../../src/locales/fill";
import { en, zh } from "../support/locales";
import { accessibilityFaults, screenshot } from "./browser";
import { openPaneInExcel } from "./excel";
import { sharedBrowser } from "./shared";

const browser = sharedBrowser();

const LANGUAGES = { "zh-CN": zh, "en-US": en };
const NAMES = {
  "zh-CN": { hefei: "合肥", guangzhou: "广州", shanghai: "上海", platform: /科创金融服务平台/ },
  "en-US": { hefei: "Hefei", guangzhou: "Guangzhou", shanghai: "Shanghai", platform: /service platform/ },
};

describe.each([
  ["zh-CN", "light"],
  ["zh-CN", "dark"],
  ["en-US", "light"],
  ["en-US", "dark"],
] as const)("the gaps in %s, %s", (locale, theme) => {
  const texts = LANGUAGES[locale];
  const names = NAMES[locale];
  const language = locale === "zh-CN" ? "zh" : "en";

  it("are shown, compared, and inserted as a sheet with the keyboard's focus where it belongs", async () => {
    const excel = await openPaneInExcel(browser(), { locale, theme });
    const { page, workbook } = excel;
    const look = async (state: string) => {
      expect([state, await accessibilityFaults(page)]).toEqual([state, []]);
      expect([state, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([state, 320]);
      await screenshot(page, `gaps-${state}-${locale}-${theme}`);
    };
    await page.getByRole("button", { name: texts.pane.views.names.gaps }).click();
    await page.getByRole("heading", { level: 2, name: texts.gaps.title }).waitFor();
    expect(await page.getByLabel(texts.gaps.city, { exact: true }).inputValue()).toBe("hefei");
    for (const status of ["confirmed", "notReported"] as const) {
      await page.getByRole("heading", { name: GAP_STATUS_LABELS[status][language] }).waitFor();
    }
    await page.getByRole("button", { name: names.platform }).click();
    await page.getByText(texts.briefing.basis, { exact: true }).waitFor();
    await look("all");

    const compare = page.getByRole("combobox", { name: texts.gaps.comparison });
    await compare.selectOption("chosen");
    await page.getByText(texts.gaps.chooseFirst).waitFor();
    await page.getByRole("checkbox", { name: names.guangzhou }).check();
    await page.getByRole("checkbox", { name: names.shanghai }).check();
    await look("chosen");
    await compare.selectOption("nearest");
    await page.getByText(texts.gaps.similarity).waitFor();

    await page.getByRole("button", { name: texts.gaps.insert.button }).click();
    const name = page.getByLabel(texts.gaps.insert.name);
    await name.waitFor();
    expect(await name.evaluate((input) => input === document.activeElement)).toBe(true);
    await look("form");
    await page.getByRole("button", { name: texts.gaps.insert.confirm }).click();
    const sheet = fill(texts.briefing.sheetName, { city: names.hefei });
    await page.getByText(fill(texts.gaps.insert.inserted, { sheet })).waitFor();
    expect(workbook.sheets.find(workbook.sheets.active())?.name).toBe(sheet);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(texts.gaps.insert.button);
    await look("inserted");
    expect(excel.faults).toEqual([]);
    await excel.close();
  });
});

describe("what exists in life", () => {
  const { gaps, pane } = zh;

  it("waits while a cell is being edited, and goes on", async () => {
    const excel = await openPaneInExcel(browser());
    const { page, server } = excel;
    await page.getByRole("button", { name: pane.views.names.gaps }).click();
    const button = page.getByRole("button", { name: gaps.insert.button });
    await button.waitFor();
    server.editMode.enter();
    await button.click();
    await page.getByText(pane.progress.editing).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    server.editMode.leave();
    await page.getByLabel(gaps.insert.name).waitFor();
    await excel.close();
  });

  it("shows the gaps in an Excel that is too old to insert them, and says so", async () => {
    const excel = await openPaneInExcel(browser(), { apiSets: { ExcelApi: "1.7" } });
    const { page } = excel;
    await page.getByRole("button", { name: pane.views.names.gaps }).click();
    await page.getByRole("heading", { name: GAP_STATUS_LABELS.confirmed.zh }).waitFor();
    await page.getByRole("button", { name: gaps.insert.button }).click();
    await page.getByRole("alert").getByText(gaps.insert.old.title).waitFor();
    await excel.close();
  });
});
