import { followActiveCell, readSelection, type ActiveCell } from "../../../src/excel/formulas/activeCell";
import { insertFormula } from "../../../src/excel/formulas/insert";
import { readReferences } from "../../../src/excel/formulas/readReferences";
import type { Failure } from "../../../src/excel";
import type { ExcelHost } from "../../../host";
import { openWithFunctions, read, select, write } from "./desk";

let host: ExcelHost;
afterEach(() => host.dispose());

const PEERS = { formula: '=KCFIN.PEERS("合肥",3)', rows: 3, columns: 2 };

function firstSheet(): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst().load("id");
    await context.sync();
    return sheet.id;
  });
}

const at = async (row: number, column: number) => ({ sheetId: await firstSheet(), row, column });

describe("inserting", () => {
  test("writes into empty cells and reads back what came of it", async () => {
    host = await openWithFunctions();
    expect(await insertFormula({ target: await at(1, 1), ...PEERS })).toEqual({
      status: "inserted",
      address: "Sheet1!B2:C4",
      value: expect.any(String),
      isError: false,
    });
  });

  test("overwrites nothing that was not shown, anywhere in what the result needs", async () => {
    host = await openWithFunctions();
    await write("C3", [["我的"]]);
    await write("B4", [["=1+1"]]);
    const target = await at(1, 1);
    const cells = [
      { address: "C3", content: "我的" },
      { address: "B4", content: "=1+1" },
    ];
    expect(await insertFormula({ target, ...PEERS })).toEqual({ status: "occupied", cells });
    await write("C4", [["later"]]);
    const overwrite = await insertFormula({ target, ...PEERS, overwrite: cells });
    expect(overwrite).toEqual({ status: "occupied", cells: [...cells, { address: "C4", content: "later" }] });
    expect((await read("C3")).values).toEqual([["我的"]]);
    expect(
      await insertFormula({
        target,
        ...PEERS,
        overwrite: overwrite.status === "occupied" ? overwrite.cells : [],
      }),
    ).toMatchObject({ status: "inserted", address: "Sheet1!B2:C4" });
  });

  test("what the formula in the target spills over is not in its own way", async () => {
    host = await openWithFunctions();
    const target = await at(1, 1);
    await insertFormula({ target, ...PEERS });
    expect(await insertFormula({ target, ...PEERS })).toEqual({
      status: "occupied",
      cells: [{ address: "B2", content: PEERS.formula }],
    });
  });

  test("a formula that Excel refuses leaves all as it was", async () => {
    host = await openWithFunctions();
    await write("B2", [["我的", 1]]);
    const target = await at(1, 1);
    const broken = { target, formula: '=KCFIN.PEERS("合肥"', rows: 1, columns: 2 };
    const occupied = await insertFormula(broken);
    if (occupied.status !== "occupied") throw new Error(occupied.status);
    expect(await insertFormula({ ...broken, overwrite: occupied.cells })).toMatchObject({
      status: "refused",
    });
    expect((await read("B2:C2")).values).toEqual([["我的", 1]]);
  });

  test("tells of protected and deleted sheets, and of the end of the sheet", async () => {
    host = await openWithFunctions();
    const target = await at(1_048_575, 0);
    expect(await insertFormula({ target, ...PEERS })).toEqual({ status: "outside" });
    expect(await insertFormula({ target: { ...target, row: 0, sheetId: "none" }, ...PEERS })).toEqual({
      status: "gone",
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().protection.protect();
      await context.sync();
    });
    expect(await insertFormula({ target: { ...target, row: 0 }, ...PEERS })).toEqual({
      status: "protected",
      sheet: "Sheet1",
    });
  });

  test("works without dynamic arrays, for what one cell holds", async () => {
    host = await openWithFunctions({ apiSets: { ExcelApi: "1.9" } });
    const one = { formula: '=KCFIN.COVERAGE("IP")', rows: 1, columns: 1 };
    expect(await insertFormula({ target: await at(0, 0), ...one })).toMatchObject({
      address: "Sheet1!A1",
      value: 13,
    });
  });
});

describe("the active cell", () => {
  function follow() {
    const told: (ActiveCell | Failure)[] = [];
    const stop = followActiveCell((cell) => told.push(cell));
    const until = async (holds: (cell: ActiveCell) => boolean) => {
      for (;;) {
        const last = told.at(-1);
        if (last && "source" in last && holds(last)) return last;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    return { told, stop, until };
  }

  test("is followed through selecting and changing, and stands for the formula that spills into it", async () => {
    host = await openWithFunctions();
    const { until, stop, told } = follow();
    await until(({ address }) => address === "A1");
    await write("B2", [[PEERS.formula]]);
    await select("C3");
    expect(await until(({ source }) => source.formula !== null)).toMatchObject({
      address: "C3",
      sheet: "Sheet1",
      source: { address: "B2", formula: PEERS.formula },
    });
    await until(({ source }) => source.value !== "#BUSY!");
    await write("B2", [['=KCFIN.COVERAGE("nonsense")']]);
    await select("B2");
    const wrong = await until(({ source }) => source.isError && source.value === "#VALUE!");
    expect(wrong.source.formula).toBe('=KCFIN.COVERAGE("nonsense")');
    stop();
    const { length } = told;
    await select("A1");
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(told).toHaveLength(length);
  });
});

test("a selection is read as formulas write it", async () => {
  host = await openWithFunctions();
  await select("B2:C3");
  expect(await readSelection()).toBe("Sheet1!B2:C3");
});

test("references are read by address and name, each on its own", async () => {
  host = await openWithFunctions();
  await write("A1", [
    ["IP", 2],
    ["=1/0", ""],
  ]);
  await Excel.run(async (context) => {
    const { workbook } = context;
    const other = workbook.worksheets.add("我的 表");
    other.getRange("A1").values = [["x"]];
    workbook.names.add("Chosen", other.getRange("A1"));
    workbook.names.add("Constant", "=5");
    await context.sync();
  });
  const references = ["A1:B2", "'我的 表'!A1", "Chosen", "Constant", "Nothing", "没有!A1", "XFE1", "A:A"];
  const contents = await readReferences(references, await firstSheet());
  expect(contents.get("A1:B2")).toEqual({
    status: "read",
    values: [
      ["IP", 2],
      ["#DIV/0!", ""],
    ],
    isError: [
      [false, false],
      [true, false],
    ],
  });
  expect(contents.get("'我的 表'!A1")).toMatchObject({ values: [["x"]] });
  expect(contents.get("Chosen")).toMatchObject({ values: [["x"]] });
  for (const missing of ["Constant", "Nothing", "没有!A1", "XFE1"]) {
    expect(contents.get(missing)).toEqual({ status: "missing" });
  }
  expect(contents.get("A:A")).toMatchObject({ status: "tooLarge" });
});
