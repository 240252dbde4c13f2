/** A workbook that does not fit into one request: what Excel refuses there goes in pieces. */
import type { ExcelHost } from "../../../host";
import { madeUpDataset } from "../../../host/cli/madeUpDataset";
import type { Dataset } from "../../../src/dataset";
import { applyRefresh, previewRefresh, undoRefresh } from "../../../src/excel/refresh";
import { openPopulated } from "../../support/populated";
import { readTable, rowsOf, session } from "./support";

const FIRST = madeUpDataset(3, { cities: 60, measures: 30, themes: 2, density: 0.8 });
/** Excel's limit is five times as much; what is written is as far below it as it is there. */
const LIMIT = 1_000_000;

let host: ExcelHost;

beforeEach(async () => {
  host = await openPopulated("zh", FIRST, { payloadLimit: LIMIT });
});
afterEach(() => {
  host.dispose();
});

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

test("it is read in pieces, and nothing new writes no cell", async () => {
  host.counters.reset();
  const preview = await previewRefresh(changed(3), session("a"));
  expect(preview).toMatchObject({ status: "preview" });
  expect("rows" in preview ? preview.rows.length : 0).toBe(3);
  expect(host.counters.values).toMatchObject({ cellsWritten: 0 });
  // Fewer by far than its hundred columns.
  expect(host.counters.values.roundTrips).toBeLessThan(40);
  await expect(applyRefresh({ release: FIRST }, session("a"))).resolves.toMatchObject({ status: "upToDate" });
  expect(host.counters.values).toMatchObject({ cellsWritten: 0 });
});

test("all rows are refreshed, and undone", async () => {
  const [evidence, before] = [await rowsOf("KCFIN_Evidence"), await base()];
  const me = session("a");
  const count = FIRST.records.length;
  await expect(applyRefresh({ release: changed(count) }, me)).resolves.toMatchObject({
    status: "refreshed",
    changed: count,
  });
  const rows = await rowsOf("KCFIN_Evidence");
  expect(rows.every(({ 摘要: summary }) => String(summary).endsWith("（新）"))).toBe(true);
  await expect(applyRefresh({ release: changed(count) }, me)).resolves.toMatchObject({ status: "upToDate" });
  await expect(undoRefresh(me)).resolves.toMatchObject({ status: "undone", kept: [] });
  expect(await rowsOf("KCFIN_Evidence")).toEqual(evidence);
  expect(await base()).toEqual(before);
  await expect(undoRefresh(me)).resolves.toMatchObject({ status: "nothingToUndo" });
  expect(host.counters.values.largestRequestBytes).toBeLessThan(LIMIT);
});
