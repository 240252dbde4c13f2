/** Cities and themes that people have renamed by hand, and their own rows, against the next release. */
import type { ExcelHost } from "../../../host";
import { conflictKey, rowKey, type Dataset, type EvidenceRecord } from "../../../src/dataset";
import { readCheckList, readEvidence } from "../../../src/excel";
import { applyRefresh, previewRefresh, undoRefresh } from "../../../src/excel/refresh";
import { FIRST, nextRelease, openFirst, readTable, rowsOf, session, type } from "./support";

jest.setTimeout(120_000);
let host: ExcelHost;
const me = session("me");
beforeEach(async () => {
  host = await openFirst();
});
afterEach(() => host.dispose());

const TABLES = ["Evidence", "Cities", "Targets", "Conclusions", "Advice", "Measures", "Themes"].map(
  (name) => `KCFIN_${name}`,
);

/** Find and replace in all tables that people see, as Excel does for whole cells. */
async function replaceAll(from: string, to: string): Promise<void> {
  await Excel.run(async (context) => {
    const ranges = TABLES.map((name) =>
      context.workbook.tables.getItem(name).getDataBodyRange().load("formulas"),
    );
    await context.sync();
    for (const range of ranges)
      range.formulas.forEach((row: unknown[], r) => {
        row.forEach((value, c) => {
          if (value === from) range.getCell(r, c).values = [[to]];
        });
      });
    await context.sync();
  });
}

const EVIDENCE = "KCFIN_Evidence";
const free = FIRST.measures.find(
  ({ id }) => !FIRST.records.some(({ city, measure }) => city === "city1" && measure === id),
)!;
const added = (change: Partial<EvidenceRecord> = {}): Dataset =>
  nextRelease((records) => [...records, { ...records[0]!, city: "city1", measure: free.id, ...change }]);

async function kinds(release: Dataset) {
  const plan = await previewRefresh(release, me);
  if (plan.status !== "planned") throw new Error(plan.status);
  return plan.rows.map(({ table, kind, id }) => `${table} ${kind} ${id}`);
}

const cityColumn = async (table: string) => (await rowsOf(table)).map((row) => row["城市"]);

test("a new record of a renamed city is written with its name in the workbook, and counted", async () => {
  await replaceAll("城市1", "一号城市");
  const release = added();
  expect(await kinds(release)).toEqual([`evidence added city1|${free.id}|P1`]);
  await applyRefresh({ release }, me);
  expect((await rowsOf(EVIDENCE)).at(-1)).toMatchObject({ 城市: "一号城市", 指标编号: free.id });
  expect(await readCheckList()).toEqual([]);
  expect((await readEvidence())!.dataset.records).toHaveLength(FIRST.records.length + 1);
  expect(await kinds(release)).toEqual([]);
  const before = await readTable(EVIDENCE);
  expect(await undoRefresh(me)).toMatchObject({ status: "undone" });
  expect((await readTable(EVIDENCE)).length).toBe(before.length - 1);
});

test("what the release changes in rows of a renamed city leaves the name", async () => {
  await replaceAll("城市2", "二号城市");
  const release = nextRelease((records) =>
    records.map((record) =>
      record.city === "city2" ? { ...record, summary: { zh: "新", en: "New" } } : record,
    ),
  );
  await applyRefresh({ release }, me);
  expect(await cityColumn(EVIDENCE)).toContain("二号城市");
  expect(await cityColumn(EVIDENCE)).not.toContain("城市2");
  expect(await readCheckList()).toEqual([]);
});

