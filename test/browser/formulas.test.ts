/** The view of formulas in a real browser, through Microsoft's office.js, on an emulated Excel. */
import type { CellInput } from "../../host/workbook/model";
import type { OpenedWorkbook } from "../../host/workbook/open";
import { fill } from "../../src/locales/fill";
import { en, zh } from "../support/locales";
import { accessibilityFaults, screenshot } from "./browser";
import { openPaneInExcel } from "./excel";
import { sharedBrowser } from "./shared";

const browser = sharedBrowser();

const LANGUAGES = { "zh-CN": zh, "en-US": en };

describe.each([
  ["zh-CN", "light"],
  ["en-US", "dark"],
  ["zh-CN", "dark"],
  ["en-US", "light"],
] as const)("in %s, %s", (locale, theme) => {
  const { formulas: texts, pane } = LANGUAGES[locale];

  it("finds a function, fills it in, inserts it, explains, and freezes", async () => {
    const excel = await openPaneInExcel(browser(), {
      locale,
      theme,
      prepare: (workbook) => {
        put(workbook, 3, 1, "我的");
      },
    });
    const { page, workbook } = excel;
    const part = (name: string) =>
      page.getByRole("navigation", { name: texts.pages.label }).getByRole("button", { name });
    const look = async (name: string) => {
      expect(await accessibilityFaults(page)).toEqual([]);
      await screenshot(page, `formulas-${name}-${locale}-${theme}`);
    };
    await page.getByRole("button", { name: pane.views.names.formulas }).click();
    await page.getByRole("searchbox", { name: texts.list.search }).waitFor();
    await look("list");
    await page.getByRole("searchbox").fill("相似");
    await page.getByRole("button", { name: /PEERS/ }).click();
    await page
      .getByText(/合肥|Hefei/)
      .first()
      .waitFor();
    await look("empty");
    const city = page.getByRole("combobox").first();
    await city.pressSequentially("hef");
    await page.getByRole("option").first().click();
    await page.getByRole("table").waitFor();
    await look("filled");

    const cell = workbook.sheets.list()[0]!;
    selectCell(workbook, cell.id, 1, 1);
    await page.getByRole("button", { name: fill(texts.insert.action, { cell: "Sheet1!B2" }) }).click();
    await page.getByText(texts.insert.occupied).waitFor();
    await look("occupied");
    await page.getByRole("button", { name: texts.insert.overwrite }).click();
    await page.getByText(fill(texts.insert.inserted, { address: "Sheet1!B2:C6" })).waitFor();

    await part(texts.pages.cell).click();
    await page.getByRole("table").waitFor();
    await look("cell");
    put(workbook, 0, 4, '=KCFIN.COVERAGE("IPP")');
    selectCell(workbook, cell.id, 0, 4);
    await page.getByText(/IPP/).nth(1).waitFor();
    await page.getByText("#VALUE!").first().waitFor();
    await look("error");

    await part(texts.pages.freeze).click();
    await page.getByRole("button", { name: texts.sweep.look }).click();
    await page.getByRole("checkbox").waitFor();
    await look("freeze");
    await page.getByRole("button", { name: fill(texts.freeze.action, { count: 1 }) }).click();
    await page.getByText(fill(texts.freeze.done, { count: 1 })).waitFor();
    await look("frozen");
    expect(excel.faults).toEqual([]);
    await excel.close();
  });
});

it("repairs what was saved without the add-in", async () => {
  const { formulas: texts, pane } = zh;
  const excel = await openPaneInExcel(browser(), {
    prepare: (workbook) => {
      put(workbook, 0, 0, '=KCFIN.COVERAGE("IP")');
      put(workbook, 1, 0, "=KCFIN.NOSUCH(1)");
      const [sheet] = workbook.sheets.list();
      workbook.cells.values({ sheet: sheet!.id, area: { row: 0, column: 0, rowCount: 2, columnCount: 1 } });
    },
  });
  const { page } = excel;
  await page.getByRole("button", { name: pane.views.names.formulas }).click();
  await page
    .getByRole("navigation", { name: texts.pages.label })
    .getByRole("button", { name: texts.pages.repair })
    .click();
  await page.getByRole("button", { name: texts.sweep.look }).click();
  await page.getByRole("button", { name: fill(texts.repair.action, { count: 2 }) }).waitFor();
  await screenshot(page, "formulas-repair");
  await page.getByRole("button", { name: fill(texts.repair.action, { count: 2 }) }).click();
  await page.getByText(fill(texts.repair.still, { count: 1 })).waitFor();
  await page.getByText(fill(texts.repair.done, { count: 1 })).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await screenshot(page, "formulas-repaired");
  await excel.close();
});

function put({ cells, sheets }: OpenedWorkbook, row: number, column: number, input: CellInput): void {
  const [sheet] = sheets.list();
  cells.write({ sheet: sheet!.id, area: { row, column, rowCount: 1, columnCount: 1 } }, [[input]]);
}

/** The user clicks a cell. */
function selectCell({ sheets }: OpenedWorkbook, sheet: string, row: number, column: number): void {
  sheets.select({ sheet, area: { row, column, rowCount: 1, columnCount: 1 } });
}
