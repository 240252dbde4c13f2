import { bundledDataset, type Dataset, type Language } from "../../src/dataset";
import { sameContent } from "../../src/releases/xlsx/sameContent";
import { describeWorkbook, eachTable, readBack, TABLES } from "../../src/workbook";
import type { Cell, CellValue, ReadTables, TableId } from "../../src/workbook";
import { advisedDataset } from "../support/advised";

const PERIOD = bundledDataset.periods[0]?.name ?? { zh: "", en: "" };

/** The tables as they stand in a workbook that was just populated; what formulas would give is not needed. */
function written(language: Language, dataset = bundledDataset): ReadTables {
  const tables = describeWorkbook(dataset, language).sheets.flatMap((sheet) => sheet.tables);
  const value = (cell: Cell) => (typeof cell === "object" ? "" : cell);
  const values = (name: string) => {
    const table = tables.find((each) => each.name === name);
    return { header: table?.columns ?? [], body: table?.cells.map((row) => row.map(value)) ?? [] };
  };
  return eachTable((table) => values(TABLES[table]));
}

function edit(
  tables: ReadTables,
  row: number,
  column: string,
  value: string | number,
  table: TableId = "evidence",
): ReadTables {
  const { header, body } = tables[table]!;
  const place = header.indexOf(column);
  expect(place).toBeGreaterThanOrEqual(0);
  const changed = body.map((cells, index) =>
    index === row ? [...cells.slice(0, place), value, ...cells.slice(place + 1)] : cells,
  );
  return { ...tables, [table]: { header, body: changed } };
}

describe.each<Language>(["zh", "en"])("in %s", (language) => {
  const read = (tables: ReadTables) =>
    readBack(tables, language, PERIOD[language], bundledDataset, "asFormulas");

  test("an untouched workbook reads back as the release", () => {
    expect(read(written(language))).toMatchObject({ dataset: bundledDataset, uncounted: [] });
  });

  test("nor is anything lost that no column holds: statements, reasons and actions, advice without measures or model cities", () => {
    const dataset = advisedDataset();
    const { dataset: back } = readBack(
      written(language, dataset),
      language,
      PERIOD[language],
      dataset,
      "asFormulas",
    );
    expect(sameContent(back, dataset)).toBe(true);
  });

  test("columns are found by name, wherever they have been moved to", () => {
    const tables = written(language);
    const { header, body } = tables.evidence;
    const evidence = {
      header: ["mine", ...[...header].reverse()],
      body: body.map((row) => ["own text", ...[...row].reverse()]),
    };
    expect(read({ ...tables, evidence }).dataset).toEqual(bundledDataset);
  });
});

const zh = (tables: ReadTables) => readBack(tables, "zh", PERIOD.zh, bundledDataset, "asFormulas");

test("an edited level and summary count; the translation of a text that was changed is not kept", () => {
  const tables = edit(edit(written("zh"), 0, "级别", "列举"), 0, "摘要", "改过的摘要");
  expect(zh(tables).dataset.records[0]).toMatchObject({
    level: "listed",
    summary: { zh: "改过的摘要", en: "改过的摘要" },
  });
});

test("levels and cities of a file are understood in both languages, in any case and with blanks around; in the workbook they are offered", () => {
  const tables = edit(edit(written("zh"), 0, "级别", " ABSENT "), 0, "城市", "上海市辖区");
  const read = readBack(tables, "zh", PERIOD.zh, bundledDataset, "forgiving");
  expect(read.dataset.records[0]).toMatchObject({ city: "shanghai", level: "absent" });
  expect(read.respelled).toEqual([
    { table: "evidence", row: 0, column: "city", value: "上海市辖区", spelling: "上海" },
  ]);
  // The sheets' formulas count neither.
  expect(zh(tables).uncounted).toEqual([
    { table: "evidence", row: 0, column: "city", value: "上海市辖区", offer: "上海" },
  ]);
  expect(zh(edit(written("zh"), 0, "级别", " ABSENT ")).uncounted).toEqual([
    { table: "evidence", row: 0, column: "level", value: " ABSENT ", offer: "明确缺失" },
  ]);
});

