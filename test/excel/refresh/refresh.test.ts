import type { ExcelHost } from "../../../host";
import { ageOf } from "../../../src/dataset";
import { applyRefresh, previewRefresh, refreshStatus, undoRefresh } from "../../../src/excel/refresh";
import { openPopulated } from "../../support/populated";
import { everything, FIRST, nextRelease, openFirst, readTable, rowsOf, session, type } from "./support";

const EVIDENCE = "KCFIN_Evidence";
let host: ExcelHost;
const me = session("me");
beforeEach(async () => {
  host = await openFirst();
});
afterEach(() => host.dispose());

const text = (zh: string) => ({ zh, en: zh });
/** A release in which the first record has another summary, and the second another level. */
const CHANGED = nextRelease((records) =>
  records.map((record, index) => {
    if (index === 0) return { ...record, summary: text("新的摘要") };
    return index === 1 ? { ...record, level: "detailed" } : record;
  }),
);
const FREE = FIRST.measures.find(
  ({ id }) => !FIRST.records.some(({ city, measure }) => city === "city1" && measure === id),
);
const ADDED = nextRelease((records) => [
  ...records,
  ...records.slice(0, 1).map((record) => ({ ...record, measure: FREE?.id ?? "", summary: text("新增") })),
]);

async function preview(release: typeof FIRST) {
  const result = await previewRefresh(release, me);
  if (result.status !== "planned") throw new Error(result.status);
  return result;
}

test("a release with nothing new is one read and writes no cell", async () => {
  host.counters.reset();
  expect(await applyRefresh({ release: FIRST }, me)).toMatchObject({ status: "upToDate" });
  expect(host.counters.values).toMatchObject({ roundTrips: 1, cellsWritten: 0 });
  expect(await preview(FIRST)).toEqual({ status: "planned", rows: [], moves: false });
  expect(await refreshStatus(me)).toMatchObject({ last: null });
});

test("the preview tells old and new, and writes nothing", async () => {
  const before = await everything();
  const { rows } = await preview(CHANGED);
  expect(rows.map(({ kind, label, changes }) => [kind, label, changes])).toEqual([
    ["changed", "城市1 · T1-M1", [{ field: "summary", from: "城市1在指标1上的安排。", to: "新的摘要" }]],
    ["changed", "城市2 · T1-M1", [{ field: "level", from: "明确缺失", to: "详细" }]],
  ]);
  expect(await everything()).toEqual(before);
});

test("changed rows are found where sorting has taken them; nothing else of the table changes", async () => {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(EVIDENCE);
    table.sort.apply([{ key: 0, ascending: false }]);
    await context.sync();
  });
  await type(EVIDENCE, 5, "备注", "我的备注");
  const before = await readTable(EVIDENCE);
  await applyRefresh({ release: CHANGED }, me);
  const after = await readTable(EVIDENCE);
  const different = after.flatMap((row, index) =>
    row.flatMap((cell, column) =>
      cell === before[index]?.[column] ? [] : [[row[13], after[0]?.[column], cell]],
    ),
  );
  expect(different.sort()).toEqual([
    ["city1|T1-M1|P1", "摘要", "新的摘要"],
    ["city1|T1-M1|P1", "来源", "test.next"],
    ["city2|T1-M1|P1", "来源", "test.next"],
    ["city2|T1-M1|P1", "级别", "详细"],
  ]);
});

test("fields of one row merge: mine stays, the release's other field comes", async () => {
  await type(EVIDENCE, 1, "摘要", "我的摘要");
  await applyRefresh({ release: CHANGED }, me);
  expect((await rowsOf(EVIDENCE))[1]).toMatchObject({ 摘要: "我的摘要", 级别: "详细" });
});

test("what was done is counted in rows and in cells", async () => {
  const release = nextRelease((records) =>
    records.map((record, index) =>
      index === 0
        ? { ...record, summary: text("新的摘要"), level: "absent", note: text("新的说明") }
        : record,
    ),
  );
  expect(await applyRefresh({ release }, me)).toMatchObject({ changed: 1, cells: 3 });
  expect(await refreshStatus(me)).toMatchObject({ last: { changes: 3, rows: 1 } });
});

