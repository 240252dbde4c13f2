/** What each kind of damage means to functions, refresh, export and check list: the same finding, told by all of them. */
import { someOf } from "../../support/sizes";
import type { OpenedFixture } from "../../support/workbookFixtures";
import {
  answersOf,
  deleteSheet,
  edit,
  EVIDENCE,
  findings,
  openPopulated,
  refusals,
  renameColumn,
} from "./support";

jest.setTimeout(120_000);

let opened: OpenedFixture;
beforeEach(async () => {
  opened = await openPopulated();
});
afterEach(() => opened.host.dispose());

const KNOWN = { coverage: expect.anything(), evidence: expect.anything(), target: expect.anything() };
const ALL = { coverage: "#N/A", evidence: "#N/A", target: "#N/A" };
const NA = (part: "evidence" | "target") => ({ [part]: "#N/A" });

const renameTable = (from: string, to: string) =>
  edit((workbook) => (workbook.tables.getItem(from).name = to));
const toRange = (table: string) => edit((workbook) => workbook.tables.getItem(table).convertToRange());
const deleteColumn = (table: string, column: string) =>
  edit((workbook) => workbook.tables.getItem(table).columns.getItem(column).delete());

interface Case {
  readonly name: string;
  readonly damage: () => Promise<void>;
  readonly found: object;
  /** What functions answer with #N/A. */
  readonly unknown: object;
  readonly refresh: "damaged" | "refreshed";
  readonly exported: "damaged" | "made";
  readonly checked: readonly string[];
}

const column = (table: string, id: string, now: string | null) => ({
  kind: "column",
  table,
  column: id,
  now,
});

const CASES: readonly Case[] = [
  ...(
    [
      ["城市", "城市 ", "city", "A4", ALL],
      ["城市", "地市", "city", "A4", ALL],
      ["城市", "City", "city", "A4", ALL],
      ["指标编号", "编号", "measureId", "C4", ALL],
      ["级别", "级\n别", "level", "E4", ALL],
      ["规划期", "\u3000规划期", "period", "I4", ALL],
      ["摘要", "摘要（修订）", "summary", "G4", NA("evidence")],
      ["章节", "章节\u00a0", "section", "H4", NA("evidence")],
      ["记录编号", "ID", "recordId", "N4", {}],
    ] as const
  ).map(([from, to, id, cell, unknown]): Case => ({
    name: `evidence ${from} → ${JSON.stringify(to)}`,
    damage: () => renameColumn(EVIDENCE, from, to),
    found: column("evidence", id, to),
    unknown,
    refresh: "damaged",
    exported: "damaged",
    checked: [`structure ${cell}`],
  })),
  {
    name: "cities 城市 → 城市名称",
    damage: () => renameColumn("KCFIN_Cities", "城市", "城市名称"),
    found: column("cities", "city", "城市名称"),
    unknown: ALL,
    refresh: "damaged",
    exported: "damaged",
    checked: ["structure B4"],
  },
  {
    name: "measures 主题编号 → 主题\\n编号",
    damage: () => renameColumn("KCFIN_Measures", "主题编号", "主题\n编号"),
    found: column("measures", "themeId", "主题\n编号"),
    unknown: ALL,
    refresh: "damaged",
    exported: "damaged",
    checked: ["structure A4"],
  },
  {
    name: "targets 数值 → 数值（亿元）",
    damage: () => renameColumn("KCFIN_Targets", "数值", "数值（亿元）"),
    found: column("targets", "value", "数值（亿元）"),
    unknown: NA("target"),
    refresh: "damaged",
    exported: "damaged",
    checked: ["structure D4"],
  },
  {
    name: "analysts' own column renamed",
    damage: () => renameColumn(EVIDENCE, "备注", "我的备注"),
    found: column("evidence", "notes", "我的备注"),
    unknown: {},
    refresh: "refreshed",
    exported: "made",
    checked: [],
  },
  {
    name: "coding notes deleted",
    damage: () => deleteColumn(EVIDENCE, "编码说明"),
    found: column("evidence", "doubt", null),
    unknown: {},
    refresh: "refreshed",
    exported: "made",
    checked: [],
  },
  {
    name: "levels deleted",
    damage: () => deleteColumn(EVIDENCE, "级别"),
    found: column("evidence", "level", null),
    unknown: ALL,
    refresh: "damaged",
    exported: "damaged",
    checked: ["structure A4"],
  },
  {
    name: "evidence table renamed",
    damage: () => renameTable(EVIDENCE, "证据表"),
    found: { kind: "table", table: "evidence", now: { as: "renamed", name: "证据表" } },
    unknown: ALL,
    refresh: "damaged",
    exported: "damaged",
    checked: ["structure A4"],
  },
  {
    name: "targets table renamed",
    damage: () => renameTable("KCFIN_Targets", "目标表"),
    found: { kind: "table", table: "targets", now: { as: "renamed", name: "目标表" } },
    unknown: NA("target"),
    refresh: "damaged",
    exported: "damaged",
    checked: ["structure A4"],
  },
  {
    name: "evidence table converted to a range",
    damage: () => toRange(EVIDENCE),
    found: {
      kind: "table",
      table: "evidence",
      now: { as: "range", area: { row: 3, column: 0, rows: 158, columns: 14 } },
    },
    unknown: ALL,
    refresh: "damaged",
    exported: "damaged",
    checked: ["structure A4"],
  },
  {
    name: "themes table, beside that of measures, converted to a range",
    damage: () => toRange("KCFIN_Themes"),
    found: { kind: "table", table: "themes", now: { as: "range", area: { row: 3, column: 10 } } },
    unknown: ALL,
    refresh: "damaged",
    exported: "damaged",
    checked: ["structure K4"],
  },
  ...(["evidence", "measures", "cities", "about"] as const).map((sheet): Case => ({
    name: `sheet ${sheet} deleted`,
    damage: () => deleteSheet(sheet),
    found: { kind: "sheet", sheet },
    unknown: ALL,
    refresh: sheet === "about" ? "refreshed" : "damaged",
    exported: "damaged",
    checked: ["structure "],
  })),
  {
    name: "sheet targets deleted",
    damage: () => deleteSheet("targets"),
    found: { kind: "sheet", sheet: "targets" },
    unknown: NA("target"),
    refresh: "damaged",
    exported: "damaged",
    checked: ["structure "],
  },
  ...(["matrix", "penetration"] as const).map((sheet): Case => ({
    name: `sheet ${sheet} deleted`,
    damage: () => deleteSheet(sheet),
    found: { kind: "sheet", sheet },
    unknown: {},
    refresh: "refreshed",
    exported: "made",
    checked: [],
  })),
  {
    name: "a row right below the evidence",
    damage: () =>
      edit((workbook) => {
        const row = workbook.worksheets.getItem("证据").getRange("A162:E162");
        row.values = [["合肥", "", "IP-FUND", "", "详细"]];
      }),
    found: { kind: "rows", table: "evidence", rows: 1, lines: 1, place: { sheet: "证据", cell: "A162" } },
    unknown: {},
    refresh: "refreshed",
    exported: "damaged",
    checked: ["structure A162"],
  },
  {
    name: "a chart deleted",
    damage: () =>
      edit((workbook) => workbook.worksheets.getItem("渗透率").charts.getItem("KCFIN_CityDepth").delete()),
    found: { kind: "chart", chart: "KCFIN_CityDepth" },
    unknown: {},
    refresh: "refreshed",
    exported: "made",
    checked: [],
  },
];

