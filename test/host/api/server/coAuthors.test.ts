import type { ExcelHost } from "../../../../host";
import { onSheet, openHost, quiet, track } from "../support";

let first: ExcelHost;
let second: ExcelHost;
beforeEach(async () => {
  first = await openHost();
  await onSheet(first, (sheet) => {
    sheet.getRange("A1:B3").values = [
      ["城市", "注"],
      ["合肥", ""],
      ["上海", ""],
    ];
    sheet.tables.add("A1:B3", true).name = "T";
  });
  second = track(await first.coAuthor());
});

async function values(host: ExcelHost, address: string): Promise<unknown[][]> {
  return host.excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address);
    range.load("values");
    await context.sync();
    return range.values;
  });
}

it("sees what was there, and what the other writes, both ways", async () => {
  expect(await values(second, "A2")).toEqual([["合肥"]]);
  await onSheet(second, (sheet) => {
    sheet.getRange("B2").values = [["second's note"]];
  });
  await onSheet(first, (sheet) => {
    sheet.getRange("B3").values = [["first's note"]];
  });
  for (const host of [first, second]) {
    expect(await values(host, "B2:B3")).toEqual([["second's note"], ["first's note"]]);
  }
});

it("tells of the other's edits as Remote, of its own as Local", async () => {
  const sources: string[] = [];
  await second.excel.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((args) => {
      sources.push(`${args.source} ${args.address}`);
      return Promise.resolve();
    });
    await context.sync();
  });
  await onSheet(first, (sheet) => {
    sheet.getRange("B2").values = [["x"]];
  });
  await onSheet(second, (sheet) => {
    sheet.getRange("B3").values = [["y"]];
  });
  await quiet();
  expect(sources).toEqual(["Remote B2", "Local B3"]);
});

it("keeps tracked ranges on their cells when the other inserts rows", async () => {
  await second.excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A2");
    range.load("address");
    await context.sync();
    await onSheet(first, (sheet) => {
      sheet.getRange("1:2").insert("Down");
    });
    range.load("address, values");
    await context.sync();
    expect(range.address).toBe("Sheet1!A4");
    expect(range.values).toEqual([["合肥"]]);
  });
});

it("grows a table for both", async () => {
  await onSheet(first, (sheet, context) => {
    sheet.getRange("A4:B4").values = [["武汉", ""]];
    context.workbook.tables.getItem("T").resize("A1:B4");
  });
  await second.excel.Excel.run(async (context) => {
    const { rows } = context.workbook.tables.getItem("T");
    rows.load("count");
    await context.sync();
    expect(rows.count).toBe(3);
  });
});

it("has a selection, an active sheet and a failing connection of its own", async () => {
  await second.excel.Excel.run(async (context) => {
    context.workbook.worksheets.add("第二").activate();
    await context.sync();
  });
  await first.excel.Excel.run(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load("name");
    await context.sync();
    expect(active.name).toBe("Sheet1");
  });
  second.failAt(1, { kind: "connectionLost" });
  await expect(values(second, "A1")).rejects.toMatchObject({ code: "InvalidOrTimedOutSession" });
  expect(await values(first, "A1")).toEqual([["城市"]]);
});
