import { bundledDataset } from "../../src/dataset";
import { populate } from "../../src/excel";
import { describeWorkbook } from "../../src/workbook";
import { madeUpDataset, randomNumbers } from "../../host/cli/madeUpDataset";
import type { ExcelHost } from "../../host";
import { openExcel, snapshot } from "../support/excel";

jest.setTimeout(600_000);

/** Small, so that many runs fit into a test; all kinds of parts are in it. */
const DATASET = {
  ...madeUpDataset(5, { cities: 3, measures: 4, themes: 2 }),
  recommendations: bundledDataset.recommendations.slice(0, 1).map((each) => ({
    ...each,
    city: "city1",
    measures: ["T1-M1"],
    modelCities: ["city2"],
    period: "P1",
  })),
};
const DESCRIPTION = describeWorkbook(DATASET, "zh");
/** Runs are compared: none may be told from another by the time it was made at. */
const AT = { clock: () => new Date(2026, 0, 2, 3, 4, 5) };
/** The same actions each time, so that a failure is the change's; other seeds look elsewhere. */
const SEED = Number(process.env["KCFIN_SEED"] ?? 1);
const SAMPLES = 12;
/** Sheets, marks and tables come first: what an interruption leaves of them is the most delicate. */
const FIRST = 40;
const LAST = 6;

let host: ExcelHost;
afterEach(() => host.dispose());

async function faultless(): Promise<{ result: unknown; actions: number }> {
  host = await openExcel();
  await populate(DESCRIPTION, AT);
  const { actions } = host.counters.values;
  const result = await snapshot();
  host.dispose();
  return { result, actions };
}

/** Chosen actions of a run: the first and the last ones, and some between them. */
function sample(actions: number): number[] {
  const random = randomNumbers(SEED);
  const between = Array.from({ length: SAMPLES }, () => 1 + Math.floor(random() * actions));
  const first = Array.from({ length: FIRST }, (_, index) => index + 1);
  const last = Array.from({ length: LAST }, (_, index) => actions - index);
  return [...new Set([...first, ...between, ...last])].sort((a, b) => a - b);
}

beforeAll(() => {
  process.stdout.write(`KCFIN_SEED=${SEED} repeats this run\n`);
});

test.each([
  ["an action is refused", { kind: "error" }],
  ["the connection dies before an action", { kind: "connectionLost", when: "before" }],
  ["the connection dies after an action", { kind: "connectionLost", when: "after" }],
] as const)("whichever time %s, running again finishes the work", async (_, fault) => {
  const { result, actions } = await faultless();
  const different: number[] = [];
  for (const n of sample(actions)) {
    host = await openExcel();
    host.failAt(n, fault);
    await populate(DESCRIPTION, AT);
    host.reconnect();
    const second = await populate(DESCRIPTION, AT);
    // Where only formatting failed, or only the last answer was lost, the first run had come to its end.
    const finished = ["populated", "alreadyPopulated"].includes(second.status);
    if (!finished || JSON.stringify(await snapshot()) !== JSON.stringify(result)) different.push(n);
    host.dispose();
  }
  expect(different).toEqual([]);
});

test("a run that was cut off says so in the workbook until it is finished", async () => {
  host = await openExcel();
  host.failAt(400, { kind: "error" });
  await expect(populate(DESCRIPTION, AT)).resolves.toMatchObject({ status: "failed", written: "part" });
  host.reconnect();
  const state = () =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("说明").getRange("B5").load("values");
      await context.sync();
      return String(cell.values[0]?.[0]);
    });
  await populate(DESCRIPTION, AT);
  expect(await state()).toBe("已完整写入");
});
