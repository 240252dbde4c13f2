/** Refreshing and undoing, with every single action made to fail; running again ends as if nothing had been. */
import { populate } from "../../../src/excel";
import { applyRefresh, undoRefresh } from "../../../src/excel/refresh";
import type { ApplyInput } from "../../../src/excel/refresh/apply";
import { describeWorkbook } from "../../../src/workbook";
import { EveryAction, type Work } from "../../support/everyAction";
import { openPage } from "../../support/farEnd";
import { IS_DEEP, sizeOf } from "../../support/sizes";
import { FIRST, nextRelease, type } from "./support";

const ME = { session: "me", now: () => Date.UTC(2026, 6, 1), newRun: () => "run" };

/** One row of each kind: changed, added, withdrawn, in conflict with a choice made. */
const RELEASE = nextRelease((records) => {
  const [first, second, third, ...rest] = records;
  if (!first || !second || !third) throw new Error("The data are too small.");
  const text = { zh: "新的摘要", en: "A new summary" };
  const free = FIRST.measures.find(
    ({ id }) => !records.some((one) => one.city === "city1" && one.measure === id),
  );
  const added = { ...first, measure: free?.id ?? "", summary: text };
  return [{ ...second, summary: text, level: "detailed" }, { ...third, summary: text }, ...rest, added];
});
const [, , CONFLICT] = FIRST.records;
const key = JSON.stringify(["evidence", [CONFLICT?.city, CONFLICT?.measure, "P1"].join("|"), "summary"]);
const INPUT: ApplyInput = { release: RELEASE, choices: { [key]: "theirs" } };

/** Workbooks to begin with: populated and edited, and then refreshed. */
async function documents(): Promise<{ edited: string; refreshed: string }> {
  const page = await openPage();
  const document = page.open();
  await populate(describeWorkbook(FIRST, "zh"));
  await type("KCFIN_Evidence", 2, "摘要", "我的摘要");
  await type("KCFIN_Evidence", 1, "备注", "我的备注");
  const edited = document.save();
  await applyRefresh(INPUT, ME);
  const refreshed = document.save();
  document.dispose();
  page.dispose();
  return { edited, refreshed };
}

const WORK: Record<string, (of: Awaited<ReturnType<typeof documents>>) => Work> = {
  refreshing: ({ edited }) => ({
    from: edited,
    run: () => applyRefresh(INPUT, ME),
    done: ["refreshed", "upToDate"],
  }),
  undoing: ({ refreshed }) => ({
    from: refreshed,
    run: () => undoRefresh(ME),
    done: ["undone", "nothingToUndo"],
  }),
};

describe.each(Object.entries(WORK))("%s, whichever action fails", (_, work) => {
  let every: EveryAction;
  beforeAll(async () => {
    every = await EveryAction.of(work(await documents()), sizeOf("failingActions"));
  });
  afterAll(() => {
    every.dispose();
  });

  test("running again finishes the work", async () => {
    expect(every.count).toBeGreaterThan(1000);
    expect(every.states).toBeGreaterThan(IS_DEEP ? 30 : 2);
    expect(await every.differences()).toEqual([]);
  });

  test("it is as foreseen, in full and over one connection", async () => {
    expect(await every.inFull(every.some(sizeOf("failingActionsInFull")))).toEqual([]);
  });
});
