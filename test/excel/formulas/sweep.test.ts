import { freeze } from "../../../src/excel/formulas/freeze";
import { repair } from "../../../src/excel/formulas/repair";
import { restoreNames } from "../../../src/functions/formulas/mentions";
import type { ExcelHost } from "../../../host";
import { find, loadFunctions, openWithFunctions, openWithoutFunctions, read, write } from "./desk";

let host: ExcelHost;
afterEach(() => host.dispose());

describe("freezing", () => {
  test("writes values over the formulas of ours, whole spills at once, and leaves everything else", async () => {
    host = await openWithFunctions();
    await write("A1", [
      ['=KCFIN.COVERAGE("IP")', "=A1*2", '=KCFIN.COVERAGE("IP")/16', '=KCFIN.EVIDENCE("广州","IP-FUND")'],
    ]);
    await write("A3", [['=KCFIN.PEERS("合肥",3)']]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("C1").numberFormat = [["0%"]];
      await context.sync();
    });
    await host.calculated();
    const before = { first: await read("A1:D1"), spill: await read("A3:B5") };
    host.counters.reset();
    const result = await freeze(await find(), { errors: false });
    expect(result).toMatchObject({ skipped: [], end: null });
    expect(result.done).toHaveLength(4);
    expect(host.counters.values.roundTrips).toBeLessThan(14);
    const after = { first: await read("A1:D1"), spill: await read("A3:B5") };
    expect(after.first.values).toEqual(before.first.values);
    expect(after.first.formats).toEqual(before.first.formats);
    expect(after.first.formulas[0]).toEqual([13, "=A1*2", 13 / 16, before.first.values[0]![3]]);
    expect(after.spill.formulas).toEqual(before.spill.values);
  });

  test("reaches rows that a filter hides, each with its own value", async () => {
    host = await openWithFunctions();
    const cities = ["合肥", "上海", "武汉", "合肥"];
    await write("A1", [["城市", "排名"], ...cities.map((city, row) => [city, `=KCFIN.RANK(A${row + 2})`])]);
    await Excel.run(async (context) => {
      const table = context.workbook.worksheets.getFirst().tables.add("A1:B5", true);
      table.columns.getItem("城市").filter.applyValuesFilter(["合肥"]);
      await context.sync();
    });
    await host.calculated();
    const { values } = await read("B2:B5");
    const result = await freeze(await find(), { errors: false });
    expect(result).toMatchObject({ skipped: [], end: null });
    expect(result.done).toHaveLength(4);
    expect((await read("B2:B5")).formulas).toEqual(values);
    expect(new Set(values.flat()).size).toBeGreaterThan(1);
  });

  test("keeps texts that look like something else as texts", async () => {
    host = await openWithFunctions();
    await write("A1", [
      ['="=1+1"&LEFT(KCFIN.RANK("合肥"),0)', '=KCFIN.DATAINFO("release")', '="00"&KCFIN.RANK("合肥")'],
    ]);
    await host.calculated();
    const { values } = await read("A1:C1");
    expect(values[0]![0]).toBe("=1+1");
    await freeze(await find(), { errors: false });
    const after = await read("A1:C1");
    expect(after.values).toEqual(values);
    expect(await find()).toEqual([]);
  });

  test("leaves errors unless told otherwise, and cells that wait always", async () => {
    host = await openWithFunctions();
    await write("A1", [['=KCFIN.TARGET("合肥")', '=KCFIN.COVERAGE("nonsense")']]);
    await host.calculated();
    await write("A2", [['=KCFIN.RANK("合肥")']]);
    const cells = await find();
    const left = await freeze(cells, { errors: false });
    expect(left.done).toEqual([]);
    expect(left.skipped.map(({ why }) => why).sort()).toEqual(["error", "error", "pending"]);
    await host.calculated();
    const { done } = await freeze(await find(), { errors: true });
    expect(done).toHaveLength(3);
    expect(await read("A1:B1")).toMatchObject({ formulas: [["#N/A", "#VALUE!"]] });
  });

  test("skips protected sheets and what others have changed meanwhile, and says so", async () => {
    host = await openWithFunctions();
    await write("A1", [['=KCFIN.RANK("合肥")', '=KCFIN.RANK("西安")', '=KCFIN.RANK("广州")']]);
    await Excel.run(async (context) => {
      const other = context.workbook.worksheets.add("保护");
      other.getRange("A1").formulas = [['=KCFIN.RANK("合肥")']];
      other.protection.protect();
      const gone = context.workbook.worksheets.add("将删除");
      gone.getRange("A1").formulas = [['=KCFIN.RANK("合肥")']];
      await context.sync();
    });
    await host.calculated();
    const cells = await find();
    await write("B1", [["我的"]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("将删除").delete();
      await context.sync();
    });
    const { done, skipped } = await freeze(cells, { errors: false });
    expect(done.map(({ column }) => column)).toEqual([0, 2]);
    expect(skipped.map(({ cell, why }) => [cell.sheet, why])).toEqual([
      ["Sheet1", "changed"],
      ["保护", "protected"],
      ["将删除", "changed"],
    ]);
    expect((await read("A1:C1")).formulas[0]![1]).toBe("我的");
  });

  test("a refusal takes no other cell with it", async () => {
    host = await openWithFunctions();
    await write("A1", [['=KCFIN.RANK("合肥")']]);
    await write("C3", [['=KCFIN.RANK("西安")']]);
    await host.calculated();
    const cells = await find();
    const stopped = new AbortController();
    stopped.abort();
    host.counters.reset();
    expect(await freeze(cells, { errors: false, signal: stopped.signal })).toMatchObject({
      end: "cancelled",
    });
    // The actions of looking come first; the write that fails is among those that follow.
    host.failAt(host.counters.values.actions + 2, { kind: "error" });
    const { done, skipped, end } = await freeze(cells, { errors: false });
    expect(end).toBeNull();
    expect(done.length).toBeGreaterThan(0);
    expect(done.length + skipped.length).toBe(2);
    const { values } = await read("A1:C3");
    expect([typeof values[0]![0], typeof values[2]![2]]).toEqual(["number", "number"]);
  });

  test("a lost connection leaves the formulas, and says so", async () => {
    host = await openWithFunctions();
    await write("A1", [['=KCFIN.RANK("合肥")']]);
    await host.calculated();
    const cells = await find();
    host.failAt(1, { kind: "connectionLost", when: "before" });
    expect(await freeze(cells, { errors: false })).toMatchObject({
      done: [],
      end: { kind: "connectionLost" },
    });
    host.reconnect();
    expect((await read("A1")).formulas).toEqual([['=KCFIN.RANK("合肥")']]);
  });
});

