/** The first refresh adds the sheet of receipts; between its lease and its first write somebody else may have done so. */
import type { ExcelHost } from "../../../host";
import { activateSheet } from "../../../src/excel";
import { applyRefresh } from "../../../src/excel/refresh";
import { applyRelease } from "../../../src/excel/refresh/apply";
import { refreshTexts, TABLES_OF_REFRESH } from "../../../src/workbook";
import { interrupted } from "./interrupted";
import { nextRelease, openFirst, rowsOf, session } from "./support";

let host: ExcelHost;
beforeEach(async () => {
  host = await openFirst();
});
afterEach(() => host.dispose());

const RELEASE = nextRelease((records) =>
  records.map((record, index) => (index === 0 ? { ...record, level: "detailed" } : record)),
);
const START = Date.UTC(2026, 6, 1);
const me = session("me", START);
/** For this session's clock my lease has expired. */
const takingOver = session("other", START + 6 * 60_000);

function applyWhile(others: () => Promise<void>) {
  return interrupted(host, (port) => applyRelease(port, me, { release: RELEASE }), others);
}

const receiptsOf = async (column: string) =>
  (await rowsOf(TABLES_OF_REFRESH.receipts)).map((row) => String(row[column]));

test("a co-author who has taken over a stalled refresh has finished it: it ends without a failure", async () => {
  const result = await applyWhile(async () => {
    expect(await applyRefresh({ release: RELEASE }, takingOver)).toMatchObject({ status: "refreshed" });
  });
  expect(result).toMatchObject({ status: "refreshed", open: 0, blocked: [] });
  // The run and its one row, once each.
  expect((await receiptsOf("记录编号")).filter((id) => id !== "")).toHaveLength(2);
  expect(await applyRefresh({ release: RELEASE }, me)).toMatchObject({ status: "upToDate" });
});

test("a sheet that somebody gives the same name stays as it is, and the receipts get another", async () => {
  const name = refreshTexts("zh").sheet;
  const result = await applyWhile(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add(name).getRange("A1").values = [["我的表"]];
      await context.sync();
    }),
  );
  expect(result).toMatchObject({ status: "refreshed", changed: 1 });
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(name).getRange("A1").load("values");
    const receipts = context.workbook.tables.getItem(TABLES_OF_REFRESH.receipts).worksheet.load("name");
    await context.sync();
    expect(cell.values).toEqual([["我的表"]]);
    expect(receipts.name).toBe(`${name} 2`);
  });
});

test("the log's sheet that somebody has deleted is made again by the next refresh, and can be shown", async () => {
  await applyRefresh({ release: RELEASE }, me);
  const name = refreshTexts("zh").sheet;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
  const later = nextRelease((records) => records.slice(1), { id: "test.third", date: "2026-07-01" });
  expect(await applyRefresh({ release: later }, me)).toMatchObject({ status: "refreshed" });
  await activateSheet("receipts");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect(sheet.name).toBe(name);
  });
});
