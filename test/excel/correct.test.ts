/** Cells that are not written as the sheets compare them are corrected from the check list. */
import type { ExcelHost } from "../../host";
import { bundledDataset } from "../../src/dataset";
import { correctCells, readCheckList, readEvidence } from "../../src/excel";
import { NAMES } from "../../src/workbook";
import { openPopulated } from "../support/populated";
import { rowsOf, type } from "./refresh/support";

jest.setTimeout(300_000);
let host: ExcelHost;
beforeEach(async () => {
  host = await openPopulated("zh");
});
afterEach(() => {
  host.dispose();
});

const TABLE = "KCFIN_Evidence";
const cell = async (row: number, column: string) => (await rowsOf(TABLE))[row]![column];
const records = async () => (await readEvidence())!.dataset.records;

test("each cell gets what is offered for it, unless somebody has changed it since, or it is a formula", async () => {
  await type(TABLE, 0, "城市", "上海\u00a0");
  await type(TABLE, 1, "级别", "Detailed");
  await type(TABLE, 2, "指标编号", "无此指标");
  await Excel.run(async (context) => {
    const cities = context.workbook.tables.getItem(TABLE).columns.getItem("城市").getDataBodyRange();
    // The column is for texts, in which a formula would be one.
    cities.getCell(3, 0).numberFormat = [["General"]];
    cities.getCell(3, 0).formulas = [['="上海"&" "']];
    await context.sync();
  });
  await type(TABLE, 4, "规划期", " \u200b");
  const list = (await readCheckList())!;
  expect(list.map(({ cell: at, value, offer }) => [at, value, offer])).toEqual([
    ["A5", "上海\u00a0", "上海"],
    ["E6", "Detailed", "详细"],
    ["C7", "无此指标", undefined],
    ["A8", "上海 ", "上海"],
    ["I9", " \u200b", ""],
  ]);
  await type(TABLE, 1, "级别", "列 举");
  expect(await correctCells(list)).toEqual({ corrected: 2, changed: 2 });
  expect([
    await cell(0, "城市"),
    await cell(1, "级别"),
    await cell(3, "城市"),
    await cell(4, "规划期"),
  ]).toEqual([...["上海", "列 举", '="上海"&" "', ""]]);
  expect((await readCheckList())!.map(({ cell: at }) => at)).toEqual(["E6", "C7", "A8"]);
  expect(await correctCells([])).toEqual({ corrected: 0, changed: 0 });
});

test("the cell that chooses the plan period is told where the sheets cannot find its period", async () => {
  const [period] = bundledDataset.periods;
  const choose = (value: string) =>
    Excel.run(async (context) => {
      context.workbook.names.getItem(NAMES.period).getRange().values = [[value]];
      await context.sync();
    });
  const all = await records();
  await choose(`${period!.name.zh}\u3000`);
  const list = (await readCheckList())!;
  expect(list[0]).toMatchObject({ table: null, why: "shownPeriod", offer: period!.name.zh });
  expect((await readEvidence())!.period).toBeUndefined();
  await correctCells(list.slice(0, 1));
  expect(await readCheckList()).toEqual([]);
  expect(await records()).toEqual(all);
  await choose("十九五");
  expect((await readCheckList())![0]).toMatchObject({ why: "shownPeriod", offer: undefined });
});
