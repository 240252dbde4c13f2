/** A workbook that an earlier version has made gets the sheet of advice by a refresh, and what analysts do there is kept. */
import type { ExcelHost } from "../../../host";
import { readFindings, repairFinding } from "../../../src/excel/health";
import { applyRefresh, previewRefresh, undoRefresh } from "../../../src/excel/refresh";
import { applyRelease } from "../../../src/excel/refresh/apply";
import { readEvidence } from "../../../src/excel/evidence/readEvidence";
import type { Dataset } from "../../../src/dataset";
import { BASE_HEADER, sheetName, TABLES, TABLES_OF_REFRESH, workbookTexts } from "../../../src/workbook";
import { advisedDataset, POLICY } from "../../support/advised";
import { fixtureBytes, openSaved } from "../../support/workbookFixtures";
import { textOf } from "../../releases/support";
import { interrupted } from "../refresh/interrupted";
import { everything, rowsOf, session, type } from "../refresh/support";

const START = Date.UTC(2026, 6, 1);
const me = session("me", START);
/** For this session's clock my lease has expired. */
const takingOver = session("other", START + 6 * 60_000);

let host: ExcelHost;
beforeEach(async () => {
  ({ host } = await openSaved(textOf(fixtureBytes("0.1.0-2022.1", "zh-populated.json.gz"))));
});
afterEach(() => host.dispose());

const release = (id: string, change: (dataset: Dataset) => Dataset = (same) => same): Dataset => {
  const dataset = advisedDataset();
  return change({ ...dataset, release: { ...dataset.release, id, date: `${id.slice(0, 4)}-01-15` } });
};
const FIRST = release("2090.1");
const ROWS = 6;

const adviceRows = () => rowsOf(TABLES.advice);
const idsOf = async (table: string) => (await rowsOf(table)).map((row) => String(row["记录编号"]));
const sheets = (): Promise<string[]> =>
  Excel.run(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });

describe("the refresh that brings advice", () => {
  test("makes the sheet behind Gaps, with its rows, formulas, list of statuses and a wider base", async () => {
    expect(await previewRefresh(FIRST, me)).toMatchObject({ status: "planned" });
    expect(await sheets()).not.toContain(sheetName("advice", "zh"));
    expect(await applyRefresh({ release: FIRST }, me)).toMatchObject({
      status: "refreshed",
      added: ROWS,
      blocked: [],
    });
    const names = await sheets();
    expect(names.indexOf(sheetName("advice", "zh"))).toBe(names.indexOf(sheetName("gaps", "zh")) + 1);
    const rows = await adviceRows();
    expect(rows).toHaveLength(ROWS);
    expect(rows.map((row) => String(row["该市现状"]).startsWith("=IF("))).toEqual(rows.map(() => true));
    await Excel.run(async (context) => {
      const columns = context.workbook.tables.getItem(TABLES.advice).columns;
      const standing = columns.getItem("该市现状").getDataBodyRange().load("values");
      const progress = columns.getItem("进展").getDataBodyRange().getLastCell().dataValidation.load("rule");
      const base = context.workbook.tables.getItem(TABLES_OF_REFRESH.base).getHeaderRowRange().load("values");
      await context.sync();
      expect(standing.values.flat()).toContain("覆盖 2/5 项；报告未提及 3 项");
      expect(progress.rule.list?.source).toBe(workbookTexts("zh").advice.progress.join(","));
      expect([...(base.values[0] ?? [])].sort()).toEqual([...BASE_HEADER].sort());
    });
    const read = await readEvidence();
    expect(read?.dataset.recommendations[0]).toMatchObject({ id: POLICY.id, actions: [{}, {}] });
    expect(await previewRefresh(FIRST, me)).toMatchObject({ rows: [], moves: false });
  });

  test("is refused where the structure is protected, before anything is written", async () => {
    await applyRefresh({ release: release("2089.1", (all) => ({ ...all, recommendations: [] })) }, me);
    expect(await sheets()).not.toContain(sheetName("advice", "zh"));
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = await everything();
    expect(await previewRefresh(FIRST, me)).toEqual({ status: "structureProtected" });
    expect(await applyRefresh({ release: FIRST }, me)).toEqual({ status: "structureProtected" });
    expect(await everything()).toEqual(before);
  });

  test("is undone: its rows go but for those that somebody has worked on, and the sheet stays for the next", async () => {
    await applyRefresh({ release: FIRST }, me);
    const [, worked = ""] = await idsOf(TABLES.advice);
    await type(TABLES.advice, 1, "进展", "进行中");
    expect(await undoRefresh(me)).toMatchObject({
      status: "undone",
      kept: [{ table: "advice", id: worked }],
    });
    expect((await idsOf(TABLES.advice)).filter((id) => !id.startsWith("~"))).toEqual([worked]);
    expect(await applyRefresh({ release: FIRST }, me)).toMatchObject({
      status: "refreshed",
      added: ROWS - 1,
    });
    const rows = await adviceRows();
    expect(rows.filter((row) => row["记录编号"] === worked)).toMatchObject([{ 进展: "进行中" }]);
  });
});

