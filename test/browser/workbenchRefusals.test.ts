/** A formula that the workbench's spreadsheet does not take: said in the page, and left to be corrected. */
import type { Page } from "playwright-core";
import { TEXTS } from "../../host/workbench/texts";
import { en, zh } from "../support/locales";
import { screenshot } from "./browser";
import { clickB3, formulaBar, open } from "./workbenchPage";
import { sharedBrowser, sharedWorkbench } from "./shared";

const browser = sharedBrowser();
const workbench = sharedWorkbench();

const REFUSED = "=SUM(NoSuchTable[Column])";

/** Waits until the formula bar has drawn what was typed. */
async function reads(page: Page, formula: string): Promise<void> {
  await formulaBar(page).filter({ hasText: formula }).waitFor();
}

describe.each([
  ["zh-CN", zh],
  ["en-US", en],
] as const)("in %s", (locale, texts) => {
  const { messages, dismiss } = TEXTS[locale];

  /** A refused formula has been typed into the third cell of the second column. */
  async function refuse() {
    const opened = await open(browser(), workbench(), locale, { viewport: { width: 1366, height: 768 } });
    const { page, pane, faults } = opened;
    page.on("dialog", (dialog) => {
      faults.push(dialog.message());
      void dialog.dismiss();
    });
    await pane.getByRole("heading", { name: texts.pane.overview.title }).waitFor();
    await clickB3(page);
    await page.keyboard.type(REFUSED);
    await page.keyboard.press("Enter");
    const message = page.getByRole("alert");
    await message.getByText(messages.formula).waitFor();
    await reads(page, REFUSED);
    return { ...opened, message };
  }

  it("says why, keeps what was typed, and goes away once it is corrected", async () => {
    const { page, message, faults } = await refuse();
    expect(await message.getByText("NoSuchTable").getAttribute("lang")).toBe("en");
    await screenshot(page, `workbench-refused-${locale}`);
    for (let count = 0; count < REFUSED.length; count++) await page.keyboard.press("Backspace");
    await page.keyboard.type("=1+41");
    await page.keyboard.press("Enter");
    await message.waitFor({ state: "hidden" });
    await clickB3(page);
    await page.locator(".o-selection-statistic").getByText("Sum: 42", { exact: true }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it("is dismissed by its button while the person goes on typing, and by Escape with what was typed", async () => {
    const { page, message, faults } = await refuse();
    await message.getByRole("button", { name: dismiss }).click();
    await message.waitFor({ state: "hidden" });
    await page.keyboard.type("+1");
    await reads(page, `${REFUSED}+1`);
    await page.keyboard.press("Enter");
    await message.waitFor();
    await page.keyboard.press("Escape");
    await message.waitFor({ state: "hidden" });
    await formulaBar(page).filter({ hasText: /^$/ }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it("changes its language with the page's", async () => {
    const { page, message } = await refuse();
    const other = locale === "zh-CN" ? "en-US" : "zh-CN";
    await page.getByLabel(TEXTS[locale].language).selectOption(other);
    await message.getByText(TEXTS[other].messages.formula).waitFor();
    await page.close();
  });
});

it("lets nobody leave for another cell with a formula that is refused", async () => {
  const { page, pane } = await open(browser(), workbench(), "en-US");
  await pane.getByRole("heading", { name: en.pane.overview.title }).waitFor();
  await clickB3(page);
  await page.keyboard.type(REFUSED);
  const cells = await page.locator(".o-grid-overlay").boundingBox();
  await page.mouse.click((cells?.x ?? 0) + 300, (cells?.y ?? 0) + 200);
  await page.getByRole("alert").waitFor();
  await reads(page, REFUSED);
  await page.close();
});
