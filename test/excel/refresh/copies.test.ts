/** Sheets and rows that people have copied: the original is refreshed, the copies are theirs. */
import type { ExcelHost } from "../../../host";
import { populate } from "../../../src/excel";
import { applyRefresh, previewRefresh, undoRefresh } from "../../../src/excel/refresh";
import { describeWorkbook, TABLES } from "../../../src/workbook";
import { everything, FIRST, nextRelease, openPopulated, readTable, rowsOf, session } from "./support";

jest.setTimeout(120_000);

let host: ExcelHost;
let me: ReturnType<typeof session>;
beforeEach(async () => {
  me = session("me");
  host = await openPopulated();
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

test("a refresh and its undoing touch the original alone, whatever ids the copy repeats", async () => {
  const before = await readTable(TABLES.evidence);
  const copy = await copyEvidence();
  expect(copy).not.toBe(TABLES.evidence);
  const copied = await readTable(copy);
  expect(copied.map((row) => row.slice(0, 6))).toEqual(before.map((row) => row.slice(0, 6)));
  expect(await previewRefresh(RELEASE, me)).toMatchObject({ status: "preview", copies: [] });
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
  const { tables: expected } = (await everything()) as { tables: { name: string; cells: unknown }[] };
  host.dispose();
  host = await openPopulated();
  for (const { id } of host.model.sheets.list()) host.model.sheets.copy(id);
  const copies = host.model.tables.list().filter(({ name }) => expected.every((one) => one.name !== name));
  expect(copies.length).toBeGreaterThan(5);
  const cells = () => copies.map(({ sheet, area }) => host.model.cells.formulas({ sheet, area }));
  const before = cells();
  expect(await applyRefresh({ release: RELEASE }, session("me"))).toMatchObject({ status: "refreshed" });
  for (const { name, cells: wanted } of expected) expect(await readTable(name)).toEqual(wanted);
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
  const refused = { status: "damaged", tables: ["evidence"] };
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