test("the next refresh changes words, adds and withdraws actions, and leaves what analysts have written", async () => {
  await applyRefresh({ release: FIRST }, me);
  const typed = { 进展: "进行中", 日期: 46_000, 依据: "会议纪要", 备注: "等待批复" };
  for (const [heading, value] of Object.entries(typed)) await type(TABLES.advice, 1, heading, value);
  await type(TABLES.advice, 0, "行动", "我们的说法");
  await type(TABLES.advice, 2, "行动", "我们的总体设计");
  const next = release("2091.1", (dataset) => ({
    ...dataset,
    recommendations: dataset.recommendations.map((each) =>
      each.id === POLICY.id
        ? {
            ...each,
            reasons: [{ zh: "新的理由。", en: "A new reason." }],
            actions: [
              ...each.actions.map(({ id, summary }) => ({
                id,
                summary: { zh: `${summary.zh}（新）`, en: `${summary.en} (new)` },
              })),
              { id: "third", summary: { zh: "第三项。", en: "A third." } },
            ],
          }
        : { ...each, actions: each.id === "hefei-ip" ? [] : each.actions },
    ),
  }));
  const result = await applyRefresh({ release: next }, me);
  // The row of hefei-ip without an action is new, as is the third action; its former action is withdrawn.
  expect(result).toMatchObject({ status: "refreshed", added: 2, withdrawn: 1, open: 1 });
  const rows = new Map((await adviceRows()).map((row) => [row["记录编号"], row]));
  expect(rows.get("made-up-policy|figures")).toMatchObject({
    ...typed,
    行动: "建立统计制度。（新）",
    理由: "新的理由。",
  });
  expect(rows.get("made-up-policy|draft")).toMatchObject({ 行动: "我们的说法", 理由: "新的理由。" });
  expect(rows.get("made-up-policy|third")).toMatchObject({ 行动: "第三项。", 进展: "" });
  expect(rows.get("hefei-ip|plan")).toMatchObject({ 行动: "我们的总体设计", 来源: "2091.1 已撤回" });
});

test("a workbook without the sheet is not damaged; one whose sheet was deleted is, and has it back by Repair", async () => {
  expect(await readFindings()).toEqual([]);
  expect((await readEvidence())?.unknown).toEqual({});
  await applyRefresh({ release: FIRST }, me);
  const before = await idsOf(TABLES.advice);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetName("advice", "zh")).delete();
    await context.sync();
  });
  const [finding] = (await readFindings()) ?? [];
  expect(finding).toMatchObject({ kind: "sheet", sheet: "advice" });
  expect((await readEvidence())?.unknown).toHaveProperty("recommendations");
  expect(await applyRefresh({ release: release("2091.1") }, me)).toMatchObject({ status: "damaged" });
  if (finding === undefined) return;
  expect(await repairFinding(finding, {}, me)).toMatchObject({ status: "repaired", unlinked: [] });
  expect(await idsOf(TABLES.advice)).toEqual(before);
});

describe("two at once", () => {
  test("a co-author who has taken over makes the sheet: it is there once, with each row once", async () => {
    const result = await interrupted(
      host,
      (port) => applyRelease(port, me, { release: FIRST }),
      async () => {
        expect(await applyRefresh({ release: FIRST }, takingOver)).toMatchObject({ status: "refreshed" });
      },
    );
    expect(result).toMatchObject({ status: "refreshed", blocked: [] });
    const ids = await idsOf(TABLES.advice);
    expect(ids).toHaveLength(ROWS);
    expect(new Set(ids).size).toBe(ROWS);
    expect((await sheets()).filter((name) => name.startsWith(sheetName("advice", "zh")))).toHaveLength(1);
    expect(await previewRefresh(FIRST, me)).toMatchObject({ rows: [], moves: false });
  });

  test("the base that a co-author has widened is not widened again", async () => {
    await interrupted(
      host,
      (port) => applyRelease(port, me, { release: FIRST }),
      async () => {
        await applyRefresh({ release: FIRST }, takingOver);
      },
      ({ do: command }) => command === "widen",
    );
    await Excel.run(async (context) => {
      const base = context.workbook.tables.getItem(TABLES_OF_REFRESH.base).getHeaderRowRange().load("values");
      await context.sync();
      expect(base.values[0]).toHaveLength(BASE_HEADER.length);
    });
    expect(await idsOf(TABLES.advice)).toHaveLength(ROWS);
  });

  test("a sheet that somebody gives the same name stays as it is", async () => {
    const name = sheetName("advice", "zh");
    const result = await interrupted(
      host,
      (port) => applyRelease(port, me, { release: FIRST }),
      () =>
        Excel.run(async (context) => {
          context.workbook.worksheets.add(name).getRange("A1").values = [["我的表"]];
          await context.sync();
        }),
    );
    expect(result).toMatchObject({ status: "refreshed", added: ROWS });
    expect(await sheets()).toEqual(expect.arrayContaining([name, `${name} 2`]));
    expect(await adviceRows()).toHaveLength(ROWS);
  });
});
