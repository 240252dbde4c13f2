/** What becomes of a batch that is refused somewhere, asks for what was not loaded, or is too large. */
import type { ExcelHost } from "../../../../host";
import { onSheet, openHost, refusal } from "../support";

let host: ExcelHost;
beforeEach(async () => {
  host = await openHost();
});

it("keeps what a batch did before the action that failed, and points at that action", async () => {
  const batch = onSheet(host, (sheet) => {
    sheet.getRange("A1").values = [["done"]];
    sheet.getRange("A0").values = [["never"]];
    sheet.getRange("A2").values = [["not any more"]];
  });
  const error = await refusal(host, batch);
  expect(error.debugInfo.statement).toContain("getRange");
  const { sheets, cells } = host.model;
  const at = { sheet: sheets.active(), area: { row: 0, column: 0, rowCount: 2, columnCount: 1 } };
  expect(cells.values(at)).toEqual([["done"], [""]]);
});

it("leaves it to the library to refuse what was not loaded", async () => {
  await host.excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1");
    range.load("formulas");
    await context.sync();
    expect(range.formulas).toEqual([[""]]);
    const reading = Promise.resolve().then(() => range.values);
    await expect(refusal(host, reading)).resolves.toHaveProperty("code", "PropertyNotLoaded");
  });
});

it("gives null objects, whose members are null objects and cannot be used", async () => {
  await host.excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("缺");
    const range = sheet.getRange("A1");
    sheet.load("name");
    range.load("values");
    await context.sync();
    expect(sheet.isNullObject).toBe(true);
    expect(range.isNullObject).toBe(true);
  });
  const batch = host.excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject("缺").activate();
    await context.sync();
  });
  await expect(refusal(host, batch)).resolves.toHaveProperty("code", "ItemNotFound");
});

describe("payloads over the limit", () => {
  it("refuses a request over 5 MB without doing any of it", async () => {
    const batch = onSheet(host, (sheet) => {
      sheet.getRange("A1").values = [["small"]];
      const long = "x".repeat(30_000);
      sheet.getRange("B1:B200").values = Array.from({ length: 200 }, () => [long]);
    });
    await expect(refusal(host, batch)).resolves.toHaveProperty("code", "RequestPayloadSizeLimitExceeded");
    expect(host.model.cells.usedArea(host.model.sheets.active(), true)).toBeNull();
  });

  it("refuses a response over the limit", async () => {
    const narrow = await openHost({ payloadLimit: 30_000 });
    const long = Array.from({ length: 4 }, () => ["x".repeat(5_000)]);
    for (const address of ["A1:A4", "A5:A8"]) {
      await onSheet(narrow, (sheet) => (sheet.getRange(address).values = long));
    }
    const batch = onSheet(narrow, (sheet) => sheet.getRange("A1:A8").load("values"));
    await expect(refusal(narrow, batch)).resolves.toHaveProperty("code", "ResponsePayloadSizeLimitExceeded");
  });
});
