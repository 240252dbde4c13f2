/** What Excel refuses, with its codes, in the library's own errors. */
import type { ExcelHost } from "../../../host";
import { onSheet, openHost, refusal } from "./support";

let host: ExcelHost;
beforeEach(async () => {
  host = await openHost();
});

type Batch = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

const CASES: [what: string, code: string, location: string, batch: Batch][] = [
  [
    "a sheet that is not there",
    "ItemNotFound",
    "WorksheetCollection.getItem",
    (_, context) => {
      context.workbook.worksheets.getItem("缺").activate();
    },
  ],
  [
    "a table that is not there",
    "ItemNotFound",
    "TableCollection.getItem",
    (sheet) => {
      sheet.tables.getItem("缺").delete();
    },
  ],
  [
    "a name that is not there",
    "ItemNotFound",
    "NamedItemCollection.getItem",
    (_, context) => {
      context.workbook.names.getItem("缺").delete();
    },
  ],
  [
    "a chart that is not there",
    "ItemNotFound",
    "ChartCollection.getItem",
    (sheet) => {
      sheet.charts.getItem("缺").delete();
    },
  ],
  [
    "an address that is none",
    "InvalidArgument",
    "Worksheet.getRange",
    (sheet) => {
      sheet.getRange("A0").clear();
    },
  ],
  [
    "cells off the sheet",
    "InvalidArgument",
    "Range.getOffsetRange",
    (sheet) => {
      sheet.getRange("A1").getOffsetRange(-1, 0).clear();
    },
  ],
  [
    "ranges without a common cell",
    "ItemNotFound",
    "Range.getIntersection",
    (sheet) => {
      sheet.getRange("A1").getIntersection("B2").clear();
    },
  ],
  [
    "values of another shape",
    "InvalidArgument",
    "Range.values",
    (sheet) => {
      sheet.getRange("A1:B2").values = [["a", "b"]];
    },
  ],
  [
    "values of ragged rows",
    "InvalidArgument",
    "Range.values",
    (sheet) => {
      sheet.getRange("A1:B2").values = [["a", "b"], ["c"]];
    },
  ],
  [
    "a big array of another shape",
    "InvalidArgument",
    "Range._ValidateArraySize",
    (sheet) => {
      sheet.getRange("A1:J400").values = Array.from({ length: 399 }, () =>
        Array.from({ length: 10 }, () => 1),
      );
    },
  ],
  [
    "an object as a value",
    "InvalidArgument",
    "Range.values",
    (sheet) => {
      sheet.getRange("A1").values = [[{ type: "String" }]];
    },
  ],
  [
    "a text that is too long",
    "InvalidArgument",
    "Range.values",
    (sheet) => {
      sheet.getRange("A1").values = [["x".repeat(32_768)]];
    },
  ],
  [
    "a formula that is too long",
    "FormulaLengthExceedsLimit",
    "Range.formulas",
    (sheet) => {
      sheet.getRange("A1").formulas = [[`="${"x".repeat(8_192)}"`]];
    },
  ],
  [
    "a formula that cannot be read",
    "InvalidArgument",
    "Range.formulas",
    (sheet) => {
      sheet.getRange("A1").formulas = [["=SUM(1,"]];
    },
  ],
  [
    "whole columns filled",
    "InvalidArgument",
    "Range.values",
    (sheet) => {
      sheet.getRange("A:B").values = [["x"]];
    },
  ],
  [
    "number formats of another shape",
    "InvalidArgument",
    "Range.numberFormat",
    (sheet) => {
      sheet.getRange("A1:A2").numberFormat = [["0"]];
    },
  ],
  [
    "more cells than Excel reads",
    "RangeExceedsLimit",
    "Range.load",
    (sheet) => {
      sheet.getRangeByIndexes(0, 0, 1_000_000, 6).load("values");
    },
  ],
  [
    "a word that Excel does not have",
    "InvalidArgument",
    "RangeFormat.horizontalAlignment",
    (sheet) => {
      sheet.getRange("A1").format.set({ horizontalAlignment: "Middle" as "Center" });
    },
  ],
  [
    "a colour that is none",
    "InvalidArgument",
    "RangeFill.color",
    (sheet) => {
      sheet.getRange("A1").format.fill.color = "bluish";
    },
  ],
  [
    "a rule with a misspelled key",
    "InvalidArgument",
    "DataValidation.rule",
    (sheet) => {
      const rule: object = { list: { inCellDropdown: true, source: "a,b" } };
      sheet.getRange("A1").dataValidation.rule = rule;
    },
  ],
  [
    "a validation's prompt without a rule",
    "InvalidArgument",
    "DataValidation.prompt",
    (sheet) => {
      sheet.getRange("A1").dataValidation.prompt = { showPrompt: true, title: "t", message: "m" };
    },
  ],
  [
    "a conditional format of another kind",
    "InvalidOperation",
    "ConditionalFormat.custom",
    (sheet) => {
      const format = sheet.getRange("A1").conditionalFormats.add("CellValue");
      format.custom.rule.formula = "=TRUE";
    },
  ],
  [
    "a sheet name in use",
    "ItemAlreadyExists",
    "WorksheetCollection.add",
    (_, context) => {
      context.workbook.worksheets.add("证据");
      context.workbook.worksheets.add("证据");
    },
  ],
  [
    "a sheet name that is too long",
    "InvalidArgument",
    "WorksheetCollection.add",
    (_, context) => {
      context.workbook.worksheets.add("名".repeat(32));
    },
  ],
  [
    "a sheet name with forbidden signs",
    "InvalidArgument",
    "Worksheet.name",
    (sheet) => {
      sheet.name = "a/b";
    },
  ],
  [
    "deleting the last sheet",
    "InvalidOperation",
    "Worksheet.delete",
    (sheet) => {
      sheet.delete();
    },
  ],
  [
    "overlapping tables",
    "InvalidArgument",
    "TableCollection.add",
    (sheet) => {
      sheet.tables.add("A1:B3", true);
      sheet.tables.add("B2:C4", true);
    },
  ],
  [
    "a table name in use",
    "InvalidArgument",
    "Table.name",
    (sheet) => {
      sheet.tables.add("A1:B3", true).name = "T";
      sheet.tables.add("D1:E3", true).name = "T";
    },
  ],
  [
    "a defined name in use",
    "ItemAlreadyExists",
    "NamedItemCollection.add",
    (_, context) => {
      context.workbook.names.add("甲", "=1");
      context.workbook.names.add("甲", "=2");
    },
  ],
  [
    "a chart that guesses its series",
    "InvalidArgument",
    "ChartCollection.add",
    (sheet) => {
      sheet.charts.add("BarClustered", sheet.getRange("A1:B3"));
    },
  ],
  [
    "a chart type that this host does not draw",
    "InvalidArgument",
    "ChartCollection.add",
    (sheet) => {
      sheet.charts.add("Radar", sheet.getRange("A1:B3"), "Columns");
    },
  ],
  [
    "a member that is not emulated",
    "ApiNotFound",
    "Worksheet.standardWidth",
    (sheet) => {
      sheet.standardWidth = 10;
    },
  ],
  [
    "a method that is not emulated",
    "ApiNotFound",
    "Range.flashFill",
    (sheet) => {
      sheet.getRange("A1").flashFill();
    },
  ],
  [
    "an event that is not emulated",
    "ApiNotFound",
    "Worksheet._RegisterSingleClickedEvent",
    (sheet) => {
      sheet.onSingleClicked.add(() => Promise.resolve());
    },
  ],
  [
    "a property that does not exist",
    "ApiNotFound",
    "Range.load",
    (sheet) => {
      sheet.getRange("A1").load("colour");
    },
  ],
  [
    "items in an array of names",
    "InvalidArgument",
    "WorksheetCollection.load",
    (_, context) => {
      context.workbook.worksheets.load(["items/name"]);
    },
  ],
];

it.each(CASES)("refuses %s with %s at %s", async (_, code, location, batch) => {
  const error = await refusal(host, onSheet(host, batch));
  expect(error.code).toBe(code);
  expect(error.debugInfo.errorLocation).toBe(location);
  expect(error.message.length).toBeGreaterThan(20);
});

it("names class and member of what it does not have", async () => {
  const batch = onSheet(host, (sheet) => {
    sheet.getRange("A1").load("colour");
  });
  await expect(refusal(host, batch)).resolves.toHaveProperty(
    "message",
    expect.stringContaining("Range.colour"),
  );
});

it("refuses rows.add of a table, and says what to do instead", async () => {
  const batch = onSheet(host, (sheet) => {
    sheet.tables.add("A1:B2", true).rows.add(undefined, [["a", "b"]]);
  });
  const error = await refusal(host, batch);
  expect(error.code).toBe("UnsupportedOperation");
  expect(error.message).toContain("table.resize");
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

describe("an older Excel", () => {
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
});
