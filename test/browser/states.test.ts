/** Every view as it opens, in both languages and themes, with the contrast colours of Windows, and where a sheet is protected. */
import { NOTHING_ALLOWED } from "../../host/api/objects/worksheetProtection";
import { VIEWS } from "../../src/commands/navigation";
import { en, zh } from "../support/locales";
import { accessibilityFaults, screenshot } from "./browser";
import { openPaneInExcel } from "./excel";
import { sharedBrowser } from "./shared";

const browser = sharedBrowser();

const LANGUAGES = { "zh-CN": zh, "en-US": en };

describe.each(["zh-CN", "en-US"] as const)("in %s", (locale) => {
  const { pane } = LANGUAGES[locale];

  it.each([
    ["light", "none"],
    ["dark", "none"],
    ["light", "active"],
  ] as const)(
    "each view opens in an empty workbook: %s, contrast colours %s",
    async (theme, forcedColors) => {
      const excel = await openPaneInExcel(browser(), { locale, theme, forcedColors });
      const { page } = excel;
      for (const view of VIEWS) {
        await page.getByRole("button", { name: pane.views.names[view], exact: true }).click();
        await page.mouse.move(160, 600);
        await page.getByRole("main").getByRole("heading", { level: 2 }).first().waitFor();
        expect([view, await accessibilityFaults(page)]).toEqual([view, []]);
        const colors = forcedColors === "active" ? "contrast" : theme;
        await screenshot(page, `first-${view}-${locale}-${colors}`);
      }
      expect(excel.faults).toEqual([]);
      await excel.close();
    },
  );
});

it("says that nothing was written where the sheet is protected", async () => {
  const excel = await openPaneInExcel(browser());
  const { page, workbook } = excel;
  const { formulas, pane } = zh;
  const sheet = workbook.sheets.active();
  await page.getByRole("button", { name: pane.views.names.formulas, exact: true }).click();
  await page.getByRole("searchbox", { name: formulas.list.search }).fill("THEMES");
  await page.getByRole("button", { name: /THEMES/ }).click();
  await page.getByRole("table").waitFor();
  workbook.sheets.protect(sheet, NOTHING_ALLOWED);
  const before = workbook.save();
  await page.getByRole("button", { name: /A1/ }).click();
  await page.getByRole("alert").or(page.getByRole("status")).getByText(/保护/).first().waitFor();
  expect(workbook.save()).toBe(before);
  expect(await accessibilityFaults(page)).toEqual([]);
  await screenshot(page, "formulas-protected");
  await excel.close();
});
