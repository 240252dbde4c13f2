/** An Excel that has only some of the requirement sets. */
import { onSheet, openHost, refusal } from "../support";

it("does not have newer methods, says the library", async () => {
  const old = await openHost({ apiSets: { ExcelApi: "1.8" } });
  const { requirements } = old.excel.Office.context;
  expect(requirements.isSetSupported("ExcelApi", "1.8")).toBe(true);
  expect(requirements.isSetSupported("ExcelApi", "1.9")).toBe(false);
  const batch = onSheet(old, (sheet) => {
    sheet.pageLayout.orientation = "Landscape";
  });
  await expect(refusal(old, batch)).resolves.toHaveProperty("code", "ApiNotFound");
});

it("does not have newer properties, says the server", async () => {
  const old = await openHost({ apiSets: { ExcelApi: "1.8" } });
  const batch = onSheet(old, (sheet) => sheet.getRange("A1").load("hasSpill"));
  const error = await refusal(old, batch);
  expect(error.code).toBe("ApiNotFound");
  expect(error.message).toContain("ExcelApi 1.12");
});

it("loads what it has when everything is asked for", async () => {
  const old = await openHost({ apiSets: { ExcelApi: "1.8" } });
  await old.excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1");
    range.load();
    await context.sync();
    expect(range.toJSON()).toHaveProperty("values", [[""]]);
    expect(range.toJSON()).not.toHaveProperty("hasSpill");
  });
});
