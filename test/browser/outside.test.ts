/** The page without an Excel around it. */
import { en, zh } from "../support/locales";
import { accessibilityFaults, openPane, screenshot } from "./browser";
import { sharedBrowser } from "./shared";

const browser = sharedBrowser();

const LANGUAGES = { "zh-CN": zh, "en-US": en };

describe.each(["zh-CN", "en-US"] as const)("in %s", (locale) => {
  const { host } = LANGUAGES[locale].pane;

  it.each(["light", "dark"] as const)("says what to do in a browser, in %s", async (colorScheme) => {
    const { page, faults } = await openPane(browser(), { locale, colorScheme });
    await page.getByRole("heading", { name: host.outside.title }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(
      locale.startsWith("zh") ? "zh-CN" : "en",
    );
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, `outside-${locale}-${colorScheme}`);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("says so when office.js cannot be had", async () => {
    const { page } = await openPane(browser(), { locale, officeJs: "refused" });
    await page.getByRole("heading", { name: host.missing.title }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, `missing-${locale}`);
    await page.close();
  });
});

it("has words on the screen while office.js keeps it waiting", async () => {
  const { page, faults } = await openPane(browser(), { officeJs: "silent" });
  await page.getByText(zh.pane.connecting).waitFor();
  await page.getByText(en.pane.connecting).waitFor();
  expect(faults).toEqual([]);
  await page.close();
});

it("gives the manifest that was built beside it", async () => {
  const { page } = await openPane(browser(), { locale: "en-US" });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: en.pane.host.manifest }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("manifest.xml");
  await page.close();
});

it("remembers language and theme", async () => {
  const { page } = await openPane(browser(), { locale: "en-US", colorScheme: "light" });
  await page.getByRole("button", { name: en.pane.views.names.about }).click();
  await page.getByLabel(en.about.language).selectOption("zh");
  await page.getByLabel(zh.about.theme).selectOption("dark");
  await page.reload();
  await page.getByRole("heading", { name: zh.pane.host.outside.title }).waitFor();
  await page.getByRole("button", { name: zh.pane.views.names.about }).click();
  expect(await page.getByLabel(zh.about.theme).inputValue()).toBe("dark");
  await page.close();
});
