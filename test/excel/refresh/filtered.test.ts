/** Tables that people have filtered: Excel puts what is written over several rows of them in the wrong places. */
import type { ExcelHost } from "../../../host";
import { applyRefresh, undoRefresh } from "../../../src/excel/refresh";
import { applyRelease } from "../../../src/excel/refresh/apply";
import { excelPort } from "../../../src/excel/tables/excelPort";
import type { WorkbookPort } from "../../../src/excel/tables/port";
import { columnName, refreshTexts, TABLES, TABLES_OF_REFRESH } from "../../../src/workbook";
import { everything, FIRST, nextRelease, openFirst, readTable, session } from "./support";

let host: ExcelHost;
let me: ReturnType<typeof session>;
beforeEach(async () => {
  me = session("me");
  host = await openFirst();
});
afterEach(() => host.dispose());

/** Every record is changed, and one is added. */
const RELEASE = nextRelease((records) => {
  const changed = records.map((record, index) => {
    const summary = { zh: `新${index}`, en: `new ${index}` };
    return { ...record, summary };
  });
  const free = FIRST.measures.find(
    ({ id }) => !records.some(({ city, measure }) => city === "city1" && measure === id),
  );
  const [first] = changed;
  return first && free ? [...changed, { ...first, measure: free.id }] : changed;
});

/** Filters a table by a column, so that only rows with one of the values are left. */
function filter(table: string, heading: string, values: string[]): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.tables.getItem(table).columns.getItem(heading).filter.applyValuesFilter(values);
    await context.sync();
  });
}

const filterCities = () => filter(TABLES.evidence, columnName("city", "zh"), ["城市2"]);

/** What is filtered, and which rows of the evidence are hidden, by their ids. */
function view(): Promise<{ filtered: boolean; hidden: unknown[] }> {
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(TABLES.evidence);
    const state = table.autoFilter.load("isDataFiltered");
    const ids = table.columns.getItem(columnName("recordId", "zh")).getDataBodyRange().load("values");
    await context.sync();
    const rows = ids.values.map((_, row) => table.getDataBodyRange().getRow(row).load("rowHidden"));
    await context.sync();
    const hidden = ids.values.flatMap(([id]: unknown[], row) => (rows[row]?.rowHidden ? [id] : []));
    return { filtered: state.isDataFiltered, hidden };
  });
}

async function refreshedWithoutFilter(): Promise<unknown> {
  await applyRefresh({ release: RELEASE }, me);
  const result = await everything();
  host.dispose();
  host = await openFirst();
  me = session("me");
  return result;
}

test("a refresh brings the same under a filter, leaves the filter as it is, and shows what it has added", async () => {
  const expected = await refreshedWithoutFilter();
  await filterCities();
  const before = await view();
  expect(before.hidden.length).toBeGreaterThan(2);
  expect(await applyRefresh({ release: RELEASE }, me)).toMatchObject({ status: "refreshed", added: 1 });
  expect(await everything()).toEqual(expected);
  expect(await view()).toEqual(before);
  expect(await applyRefresh({ release: RELEASE }, me)).toMatchObject({ status: "upToDate" });
});

test("undoing under a filter brings everything back", async () => {
  const before = await readTable(TABLES.evidence);
  await applyRefresh({ release: RELEASE }, me);
  await filterCities();
  const { columns } = refreshTexts("zh");
  await filter(TABLES_OF_REFRESH.receipts, columns.field, [columnName("summary", "zh")]);
  expect(await undoRefresh(me)).toMatchObject({ status: "undone", kept: [] });
  expect(await readTable(TABLES.evidence)).toEqual(before);
  const [header = [], ...lines] = await readTable(TABLES_OF_REFRESH.receipts);
  const undone = header.indexOf(columns.undone);
  expect(lines.map((line) => line[undone])).not.toContain("");
});

test("somebody filters between the reading and the writing", async () => {
  const expected = await refreshedWithoutFilter();
  const other = await host.coAuthor();
  await Excel.run(async (context) => {
    const port = excelPort(context);
    let sent = 0;
    const late: WorkbookPort = {
      ...port,
      send: async (commands) => {
        if ((sent += 1) === 1) {
          Object.assign(globalThis, other.excel);
          await filterCities();
          Object.assign(globalThis, host.excel);
        }
        return port.send(commands);
      },
    };
    expect(await applyRelease(late, me, { release: RELEASE })).toMatchObject({ status: "refreshed" });
  });
  expect(await everything()).toEqual(expected);
  expect((await view()).filtered).toBe(true);
  other.dispose();
});