describe("repairing", () => {
  test("assigns formulas anew that were there before their functions, in one write, and they answer", async () => {
    host = await openWithoutFunctions();
    const formulas = ['=KCFIN.COVERAGE("IP")', '=KCFIN.COVERAGE("ECO")/2', '=_xldudf_KCFIN_RANK("合肥")'];
    await write(
      "A1",
      formulas.map((formula) => [formula]),
    );
    await write("C1", [['=KCFIN.PEERS("合肥",2)']]);
    expect((await read("A1:C1")).values[0]).toEqual(["#NAME?", "", "#NAME?"]);
    loadFunctions(host);
    await host.calculated();
    const cells = await find();
    expect(cells.map(({ grid }) => grid.values[0]![0])).toEqual(["#NAME?", "#NAME?", "#NAME?", "#NAME?"]);
    const result = await repair(cells, restoreNames);
    expect(result).toMatchObject({ skipped: [], still: [], end: null });
    expect(result.done).toHaveLength(4);
    expect((await read("A1:A3")).values).toEqual([[13], [5], [expect.any(Number)]]);
    expect((await read("A3")).formulas).toEqual([['=KCFIN.RANK("合肥")']]);
    expect((await read("C1:D2")).values.flat()).not.toContain("");
  });

  test("tells what stays unknown, and leaves what has come right", async () => {
    host = await openWithoutFunctions();
    await write("A1", [["=KCFIN.NOSUCH(1)", '=KCFIN.RANK("合肥")']]);
    expect((await read("A1:B1")).values[0]).toEqual(["#NAME?", "#NAME?"]);
    loadFunctions(host);
    const cells = await find();
    await write("B1", [['=KCFIN.RANK("合肥")']]);
    await host.calculated();
    const { done, still, skipped } = await repair(cells, restoreNames);
    expect(done.map(({ column }) => column)).toEqual([0]);
    expect(still.map(({ column }) => column)).toEqual([0]);
    expect(skipped.map(({ why }) => why)).toEqual(["changed"]);
  });
});
