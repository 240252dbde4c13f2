/** A workbook whose structure is protected takes no new sheets. */
import type { ExcelHost } from "../../../host";
import { growSheets } from "../../../src/excel/growth";
import {
  applyRefresh,
  previewRefresh,
  previewUndo,
  refreshStatus,
  undoRefresh,
} from "../../../src/excel/refresh";
import { addRow } from "../growth/support";
import { everything, nextRelease, openFirst, session } from "./support";

let host: ExcelHost;
const me = session("me");
const coAuthor = session("other");
beforeEach(async () => {
  host = await openFirst();
  await setProtected(true);
});
afterEach(() => host.dispose());

function setProtected(on: boolean): Promise<void> {
  return Excel.run(async (context) => {
    const { protection } = context.workbook;
    if (on) protection.protect();
    else protection.unprotect();
    await context.sync();
  });
}

const RELEASE = nextRelease((records) =>
  records.map((record, index) => (index === 0 ? { ...record, level: "detailed" } : record)),
);
const NEXT = nextRelease((records) => records.slice(1), { id: "test.third", date: "2026-07-01" });

test("the first refresh, which adds the sheet of receipts, is refused before anything is written", async () => {
  const before = await everything();
  expect(await previewRefresh(RELEASE, me)).toEqual({ status: "structureProtected" });
  expect(await applyRefresh({ release: RELEASE }, me)).toEqual({ status: "structureProtected" });
  expect(await previewUndo(me)).toEqual({ status: "nothingToUndo" });
  expect(await undoRefresh(me)).toEqual({ status: "nothingToUndo" });
  expect(await everything()).toEqual(before);
  expect(await refreshStatus(coAuthor)).toMatchObject({ status: "known", last: null, unfinished: null });
});

test("with the sheet of receipts in place it is refreshed, and that undone", async () => {
  await setProtected(false);
  expect(await applyRefresh({ release: RELEASE }, me)).toMatchObject({ status: "refreshed", changed: 1 });
  await setProtected(true);
  expect(await previewRefresh(NEXT, me)).toMatchObject({ status: "planned", moves: true });
  expect(await applyRefresh({ release: NEXT }, me)).toMatchObject({ status: "refreshed", withdrawn: 1 });
  expect(await undoRefresh(me)).toMatchObject({ status: "undone", kept: [] });
});

test("sheets grow all the same", async () => {
  await addRow("cities", { cityId: "wuhan", city: "武汉", cityOther: "Wuhan", pinyin: "wuhan" });
  expect(await growSheets(me)).toMatchObject({ status: "grown", added: { cities: ["武汉"] } });
});
