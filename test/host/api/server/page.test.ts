/** What an add-in finds around the rich API: `Office.context`, its events and what this Excel does not do. */
import { openHost, refusal } from "../support";

it("tells languages, document and theme", async () => {
  const host = await openHost({
    contentLanguage: "zh-CN",
    displayLanguage: "en-US",
    theme: "dark",
    workbookName: "kcfin.xlsx",
  });
  const { context } = host.excel.Office;
  expect(context.displayLanguage).toBe("en-US");
  expect(context.contentLanguage).toBe("zh-CN");
  expect(context.document.url).toBe("kcfin.xlsx");
  expect(context.document.mode).toBe(host.excel.Office.DocumentMode.ReadWrite);
  expect(context.officeTheme.bodyBackgroundColor).toBe("#212121");
});

it("speaks the language of Excel's surface in the library's own messages", async () => {
  const messages = await Promise.all(
    ["zh-CN", "en-US"].map(async (displayLanguage) => {
      const host = await openHost({ displayLanguage });
      const reading = host.excel.Excel.run((context) =>
        Promise.resolve(context.workbook.worksheets.getFirst().name),
      );
      return (await refusal(host, reading)).message;
    }),
  );
  expect(messages[0]).toContain("不可用");
  expect(messages[1]).toContain("not available");
});

it("knows that the page is a task pane of a shared runtime", async () => {
  const host = await openHost();
  const info = await host.excel.Office.onReady();
  // The typings of onReady leave it out.
  expect(info).toHaveProperty("addin.visibilityMode", "Taskpane");
});

it("refuses dialogs and the API before 2015 instead of leaving them without an answer", async () => {
  const { Office } = (await openHost()).excel;
  const dialog = await new Promise<Office.AsyncResult<Office.Dialog>>((resolve) => {
    Office.context.ui.displayDialogAsync("https://localhost/dialog.html", resolve);
  });
  expect(dialog.status).toBe(Office.AsyncResultStatus.Failed);
  const selected = await new Promise<Office.AsyncResult<unknown>>((resolve) => {
    Office.context.document.getSelectedDataAsync(Office.CoercionType.Matrix, resolve);
  });
  expect(selected.status).toBe(Office.AsyncResultStatus.Failed);
});

it("hears nothing more after it was disposed", async () => {
  const host = await openHost();
  const { model } = host;
  let cells = 0;
  const batch = host.excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    cells = model.cells.usedArea(model.sheets.active(), true)?.rowCount ?? 0;
    host.dispose();
    sheet.getRange("A2").values = [[2]];
    await context.sync();
  });
  const outcome = await Promise.race([
    batch.then(() => "answered"),
    new Promise((resolve) => setTimeout(resolve, 20, "silence")),
  ]);
  expect(cells).toBe(1);
  expect(outcome).toBe("silence");
});