test("a blank period stands for the one that the workbook shows", () => {
  const tables = edit(written("zh"), 0, "规划期", "");
  expect(zh(tables)).toMatchObject({ dataset: bundledDataset, uncounted: [] });
});

test.each([
  ["城市", "city", "合肥肥"],
  ["指标编号", "measureId", "IP-XXX"],
  ["级别", "level", "很详细"],
  ["规划期", "period", "十九五"],
])("a row with an unknown %s is not counted, and is told", (column, id, value) => {
  const { dataset, uncounted } = zh(edit(written("zh"), 4, column, value));
  expect(uncounted).toEqual([{ table: "evidence", row: 4, column: id, value }]);
  expect(dataset.records).toHaveLength(bundledDataset.records.length - 1);
});

test("a new city, theme and measure are read with what the tables say of them", () => {
  const tables = written("zh");
  const added = {
    ...tables,
    cities: { ...tables.cities, body: [...tables.cities.body, ["", "苏州", "", ""]] },
    themes: { ...tables.themes, body: [...tables.themes.body, ["GREEN", "绿色金融"]] },
    measures: {
      ...tables.measures,
      body: [...tables.measures.body, ["GREEN", "", "GREEN-LOAN", "绿色信贷", "", "", "封闭", ""]],
    },
  };
  const { dataset } = zh(added);
  expect(dataset.cities.at(-1)).toEqual({ id: "苏州", name: { zh: "苏州", en: "苏州" }, pinyin: "苏州" });
  expect(dataset.themes.at(-1)).toEqual({ id: "GREEN", name: { zh: "绿色金融", en: "绿色金融" } });
  expect(dataset.measures.at(-1)).toMatchObject({ id: "GREEN-LOAN", theme: "GREEN", list: "closed" });
});

describe("targets", () => {
  const [first, second] = bundledDataset.targets;

  test("take what analysts have changed, with the release's words for what they have not", () => {
    const tables = edit(edit(written("zh"), 0, "数值", 2500, "targets"), 1, "目标项", "基金数量", "targets");
    expect(zh(tables).dataset.targets).toEqual([
      { ...first, value: { zh: 2500, en: 250 } },
      { ...second, indicator: { zh: "基金数量", en: "基金数量" } },
    ]);
  });

  test("of one's own have an id that says what they are about, and the translation of an indicator that is known", () => {
    const tables = written("zh");
    const own = (city: string, id: string): CellValue[] => [
      ...[city, "科技信贷余额", "不低于", "1500.5", "亿元", 2025, "", "二（一）", "", "我的备注", id],
    ];
    tables.targets!.body.unshift(own("合肥", ""), own("合肥", "~x~run"), own("上海", first!.id));
    const { dataset, uncounted } = zh(tables);
    expect(uncounted).toEqual([]);
    const shape = {
      indicator: first!.indicator,
      unit: first!.unit,
      value: { zh: 1500.5, en: 150.05 },
      bound: "atLeast",
    };
    const about = { ...shape, year: 2025, period: "14FYP" };
    expect(dataset.targets).toMatchObject([
      { ...about, id: "hefei-科技信贷余额-2025", city: "hefei" },
      { ...about, id: "hefei-科技信贷余额-2025-2", city: "hefei" },
      // The copy of a row is not that row, wherever it has been sorted to.
      { ...about, id: "shanghai-科技信贷余额-2025", city: "shanghai" },
      first,
      second,
    ]);
  });

  test("in English count in the units of English, the analysts' own too; a unit of their own stands for both languages", () => {
    const tables = edit(written("en"), 0, "Value", 250, "targets");
    const own = (value: number, unit: string): CellValue[] => [
      ...["Hefei", "Sci-tech loans", "at least", value, unit, 2025, "", "二（一）", "", "", ""],
    ];
    tables.targets!.body.push(own(12.5, "CNY billion"), own(30, "USD million"));
    const { dataset } = readBack(tables, "en", PERIOD.en, bundledDataset, "asFormulas");
    expect(dataset.targets).toMatchObject([
      { ...first, value: { zh: 2500, en: 250 } },
      second,
      { unit: first!.unit, value: { zh: 125, en: 12.5 } },
      { unit: { zh: "USD million", en: "USD million" }, value: { zh: 30, en: 30 } },
    ]);
  });

  test.each([
    ["城市", "city", "东莞莞"],
    ["目标项", "indicator", ""],
    ["口径", "bound", "大约"],
    ["数值", "value", "≥2000"],
    ["数值", "value", ""],
    ["年份", "year", 46022],
    ["年份", "year", "2025年"],
    ["规划期", "period", "十九五"],
  ])("a row with a wrong %s is not counted, and is told", (column, id, value) => {
    const { dataset, uncounted } = zh(edit(written("zh"), 1, column, value, "targets"));
    expect(uncounted).toEqual([{ table: "targets", row: 1, column: id, value: String(value) }]);
    expect(dataset.targets).toEqual([first]);
  });
});

