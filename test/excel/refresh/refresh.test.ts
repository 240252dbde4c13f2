import type { ExcelHost } from "../../../host";
import { applyRefresh, previewRefresh, undoRefresh } from "../../../src/excel/refresh";
import { FIRST, nextRelease, openPopulated, readTable, rowsOf, session, type } from "./support";

jest.setTimeout(120_000);
let host: ExcelHost;
const me = session("me");
beforeEach(async () => {
  host = await openPopulated();
});
afterEach(() => host.dispose());

test("debug", async () => {
  const same = await previewRefresh(FIRST, me);
  console.log(JSON.stringify(same));
  host.counters.reset();
  console.log(
    JSON.stringify(await applyRefresh({ release: FIRST }, me)),
    JSON.stringify(host.counters.values),
  );
  const next = nextRelease((records) =>
    records.slice(1).map((r, i) => (i === 0 ? { ...r, summary: { zh: "新的摘要", en: "x" } } : r)),
  );
  const p = await previewRefresh(next, me);
  console.log(JSON.stringify(p, null, 1).slice(0, 3000));
  host.counters.reset();
  console.log(
    JSON.stringify(await applyRefresh({ release: next }, me)),
    JSON.stringify(host.counters.values),
  );
  console.log(
    JSON.stringify(await readTable("KCFIN_Evidence"), null, 0),
    JSON.stringify(await readTable("KCFIN_Receipts")),
  );
  console.log(JSON.stringify(await applyRefresh({ release: next }, me)));
  console.log(JSON.stringify(await undoRefresh(me)));
  console.log(
    JSON.stringify(await readTable("KCFIN_Evidence"), null, 0),
    JSON.stringify(await readTable("KCFIN_Receipts")),
  );
  void rowsOf;
  void type;
});
