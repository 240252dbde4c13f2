/** What Excel refuses of sheets, tables, names and charts, and what this host does not have, in the library's own errors. */
import type { ExcelHost } from "../../../../host";
import { expectRefusal, onSheet, openHost, refusal, type RefusalCase } from "../support";

let host: ExcelHost;
beforeEach(async () => {
  host = await openHost();
});

const CASES: RefusalCase[] = [
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
  await expectRefusal(host, onSheet(host, batch), { code, location });
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
