import type { Language } from "../../../src/dataset";
import { followActiveCell, type ActiveCell } from "../../../src/excel/formulas/activeCell";
import { isUnknownName, stateOf } from "../../../src/excel/formulas/cellState";
import { findElsewhere } from "../../../src/excel/formulas/elsewhere";
import type { SearchArea } from "../../../src/excel/formulas/find";
import { callsFunctions } from "../../../src/functions/formulas/mentions";
import type { ExcelHost } from "../../../host";
import { openPopulated } from "../../support/populated";
import { find, loadFunctions, openWithFunctions, read, select, write } from "./desk";

let host: ExcelHost;
afterEach(() => host.dispose());

const places = (cells: { sheet: string; row: number; column: number }[]) =>
  cells.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`);

test("finds the formulas of ours, mixed ones too, with values and all that they spill over", async () => {
  host = await openWithFunctions();
  await write("B2", [['=KCFIN.COVERAGE("IP")', "=1+1", '=KCFIN.COVERAGE("IP")/16']]);
  await write("B4", [['=KCFIN.PEERS("合肥",3)']]);
  await write("B10", [['=KCFIN.COVERAGE("nonsense")', "KCFIN.THEMES()"]]);
  await host.calculated();
  const cells = await find();
  expect(places(cells)).toEqual(["Sheet1 1 1", "Sheet1 3 1", "Sheet1 9 1", "Sheet1 1 3"]);
  const [single, spilled, wrong] = cells;
  expect(single!.grid).toEqual({ values: [[13]], isError: [[false]] });
  expect(spilled!.area).toEqual({ row: 3, column: 1, rows: 3, columns: 2 });
  expect(spilled!.grid.values).toEqual((await read("B4:C6")).values);
  expect(cells.map(stateOf)).toEqual(["value", "value", "error", "value"]);
  expect(wrong!.grid.values).toEqual([["#VALUE!"]]);
  expect(isUnknownName(wrong!)).toBe(false);
});

test("looks where it is told to: selection, sheet, workbook", async () => {
  host = await openWithFunctions();
  await write("A1", [['=KCFIN.RANK("合肥")', '=KCFIN.RANK("西安")']]);
  await write("A5", [['=KCFIN.PEERS("合肥",3)']]);
  await Excel.run(async (context) => {
    const other = context.workbook.worksheets.add("其他");
    other.getRange("C3").formulas = [['=KCFIN.RANK("合肥")']];
    other.protection.protect();
    await context.sync();
  });
  await host.calculated();
  await select("B1:B4");
  expect(places(await find({ scope: "selection" }))).toEqual(["Sheet1 0 1"]);
  await select("B:C");
  expect(places(await find({ scope: "selection" }))).toEqual(["Sheet1 0 1"]);
  await select("B6");
  expect(places(await find({ scope: "selection" }))).toEqual(["Sheet1 4 0"]);
  await select("H20");
  expect(await find({ scope: "selection" })).toEqual([]);
  expect(await find({ scope: "sheet" })).toHaveLength(3);
  const all = await find();
  expect(all).toHaveLength(4);
  expect(all.map(({ isProtected }) => isProtected)).toEqual([false, false, false, true]);
});

test("tells cells that still wait for an answer", async () => {
  host = await openWithFunctions();
  await write("A1", [['=KCFIN.RANK("合肥")']]);
  expect((await find()).map(stateOf)).toEqual(["pending"]);
});

test("an Excel without dynamic arrays is asked for nothing that it does not know", async () => {
  host = await openWithFunctions({ apiSets: { ExcelApi: "1.9" } });
  await write("A1", [['=KCFIN.RANK("合肥")']]);
  await host.calculated();
  expect(await find()).toHaveLength(1);
  expect(await find({ scope: "selection" })).toHaveLength(1);
});

test("large sheets are read in few requests below the limit, which can be cancelled between two", async () => {
  host = await openWithFunctions({ payloadLimit: 400_000 });
  const rows = Array.from({ length: 12_000 }, (_, row) => [`text of row ${row}`, row, "x", "y"]);
  rows[11_000] = ['=KCFIN.RANK("合肥")', 1, "x", "y"];
  for (let start = 0; start < rows.length; start += 4_000)
    await write(`A${start + 1}`, rows.slice(start, start + 4_000));
  await host.calculated();
  host.counters.reset();
  const progress: number[] = [];
  expect(places(await find({ onProgress: (done) => progress.push(done) }))).toEqual(["Sheet1 11000 0"]);
  expect(host.counters.values.roundTrips).toBeLessThan(15);
  expect(progress).toEqual([0, 20_000, 40_000]);
  const controller = new AbortController();
  const few = await find({
    signal: controller.signal,
    onProgress: () => {
      controller.abort();
    },
  });
  expect(few).toEqual([]);
});

describe("texts that begin with =", () => {
  test.each<Language>(["zh", "en"])("a fresh workbook in %s has no formula of ours", async (language) => {
    host = await openPopulated(language);
    loadFunctions(host);
    expect(await find()).toEqual([]);
  });

  test.each([
    ["with an apostrophe", "General", `'=KCFIN.RANK("合肥")`],
    ["in a column of texts", "@", '=KCFIN.RANK("合肥")'],
  ])("are no formulas: %s", async (_how, format, content) => {
    host = await openWithFunctions();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").numberFormat = [[format]];
      await context.sync();
    });
    await write("A1", [[content]]);
    await write("A2", [['=KCFIN.RANK("合肥")']]);
    await host.calculated();
    expect(places(await find())).toEqual(["Sheet1 1 0"]);
    await select("A1");
    const cell = await new Promise<ActiveCell>((resolve) => {
      const stop = followActiveCell((found) => {
        if ("source" in found) resolve(found);
        setTimeout(() => {
          stop();
        });
      });
    });
    expect(cell.source).toMatchObject({ formula: null, value: '=KCFIN.RANK("合肥")' });
  });
});

