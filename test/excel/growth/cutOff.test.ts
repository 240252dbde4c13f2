/** Growing is cut off at one action a run; running again ends as if nothing had been. */
import type { ExcelHost } from "../../../host";
import { madeUpDataset } from "../../../host/cli/madeUpDataset";
import type { Dataset } from "../../../src/dataset";
import { growSheets } from "../../../src/excel/growth";
import { LEASE_PREFIX, sheetName } from "../../../src/workbook";
import { openExcel } from "../../support/excel";
import { addOneOfEach, formulasOn, openPopulated } from "./support";

jest.setTimeout(300_000);

const SEED = Number(process.env["KCFIN_SEED"] ?? 1);

let host: ExcelHost;
afterEach(() => host.dispose());

async function open(dataset: Dataset): Promise<void> {
  host = await openPopulated(dataset);
}

/** What people see and what the add-in knows of it: cells, names, charts. */
async function outcome(): Promise<unknown> {
  const sheets = await Promise.all(
    (["matrix", "penetration", "gaps"] as const).map((id) => formulasOn(sheetName(id, "zh"))),
  );
  const rest = await Excel.run(async (context) => {
    const names = context.workbook.names.load("items/name,items/formula");
    const charts = context.workbook.worksheets
      .getItem("渗透率")
      .charts.load("items/name,items/series/items/name");
    await context.sync();
    return {
      names: names.items
        .filter(({ name }) => !name.startsWith(LEASE_PREFIX))
        .map(({ name, formula }) => [name, String(formula)]),
      charts: charts.items.map(({ name, series }) => [name, series.items.map((each) => each.name)]),
    };
  });
  return { sheets, ...rest };
}

function firstDifference(a: string, b: string): string {
  const at = [...a].findIndex((character, index) => character !== b[index]);
  return `${a.slice(Math.max(at - 150, 0), at + 50)} <-> ${b.slice(Math.max(at - 10, 0), at + 50)}`;
}

/** Every so many actions one is made to fail, beginning at another with another seed; 1 is all of them. */
const EVERY = Number(process.env["KCFIN_EVERY"] ?? 17);

describe("cut off at any action", () => {
  const me = { session: "me", now: () => Date.UTC(2026, 6, 1), newRun: () => "run" };
  let prepared = "";
  let expected = "";
  let actions = 0;

  beforeAll(async () => {
    await open(madeUpDataset(5, { cities: 2, measures: 2, themes: 1 }));
    await addOneOfEach();
    prepared = host.model.save();
    host.dispose();
    await reopen();
    host.counters.reset();
    await growSheets(me);
    ({ actions } = host.counters.values);
    expected = JSON.stringify(await outcome());
    host.dispose();
  });

  async function reopen(): Promise<void> {
    host = await openExcel({ saved: prepared });
  }

  test.each([
    ["by an error", { kind: "error" }],
    ["by losing the connection before it", { kind: "connectionLost", when: "before" }],
    ["by losing the connection after it", { kind: "connectionLost", when: "after" }],
  ] as const)("%s, running again ends as if nothing had been", async (_, fault) => {
    const different: string[] = [];
    for (let action = 1 + (SEED % EVERY); action <= actions; action += EVERY) {
      await reopen();
      host.failAt(action, fault);
      await growSheets(me);
      host.reconnect();
      const second = await growSheets(me);
      const result = JSON.stringify(await outcome());
      if (!["grown", "complete"].includes(second.status) || result !== expected)
        different.push(`${action}: ${second.status} ${firstDifference(result, expected)}`);
      host.dispose();
    }
    expect(different).toEqual([]);
  });
});
