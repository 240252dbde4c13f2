/** Sheets and rows that people have copied: the original is refreshed, the copies are theirs. */
import type { ExcelHost } from "../../../host";
import { populate } from "../../../src/excel";
import { applyRefresh, previewRefresh, undoRefresh } from "../../../src/excel/refresh";
import { excelPort } from "../../../src/excel/tables/excelPort";
import { locate } from "../../../src/excel/refresh/plan";
import { describeWorkbook, TABLES } from "../../../src/workbook";
import { FIRST, nextRelease, openFirst, readTable, rowsOf, session, type } from "./support";

let host: ExcelHost;
let me: ReturnType<typeof session>;
beforeEach(async () => {
  me = session("me");
  host = await openFirst();
});
afterEach(() => host.dispose());

const text = (zh: string) => ({ zh, en: zh });
const RELEASE = nextRelease((records) =>
  records.map((record, index) => ({ ...record, summary: text(`新${index}`) })),
);

/** Copies the sheet of the evidence to the front of the workbook. @returns the name of the copy's table */
function copyEvidence(): Promise<string> {
  return Excel.run(async (context) => {
    const { worksheet } = context.workbook.tables.getItem(TABLES.evidence);
    const tables = worksheet.copy("Beginning").tables.load("items/name");
    await context.sync();
    return tables.items[0]?.name ?? "";
  });
}

/** Rows that count as copies of others, by their places. */
function copiedRows() {
  return Excel.run(async (context) => {
    const { snapshot } = await excelPort(context).exchange([], {});
    return [...locate(snapshot, "zh").tables].flatMap(([table, { copies }]) =>
      copies.map((copy) => ({ table, ...copy })),
    );
  });
}

test("a refresh and its undoing touch the original alone, whatever ids the copy repeats", async () => {
  const before = await readTable(TABLES.evidence);
  const copy = await copyEvidence();
  expect(copy).not.toBe(TABLES.evidence);
  const copied = await readTable(copy);
  expect(copied.map((row) => row.slice(0, 6))).toEqual(before.map((row) => row.slice(0, 6)));
  expect(await previewRefresh(RELEASE, me)).toMatchObject({ status: "planned" });
  expect(await copiedRows()).toEqual([]);
  expect(await applyRefresh({ release: RELEASE }, me)).toMatchObject({
    status: "refreshed",
    changed: FIRST.records.length,
    added: 0,
  });
  expect((await rowsOf(TABLES.evidence)).map((row) => row["摘要"])).toContain("新0");
  expect(await readTable(copy)).toEqual(copied);
  expect(await applyRefresh({ release: RELEASE }, me)).toMatchObject({ status: "upToDate" });
  expect(await undoRefresh(me)).toMatchObject({ status: "undone" });
  expect(await readTable(TABLES.evidence)).toEqual(before);
  expect(await readTable(copy)).toEqual(copied);
});

test("all of our sheets copied: a refresh does to the originals what it does without", async () => {
  await applyRefresh({ release: RELEASE }, session("me"));
  const originals = host.model.tables.list().map(({ name }) => name);
  const expected = await Promise.all(originals.map(readTable));
  host.dispose();
  host = await openFirst();
  for (const { id } of host.model.sheets.list()) host.model.sheets.copy(id);
  const copies = host.model.tables.list().filter(({ name }) => !originals.includes(name));
  expect(copies.length).toBeGreaterThan(5);
  const cells = () => copies.map(({ sheet, area }) => host.model.cells.formulas({ sheet, area }));
  const before = cells();
  expect(await applyRefresh({ release: RELEASE }, session("me"))).toMatchObject({ status: "refreshed" });
  expect(await Promise.all(originals.map(readTable))).toEqual(expected);
  expect(cells()).toEqual(before);
});

test("the original deleted, a copy does not stand in for it, and nothing is written", async () => {
  const copy = await copyEvidence();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(TABLES.evidence).worksheet.delete();
    await context.sync();
  });
  const before = await readTable(copy);
  host.counters.reset();
  const refused = { status: "damaged", tables: ["evidence"], columns: [], written: "nothing" };
  expect(await previewRefresh(RELEASE, me)).toEqual(refused);
  expect(await applyRefresh({ release: RELEASE }, me)).toEqual(refused);
  expect(await undoRefresh(me)).toEqual(refused);
  expect(host.counters.values.cellsWritten).toBe(0);
  expect(await readTable(copy)).toEqual(before);
});

test("populating again says the same with a copy of the evidence as without", async () => {
  const without = await populate(describeWorkbook(FIRST, "zh")).catch((error: unknown) => error);
  await copyEvidence();
  expect(await populate(describeWorkbook(FIRST, "zh")).catch((error: unknown) => error)).toEqual(without);
});
test("without the sheet that tells of the workbook, or with a copy of it only, refreshing and undoing go on", async () => {
  const about = host.model.sheets.find("说明");
  host.model.sheets.copy(about?.id ?? "");
  host.model.sheets.remove(about?.id ?? "");
  expect(await applyRefresh({ release: RELEASE }, me)).toMatchObject({ status: "refreshed" });
  expect(await applyRefresh({ release: RELEASE }, me)).toMatchObject({ status: "upToDate" });
  expect(await undoRefresh(me)).toMatchObject({ status: "undone", kept: [] });
});

test.each(["above", "below"])(
  "a row begun as a copy %s another is somebody's own; the other is refreshed",
  async (where) => {
    const before = await rowsOf(TABLES.evidence);
    await Excel.run(async (context) => {
      const body = context.workbook.tables.getItem(TABLES.evidence).getDataBodyRange();
      const row = body.getRow(where === "above" ? 0 : 1);
      const original = body.getRow(0).load("formulas");
      await context.sync();
      const copy = row.insert("Down");
      copy.formulas = original.formulas;
      await context.sync();
    });
    await type(TABLES.evidence, where === "above" ? 0 : 1, "摘要", "我的新行");
    const [first] = before;
    const id = first?.["记录编号"];
    expect((await rowsOf(TABLES.evidence)).filter((row) => row["记录编号"] === id)).toHaveLength(2);
    const row = where === "above" ? 0 : 1;
    expect(await copiedRows()).toEqual([{ table: "evidence", row, id }]);
    expect(await applyRefresh({ release: RELEASE }, me)).toMatchObject({ status: "refreshed", added: 0 });
    const after = await rowsOf(TABLES.evidence);
    expect(after).toHaveLength(before.length + 1);
    expect(after.filter((row) => row["记录编号"] === id).map((row) => row["摘要"])).toEqual(["新0"]);
    const own = after.filter((row) => row["摘要"] === "我的新行");
    expect(own).toEqual([{ ...own[0], 城市: first?.["城市"] }]);
    expect(String(own[0]?.["记录编号"])).toMatch(/^~/);
    expect(await applyRefresh({ release: RELEASE }, me)).toMatchObject({ status: "upToDate" });
  },
);
