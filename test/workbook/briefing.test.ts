import {
  ALL,
  coveredMeasures,
  createIndex,
  gapReport,
  gaps,
  toDeepen,
  type GapQuestion,
} from "../../src/analysis";
import {
  bundledDataset,
  sectionWords,
  SHORTFALL_STATUSES,
  type Dataset,
  type Language,
} from "../../src/dataset";
import {
  BRIEFING_PARTS,
  briefingName,
  describeBriefing,
  freeSheetName,
  type BriefingOptions,
} from "../../src/workbook";
import { validSheetName } from "../../src/workbook/names/sheetNames";
import { madeUpDataset } from "../../host/cli/madeUpDataset";
import { advisedDataset, POLICY } from "../support/advised";
import { en, zh } from "../support/locales";

const TEXTS = { zh: zh.briefing, en: en.briefing };
const words = TEXTS.zh;

function ask(dataset: Dataset, question: Partial<GapQuestion> = {}) {
  const index = createIndex(dataset);
  const report = gapReport(index, {
    city: dataset.cities[0]?.id ?? "",
    scope: ALL,
    comparison: { kind: "all" },
    minimum: 0,
    ...question,
  });
  if (!report) throw new Error("The city is known.");
  return { index, report };
}

function brief(
  dataset: Dataset,
  question: Partial<GapQuestion> = {},
  options: Partial<BriefingOptions> = {},
) {
  const { index, report } = ask(dataset, question);
  const { sheet, completion } = describeBriefing(report, index, {
    language: "zh",
    parts: new Set(BRIEFING_PARTS),
    places: 3,
    fromWorkbook: false,
    date: "2026-03-04",
    ...options,
  });
  const cells = sheet.blocks.flatMap((block) =>
    block.cells.flatMap((row, down) =>
      row.map((value, right) => ({ row: block.row + down, column: block.column + right, value })),
    ),
  );
  return {
    index,
    report,
    sheet,
    completion,
    cells,
    texts: cells.map(({ value }) => (typeof value === "object" ? "" : String(value))),
  };
}

const HEFEI = { city: "hefei" };
const CASES: [string, Dataset, Partial<GapQuestion>][] = [
  ["the bundled data", bundledDataset, HEFEI],
  ["recommendations of every kind", advisedDataset(), HEFEI],
  ["one theme", bundledDataset, { ...HEFEI, scope: { kind: "theme", id: "IP" } }],
  ["nearest cities, few of them", bundledDataset, { ...HEFEI, comparison: { kind: "nearest", count: 3 } }],
  ["nobody to compare with", bundledDataset, { ...HEFEI, comparison: { kind: "chosen", cities: [] } }],
  ["a city without gaps", madeUpDataset(3, { cities: 2, measures: 1, themes: 1, density: 1 }), {}],
  ["40 cities × 60 measures", madeUpDataset(4, { cities: 40, measures: 60, themes: 12 }), {}],
];

