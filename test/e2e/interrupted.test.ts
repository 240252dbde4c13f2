import { populate } from "../../src/excel";
import { describeWorkbook } from "../../src/workbook";
import { FIRST } from "../excel/refresh/support";
import { EveryAction } from "../support/everyAction";
import { openExcel } from "../support/excel";
import { IS_DEEP, sizeOf } from "../support/sizes";

/** Small, as each action is a run; all kinds of parts are in it. */
const DESCRIPTION = describeWorkbook(FIRST, "zh");
/** Runs are compared: none may be told from another by the time it was made at. */
const AT = { clock: () => new Date(2026, 0, 2, 3, 4, 5) };

describe("whichever action fails", () => {
  let every: EveryAction;
  beforeAll(async () => {
    // Where only formatting failed, or only the last answer was lost, the first run had come to its end.
    const done = ["populated", "alreadyPopulated"];
    every = await EveryAction.of({ run: () => populate(DESCRIPTION, AT), done }, sizeOf("failingActions"));
  });
  afterAll(() => {
    every.dispose();
  });

  test("running again finishes the work", async () => {
    expect(every.count).toBeGreaterThan(1000);
    expect(every.states).toBeGreaterThan(IS_DEEP ? 500 : 2);
    expect(await every.differences()).toEqual([]);
  });

  test("it is as foreseen, in full and over one connection", async () => {
    expect(await every.inFull(every.some(sizeOf("failingActionsInFull")))).toEqual([]);
  });
});

test("a run that was cut off says so in the workbook until it is finished", async () => {
  const host = await openExcel();
  host.failAt(400, { kind: "error" });
  await expect(populate(DESCRIPTION, AT)).resolves.toMatchObject({ status: "failed", written: "part" });
  const state = () =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("说明").getRange("B5").load("values");
      await context.sync();
      return String(cell.values[0]?.[0]);
    });
  await populate(DESCRIPTION, AT);
  expect(await state()).toBe("已完整写入");
  host.dispose();
});
