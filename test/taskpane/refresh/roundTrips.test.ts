/** How often the pane waits for Excel: counts, so that they cannot grow unnoticed. */
import type { ExcelHost } from "../../../host";
import { releaseJson } from "../../../src/releases";
import { excelRefresh } from "../../../src/taskpane/refresh/excel/excelRefresh";
import type { CheckedRelease } from "../../../src/taskpane/refresh/port";
import { nextRelease, openFirst } from "../../excel/refresh/support";

let host: ExcelHost;
beforeEach(async () => {
  host = await openFirst();
});
afterEach(() => host.dispose());

/** A release in which one cell has changed. */
function changed(id: string, summary: string): File {
  const release = nextRelease(
    (records) =>
      records.map((record, index) =>
        index === 0 ? { ...record, summary: { zh: summary, en: summary } } : record,
      ),
    { id, date: "2026-06-01" },
  );
  return new File([releaseJson(release)], `${id}.json`);
}

/** What a step answers, and the requests that it took. */
async function counted<T>(step: () => Promise<T>): Promise<[T, number]> {
  const before = host.counters.values.roundTrips;
  const answer = await step();
  return [answer, host.counters.values.roundTrips - before];
}

async function read(file: File): Promise<[CheckedRelease, number]> {
  const { signal } = new AbortController();
  const [reading, requests] = await counted(() => excelRefresh.read({ kind: "file", file }, signal));
  if (reading.status !== "read") throw new Error(JSON.stringify(reading));
  return [reading.release, requests];
}

/** From opening the view to what is told in the end. */
async function refresh(file: File): Promise<Record<string, number>> {
  const [, opening] = await counted(excelRefresh.inspect);
  const [release, reading] = await read(file);
  const [preview, previewing] = await counted(() => excelRefresh.preview(release));
  if (preview.status !== "planned") throw new Error(preview.status);
  expect(preview.rows.map(({ changes }) => changes.length)).toEqual([1]);
  const [result, applying] = await counted(() =>
    excelRefresh.apply({
      release: release.dataset,
      reviewed: new Set(preview.rows.map(({ key }) => key)),
      leaveOut: new Set(),
      choices: {},
      onProgress: () => undefined,
      signal: new AbortController().signal,
    }),
  );
  expect(result).toMatchObject({ status: "refreshed", cells: 1 });
  const [state, ending] = await counted(excelRefresh.inspect);
  expect(state).toMatchObject({ status: "ready", release: { id: release.dataset.release.id } });
  return { opening, reading, previewing, applying, ending };
}

test("one changed cell, the first time and after that", async () => {
  const around = { opening: 1, reading: 1, previewing: 1, ending: 1 };
  // The first refresh makes the sheet of receipts as well.
  expect(await refresh(changed("test.next", "新的摘要"))).toEqual({ ...around, applying: 4 });
  expect(await refresh(changed("test.third", "更新的摘要"))).toEqual({ ...around, applying: 4 });
});

test("undoing", async () => {
  await refresh(changed("test.next", "新的摘要"));
  const [plan, planning] = await counted(excelRefresh.planUndo);
  expect(plan).toMatchObject({ status: "planned", undone: 1 });
  const [result, undoing] = await counted(excelRefresh.undo);
  expect(result).toMatchObject({ status: "undone", undone: 1 });
  expect({ planning, undoing }).toEqual({ planning: 2, undoing: 5 });
});
