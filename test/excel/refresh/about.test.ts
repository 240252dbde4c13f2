/** What the About sheet says of the data: true after populating, each refresh and its undo, but for what people write there. */
import type { ExcelHost } from "../../../host";
import { readOpenTables } from "../../../src/excel";
import { applyRefresh, heldRelease, undoRefresh } from "../../../src/excel/refresh";
import { sheetName } from "../../../src/workbook";
import { FIRST, nextRelease, openFirst, session, type } from "./support";

let host: ExcelHost;
const me = session("me");
beforeEach(async () => {
  host = await openFirst();
});
afterEach(() => host.dispose());

const later = { id: "15FYP", name: { zh: "十五五", en: "15th Five-Year Plan" }, from: 2026, to: 2030 };
const text = (zh: string, en = zh) => ({ zh, en });
const next = nextRelease((records) => records.slice(1));
/** Of another report, on another period, with a city more and a record less. */
const NEXT = {
  ...next,
  periods: [later],
  cities: [...next.cities, { id: "new", name: text("新城市", "New City"), pinyin: "xin" }],
  records: [...next.records.slice(1), { ...next.records[0]!, city: "new", period: later.id }],
  targets: next.targets.map((target) => ({ ...target, period: later.id })),
  recommendations: next.recommendations.map((each) => ({ ...each, period: later.id })),
  release: {
    ...next.release,
    source: {
      title: text("另一报告", "Another report"),
      publisher: text("某“研究”院", 'Some "institute"'),
      published: text("2031年", "In 2031"),
    },
  },
};

const LABELS = ["数据版本", "范围", "资料来源", "发布机构", "发布年份"];

/** The facts beside their labels. */
async function about(): Promise<string[]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem(sheetName("about", "zh"))
      .getRange("A4:B14")
      .load("values");
    await context.sync();
    const values = range.values as string[][];
    return LABELS.map((label) => values.find(([name]) => name === label)?.[1] ?? `no ${label}`);
  });
}

const { release } = FIRST;
const OF_FIRST = [
  `${release.id} (${release.date})`,
  `3 个城市 × 4 项指标，${FIRST.records.length} 条证据`,
  release.source.title.zh,
  release.source.publisher.zh,
  release.source.published.zh,
];
/** The record that is gone and the one that went with it stay in the table, marked as withdrawn. */
const OF_NEXT = [
  `test.next (2026-06-01)`,
  `4 个城市 × 4 项指标，${FIRST.records.length + 1} 条证据`,
  "另一报告",
  "某“研究”院",
  "2031年",
];

test("follows a refresh and its undo", async () => {
  expect(await about()).toEqual(OF_FIRST);
  await applyRefresh({ release: NEXT }, me);
  expect(await about()).toEqual(OF_NEXT);
  expect(await applyRefresh({ release: NEXT }, me)).toMatchObject({ status: "upToDate" });
  await undoRefresh(me);
  expect(await about()).toEqual(OF_FIRST);
});

test("counts what analysts add and delete at once", async () => {
  await type("KCFIN_Cities", 0, "城市", "");
  expect((await about())[1]).toBe(`2 个城市 × 4 项指标，${FIRST.records.length} 条证据`);
});

test("keeps what people have written there", async () => {
  const cell = async (value: string) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetName("about", "zh"));
      sheet.getRange("B6").values = [[value]];
      await context.sync();
    });
  await cell("2022.1，内部修订");
  await applyRefresh({ release: NEXT }, me);
  expect((await about()).slice(0, 2)).toEqual(["2022.1，内部修订", OF_NEXT[1]]);
  await undoRefresh(me);
  expect((await about()).slice(0, 2)).toEqual(["2022.1，内部修订", OF_FIRST[1]]);
});

async function readWhole() {
  const read = await readOpenTables();
  if (read?.status !== "read") throw new Error(`The workbook is not whole: ${read?.status}`);
  return read;
}

test("a release's periods and source are known afterwards, in both languages, and those of rows that stay", async () => {
  await applyRefresh({ release: NEXT }, me);
  const read = await readWhole();
  expect(read.base.periods).toEqual([later, ...FIRST.periods]);
  expect(read.base.release).toEqual(NEXT.release);
  expect(await heldRelease()).toMatchObject({
    release: NEXT.release.id,
    releaseDate: NEXT.release.date,
    dataset: { release: NEXT.release, targets: NEXT.targets.map(({ note: _, ...said }) => said) },
  });
  await undoRefresh(me);
  expect((await readWhole()).base).toMatchObject({ release, periods: FIRST.periods });
});