describe("conclusions", () => {
  /** Those that the table has rows for. */
  const paired = ({ recommendations }: Dataset) =>
    recommendations.filter(({ measures, modelCities }) => measures.length > 0 && modelCities.length > 0);
  const [ip, platform, local] = paired(bundledDataset);

  test("a text that was changed in all rows of a conclusion changes it", () => {
    const edited = [0, 1, 2, 3, 4].reduce(
      (tables, row) => edit(tables, row, "结论概要", "改过的结论", "conclusions"),
      written("zh"),
    );
    const summary = { zh: "改过的结论", en: "改过的结论" };
    expect(paired(zh(edited).dataset)).toEqual([{ ...ip, summary }, platform, local]);
  });

  test("rows that no longer agree are conclusions of their own; the largest part stays what it was", () => {
    const tables = edit(
      edit(written("zh"), 1, "结论概要", "另一结论", "conclusions"),
      2,
      "报告建议借鉴",
      "上海",
      "conclusions",
    );
    const [pledge, abs, fund, market, insurance] = ip!.measures;
    expect(paired(zh(tables).dataset)).toMatchObject([
      { id: ip!.id, measures: [pledge, market, insurance], modelCities: ["guangzhou"], summary: ip!.summary },
      platform!,
      local!,
      { id: "hefei-知识产权金融", measures: [fund], modelCities: ["shanghai"], topic: ip!.topic },
      { id: "hefei-知识产权金融-2", measures: [abs], summary: { zh: "另一结论" }, period: "14FYP" },
    ]);
  });

  test("rows of one's own that agree are one conclusion, whatever order they are sorted in", () => {
    const tables = written("zh");
    const row = (measure: string, model: string): CellValue[] => [
      ...["上海", measure, "", "投贷联动", "", "三", "", model, "", "应当借鉴", "", ""],
    ];
    const own = [
      row("ECO-PLATFORM", "合肥"),
      row("INST-LEASE", "合肥"),
      row("INST-LEASE", "广州"),
      row("ECO-PLATFORM", "广州"),
    ];
    tables.conclusions!.body.push(...own);
    tables.conclusions!.body.reverse();
    const { dataset, uncounted } = zh(tables);
    expect(uncounted).toEqual([]);
    expect(paired(dataset)).toHaveLength(4);
    const mine = dataset.recommendations.find(({ city }) => city === "shanghai");
    expect(mine).toMatchObject({
      id: "shanghai-投贷联动",
      topic: { zh: "投贷联动" },
      citations: [{ section: "三" }],
    });
    expect([...mine!.measures].sort()).toEqual(["ECO-PLATFORM", "INST-LEASE"]);
    expect([...mine!.modelCities].sort()).toEqual(["guangzhou", "hefei"]);
    expect(dataset.recommendations).toEqual(expect.arrayContaining([ip, platform, local]));
  });

  test.each([
    ["城市", "city", "合肥肥"],
    ["指标编号", "measureId", "IP-XXX"],
    ["报告建议借鉴", "model", "无此城"],
  ])("a row with an unknown %s is not counted, and is told", (column, id, value) => {
    const { dataset, uncounted } = zh(edit(written("zh"), 0, column, value, "conclusions"));
    expect(uncounted).toEqual([{ table: "conclusions", row: 0, column: id, value }]);
    expect(paired(dataset)[0]?.measures).toEqual(ip!.measures.slice(1));
  });

  test("and targets that have been deleted with their sheets are the release's, as far as they are about what is left", () => {
    const { targets: _, conclusions: __, ...rest } = written("zh");
    const cities = { ...rest.cities, body: rest.cities.body.filter(([id]) => id !== "dongguan") };
    const evidence = { ...rest.evidence, body: rest.evidence.body.filter(([city]) => city !== "东莞") };
    expect(zh(rest).dataset).toEqual(bundledDataset);
    expect(zh({ ...rest, cities, evidence }).dataset.targets).toEqual([]);
  });
});