test("a conflict is shown, keeps mine, and a choice is remembered until another value comes", async () => {
  await type(EVIDENCE, 0, "摘要", "我的摘要");
  const conflict = { field: "summary", base: "城市1在指标1上的安排。", mine: "我的摘要", theirs: "新的摘要" };
  expect((await preview(CHANGED)).rows[0]).toMatchObject({ changes: [], conflicts: [conflict] });
  expect(await applyRefresh({ release: CHANGED }, me)).toMatchObject({ open: 1, changed: 1 });
  expect((await rowsOf(EVIDENCE))[0]).toMatchObject({ 摘要: "我的摘要" });

  const { rows } = await preview(CHANGED);
  expect(rows).toHaveLength(1);
  const key = JSON.stringify(["evidence", "city1|T1-M1|P1", "summary"]);
  await applyRefresh({ release: CHANGED, choices: { [key]: "mine" } }, me);
  expect((await preview(CHANGED)).rows).toEqual([]);
  expect((await rowsOf(EVIDENCE))[0]).toMatchObject({ 摘要: "我的摘要" });

  const another = nextRelease(
    (records) => records.map((one, index) => (index === 0 ? { ...one, summary: text("更新的摘要") } : one)),
    {
      id: "test.third",
      date: "2026-07-01",
    },
  );
  expect((await preview(another)).rows[0]?.conflicts).toMatchObject([
    { base: "新的摘要", theirs: "更新的摘要" },
  ]);
  await applyRefresh({ release: another, choices: { [key]: "theirs" } }, me);
  expect((await rowsOf(EVIDENCE))[0]).toMatchObject({ 摘要: "更新的摘要" });
});

test("new rows come below with their formulas, and the matrix follows", async () => {
  await applyRefresh({ release: ADDED }, me);
  const rows = await rowsOf(EVIDENCE);
  expect(rows).toHaveLength(FIRST.records.length + 1);
  const [first] = rows;
  expect(rows.at(-1)).toMatchObject({
    摘要: "新增",
    主题: first?.["主题"],
    标记: first?.["标记"],
    键: first?.["键"],
  });
  const marks = await Excel.run(async (context) => {
    const range = context.workbook.names.getItem("KCFIN_Matrix").getRange().load("values");
    await context.sync();
    return range.values.flat().filter((mark) => mark !== "").length;
  });
  expect(marks).toBe(FIRST.records.length + 1);
});

test("rows that the release has withdrawn stay and say so", async () => {
  await applyRefresh({ release: nextRelease((records) => records.slice(1)) }, me);
  expect((await rowsOf(EVIDENCE))[0]).toMatchObject({
    摘要: "城市1在指标1上的安排。",
    来源: "test.next 已撤回",
  });
});

test("a row that was deleted stays away, and is asked about when the release changes it", async () => {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(EVIDENCE);
    table.getDataBodyRange().getRow(0).getEntireRow().delete("Up");
    await context.sync();
  });
  expect((await preview(FIRST)).rows).toEqual([]);
  expect((await preview(CHANGED)).rows[0]).toMatchObject({ kind: "deleted", id: "city1|T1-M1|P1" });
  await applyRefresh({ release: CHANGED }, me);
  expect(await rowsOf(EVIDENCE)).toHaveLength(FIRST.records.length - 1);
});

test("rows that are left out or have not been looked at come again the next time", async () => {
  const [first, second] = (await preview(CHANGED)).rows.map(({ table, id }) => JSON.stringify([table, id]));
  const result = await applyRefresh({ release: CHANGED, leaveOut: new Set([first ?? ""]) }, me);
  expect(result).toMatchObject({ changed: 1, leftOut: 1 });
  expect((await preview(CHANGED)).rows).toHaveLength(1);
  await applyRefresh({ release: CHANGED, reviewed: new Set([second ?? ""]) }, me);
  expect((await preview(CHANGED)).rows).toHaveLength(1);
});

