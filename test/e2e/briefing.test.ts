/** A briefing put into a workbook through Microsoft's office.js. */
import { ALL, createIndex, gapReport } from "../../src/analysis";
import { bundledDataset } from "../../src/dataset";
import { insertSheet, lookForNewSheet } from "../../src/excel";
import { BRIEFING_PARTS, describeBriefing } from "../../src/workbook";
import type { ExcelHost } from "../../host";
import { zh } from "../support/locales";
import { openExcel, readGrid, snapshot } from "../support/excel";
import { openPopulated } from "../support/populated";

let host: ExcelHost;
afterEach(() => host.dispose());

const index = createIndex(bundledDataset);
const report = gapReport(index, { city: "hefei", scope: ALL, comparison: { kind: "all" }, minimum: 0 });
if (!report) throw new Error("Hefei is in the data.");
const BRIEFING = describeBriefing(report, index, {
  language: "zh",
  parts: new Set(BRIEFING_PARTS),
  places: 3,
  fromWorkbook: false,
  date: "2026-03-04",
});
const NAME = "差距简报 合肥";

const secondRow = async (sheet = NAME) => String((await readGrid(sheet))[1]?.[0]);

describe("a briefing in a workbook", () => {
  test("is written as described, set up for print, charted, and shown", async () => {
    host = await openExcel();
    const steps: string[] = [];
    await expect(insertSheet(BRIEFING, { onProgress: ({ step }) => steps.push(step) })).resolves.toEqual({
      status: "inserted",
      sheet: NAME,
      unformatted: null,
    });
    expect(steps).toEqual(["checking", "writing", "finishing"]);
    const grid = await readGrid(NAME);
    for (const block of BRIEFING.sheet.blocks) {
      block.cells.forEach((cells, down) =>
        cells.forEach((cell, right) => {
          const { row, column } = BRIEFING.completion;
          const isStatus = block.row + down === row && block.column + right === column;
          expect(grid[block.row + down]?.[block.column + right]).toBe(
            isStatus ? BRIEFING.completion.text : cell,
          );
        }),
      );
    }
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      const formulas = sheet.getUsedRange().load("formulas,values");
      const { pageLayout, charts } = sheet;
      pageLayout.load("orientation,paperSize,zoom");
      pageLayout.headersFooters.defaultForAllPages.load("leftFooter,rightFooter");
      const titles = pageLayout.getPrintTitleRows().load("rowIndex");
      charts.load("items/name,items/title/text");
      await context.sync();
      expect(sheet.name).toBe(NAME);
      expect(formulas.formulas).toEqual(formulas.values);
      expect(pageLayout).toMatchObject({ orientation: "Portrait", paperSize: "A4" });
      expect(titles.rowIndex).toBe(BRIEFING.sheet.print.titleRows?.row);
      expect(pageLayout.headersFooters.defaultForAllPages.leftFooter).toContain("合肥");
      expect(charts.items.map(({ title }) => title.text)).toEqual([BRIEFING.sheet.charts[0]?.title]);
    });
    const { rows, columns } = BRIEFING.sheet.print.area;
    const written = host.model.sheets.list().find(({ name }) => name === NAME);
    expect(written && host.model.pageLayouts.get(written.id).printArea).toEqual([
      { row: 0, column: 0, rowCount: rows, columnCount: columns },
    ]);
  });

  test("leaves everything else as it is, and gets a number where its name is taken", async () => {
    host = await openPopulated("zh");
    await Excel.run(async (context) => {
      context.workbook.worksheets.add(NAME.toUpperCase()).getRange("A1").values = [["mine"]];
      await context.sync();
    });
    const before = (await snapshot()) as { sheets: unknown[] };
    await expect(insertSheet(BRIEFING)).resolves.toMatchObject({ sheet: `${NAME} (2)` });
    const after = (await snapshot()) as { sheets: unknown[] };
    expect(after).toEqual({ ...before, sheets: [...before.sheets, expect.anything()] });
    await expect(insertSheet(BRIEFING)).resolves.toMatchObject({ sheet: `${NAME} (3)` });
  });

  test("can be added to a workbook whose sheets are protected, and beside a co-author", async () => {
    host = await openExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().protection.protect();
      await context.sync();
    });
    await expect(insertSheet(BRIEFING)).resolves.toMatchObject({ status: "inserted" });
  });
});