test("finds cells that call the functions through names", async () => {
  host = await openWithFunctions();
  await Excel.run(async (context) => {
    context.workbook.names.add("Rank", '=KCFIN.RANK("合肥")+1');
    context.workbook.names.add("Twice", "=2*Rank");
    context.workbook.names.add("Other", "=2");
    await context.sync();
  });
  await write("A1", [["=rank"], ["=Other"], ['="Rank"'], ["=1+Twice"], ["Rank"]]);
  await host.calculated();
  expect(places(await find())).toEqual(["Sheet1 0 0", "Sheet1 3 0"]);
});

test("finds formulas of ours that stand in names and rules, for the workbook and for a sheet", async () => {
  host = await openWithFunctions();
  await write("A1", [[1], [2], [3]]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    context.workbook.names.add("Rank", '=KCFIN.RANK("合肥")+1');
    context.workbook.names.add("Text", '="KCFIN.RANK(1)"');
    context.workbook.names.add("Twice", "=2*Rank");
    sheet.names.add("Own", '=KCFIN.COVERAGE("IP")');
    const custom = sheet.getRange("A1:A3").conditionalFormats.add("Custom");
    custom.custom.rule.formula = '=A1>KCFIN.RANK("合肥")';
    custom.custom.format.font.color = "#FF0000";
    const text = sheet.getRange("A5").conditionalFormats.add("ContainsText");
    text.textComparison.rule = { operator: "Contains", text: '=KCFIN.STATUS("合肥","POS-GOAL")' };
    sheet.getRange("B2:B3").dataValidation.rule = { custom: { formula: '=KCFIN.RANK("西安")>1' } };
    sheet.getRange("C1").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    await context.sync();
  });
  const told = async (scope: SearchArea) =>
    (await findElsewhere({ scope, wanted: callsFunctions })).map(({ kind, place }) => `${kind} ${place}`);
  const onSheet = [
    "name Sheet1!Own",
    "format Sheet1",
    "format Sheet1",
    expect.stringMatching(/^validation Sheet1!B2/),
  ];
  expect(await told("workbook")).toEqual(["name Rank", "name Twice", ...onSheet]);
  expect(await told("sheet")).toEqual(onSheet);
  expect(await told("selection")).toEqual([]);
});

test("says where there is more validation than it looks through", async () => {
  host = await openWithFunctions();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    for (let each = 0; each < 250; each++) {
      const between = { formula1: each, formula2: 900 + each, operator: "Between" } as const;
      sheet.getCell(each * 37, (each * 5) % 90).dataValidation.rule = { wholeNumber: between };
    }
    sheet.getRange("CZ30000").dataValidation.rule = { custom: { formula: '=KCFIN.RANK("西安")>1' } };
    await context.sync();
  });
  expect(await findElsewhere({ scope: "workbook", wanted: callsFunctions })).toContainEqual({
    kind: "partly",
    place: "Sheet1",
    formula: "",
  });
});
