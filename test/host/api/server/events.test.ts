import type { ExcelHost } from "../../../../host";
import { onSheet, openHost, quiet } from "../support";

let host: ExcelHost;
beforeEach(async () => {
  host = await openHost();
});

const cell = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

/** What a user types, not the add-in. */
function type(value: string): void {
  host.model.cells.write({ sheet: host.model.sheets.active(), area: cell }, [[value]]);
}

async function listen<T>(
  add: (context: Excel.RequestContext, handler: (args: T) => Promise<void>) => void,
): Promise<T[]> {
  const received: T[] = [];
  await host.excel.Excel.run(async (context) => {
    add(context, (args) => {
      received.push(args);
      return Promise.resolve();
    });
    await context.sync();
  });
  return received;
}

it("tells of the user's edits, and of the add-in's own as such", async () => {
  const events = await listen<Excel.WorksheetChangedEventArgs>((context, handler) =>
    context.workbook.worksheets.onChanged.add(handler),
  );
  type("by hand");
  await onSheet(host, (sheet) => {
    sheet.getRange("B2:C3").values = [
      [1, 2],
      [3, 4],
    ];
  });
  await quiet();
  expect(events).toMatchObject([
    { changeType: "RangeEdited", address: "A1", source: "Local", triggerSource: "Unknown" },
    { changeType: "RangeEdited", address: "B2:C3", source: "Local", triggerSource: "ThisLocalAddin" },
  ]);
});

it("gives the range of an event", async () => {
  const addresses: string[] = [];
  await listen<Excel.WorksheetChangedEventArgs>((context, handler) =>
    context.workbook.worksheets.getFirst().onChanged.add(async (args) => {
      await host.excel.Excel.run(async (own) => {
        const range = args.getRange(own);
        range.load("address, values");
        await own.sync();
        addresses.push(`${range.address} = ${String(range.values[0]?.[0])}`);
      });
      return handler(args);
    }),
  );
  type("x");
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(addresses).toEqual(["Sheet1!A1 = x"]);
});

it("tells tables of edits inside them only", async () => {
  await onSheet(host, (sheet) => {
    sheet.tables.add("A1:B3", true).name = "T";
  });
  const events = await listen<Excel.TableChangedEventArgs>((context, handler) =>
    context.workbook.tables.onChanged.add(handler),
  );
  await onSheet(host, (sheet) => {
    sheet.getRange("D9").values = [["outside"]];
    sheet.getRange("A2").values = [["inside"]];
  });
  await quiet();
  expect(events).toMatchObject([{ address: "A2", changeType: "RangeEdited" }]);
});

it("tells of sheets that come, go and are renamed", async () => {
  const added = await listen<Excel.WorksheetAddedEventArgs>((context, handler) =>
    context.workbook.worksheets.onAdded.add(handler),
  );
  const deleted = await listen<Excel.WorksheetDeletedEventArgs>((context, handler) =>
    context.workbook.worksheets.onDeleted.add(handler),
  );
  const { id } = host.model.sheets.add("临时");
  host.model.sheets.remove(id);
  await quiet();
  expect(added).toMatchObject([{ worksheetId: id, source: "Local" }]);
  expect(deleted).toMatchObject([{ worksheetId: id, source: "Local" }]);
});

it("tells of activation and selection", async () => {
  const activated = await listen<Excel.WorksheetActivatedEventArgs>((context, handler) =>
    context.workbook.worksheets.onActivated.add(handler),
  );
  const selected = await listen<Excel.SelectionChangedEventArgs>((context, handler) =>
    context.workbook.onSelectionChanged.add(handler),
  );
  const { id } = host.model.sheets.add("第二");
  host.model.sheets.activate(id);
  host.model.sheets.select({ sheet: id, area: { row: 2, column: 1, rowCount: 1, columnCount: 1 } });
  await quiet();
  expect(activated).toMatchObject([{ worksheetId: id }]);
  expect(selected.length).toBeGreaterThan(0);
  await host.excel.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    expect(range.address).toBe("第二!B3");
  });
});

it("stops when the handler is removed", async () => {
  const received: string[] = [];
  const { Excel } = host.excel;
  const subscription = await Excel.run(async (context) => {
    const result = context.workbook.worksheets.onChanged.add((args) => {
      received.push(args.address);
      return Promise.resolve();
    });
    await context.sync();
    return result;
  });
  type("heard");
  await quiet();
  await Excel.run(subscription.context, async (context) => {
    subscription.remove();
    await context.sync();
  });
  type("gone");
  await quiet();
  expect(received).toEqual(["A1"]);
});