describe("advice", () => {
  const dataset = advisedDataset();
  const read = (tables: ReadTables) => readBack(tables, "zh", PERIOD.zh, dataset, "asFormulas");
  const [policy, ip] = dataset.recommendations;
  const find = (tables: ReadTables, id: string | undefined) =>
    read(tables).dataset.recommendations.find((each) => each.id === id);

  test.each([0, 1])("a text that was changed in row %s alone is the recommendation's", (row) => {
    const edited = edit(written("zh", dataset), row, "理由", "另一理由\n再一理由", "advice");
    expect(find(edited, policy?.id)).toEqual({
      ...policy,
      reasons: ["另一理由", "再一理由"].map((reason) => ({ zh: reason, en: reason })),
    });
  });

  test("a text that was changed among the conclusions is the recommendation's too", () => {
    const edited = [0, 1, 2, 3, 4].reduce(
      (tables, row) => edit(tables, row, "结论概要", "改过的结论", "conclusions"),
      written("zh", dataset),
    );
    expect(find(edited, ip?.id)).toEqual({ ...ip, summary: { zh: "改过的结论", en: "改过的结论" } });
  });

  test("an action of one's own joins the recommendation of the same topic, or is one of its own", () => {
    const tables = written("zh", dataset);
    const { header, body } = tables.advice!;
    const own = (topic: string, action: string) =>
      body.push(
        header.map((heading) => ({ 城市: "合肥", 议题: topic, 行动: action })[String(heading)] ?? ""),
      );
    own(policy?.topic.zh ?? "", "自己的行动");
    own("自己的议题", "另一行动");
    const { dataset: back, uncounted } = read(tables);
    expect(uncounted).toEqual([]);
    const actions = (id: string | undefined) =>
      back.recommendations
        .find((each) => each.id === id)
        ?.actions.map(({ id: action, summary }) => [action, summary.zh]);
    expect(actions(policy?.id)).toEqual([
      ["draft", "先写好方案。"],
      ["figures", "建立统计制度。"],
      ["action-3", "自己的行动"],
    ]);
    expect(actions("hefei-自己的议题")).toEqual([["action-1", "另一行动"]]);
  });

  test.each([
    ["城市", "city", "合肥肥"],
    ["议题", "topic", ""],
    ["涉及指标", "measureIds", "IP-FUND、IP-XXX"],
    ["建议借鉴城市", "models", "广州、无此城"],
    ["规划期", "period", "无此期"],
  ])("a row with an unknown %s is not counted, and is told", (column, id, value) => {
    const { uncounted } = read(edit(written("zh", dataset), 0, column, value, "advice"));
    expect(uncounted).toEqual([{ table: "advice", row: 0, column: id, value }]);
  });

  test.each(["广州，重庆", "广州; Chongqing", "广州\n重庆市"])(
    "lists are read as people write them: %j",
    (value) => {
      const edited = edit(written("zh", dataset), 2, "建议借鉴城市", value, "advice");
      expect(find(edited, ip?.id)?.modelCities).toEqual(["guangzhou", "chongqing"]);
    },
  );
});

test("sections are told apart as the release cites them", () => {
  const { dataset } = zh(edit(written("zh"), 0, "章节", "一； 二（二）1;自己的", "evidence"));
  const cited = bundledDataset.targets[0]!.citations;
  expect(dataset.records[0]?.citations).toEqual([...cited, { section: "自己的" }]);
});
