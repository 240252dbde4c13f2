/** A workbook that does not fit into one request: what Excel refuses there goes in pieces. */
import type { ExcelHost } from "../../../host";
import { madeUpDataset } from "../../../host/cli/madeUpDataset";
import type { Dataset } from "../../../src/dataset";
import { applyRefresh, previewRefresh, undoRefresh } from "../../../src/excel/refresh";
import { openPopulated } from "../../support/populated";
import { sizeOf } from "../../support/sizes";
import { readTable, rowsOf, session } from "./support";

const CITIES = sizeOf("largeWorkbook");
const FIRST = madeUpDataset(3, { cities: CITIES, measures: 30, themes: 2, density: 0.8 });
/** Less than what is read of the workbook, and more than the largest request that is written. Excel's limit is 5 MB. */
const LIMIT = 10_000 * CITIES;

let host: ExcelHost;

beforeEach(async () => {
  host = await openPopulated("zh", FIRST, { payloadLimit: LIMIT });
});
afterEach(() => {
  host.dispose();
});

/** Reads all at once, as somebody does whose Excel has no limit. */
async function unlimited<T>(read: () => Promise<T>): Promise<T> {
  const other = await host.coAuthor({ payloadLimit: Infinity });
  Object.assign(globalThis, other.excel);
  const result = await read();
  other.dispose();
  Object.assign(globalThis, host.excel);
  return result;
}

function changed(count: number): Dataset {
  const records = FIRST.records.map((record, index) =>
    index < count
      ? { ...record, summary: { zh: `${record.summary.zh}（新）`, en: `${record.summary.en} (new)` } }
      : record,
  );
  return { ...FIRST, release: { ...FIRST.release, id: "test.next", date: "2026-06-01" }, records };
}

async function base(): Promise<unknown> {
  const [header = [], ...rows] = await readTable("KCFIN_Base");
  // What undoing is told from stays.
  const kept = header.flatMap((name, index) => (/^now|^id$|^table$/.test(String(name)) ? [index] : []));
  return rows.map((row) => kept.map((index) => row[index]));
}

async function evidenceAndBase() {
  return [await rowsOf("KCFIN_Evidence"), await base()] as const;
}

test("it is read in pieces, and nothing new writes no cell", async () => {
  host.counters.reset();
  const preview = await previewRefresh(changed(3), session("a"));
  expect(preview).toMatchObject({ status: "planned" });
  expect("rows" in preview ? preview.rows.length : 0).toBe(3);
  expect(host.counters.values).toMatchObject({ cellsWritten: 0 });
  // Fewer by far than its hundred columns.
  expect(host.counters.values.roundTrips).toBeLessThan(40);
  expect(host.counters.values.roundTrips).toBeGreaterThan(2);
  await expect(applyRefresh({ release: FIRST }, session("a"))).resolves.toMatchObject({ status: "upToDate" });
  expect(host.counters.values).toMatchObject({ cellsWritten: 0 });
});

test("all rows are refreshed, and undone", async () => {
  const [evidence, before] = await unlimited(evidenceAndBase);
  const me = session("a");
  const count = FIRST.records.length;
  await expect(applyRefresh({ release: changed(count) }, me)).resolves.toMatchObject({
    status: "refreshed",
    changed: count,
  });
  const [rows] = await unlimited(evidenceAndBase);
  expect(rows.every(({ 摘要: summary }) => String(summary).endsWith("（新）"))).toBe(true);
  await expect(applyRefresh({ release: changed(count) }, me)).resolves.toMatchObject({ status: "upToDate" });
  await expect(undoRefresh(me)).resolves.toMatchObject({ status: "undone", kept: [] });
  expect(await unlimited(evidenceAndBase)).toEqual([evidence, before]);
  await expect(undoRefresh(me)).resolves.toMatchObject({ status: "nothingToUndo" });
  expect(host.counters.values.largestRequestBytes).toBeLessThan(LIMIT);
});
