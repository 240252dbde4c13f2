/** Undoing while somebody sorts: what was hit by accident is given back, and its row is undone all the same. */
import type { ExcelHost } from "../../../host";
import { applyRefresh } from "../../../src/excel/refresh";
import { undoLast } from "../../../src/excel/refresh/undo";
import { refreshTexts, TABLES, TABLES_OF_REFRESH } from "../../../src/workbook";
import { interrupted } from "./interrupted";
import { nextRelease, openPopulated, rowsOf, session, type } from "./support";

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

test("every row is undone wherever sorting has taken it, and the log says so", async () => {
  host = await openPopulated();
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
