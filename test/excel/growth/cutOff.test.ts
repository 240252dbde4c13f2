/** Growing is cut off at every action after which the workbook is another; running again ends as if nothing had been. */
import { madeUpDataset } from "../../../host/cli/madeUpDataset";
import { growSheets } from "../../../src/excel/growth";
import { EveryAction } from "../../support/everyAction";
import { openPopulated } from "../../support/populated";
import { choose } from "../../support/seed";
import { sizeOf } from "../../support/sizes";
import { addOneOfEach } from "./support";

const ME = { session: "me", now: () => Date.UTC(2026, 6, 1), newRun: () => "run" };

/** A workbook whose code tables have a city, a theme and measures that its sheets lack. */
async function prepared(): Promise<string> {
  const host = await openPopulated("zh", madeUpDataset(5, { cities: 2, measures: 2, themes: 1 }));
  await addOneOfEach();
  const document = host.model.save();
  host.dispose();
  return document;
}

test("whatever a fault leaves, running again ends as if nothing had been", async () => {
  const from = await prepared();
  const done = ["grown", "complete"];
  // The colours of what charts have gained come last, and are given up where they are refused.
  const every = await EveryAction.of(
    { from, run: () => growSheets(ME), done, mayLeavePlainer: true },
    Infinity,
  );
  expect(every.changing.length).toBeGreaterThan(30);
  const chosen = choose(sizeOf("growthCutOffs"), every.changing.length).map(
    (n) => every.changing[n - 1] ?? 0,
  );
  expect(await every.inFull(chosen)).toEqual([]);
  every.dispose();
});
