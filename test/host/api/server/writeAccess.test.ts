/** When nothing may be written: protected sheets, a cell that is being edited, a workbook open for reading. */
import type { ExcelHost } from "../../../../host";
import { onSheet, openHost, refusal, type Batch } from "../support";

let host: ExcelHost;
beforeEach(async () => {
  host = await openHost();
});

describe("a protected sheet", () => {
  const protect = (options?: Excel.WorksheetProtectionOptions): Promise<void> =>
    onSheet(host, (sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect(options);
    });

  it.each<[string, Batch]>([
    ["values", (sheet) => (sheet.getRange("A1").values = [[1]])],
    ["formats", (sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000")],
    ["rows", (sheet) => sheet.getRange("1:1").insert("Down")],
    ["tables", (sheet) => sheet.tables.add("A1:B2", true)],
    [
      "a second protection",
      (sheet) => {
        sheet.protection.protect();
      },
    ],
  ])("refuses %s with AccessDenied", async (_, batch) => {
    await protect();
    await expect(refusal(host, onSheet(host, batch))).resolves.toHaveProperty("code", "AccessDenied");
  });

  it("takes values of unlocked cells, and what its options allow", async () => {
    await protect({ allowFormatCells: true });
    await onSheet(host, (sheet) => {
      sheet.getRange("B1").values = [["mine"]];
      sheet.getRange("A1").format.font.bold = true;
    });
    await host.excel.Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getFirst();
      protection.load("protected, options");
      await context.sync();
      expect(protection.protected).toBe(true);
      expect(protection.options).toMatchObject({ allowFormatCells: true, allowSort: false });
    });
  });

  it("refuses the wrong password and opens with the right one", async () => {
    await onSheet(host, (sheet) => {
      sheet.protection.protect({}, "secret");
    });
    const wrong = onSheet(host, (sheet) => {
      sheet.protection.unprotect("guess");
    });
    await refusal(host, wrong);
    await onSheet(host, (sheet) => {
      sheet.protection.unprotect("secret");
      sheet.getRange("A1").values = [[1]];
    });
  });
});

describe("cell-edit mode", () => {
  const write = (sheet: Excel.Worksheet): void => {
    sheet.getRange("A1").values = [["later"]];
  };

  it("refuses requests, reads too", async () => {
    host.enterCellEdit();
    const code = "InvalidOperationInCellEditMode";
    await expect(refusal(host, onSheet(host, write))).resolves.toHaveProperty("code", code);
    const read = onSheet(host, (sheet) => sheet.load("name"));
    await expect(refusal(host, read)).resolves.toHaveProperty("code", code);
    host.leaveCellEdit();
    await onSheet(host, write);
  });

  it("is waited for with delayForCellEdit", async () => {
    host.enterCellEdit();
    let done = false;
    const batch = host.excel.Excel.run({ delayForCellEdit: true }, async (context) => {
      write(context.workbook.worksheets.getFirst());
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(false);
    host.leaveCellEdit();
    await batch;
    expect(done).toBe(true);
  });
});

it("refuses every write to a workbook that is open for reading, and nothing else", async () => {
  const readOnly = await openHost({ readOnly: true });
  const { Office } = readOnly.excel;
  expect(Office.context.document.mode).toBe(Office.DocumentMode.ReadOnly);
  await onSheet(readOnly, (sheet) => {
    sheet.getRange("A1").load("values");
    sheet.activate();
    sheet.getRange("B2").select();
  });
  const write = onSheet(readOnly, (sheet) => {
    sheet.getRange("A1").values = [[1]];
  });
  await expect(refusal(readOnly, write)).resolves.toHaveProperty("code", "AccessDenied");
});
