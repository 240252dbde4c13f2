/** Undoing while somebody sorts, or adds a row: their work stays, and all rows are undone. */
import type { ExcelHost } from "../../../host";
import { applyRefresh, undoRefresh } from "../../../src/excel/refresh";
import type { WorkbookPort } from "../../../src/excel/tables/port";
import { undoLast } from "../../../src/excel/refresh/undo/undo";
import { refreshTexts, TABLES, TABLES_OF_REFRESH } from "../../../src/workbook";
import { interrupted } from "./interrupted";
import { FIRST, nextRelease, openFirst, rowsOf, session, type } from "./support";

let host: ExcelHost;
afterEach(() => host.dispose());

const RELEASE = nextRelease((records) =>
  records.map((record, index) => ({ ...record, summary: { zh: `新${index}`, en: `new ${index}` } })),
);

async function sortBySummary(): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(TABLES.evidence);
    const header = table.getHeaderRowRange().load("values");
    await context.sync();
    const key = (header.values[0] ?? []).indexOf("摘要");
    table.getDataBodyRange().sort.apply([{ key, ascending: false }]);
    await context.sync();
  });
}

/** Somebody else's row, typed right below the table, which takes it in. */
async function addRow(): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(TABLES.evidence);
    table.resize(table.getRange().getResizedRange(1, 0));
    table.columns.getItem("摘要").getDataBodyRange().getLastCell().values = [["同事的新行"]];
    await context.sync();
  });
}

test("a row that somebody adds while the table lets go of empty ones stays in it", async () => {
  host = await openFirst();
  const me = session("me");
  const before = await rowsOf(TABLES.evidence);
  const free = FIRST.measures.find(
    ({ id }) => !FIRST.records.some(({ city, measure }) => city === "city1" && measure === id),
  );
  const [first] = FIRST.records;
  if (!first || !free) throw new Error("There is no room for a new row.");
  const release = nextRelease((records) => [...records, { ...first, city: "city1", measure: free.id }]);
  expect(await applyRefresh({ release }, me)).toMatchObject({ status: "refreshed", added: 1 });
  const resized: number[] = [];
  const watched = (port: WorkbookPort): WorkbookPort => ({
    ...port,
    send: (commands) => {
      for (const command of commands) if (command.do === "resize") resized.push(command.by);
      return port.send(commands);
    },
  });
  const result = await interrupted(
    host,
    (port) => undoLast(watched(port), me),
    addRow,
    (command) => command.do === "resize" && command.by < 0,
  );
  expect(result).toMatchObject({ status: "undone", kept: [] });
  const rows = await rowsOf(TABLES.evidence);
  expect(rows.slice(0, before.length)).toEqual(before);
  expect(rows.at(-1)).toMatchObject({ 摘要: "同事的新行" });
  // It was never outside: nothing had to be taken in again.
  expect(resized).toEqual([-1]);
});

test("every row is undone wherever sorting has taken it, and the log says so", async () => {
  host = await openFirst();
  const me = session("me");
  const summaries = async () => (await rowsOf(TABLES.evidence)).map((row) => String(row["摘要"])).sort();
  const before = await summaries();
  expect(await applyRefresh({ release: RELEASE }, me)).toMatchObject({ status: "refreshed" });
  await type(TABLES.evidence, 0, "摘要", "我的摘要");
  const result = await interrupted(host, (port) => undoLast(port, me), sortBySummary);
  expect(result).toMatchObject({ status: "undone", undone: before.length - 1, kept: [{ field: "summary" }] });
  const after = await summaries();
  expect(after.filter((summary) => !before.includes(summary))).toEqual(["我的摘要"]);
  expect(after).toHaveLength(before.length);
  const texts = refreshTexts("zh");
  const marks = (await rowsOf(TABLES_OF_REFRESH.receipts)).map((line) => line[texts.columns.undone]);
  expect(marks.filter((mark) => mark === texts.undone.edited)).toHaveLength(1);
  expect(marks.filter((mark) => mark === texts.undone.undone)).toHaveLength(marks.length - 1);
});

test("undoing that another's refresh has overtaken undoes nothing of either, and the next release finds nothing typed", async () => {
  host = await openFirst();
  const [me, other] = [session("me"), session("other", Date.UTC(2026, 6, 2))];
  expect(await applyRefresh({ release: RELEASE }, me)).toMatchObject({ status: "refreshed" });
  const next = nextRelease(
    (records) => records.map((record) => ({ ...record, summary: { zh: "又新", en: "newer" } })),
    { id: "test.later", date: "2026-06-15" },
  );
  let requests = 0;
  // The second takes the lease; the first has read which refresh is the last.
  host.beforeRequests(async () => {
    requests += 1;
    if (requests !== 2) return;
    const colleague = await host.coAuthor();
    Object.assign(globalThis, colleague.excel);
    expect(await applyRefresh({ release: next }, other)).toMatchObject({ status: "refreshed" });
    Object.assign(globalThis, host.excel);
    colleague.dispose();
  });
  const result = await undoRefresh(me);
  host.beforeRequests(null);
  expect(result).toMatchObject({ status: "busy" });
  const summaries = async () => (await rowsOf(TABLES.evidence)).map((row) => row["摘要"]);
  expect(new Set(await summaries())).toEqual(new Set(["又新"]));
  expect(await applyRefresh({ release: next }, me)).toMatchObject({ status: "upToDate" });
  expect(await undoRefresh(me)).toMatchObject({ status: "undone", kept: [] });
  expect(await summaries()).toEqual(RELEASE.records.map(({ summary }) => summary.zh));
});
