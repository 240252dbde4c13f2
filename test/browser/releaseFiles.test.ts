/** Reading release files in a browser: on a thread of its own, so that neither the pane nor a formula waits for a large one. */
import { zipSync } from "fflate";
import type { Page } from "playwright-core";
import { madeUpDataset } from "../../host/cli/madeUpDataset";
import { fill } from "../../src/locales/fill";
import { releaseFaultText, releaseJson } from "../../src/releases";
import { releaseFault } from "../../src/releases/faults/fault";
import { PANE } from "./browser";
import { jsonFile, later } from "./laterRelease";
import { LOCALES, openRefresh } from "./populatedPane";
import { sharedBrowser } from "./shared";

const browser = sharedBrowser();
const { texts } = LOCALES["zh-CN"];
const { review, source, reading, faults } = texts.refreshView;

/** 20 MB, which take a second or more to read. */
const LARGE = {
  name: "large.json",
  mimeType: "application/json",
  buffer: Buffer.from(releaseJson(madeUpDataset(1, { cities: 300, measures: 200, density: 2 }))),
};

async function ask(page: Page, file: ReturnType<typeof jsonFile>): Promise<void> {
  await page.getByRole("radio", { name: source.kinds.file }).check();
  await page.getByLabel(source.file).setInputFiles(file);
  await page.getByRole("button", { name: source.compare }).click();
}

const compared = (page: Page) =>
  page.getByRole("heading", { name: fill(review.title, { release: "2099.1" }) }).waitFor();

it("a file is read in a worker, and on the page's own thread where the worker's script cannot be had", async () => {
  const excel = await openRefresh(browser(), { locale: "zh-CN" });
  const { page } = excel;
  const started = page.waitForEvent("worker");
  await ask(page, jsonFile("2099.1.json", later));
  const worker = await started;
  await compared(page);
  const script = worker.url();
  expect(new URL(script).origin).toBe(new URL(PANE).origin);
  expect(page.workers()).toEqual([]);
  expect(excel.faults).toEqual([]);
  await excel.close();

  const other = await openRefresh(browser(), { locale: "zh-CN" });
  await other.page.route(script, (route) => route.abort());
  await ask(other.page, jsonFile("2099.1.json", later));
  await compared(other.page);
  await other.close();
});

it("reading a large file can be cancelled while it goes on", async () => {
  const excel = await openRefresh(browser(), { locale: "zh-CN" });
  const { page, workbook } = excel;
  const untouched = workbook.save();
  const started = page.waitForEvent("worker");
  await ask(page, LARGE);
  await started;
  await page.getByRole("button", { name: reading.cancel }).click();
  await page.getByText(reading.cancelled).waitFor();
  expect(page.workers()).toEqual([]);
  expect(workbook.save()).toBe(untouched);
  expect(excel.faults).toEqual([]);
  await excel.close();
});

it("a small file that would unpack to more than can be read is refused in words", async () => {
  const excel = await openRefresh(browser(), { locale: "zh-CN" });
  const { page } = excel;
  const buffer = Buffer.from(zipSync({ "xl/workbook.xml": new Uint8Array(200 * 2 ** 20) }));
  await ask(page, { name: "bomb.xlsx", mimeType: "application/vnd.ms-excel", buffer });
  const alert = page.getByRole("alert");
  await alert.getByText(fill(faults.title, { count: 1 })).waitFor();
  await page.getByText(releaseFaultText(releaseFault("tooMuch"), "zh")).waitFor();
  expect(excel.faults).toEqual([]);
  await excel.close();
});
