/** Refreshing in a browser, through Microsoft's office.js: what a co-author has edited survives, and can be chosen otherwise. */
import type { Page } from "playwright-core";
import { bundledDataset } from "../../src/dataset";
import { fill } from "../../src/locales/fill";
import { zh } from "../support/locales";
import { accessibilityFaults, screenshot } from "./browser";
import { jsonFile, later, moreOf, SAYING_MORE } from "./laterRelease";
import { LOCALES, openRefresh } from "./populatedPane";
import { evidenceColumn } from "./tableCells";
import { sharedBrowser } from "./shared";

const browser = sharedBrowser();

const [first, second] = SAYING_MORE;

async function chooseFile(page: Page, chosen: ReturnType<typeof jsonFile>, texts: typeof zh): Promise<void> {
  const { source } = texts.refreshView;
  await page.getByRole("radio", { name: source.kinds.file }).check();
  await page.getByLabel(source.file).setInputFiles(chosen);
  await page.getByRole("button", { name: source.compare }).click();
}

describe.each([
  ["zh-CN", "light"],
  ["en-US", "dark"],
] as const)("in %s, %s", (locale, theme) => {
  const { texts, language } = LOCALES[locale];
  const { refreshView } = texts;
  const { review } = refreshView;
  const name = (state: string) => `refresh-${state}-${locale}-${theme}`;

  it("compares, asks, writes what was chosen, and takes it back", async () => {
    const excel = await openRefresh(browser(), { locale, theme });
    const { page, workbook } = excel;
    const shows = (text: string) => page.getByText(text).first().waitFor();
    const sound = async (state: string) => {
      expect(await accessibilityFaults(page)).toEqual([]);
      await screenshot(page, name(state));
    };
    await shows(refreshView.check.none);
    await sound("start");

    const before = evidenceColumn(workbook, "summary", language).values();
    evidenceColumn(workbook, "summary", language).write(0, "我的写法");
    await chooseFile(page, jsonFile("2099.1.json", later), texts);
    await page.getByRole("heading", { name: fill(review.title, { release: "2099.1" }) }).waitFor();
    await shows(fill(review.summary, { rows: 4, questions: 1 }));
    await sound("review");
    await page.getByRole("button", { name: fill(review.apply, { count: 3 }) }).click();
    await shows(fill(refreshView.applied.refreshed, { release: "2099.1" }));
    await shows(fill(refreshView.applied.rows, { added: 1, changed: 1, cells: 1, withdrawn: 1 }));
    await shows(fill(refreshView.applied.open, { count: 1 }));
    await sound("applied");
    const after = evidenceColumn(workbook, "summary", language).values();
    expect(after.slice(0, 2)).toEqual(["我的写法", moreOf(second).summary[language]]);
    expect(after).toHaveLength(before.length + 1);

    await page.getByRole("button", { name: refreshView.applied.again }).click();
    await page.getByRole("radio", { name: new RegExp(`^${review.choices.theirs}`) }).check();
    await page.getByRole("button", { name: fill(review.apply, { count: 1 }) }).click();
    await shows(fill(refreshView.applied.rows, { added: 0, changed: 1, cells: 1, withdrawn: 0 }));
    expect(evidenceColumn(workbook, "summary", language).values()[0]).toBe(moreOf(first).summary[language]);

    await page.getByRole("button", { name: refreshView.last.undo }).click();
    await shows(fill(refreshView.undo.undone, { count: 1 }));
    await sound("undo");
    await page.getByRole("button", { name: refreshView.undo.confirm }).click();
    await shows(refreshView.undo.done);
    expect(evidenceColumn(workbook, "summary", language).values()[0]).toBe("我的写法");
    await page.getByRole("button", { name: refreshView.last.receipt }).click();
    expect(excel.faults).toEqual([]);
    await excel.close();
  });
});

it("refuses a file that is unsound, and says where", async () => {
  const excel = await openRefresh(browser(), { locale: "zh-CN" });
  const { page, workbook } = excel;
  const untouched = workbook.save();
  const broken = { ...later, records: [{ ...first, level: "strong" }, ...later.records.slice(1)] };
  await chooseFile(page, jsonFile("broken.json", broken), zh);
  await page.getByRole("alert").getByText(zh.refreshView.faults.nothing).waitFor();
  await page.getByText("records[0].level").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await screenshot(page, "refresh-faults");
  expect(workbook.save()).toBe(untouched);
  await excel.close();
});

it("lists rows that are not counted, and exports nothing until they are", async () => {
  const excel = await openRefresh(browser(), { locale: "zh-CN" });
  const { page, workbook } = excel;
  const { check, export: exporting } = zh.refreshView;
  const was = String(evidenceColumn(workbook, "city", "zh").values()[0]);
  evidenceColumn(workbook, "city", "zh").write(0, "无此城");
  await page.getByText(fill(zh.checkList.why.city, { value: "无此城" })).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await screenshot(page, "refresh-check");
  await page.getByRole("button", { name: exporting.make, exact: true }).click();
  await page.getByText(exporting.faults).waitFor();
  evidenceColumn(workbook, "city", "zh").write(0, was);
  await page.getByText(check.none).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: exporting.make, exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`kcfin-${bundledDataset.release.id}-1.json`);
  expect(excel.faults).toEqual([]);
  await excel.close();
});
