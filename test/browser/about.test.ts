/** What the pane says of itself and of its data. */
import { en, zh } from "../support/locales";
import { accessibilityFaults, screenshot } from "./browser";
import { openPaneInExcel } from "./excel";
import { sharedBrowser } from "./shared";

const browser = sharedBrowser();

it.each([
  ["zh-CN", "light", zh],
  ["en-US", "dark", en],
] as const)("names source and coding in %s, %s", async (locale, theme, { about, pane }) => {
  const excel = await openPaneInExcel(browser(), { locale, theme });
  const { page } = excel;
  await page.getByRole("button", { name: pane.views.names.about }).click();
  await page.getByRole("heading", { name: about.title }).waitFor();
  await page.getByText(about.fromBundled).waitFor();
  const [firstTheme] = await page.getByRole("heading", { level: 4 }).all();
  await firstTheme?.getByRole("button").click();
  await page.getByRole("definition").last().waitFor();
  // Below the header that stays in sight nothing can be clicked.
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
  expect(await accessibilityFaults(page)).toEqual([]);
  await screenshot(page, `about-${locale}-${theme}`);
  expect(excel.faults).toEqual([]);
  await excel.close();
});