test("a workbook that nobody has damaged: nothing is found", async () => {
  expect(await findings()).toEqual([]);
  expect(await answersOf(opened)).toEqual(KNOWN);
  expect(await refusals()).toEqual({
    preview: "planned",
    refresh: "refreshed",
    exported: "made",
    checked: [],
  });
});

test.each(someOf("toldDamages", CASES))(
  "$name",
  async ({ damage, found, unknown, refresh, exported, checked }) => {
    await damage();
    expect(await findings()).toMatchObject([found]);
    const known = await answersOf(opened);
    for (const [part, answer] of Object.entries(known))
      expect([part, answer === "#N/A"]).toEqual([part, part in unknown]);
    const preview = refresh === "damaged" ? "damaged" : "planned";
    expect(await refusals()).toEqual({ preview, refresh, exported, checked });
  },
);

test("what stands below a table and is no row of it is nobody's business", async () => {
  await edit((workbook) => {
    const sheet = workbook.worksheets.getItem("证据");
    sheet.getRange("A162").values = [["注：以上为 2022 年报告"]];
    sheet.getRange("A164:C164").values = [["合计", "", 157]];
  });
  expect(await findings()).toEqual([]);
});

test("a row below a remark of the analyst's is told, but not taken in with the remark", async () => {
  await edit((workbook) => {
    const sheet = workbook.worksheets.getItem("证据");
    sheet.getRange("A162").values = [["注：以下待核对"]];
    sheet.getRange("A163:E163").values = [["合肥", "", "IP-FUND", "", "详细"]];
  });
  expect(await findings()).toMatchObject([{ kind: "rows", rows: 1, lines: null }]);
});