describe.each<Language>(["zh", "en"])("a briefing in %s", (language) => {
  test.each(CASES)(
    "on %s: no two things on one cell, all of the page within the print area",
    (_, data, question) => {
      const { sheet, cells } = brief(data, question, { language });
      const places = cells.filter(({ value }) => value !== "").map(({ row, column }) => `${row},${column}`);
      expect(new Set(places).size).toBe(places.length);
      const { area } = sheet.print;
      const onPage = cells.filter(({ column }) => column < area.columns);
      expect(onPage.every(({ row }) => row < area.rows)).toBe(true);
      for (const { place, source } of sheet.charts) {
        expect(onPage.filter(({ row }) => row >= place.row && row < place.row + place.rows)).toEqual([]);
        expect(source.column).toBeGreaterThanOrEqual(area.columns);
      }
      for (const merge of sheet.merges) {
        const covered = cells.filter(
          ({ row, column, value }) =>
            value !== "" &&
            row === merge.row &&
            column > merge.column &&
            column < merge.column + merge.columns,
        );
        expect(covered).toEqual([]);
      }
    },
  );

  test.each(CASES)("on %s: values only, and every row that has text has its height", (_, data, question) => {
    const { sheet, cells } = brief(data, question, { language });
    expect(cells.filter(({ value }) => typeof value === "object")).toEqual([]);
    const sized = new Set(
      sheet.rowHeights.flatMap(({ row, rows }) => Array.from({ length: rows }, (__, down) => row + down)),
    );
    expect(cells.filter(({ row }) => !sized.has(row))).toEqual([]);
    expect(Math.max(...sheet.rowHeights.map(({ height }) => height))).toBeLessThanOrEqual(409);
  });

  test("says whose gaps, from what, and that silence is no “no”", () => {
    const { texts, completion, report, index } = brief(bundledDataset, HEFEI, { language });
    const said = texts.join("\n");
    const { release, cities } = index.dataset;
    for (const expected of [release.id, release.source.title[language], "2026-03-04"]) {
      expect(said).toContain(expected);
    }
    for (const { id, name } of cities) if (id !== "hefei") expect(said).toContain(name[language]);
    expect(texts).toEqual(expect.arrayContaining([TEXTS[language].reading, TEXTS[language].writing]));
    expect(texts).toContain(String(report.counts.notReported));
    expect(completion.text).toContain(report.city.name[language]);
    expect(said).not.toMatch(/\{\w+\}|undefined|NaN/);
  });

  test("counts for every city what the analysis counts, with what is to deepen apart from gaps", () => {
    for (const { id } of bundledDataset.cities) {
      const { cells, report } = brief(bundledDataset, { city: id }, { language });
      const row = cells.find(({ value }) => value === TEXTS[language].figures.measures)?.row ?? -2;
      const figures = cells.filter((cell) => cell.row === row + 1).map(({ value }) => Number(value));
      const index = createIndex(bundledDataset);
      const [missing, deepen] = [gaps(index, id), toDeepen(index, id)];
      const confirmed = missing.filter(({ status }) => status === "confirmed").length;
      const covered = coveredMeasures(index, id).length;
      expect(figures).toEqual([24, covered, deepen.length, confirmed, missing.length - confirmed]);
      for (const status of SHORTFALL_STATUSES) {
        const heading = TEXTS[language].lists[status].replace("{count}", String(report.counts[status]));
        expect(cells.filter(({ value }) => value === heading)).toHaveLength(1);
      }
    }
  });

  test("keeps confirmed gaps and silence under headings of their own", () => {
    const { cells, report } = brief(bundledDataset, HEFEI, { language });
    const rowOf = (text: string) => cells.find(({ value }) => value === text)?.row ?? -1;
    const heading = (status: "confirmed" | "notReported") =>
      rowOf(TEXTS[language].lists[status].replace("{count}", String(report.lists[status].length)));
    expect(heading("confirmed")).toBeGreaterThan(0);
    for (const { measure } of report.lists.confirmed) {
      const rows = cells.filter(({ value }) => value === measure.name[language]).map(({ row }) => row);
      expect(rows.some((row) => row > heading("confirmed") && row < heading("notReported"))).toBe(true);
    }
    for (const { measure } of report.lists.notReported) {
      const rows = cells.filter(({ value }) => value === measure.name[language]).map(({ row }) => row);
      expect(rows.some((row) => row > heading("notReported"))).toBe(true);
    }
  });
});

describe("what a briefing holds", () => {
  test("is what was asked for: each part can be left out", () => {
    const all = brief(bundledDataset, HEFEI);
    for (const part of BRIEFING_PARTS) {
      const parts = new Set(BRIEFING_PARTS.filter((each) => each !== part));
      const less = brief(bundledDataset, HEFEI, { parts });
      expect([part, less.sheet]).not.toEqual([part, all.sheet]);
    }
    const none = brief(bundledDataset, HEFEI, { parts: new Set() });
    expect(none.sheet.charts).toEqual([]);
    expect(none.sheet.print.titleRows).toBeNull();
  });

  test("are cities to learn from in order, with what they plan and where the report says so", () => {
    const { texts, report, index } = brief(bundledDataset, HEFEI);
    for (const { measure, models } of [...report.lists.confirmed, ...report.lists.notReported]) {
      for (const { city } of models.filter(({ rank }) => rank <= 3)) {
        const record = index.records.get(city.id)?.get(measure.id);
        const note = record?.note ? `\n${words.adviceParts.note}：${record.note.zh}` : "";
        expect(texts).toContain(`${record?.summary.zh ?? ""}${note}`);
        expect(texts).toContain(sectionWords(record?.citations ?? [], "zh"));
      }
    }
  });

  test("marks ties, and names all who share the last place shown", () => {
    const twins = madeUpDataset(1, { cities: 4, measures: 2, themes: 1, density: 0 });
    const record = (city: string, measure: string) => ({
      city,
      measure,
      period: "P1",
      level: "listed" as const,
      citations: [{ section: "1" }],
      summary: { zh: city, en: city },
    });
    const records = ["city2", "city3", "city4"].map((city) => record(city, "T1-M1"));
    const data = {
      ...twins,
      records: [...records, { ...record("city1", "T1-M2"), level: "absent" as const }],
    };
    const { texts } = brief(data, { city: "city1" }, { places: 1 });
    expect(texts.filter((text) => text.endsWith("（并列）"))).toEqual([
      "1 城市2（并列）",
      "1 城市3（并列）",
      "1 城市4（并列）",
    ]);
  });

  test("differs from the authors in words", () => {
    const { texts } = brief(bundledDataset, HEFEI);
    expect(texts.filter((text) => text.includes("报告没有写到济南"))).toHaveLength(1);
    expect(texts.filter((text) => text.includes("科技小贷：按数据济南排第"))).toHaveLength(1);
  });

  test("of one theme is charted gap by gap, confirmed ones marked by a sign", () => {
    const { sheet, texts } = brief(bundledDataset, { ...HEFEI, scope: { kind: "theme", id: "INST" } });
    expect(sheet.charts[0]?.title).toContain("对照城市");
    expect(texts).toContain("✕ 科技租赁");
  });

  test("says what a minimum leaves out", () => {
    const { texts, report } = brief(bundledDataset, { ...HEFEI, minimum: 6 });
    const { confirmed, notReported, toDeepen } = report.lists;
    const hidden = 11 + report.counts.toDeepen - confirmed.length - notReported.length - toDeepen.length;
    expect(hidden).toBeGreaterThan(0);
    expect(texts.filter((text) => text.includes(`另有 ${hidden} 项未列出`))).toHaveLength(1);
  });

  test("has recommendations without measures and model cities, and nothing beside them", () => {
    const { texts } = brief(advisedDataset(), { city: "hefei" });
    const place = (text: string) => texts.indexOf(text);
    expect(place(POLICY.topic.zh)).toBeGreaterThan(place(TEXTS.zh.advice));
    expect(place(POLICY.summary.zh)).toBeGreaterThan(place(POLICY.topic.zh));
    const { reasons, actions, note } = words.adviceParts;
    const told = [
      ...[reasons, ...POLICY.reasons.map(({ zh: text }) => text)],
      ...[actions, ...POLICY.actions.map(({ summary }) => summary.zh)],
      ...[note, POLICY.note?.zh, TEXTS.zh.beside],
    ].map((text) => place(text ?? ""));
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told[0]).toBeGreaterThan(place(POLICY.summary.zh));
  });

  test("says where its data are from, as analysts may have edited them", () => {
    expect(brief(bundledDataset, HEFEI, { fromWorkbook: true }).texts.join()).toContain("含分析人员的修改");
    expect(brief(bundledDataset, HEFEI).texts.join()).not.toContain("含分析人员的修改");
  });
});

