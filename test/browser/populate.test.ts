/** The built pane and functions in a browser, through Microsoft's office.js, on an emulated Excel. */
import { en, zh } from "../support/locales";
import { fill } from "../../src/locales/fill";
import { accessibilityFaults, screenshot } from "./browser";
import { openPaneInExcel } from "./excel";
import { sharedBrowser } from "./shared";

const browser = sharedBrowser();

/** Resolves once it holds; the test's own time limit ends the wait. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

const LANGUAGES = { "zh-CN": zh, "en-US": en };

describe.each(["zh-CN", "en-US"] as const)("the first view in %s", (locale) => {
  it.each(["light", "dark"] as const)("follows Excel's theme: %s", async (theme) => {
    const excel = await openPaneInExcel(browser(), { locale, theme });
    const { page } = excel;
    await page.getByRole("heading", { name: LANGUAGES[locale].pane.overview.title }).waitFor();
    const [red = 0] = await page.evaluate(() => {
      const background = getComputedStyle(document.querySelector(".fui-FluentProvider") ?? document.body);
      return background.backgroundColor.match(/\d+/g)?.map(Number) ?? [];
    });
    expect(red < 128).toBe(theme === "dark");
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, `plan-${locale}-${theme}`);
    expect(excel.faults).toEqual([]);
    await excel.close();
  });
});

it("is soon ready for its first click", async () => {
  const seconds: number[] = [];
  for (let run = 0; run < 5; run++) {
    const excel = await openPaneInExcel(browser());
    await excel.page.getByRole("button", { name: zh.pane.overview.populate }).click({ trial: true });
    seconds.push(await excel.page.evaluate(() => performance.now() / 1000));
    await excel.close();
  }
  const median = [...seconds].sort((a, b) => a - b)[2] ?? Number.NaN;
  process.stdout.write(
    `First view, from navigation until its button can be clicked: ${median.toFixed(2)} s\n`,
  );
  expect(seconds).toHaveLength(5);
});

describe.each([
  ["zh-CN", "light"],
  ["en-US", "dark"],
] as const)("in %s, %s", (locale, theme) => {
  const texts = LANGUAGES[locale];
  const { overview, populated } = texts.pane;

  it("populates the workbook, shows its sheets, and the functions answer", async () => {
    const excel = await openPaneInExcel(browser(), { locale, theme });
    const { page, workbook } = excel;
    await page.getByRole("heading", { name: overview.title }).waitFor();
    const coverage = await excel.evaluate('=KCFIN.COVERAGE("IP")');
    expect(coverage).toMatchObject({ values: [[expect.any(Number)]] });

    await page.getByRole("button", { name: overview.populate }).click();
    await page.getByRole("heading", { name: populated.title }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, `populated-${locale}-${theme}`);
    expect(workbook.sheets.list().map(({ name }) => name)).toEqual(
      expect.arrayContaining(Object.values(texts.sheets.names)),
    );

    await page
      .getByRole("button", { name: fill(texts.sheets.go, { sheet: texts.sheets.names.gaps }) })
      .click();
    await until(() => workbook.sheets.find(workbook.sheets.active())?.name === texts.sheets.names.gaps);
    expect(await excel.evaluate('=KCFIN.COVERAGE("IP")')).toEqual(coverage);
    expect(excel.faults).toEqual([]);
    await excel.close();
  });
});

describe("what exists in life", () => {
  const { errors, pane } = zh;

  it("is done with the keyboard alone", async () => {
    const excel = await openPaneInExcel(browser());
    const { page } = excel;
    await page.getByRole("heading", { name: pane.overview.title }).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    for (let presses = 0; (await focused()) !== pane.overview.populate; presses++) {
      expect(presses).toBeLessThan(10);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: pane.populated.title }).waitFor();
    expect(await focused()).toBe(pane.populated.title);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await until(
      () => excel.workbook.sheets.find(excel.workbook.sheets.active())?.name === zh.sheets.names.evidence,
    );
    await excel.close();
  });

  it("refuses to write where a name is taken, and says which", async () => {
    const taken = zh.sheets.names.matrix;
    const excel = await openPaneInExcel(browser(), { prepare: ({ sheets }) => sheets.add(taken) });
    const { page, workbook } = excel;
    const before = workbook.save();
    await page.getByRole("button", { name: pane.overview.populate }).click();
    const alert = page.getByRole("alert");
    await alert.getByText(fill(errors.clash.body, { names: taken })).waitFor();
    await alert.getByText(errors.nothingWritten).waitFor();
    expect(workbook.save()).toBe(before);
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, "clash");
    await excel.close();
  });

  it("waits while a cell is being edited, and says so", async () => {
    const excel = await openPaneInExcel(browser());
    const { page, server } = excel;
    await page.getByRole("heading", { name: pane.overview.title }).waitFor();
    server.editMode.enter();
    await page.getByRole("button", { name: pane.overview.populate }).click();
    await page.getByText(pane.progress.editing).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, "editing");
    server.editMode.leave();
    await page.getByRole("heading", { name: pane.populated.title }).waitFor();
    await excel.close();
  });

  it("can be finished after the connection broke", async () => {
    const excel = await openPaneInExcel(browser());
    const { page, server } = excel;
    await page.getByRole("heading", { name: pane.overview.title }).waitFor();
    server.faults.arm(200, { kind: "connectionLost", when: "before" });
    await page.getByRole("button", { name: pane.overview.populate }).click();
    await page.getByRole("alert").getByText(errors.partlyWritten).waitFor();
    await screenshot(page, "connection-lost");
    server.faults.clear();
    await page.getByRole("button", { name: errors.retry }).click();
    await page.getByRole("button", { name: pane.overview.populate }).click();
    await page.getByRole("heading", { name: pane.populated.title }).waitFor();
    await excel.close();
  });

  it("explains itself to an Excel that is too old", async () => {
    const excel = await openPaneInExcel(browser(), { apiSets: { ExcelApi: "1.7" } });
    await excel.page.getByRole("heading", { name: pane.host.old.title }).waitFor();
    expect(await accessibilityFaults(excel.page)).toEqual([]);
    await screenshot(excel.page, "old");
    await excel.close();
  });
});
