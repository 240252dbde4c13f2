import type { ExcelHost } from "../../../../host";
import { onSheet, openHost, quiet, refusal } from "../support";

let host: ExcelHost;
beforeEach(async () => {
  host = await openHost();
});

/** Three writes and a read, in one round trip. */
function work(sheet: Excel.Worksheet): void {
  sheet.getRange("A1:B2").values = [
    [1, 2],
    [3, 4],
  ];
  sheet.getRange("C1").values = [["x"]];
  sheet.getRange("D1:D9").numberFormat = [["0"]].flatMap(() => Array.from({ length: 9 }, () => ["0"]));
  sheet.getRange("A1:B2").load("values");
}

function column(): unknown[] {
  const at = { sheet: host.model.sheets.active(), area: { row: 0, column: 0, rowCount: 3, columnCount: 1 } };
  return host.model.cells.values(at).map(([value]) => value);
}

/** Writes into A1, A2 and A3: nine actions, three for each. */
function fillColumn(sheet: Excel.Worksheet): void {
  for (const row of [1, 2, 3]) sheet.getRange(`A${row}`).values = [[row]];
}

describe("counters", () => {
  it("count round trips, actions, bytes and cells, and start again from zero", async () => {
    host.counters.reset();
    await onSheet(host, work);
    await quiet();
    const { values } = host.counters;
    expect(values).toMatchObject({ roundTrips: 1, cellsWritten: 14, cellsRead: 4, functionCalls: 0 });
    expect(values.largestRequestBytes).toBe(values.requestBytes);
    expect(values.responseBytes).toBeGreaterThan(100);
    host.counters.reset();
    expect(host.counters.values.requestBytes).toBe(0);
    expect(values.requestBytes).toBeGreaterThan(500);
  });

  it("count the library's clean-up after a run apart", async () => {
    host.counters.reset();
    await host.excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1");
      range.load("values");
      await context.sync();
    });
    await quiet();
    expect(host.counters.values).toMatchObject({ roundTrips: 1, cleanups: 1 });
  });

  it("count a big array once, whatever the library makes of it", async () => {
    host.counters.reset();
    await onSheet(host, (sheet) => {
      sheet.getRangeByIndexes(0, 0, 500, 20).values = Array.from({ length: 500 }, (_, row) =>
        Array.from({ length: 20 }, (_, column) => row * column),
      );
    });
    expect(host.counters.values).toMatchObject({ roundTrips: 1, cellsWritten: 10_000 });
    const at = {
      sheet: host.model.sheets.active(),
      area: { row: 499, column: 19, rowCount: 1, columnCount: 1 },
    };
    expect(host.model.cells.values(at)).toEqual([[499 * 19]]);
  });
});

describe("failAt", () => {
  it("fails the n-th action, each in turn, and a repetition finishes", async () => {
    host.counters.reset();
    await onSheet(host, fillColumn);
    const { actions } = host.counters.values;
    expect(actions).toBeGreaterThanOrEqual(6);
    for (let n = 1; n <= actions; n++) {
      const other = await openHost();
      other.failAt(n, { kind: "error" });
      const error = await refusal(other, onSheet(other, fillColumn));
      expect(error.code).toBe("GeneralException");
      await onSheet(other, fillColumn);
    }
  });

  it("leaves what was done before, and nothing after", async () => {
    host.counters.reset();
    await onSheet(host, fillColumn);
    const perBatch = host.counters.values.actions;
    host.model.cells.clear(
      { sheet: host.model.sheets.active(), area: { row: 0, column: 0, rowCount: 3, columnCount: 1 } },
      "Contents",
    );
    host.failAt(perBatch, { kind: "error" });
    await refusal(host, onSheet(host, fillColumn));
    expect(column()).toEqual([1, 2, ""]);
  });

  it.each([
    ["before", [1, 2, ""]],
    ["after", [1, 2, 3]],
  ] as const)("cuts the connection %s an action", async (when, expected) => {
    host.counters.reset();
    await onSheet(host, fillColumn);
    const last = host.counters.values.actions;
    const at = {
      sheet: host.model.sheets.active(),
      area: { row: 0, column: 0, rowCount: 3, columnCount: 1 },
    };
    host.model.cells.clear(at, "Contents");
    host.failAt(last, { kind: "connectionLost", when });
    const error = await refusal(host, onSheet(host, fillColumn));
    expect(error.code).toBe("InvalidOrTimedOutSession");
    expect(column()).toEqual(expected);
    const next = onSheet(host, (sheet) => sheet.load("name"));
    await expect(refusal(host, next)).resolves.toHaveProperty("code", "InvalidOrTimedOutSession");
    host.reconnect();
    await onSheet(host, fillColumn);
    expect(column()).toEqual([1, 2, 3]);
  });

  it("counts from 1", () => {
    expect(() => {
      host.failAt(0, { kind: "error" });
    }).toThrow("counts actions from 1");
  });
});

it("takes its time when a latency is set, and keeps the order", async () => {
  const slow = await openHost({ latency: 10 });
  const order: string[] = [];
  await Promise.all([
    onSheet(slow, (sheet) => (sheet.getRange("A1").values = [["first"]])).then(() => order.push("first")),
    onSheet(slow, (sheet) => (sheet.getRange("A1").values = [["second"]])).then(() => order.push("second")),
  ]);
  expect(order).toEqual(["first", "second"]);
  const at = { sheet: slow.model.sheets.active(), area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } };
  expect(slow.model.cells.values(at)).toEqual([["second"]]);
});

it("lets go of tracked ranges", async () => {
  await host.excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A2");
    range.load("address");
    await context.sync();
    context.workbook.worksheets.getFirst().getRange("1:1").insert("Down");
    range.load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!A3");
  });
});