describe("the pages of a briefing", () => {
  test.each(CASES)(
    "on %s begin where nothing is torn apart, and none is longer than a page",
    (_, data, question) => {
      const { sheet, cells } = brief(data, question);
      const starts = sheet.print.breaks ?? [];
      const gapNames = new Set(data.measures.map(({ name }) => name.zh));
      const allowed = cells.filter(
        ({ row, column, value }) =>
          (column === 0 && typeof value === "string" && gapNames.has(value)) ||
          sheet.charts.some(({ place }) => place.row === row) ||
          /^(报告未提及（|借鉴顺序|待深化（|报告作者的建议)/.test(typeof value === "string" ? value : "") ||
          data.recommendations.some(({ topic }) => topic.zh === value),
      );
      expect(starts.filter((start) => !allowed.some(({ row }) => row === start))).toEqual([]);
      const edges = [0, ...starts, sheet.print.area.rows];
      const heights = edges.slice(1).map((end, page) => {
        const start = edges[page] ?? 0;
        const rows = sheet.rowHeights.filter(({ row }) => row >= start && row < end);
        return rows.reduce((sum, { rows: count, height }) => sum + count * height, 0);
      });
      expect(Math.max(...heights)).toBeLessThan(842);
    },
  );
});

describe("names of sheets", () => {
  test("say which city", () => {
    expect(briefingName(ask(bundledDataset, HEFEI).report, "zh")).toBe("差距简报 合肥");
    expect(briefingName(ask(bundledDataset, HEFEI).report, "en")).toBe("Gap briefing Hefei");
  });

  test.each([
    ["a/b\\c?d*e[f]g:h", "a-b-c-d-e-f-g-h"],
    ["'quoted'", "quoted"],
    ["it's", "it's"],
    ["  space  ", "space"],
    ["History", "History -"],
    ["tab\there", "tab-here"],
    ["x".repeat(40), "x".repeat(31)],
    [`${"x".repeat(30)}𠀀`, "x".repeat(30)],
    ["", ""],
  ])("that Excel does not take become ones that it takes: %j", (name, valid) => {
    expect(validSheetName(name)).toBe(valid);
  });

  test("that are taken get a number, whatever their case", () => {
    expect(freeSheetName("Gaps", [])).toBe("Gaps");
    expect(freeSheetName("Gaps", ["gaps"])).toBe("Gaps (2)");
    expect(freeSheetName("Gaps", ["GAPS", "gaps (2)"])).toBe("Gaps (3)");
    const long = "长".repeat(31);
    expect(freeSheetName(long, [long])).toBe(`${"长".repeat(27)} (2)`);
  });
});