test("undoing gives the table back, and leaves what was edited since", async () => {
  const before = await readTable(EVIDENCE);
  await applyRefresh({ release: CHANGED }, me);
  await applyRefresh({ release: ADDED }, me);
  expect(await undoRefresh(me)).toMatchObject({ status: "undone", kept: [] });
  expect(await undoRefresh(me)).toMatchObject({ status: "nothingToUndo" });
  expect((await readTable(EVIDENCE)).length).toBe(before.length);

  host.dispose();
  host = await openFirst();
  await applyRefresh({ release: CHANGED }, me);
  await type(EVIDENCE, 0, "摘要", "后来的修改");
  const result = await undoRefresh(me);
  expect(result).toMatchObject({ undone: 1, kept: [{ id: "city1|T1-M1|P1", field: "summary" }] });
  expect((await rowsOf(EVIDENCE))[0]).toMatchObject({ 摘要: "后来的修改" });
  expect((await rowsOf(EVIDENCE))[1]).toMatchObject({ 级别: "明确缺失", 来源: "test.5" });
});

test("a co-author who is refreshing is waited for, five minutes at most", async () => {
  const other = session("other");
  host.failAt(950, { kind: "connectionLost", when: "before" });
  const failed = await applyRefresh({ release: CHANGED }, other);
  host.reconnect();
  expect(failed).toMatchObject({ status: "failed", failure: { kind: "connectionLost" }, written: "part" });
  expect(await applyRefresh({ release: CHANGED }, me)).toMatchObject({ status: "busy", heard: other.now() });
  expect(await previewRefresh(CHANGED, me)).toMatchObject({ status: "busy", heard: other.now() });
  const later = session("me", other.now() + 6 * 60_000);
  expect(await applyRefresh({ release: CHANGED }, later)).toMatchObject({ status: "refreshed" });
});

test("a table with something below it is not grown over it", async () => {
  await Excel.run(async (context) => {
    const below = context.workbook.tables.getItem(EVIDENCE).getRange().getRowsBelow(1).getCell(0, 1);
    below.values = [["我的小计"]];
    await context.sync();
  });
  const result = await applyRefresh({ release: ADDED }, me);
  expect(result).toMatchObject({ added: 0, blocked: [{ table: "evidence", why: "occupied", rows: 1 }] });
  host.counters.reset();
  expect(await applyRefresh({ release: ADDED }, me)).toMatchObject({ status: "upToDate" });
  expect(host.counters.values.cellsWritten).toBe(0);
});

test("protected sheets, headings that are gone and other workbooks are told before anything is written", async () => {
  const heading = (before: string, after: string) =>
    Excel.run(async (context) => {
      context.workbook.tables.getItem(EVIDENCE).columns.getItem(before).name = after;
      await context.sync();
    });
  await heading("记录编号", "改名");
  expect(await applyRefresh({ release: CHANGED }, me)).toMatchObject({
    status: "damaged",
    tables: ["evidence"],
    columns: [{ column: "recordId", now: "改名" }],
  });
  await heading("改名", "记录编号");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("证据").protection.protect();
    await context.sync();
  });
  expect(await applyRefresh({ release: CHANGED }, me)).toEqual({ status: "protected", tables: ["evidence"] });
});

test("an older release says so; an English workbook is refreshed in English", async () => {
  const held = await refreshStatus(me);
  if (held.status !== "known") throw new Error(held.status);
  expect(ageOf({ id: "test.old", date: "2020-01-01" }, held)).toBe("older");
  const names = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
  expect(names).toContain("KCFIN_Base");
  host.dispose();
  host = await openPopulated("en", FIRST);
  expect(await applyRefresh({ release: CHANGED }, me)).toMatchObject({ status: "refreshed", changed: 2 });
  expect((await rowsOf(EVIDENCE))[1]).toMatchObject({ Level: "Detailed", Origin: "test.next" });
  expect((await rowsOf("KCFIN_Receipts"))[1]).toMatchObject({ Column: "Summary", New: "新的摘要" });
});
