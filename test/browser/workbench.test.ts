/** What `npm start` serves, in a browser: the spreadsheet, the pane beside it, and the formulas that the pane answers. */
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { paneInWorkbench, serveWorkbench } from "../../host/workbench/server";
import { TEXTS } from "../../host/workbench/texts";
import { coverage, createIndex } from "../../src/analysis";
import { bundledDataset } from "../../src/dataset";
import { en, zh } from "../support/locales";
import { populatedDocument } from "../support/populated";
import { screenshot } from "./browser";
import { clickB3, formulaBar, open, populate, showSheet } from "./workbenchPage";
import { sharedBrowser, sharedWorkbench } from "./shared";

const browser = sharedBrowser();
const workbench = sharedWorkbench();

const FORMULA = '=KCFIN.COVERAGE("IP")';
const answer = coverage(createIndex(bundledDataset), { kind: "theme", id: "IP" });

it("answers a formula that is typed into a cell", async () => {
  const { page, pane, faults } = await open(browser(), workbench(), "en-US");
  await pane.getByRole("heading", { name: en.pane.overview.title }).waitFor();
  await clickB3(page);
  await page.keyboard.type(FORMULA);
  await page.keyboard.press("Enter");
  await clickB3(page);
  await page.locator(".o-selection-statistic").getByText(`Sum: ${answer}`, { exact: true }).waitFor();
  expect(await formulaBar(page).innerText()).toBe(FORMULA);
  expect(faults).toEqual([]);
  await page.close();
});

describe.each([
  ["zh-CN", zh],
  ["en-US", en],
] as const)("in %s", (locale, texts) => {
  it("populates the spreadsheet, draws its charts, and gives the file", async () => {
    const opened = await open(browser(), workbench(), locale);
    const { page, faults } = opened;
    expect(await page.title()).toBe(texts.pane.name);
    await opened.pane.getByRole("heading", { name: texts.pane.overview.title }).waitFor();
    await clickB3(page);
    await page.keyboard.type(FORMULA);
    await page.keyboard.press("Enter");
    await populate(opened.pane, texts);
    expect(await formulaBar(page).innerText()).toBe(texts.workbook.about.title);
    await screenshot(page, `workbench-about-${locale}`);

    await showSheet(page, texts.sheets.names.penetration);
    const chart = page.locator(".o-figure canvas").first();
    await chart.waitFor();
    await page.waitForFunction(() => {
      const canvas = document.querySelector<HTMLCanvasElement>(".o-figure canvas");
      const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
      return new Set(pixels && new Uint32Array(pixels.buffer)).size > 10;
    });
    await screenshot(page, `workbench-penetration-${locale}`);

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: TEXTS[locale].download }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(TEXTS[locale].workbookName);
    const parts = unzipSync(readFileSync(await download.path()));
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    for (const name of Object.values(texts.sheets.names))
      expect(part("xl/workbook.xml")).toContain(`name="${name}"`);
    const cell = /<c r="B3"[^>]*>.*?<\/c>/.exec(part("xl/worksheets/sheet1.xml"))?.[0];
    expect(cell).toMatch(/KCFIN_COVERAGE\("IP"\)/);
    expect(cell).toContain(`<v>${answer}</v>`);
    expect(faults).toEqual([]);
    await page.close();
  });
});

it("changes the language of pane and bar and keeps the workbook", async () => {
  const saved = await populatedDocument("zh");
  const { page, pane, faults } = await open(browser(), workbench(), "zh-CN", { saved });
  await pane.getByRole("heading", { name: zh.pane.populated.title }).waitFor();
  await showSheet(page, zh.sheets.names.about);
  await page.getByLabel(TEXTS["zh-CN"].language).selectOption("en-US");
  await pane.getByRole("heading", { name: en.pane.populated.title }).waitFor();
  await page.getByRole("button", { name: TEXTS["en-US"].download }).waitFor();
  expect(await formulaBar(page).innerText()).toBe(zh.workbook.about.title);
  await page.getByRole("region", { name: TEXTS["en-US"].sheet }).waitFor();
  expect(faults).toEqual([]);
  await page.close();
});

describe("the server", () => {
  it("takes the next port when one is taken", async () => {
    const { port } = new URL(workbench().url);
    const second = await serveWorkbench(Number(port));
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(port));
    await second.close();
  });

  it.each(["missing.js", "..%2f..%2f..%2fpackage.json", "pane/..%2fpackage.json", "pane/", "%E0%A4"])(
    "has nothing at %s",
    async (address) => {
      expect((await fetch(workbench().url + address)).status).toBe(404);
    },
  );

  it("does not serve a pane that would not meet its Excel", () => {
    expect(() => paneInWorkbench("<html></html>")).toThrow("office.js");
  });
});