describe("what keeps a briefing out", () => {
  test("a protected structure", async () => {
    host = await openExcel();
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = await snapshot();
    await expect(lookForNewSheet()).resolves.toEqual({ status: "structureProtected" });
    await expect(insertSheet(BRIEFING)).resolves.toEqual({ status: "structureProtected" });
    expect(await snapshot()).toEqual(before);
  });

  test("a read-only workbook, and an Excel that is too old", async () => {
    host = await openExcel({ readOnly: true });
    await expect(lookForNewSheet()).resolves.toEqual({ status: "readOnly" });
    await expect(insertSheet(BRIEFING)).resolves.toEqual({ status: "readOnly" });
    host.dispose();
    host = await openExcel({ apiSets: { ExcelApi: "1.7" } });
    await expect(lookForNewSheet()).resolves.toEqual({ status: "excelTooOld", needs: "1.8" });
    await expect(insertSheet(BRIEFING)).resolves.toEqual({ status: "excelTooOld", needs: "1.8" });
  });

  test("a cell that is being edited, for as long as it is", async () => {
    host = await openExcel();
    host.enterCellEdit();
    let done = false;
    const inserting = insertSheet(BRIEFING).finally(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(done).toBe(false);
    host.leaveCellEdit();
    await expect(inserting).resolves.toMatchObject({ status: "inserted" });
  });

  test("the user, before anything is written", async () => {
    host = await openExcel();
    const before = await snapshot();
    const controller = new AbortController();
    controller.abort();
    await expect(insertSheet(BRIEFING, { signal: controller.signal })).resolves.toEqual({
      status: "cancelled",
      left: { written: "nothing" },
    });
    expect(await snapshot()).toEqual(before);
  });
});

describe("Excel 2019", () => {
  test("gets a briefing with the page set-up that it can do", async () => {
    host = await openExcel({ apiSets: { ExcelApi: "1.8" } });
    await expect(insertSheet(BRIEFING)).resolves.toMatchObject({ status: "inserted", unformatted: null });
  });
});

describe("an insertion that breaks", () => {
  test("says which sheet it has left, the sheet says so itself, and the next one is new and whole", async () => {
    host = await openExcel();
    host.failAt(600, { kind: "error" });
    await expect(insertSheet(BRIEFING)).resolves.toMatchObject({
      status: "failed",
      left: { written: "part", sheet: NAME },
    });
    expect(await secondRow()).toBe(zh.briefing.writing);
    await expect(insertSheet(BRIEFING)).resolves.toMatchObject({ status: "inserted", sheet: `${NAME} (2)` });
    expect(await secondRow(`${NAME} (2)`)).toBe(BRIEFING.completion.text);
  });

  test("before the sheet is there has left nothing", async () => {
    host = await openExcel();
    const before = await snapshot();
    const actionsOfLooking = await actionsOf(lookForNewSheet);
    host.failAt(actionsOfLooking + 1, { kind: "error" });
    const result = await insertSheet(BRIEFING);
    expect(result).toMatchObject({ status: "failed", left: { written: "nothing" } });
    expect(await snapshot()).toEqual(before);
  });

  test("while the sheet is being added, by a lost connection, owns up to not knowing", async () => {
    host = await openExcel();
    const actionsOfLooking = await actionsOf(lookForNewSheet);
    host.failAt(actionsOfLooking + 1, { kind: "connectionLost", when: "after" });
    await expect(insertSheet(BRIEFING)).resolves.toMatchObject({
      status: "failed",
      failure: { kind: "connectionLost" },
      left: { written: "unknown", sheet: NAME },
    });
    host.reconnect();
    await expect(insertSheet(BRIEFING)).resolves.toMatchObject({ status: "inserted", sheet: `${NAME} (2)` });
  });

  test("only in its chart's looks is complete, and says so", async () => {
    host = await openExcel();
    const actions = await actionsOf(() => insertSheet(BRIEFING));
    host.failAt(actions - 12, { kind: "error" });
    await expect(insertSheet(BRIEFING)).resolves.toMatchObject({
      status: "inserted",
      unformatted: { kind: expect.any(String) },
    });
    expect(await secondRow(`${NAME} (2)`)).toBe(BRIEFING.completion.text);
  });
});

async function actionsOf(work: () => Promise<unknown>): Promise<number> {
  host.counters.reset();
  await work();
  return host.counters.values.actions;
}
