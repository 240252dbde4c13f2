/** Which refresh was the last does not depend on the order of the log's rows, nor on whose clock is right. */
import type { ExcelHost } from "../../../host";
import { applyRefresh, refreshStatus, undoRefresh } from "../../../src/excel/refresh";
import { refreshTexts, TABLES, TABLES_OF_REFRESH } from "../../../src/workbook";
import { nextRelease, openFirst, rowsOf, session } from "./support";

let host: ExcelHost;
afterEach(() => host.dispose());

const releaseOf = (id: string, date: string) =>
  nextRelease((records) => records.map((record) => ({ ...record, summary: { zh: id, en: id } })), {
    id,
    date,
  });
const SECOND = releaseOf("test.second", "2026-06-01");
const THIRD = releaseOf("test.third", "2026-07-01");
const NOON = Date.UTC(2026, 6, 1, 12);

async function sortLog(ascending: boolean): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(TABLES_OF_REFRESH.receipts);
    const header = table.getHeaderRowRange().load("values");
    await context.sync();
    const key = (header.values[0] ?? []).indexOf(refreshTexts("zh").columns.release);
    table.getDataBodyRange().sort.apply([{ key, ascending }]);
    await context.sync();
  });
}

const summaries = async () => new Set((await rowsOf(TABLES.evidence)).map((row) => row["摘要"]));

test.each([
  ["forwards", true, NOON + 3_600_000],
  ["backwards", false, NOON + 3_600_000],
  ["forwards, its clock being behind", true, NOON - 3_600_000],
  ["backwards, its clock being behind", false, NOON - 3_600_000],
] as const)("the last refresh is undone in a log sorted %s", async (_, ascending, later) => {
  host = await openFirst();
  expect(await applyRefresh({ release: SECOND }, session("me", NOON))).toMatchObject({ status: "refreshed" });
  const me = session("you", later);
  expect(await applyRefresh({ release: THIRD }, me)).toMatchObject({ status: "refreshed" });
  await sortLog(ascending);
  expect(await refreshStatus(me)).toMatchObject({ last: { release: "test.third", undone: false } });
  expect(await undoRefresh(me)).toMatchObject({ status: "undone", kept: [] });
  expect(await summaries()).toEqual(new Set(["test.second"]));
  expect(await refreshStatus(me)).toMatchObject({ release: "test.second", last: { undone: true } });
});
