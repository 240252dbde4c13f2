/** Tables that somebody shortens while a refresh or an undo is under way: what then stands below them is somebody else's. */
import type { ExcelHost } from "../../../host";
import { applyRelease } from "../../../src/excel/refresh/apply";
import { applyRefresh } from "../../../src/excel/refresh";
import { undoLast } from "../../../src/excel/refresh/undo/undo";
import { TABLES } from "../../../src/workbook";
import { interrupted } from "./interrupted";
import { nextRelease, openFirst, rowsOf, session } from "./support";

let host: ExcelHost;
let me: ReturnType<typeof session>;
beforeEach(async () => {
  me = session("me");
  host = await openFirst();
});
afterEach(() => host.dispose());

const RELEASE = nextRelease((records) =>
  records.map((record, index) => ({ ...record, summary: { zh: `新${index}`, en: `new ${index}` } })),
);
const NOTES = ["第一行说明", "第二行说明", "第三行说明"];

/** Notes in every column right below the evidence. */
function writeNotes(): Promise<void> {
  return Excel.run(async (context) => {
    const last = context.workbook.tables.getItem(TABLES.evidence).getRange().getLastRow().load("columnCount");
    await context.sync();
    last.getOffsetRange(1, 0).getResizedRange(NOTES.length - 1, 0).values = NOTES.map((note) =>
      Array.from({ length: last.columnCount }, () => note),
    );
    await context.sync();
  });
}

/** The cells right below the evidence, row by row, each once. */
function notes(): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const last = context.workbook.tables.getItem(TABLES.evidence).getRange().getLastRow();
    const below = last
      .getOffsetRange(1, 0)
      .getResizedRange(NOTES.length - 1, 0)
      .load("values");
    await context.sync();
    return below.values.map((row: unknown[]) => [...new Set(row)]);
  });
}

/** Deletes the last rows of the evidence; what stands below moves up. */
function deleteLastRows(count: number): Promise<void> {
  return Excel.run(async (context) => {
    const { rows } = context.workbook.tables.getItem(TABLES.evidence);
    rows.load("count");
    await context.sync();
    for (let row = 1; row <= count; row += 1) rows.getItemAt(rows.count - row).delete();
    await context.sync();
  });
}

const summaries = async () => (await rowsOf(TABLES.evidence)).map((row) => String(row["摘要"]));

test("a refresh keeps its hands off what stands below a table that has become shorter, and finishes", async () => {
  await writeNotes();
  const rows = (await summaries()).length;
  const result = await interrupted(
    host,
    (port) => applyRelease(port, me, { release: RELEASE }),
    () => deleteLastRows(2),
  );
  expect(result).toMatchObject({ status: "refreshed" });
  expect(await notes()).toEqual(NOTES.map((note) => [note]));
  const after = await summaries();
  expect(after).toHaveLength(rows - 2);
  expect(after.every((text) => text.startsWith("新"))).toBe(true);
});

test("an undo does the same", async () => {
  const before = await summaries();
  await writeNotes();
  expect(await applyRefresh({ release: RELEASE }, me)).toMatchObject({ status: "refreshed" });
  const result = await interrupted(
    host,
    (port) => undoLast(port, me),
    () => deleteLastRows(2),
  );
  expect(result).toMatchObject({ status: "undone" });
  expect(await notes()).toEqual(NOTES.map((note) => [note]));
  expect(await summaries()).toEqual(before.slice(0, -2));
});