describe("where the release renames the city as well", () => {
  const renamed: Dataset = {
    ...added(),
    cities: FIRST.cities.map((city) =>
      city.id === "city1" ? { ...city, name: { zh: "新城市1", en: "New City 1" } } : city,
    ),
  };
  const question = conflictKey({ table: "cities", id: "city1" }, "city");

  beforeEach(() => replaceAll("城市1", "一号城市"));

  test("its name is asked about once, and not in each row", async () => {
    const plan = await previewRefresh(renamed, me);
    const conflicts = plan.status === "planned" ? plan.rows.filter((row) => row.conflicts.length > 0) : [];
    expect(conflicts.map(({ table, id }) => `${table} ${id}`)).toEqual(["cities city1"]);
  });

  test.each(["mine", "theirs"] as const)("%s is followed by all rows", async (choice) => {
    const plan = await previewRefresh(renamed, me);
    const reviewed = new Set(plan.status === "planned" ? plan.rows.map(rowKey) : []);
    await applyRefresh({ release: renamed, reviewed, choices: { [question]: choice } }, me);
    const [kept, gone] = choice === "mine" ? ["一号城市", "新城市1"] : ["新城市1", "一号城市"];
    for (const table of ["KCFIN_Cities", EVIDENCE, "KCFIN_Targets", "KCFIN_Conclusions"]) {
      expect(await cityColumn(table)).toContain(kept);
      expect(await cityColumn(table)).not.toContain(gone);
      expect(await cityColumn(table)).not.toContain("城市1");
    }
    expect(await readCheckList()).toEqual([]);
    expect(await kinds(renamed)).toEqual([]);
  });
});

test("a theme and a measure that were renamed keep their names in rows that the release adds", async () => {
  await replaceAll("主题1", "首个主题");
  const release: Dataset = {
    ...nextRelease(),
    measures: [...FIRST.measures, { ...FIRST.measures[0]!, id: "T1-NEW" }],
  };
  await applyRefresh({ release }, me);
  const row = (await rowsOf("KCFIN_Measures")).find((each) => each["指标编号"] === "T1-NEW");
  expect(row).toMatchObject({ 主题: "首个主题" });
});

describe("an own row about the same is asked about, not doubled", () => {
  /** Adds a row without an id below those that are there. */
  async function addOwn(table: string, cells: Readonly<Record<string, string | number>>): Promise<void> {
    await Excel.run(async (context) => {
      const item = context.workbook.tables.getItem(table);
      const header = item.getHeaderRowRange().load("values");
      await context.sync();
      const headings = (header.values[0] ?? []).map(String);
      item.resize(item.getRange().getResizedRange(1, 0));
      item.getDataBodyRange().getLastRow().values = [headings.map((heading) => cells[heading] ?? null)];
      await context.sync();
    });
  }

  const cities = ["城市1", "City 1", "city1", "城市1 ", "chengshi1"];
  const periods = ["", "十四五", "14th Five-Year Plan", "P1", " "];
  test.each(cities.map((city, index) => [city, periods[index] ?? ""] as const))(
    "evidence of %j in %j",
    async (city, period) => {
      await addOwn(EVIDENCE, {
        城市: city,
        指标编号: free.id.toLowerCase(),
        级别: "详细",
        摘要: "自己的",
        章节: "一",
        规划期: period,
      });
      expect(await kinds(added())).toEqual([`evidence doubled city1|${free.id}|P1`]);
    },
  );

  test("a target, with a blank period", async () => {
    const target = { ...FIRST.targets[0]!, id: "target9", year: 2030 };
    await addOwn("KCFIN_Targets", { 城市: "City 1", 目标项: target.indicator.zh, 年份: 2030, 数值: 1 });
    const release = { ...nextRelease(), targets: [...FIRST.targets, target] };
    expect(await kinds(release)).toEqual(["targets doubled target9"]);
  });

  test("a conclusion of a city by its id", async () => {
    const [first] = FIRST.recommendations;
    const conclusion = { ...first!, id: "own", measures: ["T1-M2"] };
    await addOwn("KCFIN_Conclusions", { 城市: "city1", 指标编号: "T1-M2", 报告建议借鉴: "City 2" });
    const release = { ...nextRelease(), recommendations: [...FIRST.recommendations, conclusion] };
    expect(await kinds(release)).toEqual([
      "conclusions doubled own|T1-M2|city2",
      "advice added own|ip-design",
    ]);
  });

  test("a city by its other name", async () => {
    await addOwn("KCFIN_Cities", { 城市: "New City" });
    const release: Dataset = {
      ...nextRelease(),
      cities: [...FIRST.cities, { id: "new", name: { zh: "新城", en: "New City" }, pinyin: "xincheng" }],
    };
    expect(await kinds(release)).toEqual(["cities doubled new"]);
  });
});

test("a row whose city was typed otherwise keeps it", async () => {
  await type(EVIDENCE, 0, "城市", "City 1");
  await applyRefresh({ release: added() }, me);
  expect((await cityColumn(EVIDENCE))[0]).toBe("City 1");
});
