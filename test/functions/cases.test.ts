/** Every function on the bundled data, in both languages. */
import { ALL, gapReport } from "../../src/analysis";
import { bundledDataset } from "../../src/dataset/bundled";
import { STATUS_LABELS } from "../../src/dataset/labels";
import { DEFINITIONS } from "../../src/functions/definitions";
import { contexts, en, zh } from "./support";

const CREDIT_NOTE = bundledDataset.targets[0]?.note;
const LOCAL = bundledDataset.recommendations.find(({ id }) => id === "hefei-local-finance")!;

/** What is called, what it gives in a Chinese workbook, and in an English one where that differs. */
const CASES: [id: string, args: unknown[], zh: unknown, en?: unknown][] = [
  ["COVERAGE", ["IP"], 13],
  ["COVERAGE", ["IP-PLEDGE"], 9],
  ["COVERAGE", ["IP-PLEDGE", null, "detailed"], 4],
  ["COVERAGE", ["IP-PLEDGE", null, "listed"], 9],
  ["COVERAGE", ["ALL"], 16],
  ["COVERAGE", ["IP", [["合肥"], ["天津"], ["广州"]]], 2],
  ["COVERAGE", ["IP", "天津"], 0],
  ["COVERAGE", ["IP", [["合肥", "合肥"]]], 1],
  ["COVERAGE", ["ECO-PLATFORM", "合肥"], 0],
  ["PENETRATION", ["ECO"], 10 / 16],
  ["PENETRATION", ["IP-INS", [["广州", "深圳", "合肥", "天津"]]], 0.5],
  ["PENETRATION", ["IP-INS", null, "详细"], 3 / 16, 3 / 16],
  ["DEPTH", ["合肥"], 13 / 24],
  ["DEPTH", ["广州", "IP"], 1],
  ["DEPTH", ["合肥", "IP", "Detailed"], 0],
  ["GAPCOUNT", ["合肥"], 11],
  ["GAPCOUNT", ["合肥", null, "confirmed"], 3],
  ["GAPCOUNT", ["合肥", "IP", "报告未提及"], 3],
  ["GAPCOUNT", ["广州", "IP"], 0],
  ["GAPCOUNT", ["合肥", null, "absent"], 3],
  ["GAPCOUNT", ["合肥", "IP", "待深化"], 2],
  ["GAPCOUNT", ["合肥", "IP-FUND", "to deepen"], 0],
  [
    "GAPS",
    ["合肥", "INST", 4, "明确缺失"],
    [["INST-MICRO", "科技小贷", "确认差距", 4, "东莞、济南、泉州、长沙"]],
    [["INST-MICRO", "Sci-tech micro-loans", "Confirmed gap", 4, "Dongguan, Jinan, Quanzhou, Changsha"]],
  ],
  ["STATUS", ["广州", "IP-FUND"], "详细", "Detailed"],
  ["STATUS", ["合肥", "IP-ABS"], "列举", "Listed"],
  ["STATUS", ["合肥", "ECO-PLATFORM"], "明确缺失", "Absent"],
  ["STATUS", ["天津", "IP-FUND"], "报告未提及", "Not reported"],
  [
    "CITIES",
    ["DIRECT-SFUND"],
    [["深圳"], ["杭州"], ["南京"], ["济南"]],
    [["Shenzhen"], ["Hangzhou"], ["Nanjing"], ["Jinan"]],
  ],
  ["CITIES", ["IP-FUND", "detailed"], [["广州"], ["长沙"]], [["Guangzhou"], ["Changsha"]]],
  [
    "MEASURES",
    ["ECO"],
    [
      ["ECO-RISK", "风险补偿机制", "生态环境"],
      ["ECO-PLATFORM", "科创金融服务平台", "生态环境"],
      ["ECO-OUTREACH", "对接与活动", "生态环境"],
    ],
    [
      ["ECO-RISK", "Risk compensation", "Ecosystem"],
      ["ECO-PLATFORM", "Sci-tech finance service platform", "Ecosystem"],
      [
        "ECO-OUTREACH",
        "Outreach: workstations, envoys, expos, park operation, firms brought into parks",
        "Ecosystem",
      ],
    ],
  ],
  [
    "MEASURES",
    ["IP", "合肥"],
    [
      ["IP-PLEDGE", "知识产权质押融资", "知识产权金融", "列举"],
      ["IP-ABS", "知识产权证券化", "知识产权金融", "列举"],
    ],
    [
      ["IP-PLEDGE", "IP pledge financing", "IP finance", "Listed"],
      ["IP-ABS", "IP securitisation", "IP finance", "Listed"],
    ],
  ],
  [
    "THEMES",
    [],
    [
      ["POS", "发展定位", 2],
      ["INST", "专营机构", 6],
      ["PROD", "产品服务", 3],
      ["DIRECT", "直接融资", 5],
      ["IP", "知识产权金融", 5],
      ["ECO", "生态环境", 3],
    ],
    [
      ["POS", "Positioning", 2],
      ["INST", "Specialised institutions", 6],
      ["PROD", "Products and services", 3],
      ["DIRECT", "Direct financing", 5],
      ["IP", "IP finance", 5],
      ["ECO", "Ecosystem", 3],
    ],
  ],
  [
    "MATRIX",
    ["ECO", [["合肥"], ["重庆"], ["天津"]]],
    [
      ["城市", "ECO-RISK", "ECO-PLATFORM", "ECO-OUTREACH"],
      ["合肥", 2, -1, ""],
      ["重庆", "", 2, 2],
      ["天津", "", "", ""],
    ],
    [
      ["City", "ECO-RISK", "ECO-PLATFORM", "ECO-OUTREACH"],
      ["Hefei", 2, -1, ""],
      ["Chongqing", "", 2, 2],
      ["Tianjin", "", "", ""],
    ],
  ],
  [
    "MATRIX",
    [
      [
        ["IP-INS", ""],
        ["IP-ABS", "IP-INS"],
      ],
      "深圳市",
    ],
    [
      ["城市", "IP-INS", "IP-ABS"],
      ["深圳", 2, 2],
    ],
    [
      ["City", "IP-INS", "IP-ABS"],
      ["Shenzhen", 2, 2],
    ],
  ],
  ["RANK", ["广州"], 1],
  ["RANK", ["合肥", "IP"], 4],
  ["RANK", ["福州"], 15],
  ["RANK", ["天津"], 16],
  ["RANK", ["合肥", null, "detailed"], 4],
  [
    "RANKING",
    ["IP", null, 3],
    [
      ["广州", 5, 5, 1, 1],
      ["深圳", 4, 4, 4 / 5, 2],
      ["东莞", 4, 0, 4 / 5, 2],
    ],
    [
      ["Guangzhou", 5, 5, 1, 1],
      ["Shenzhen", 4, 4, 4 / 5, 2],
      ["Dongguan", 4, 0, 4 / 5, 2],
    ],
  ],
  ["SIMILARITY", ["合肥", "西安"], 8 / 15],
  ["SIMILARITY", ["合肥", "合肥"], 1],
  ["SIMILARITY", ["天津", "福州"], 0],
  ["SIMILARITY", ["合肥", "广州", "IP"], 2 / 5],
  ["SIMILARITY", ["合肥", "西安", null, "detailed"], 3 / 9],
  ["BOUND", [[["IP", "IP-INS", "ALL", "ECO-OUTREACH"]]], [["≥", "=", "≥", "="]]],
  ["BOUND", ["IP-PLEDGE"], "≥"],
  ["COVEREDBY", [[["IP-FUND"], ["IP-INS"]]], [["广州"]], [["Guangzhou"]]],
  [
    "COVEREDBY",
    [[["INST-MICRO", "INST-LEASE"]], null, "any", null, "detailed"],
    [["济南"], ["东莞"]],
    [["Jinan"], ["Dongguan"]],
  ],
  [
    "COVEREDBY",
    ["IP-INS", [["合肥"], ["南京"], ["广州"]]],
    [["南京"], ["广州"]],
    [["Nanjing"], ["Guangzhou"]],
  ],
  ["COVEREDBY", ["IP-INS", null, "全部", [["IP-FUND"], ["IP-MARKET"]]], [["南京"]], [["Nanjing"]]],
  [
    "PEERS",
    ["合肥", 2],
    [
      ["广州", 12 / 19],
      ["宁波", 8 / 14],
    ],
    [
      ["Guangzhou", 12 / 19],
      ["Ningbo", 8 / 14],
    ],
  ],
  [
    "GAPS",
    ["合肥", "IP"],
    [
      ["IP-FUND", "知识产权基金", "报告未提及", 5, "广州、长沙、东莞、济南、泉州"],
      ["IP-MARKET", "知识产权交易市场", "报告未提及", 5, "广州、深圳、东莞、济南、西安"],
      ["IP-INS", "知识产权保险", "报告未提及", 3, "广州、深圳、南京"],
    ],
    [
      ["IP-FUND", "IP funds", "Not reported", 5, "Guangzhou, Changsha, Dongguan, Jinan, Quanzhou"],
      ["IP-MARKET", "IP trading market", "Not reported", 5, "Guangzhou, Shenzhen, Dongguan, Jinan, Xi'an"],
      ["IP-INS", "IP insurance", "Not reported", 3, "Guangzhou, Shenzhen, Nanjing"],
    ],
  ],
  [
    "GAPS",
    ["合肥", "INST", 4],
    [["INST-MICRO", "科技小贷", "确认差距", 4, "东莞、济南、泉州、长沙"]],
    [["INST-MICRO", "Sci-tech micro-loans", "Confirmed gap", 4, "Dongguan, Jinan, Quanzhou, Changsha"]],
  ],
  [
    "GAPS",
    ["合肥", "IP-PLEDGE"],
    [["IP-PLEDGE", "知识产权质押融资", "待深化", 4, "广州、深圳、宁波、长沙"]],
    [["IP-PLEDGE", "IP pledge financing", "To deepen", 4, "Guangzhou, Shenzhen, Ningbo, Changsha"]],
  ],
  [
    "GAPS",
    ["合肥", "INST", null, null, "authors"],
    [
      ["INST-MICRO", "科技小贷", "确认差距", 4, "东莞、济南、泉州、长沙", "济南"],
      ["INST-LEASE", "科技租赁", "确认差距", 1, "东莞", "济南"],
    ],
    [
      [
        "INST-MICRO",
        "Sci-tech micro-loans",
        "Confirmed gap",
        4,
        "Dongguan, Jinan, Quanzhou, Changsha",
        "Jinan",
      ],
      ["INST-LEASE", "Sci-tech and financial leasing", "Confirmed gap", 1, "Dongguan", "Jinan"],
    ],
  ],
  [
    "LEARNFROM",
    ["合肥", "INST-MICRO"],
    [
      [
        "INST-MICRO",
        "科技小贷",
        "东莞、济南、泉州、长沙",
        "东莞：详细，主题内 6/6 项，相似度 0.50；济南：详细，主题内 4/6 项，相似度 0.50；" +
          "泉州：列举，主题内 3/6 项，相似度 0.31；长沙：列举，主题内 2/6 项，相似度 0.38",
      ],
    ],
    [
      [
        "INST-MICRO",
        "Sci-tech micro-loans",
        "Dongguan, Jinan, Quanzhou, Changsha",
        "Dongguan: detailed, 6/6 of the theme, similarity 0.50; Jinan: detailed, 4/6 of the theme, similarity 0.50; " +
          "Quanzhou: listed, 3/6 of the theme, similarity 0.31; Changsha: listed, 2/6 of the theme, similarity 0.38",
      ],
    ],
  ],
  [
    "TARGET",
    ["东莞"],
    [
      ["科技信贷余额", "不低于", 2000, "亿元", 2025],
      ["登记备案基金数量", "超过", 400, "只", 2025],
    ],
    [
      ["Outstanding sci-tech credit", "at least", 200, "CNY billion", 2025],
      ["Number of registered funds", "more than", 400, "funds", 2025],
    ],
  ],
  [
    "ADVICE",
    ["合肥", "INST-LEASE"],
    [
      [
        "科技租赁与科技小贷",
        "加强对科技租赁、科技小贷等地方金融组织的关注，可考虑借鉴济南等地经验。",
        "济南",
        "INST-MICRO、INST-LEASE",
        "三·三是",
        "原文为“济南等地”。这两项之中，报告只述及济南的科技小贷，未述及科技租赁。",
        LOCAL.reasons.map(({ zh }) => zh).join("\n"),
        LOCAL.actions[0]?.summary.zh,
      ],
    ],
    [
      [
        "Sci-tech leasing and micro-loans",
        "Pay more attention to local financial organisations such as sci-tech leasing and micro-loan companies; the experience of Jinan and others may be drawn on.",
        "Jinan",
        "INST-MICRO, INST-LEASE",
        "三·三是",
        "The text says “Jinan and other places” (等地). Of these two, the report describes for Jinan only sci-tech micro-loans, not sci-tech leasing.",
        LOCAL.reasons.map(({ en }) => en).join("\n"),
        LOCAL.actions[0]?.summary.en,
      ],
    ],
  ],
  [
    "SEARCH",
    ["平台", "ECO", "重庆"],
    [
      [
        "重庆",
        "ECO-PLATFORM",
        "科创金融服务平台",
        "详细",
        "提出为全市科技型企业建设综合金融服务平台，不断引入政府的公共资源，促成企业与创投资本的深度对接；并搭建科创项目信息的对接共享平台，探索设立项目评审的公共服务中心。",
        "二（五）2",
        "",
      ],
    ],
    [
      [
        "Chongqing",
        "ECO-PLATFORM",
        "Sci-tech finance service platform",
        "Detailed",
        "Plans a city-wide comprehensive financial service platform for sci-tech firms that keeps bringing in public resources of the government and connects firms closely with venture capital; also a platform for sharing and matching information on sci-tech projects, and, to be explored, a public service centre for project review.",
        "二（五）2",
        "",
      ],
    ],
  ],
  [
    "TARGETS",
    [null, "科技信贷余额"],
    [["东莞", "科技信贷余额", "不低于", 2000, "亿元", 2025, CREDIT_NOTE?.zh]],
    [["Dongguan", "Outstanding sci-tech credit", "at least", 200, "CNY billion", 2025, CREDIT_NOTE?.en]],
  ],
  ["TARGET", ["东莞", "科技信贷余额"], 2000, 200],
  ["TARGET", ["dongguan", "number of registered funds"], 400],
  ["DATAINFO", ["release"], "2022.2"],
  ["DATAINFO", ["城市数"], 16],
  ["DATAINFO", ["Publisher"], "兴泰智库", "Xingtai Think Tank"],
  ["DATAINFO", ["language"], "zh", "en"],
];

const statusWords = (language: "zh" | "en") => Object.values(STATUS_LABELS).map((label) => label[language]);

test.each(CASES)("%s %j", (id, args, inChinese, inEnglish = inChinese) => {
  expect(zh(id, ...args)).toEqual(inChinese);
  expect(en(id, ...args)).toEqual(inEnglish);
});

test("every function has a case", () => {
  const tested = new Set(CASES.map(([id]) => id));
  expect(DEFINITIONS.filter(({ id }) => !tested.has(id)).map(({ id }) => id)).toEqual(["EVIDENCE"]);
});

test("EVIDENCE gives the summary and the report's section", () => {
  const { summary } = bundledDataset.records.find(
    ({ city, measure }) => city === "guangzhou" && measure === "IP-FUND",
  )!;
  expect(zh("EVIDENCE", "广州", "IP-FUND")).toBe(`${summary.zh}〔报告第二部分（四）〕`);
  expect(en("EVIDENCE", "广州", "IP-FUND")).toBe(`${summary.en} [report, Part 2, section 4]`);
  const doubted = bundledDataset.records.find(({ note }) => note !== undefined)!;
  expect(zh("EVIDENCE", doubted.city, doubted.measure)).toContain(`〔编码说明：${doubted.note!.zh}〕`);
  expect(en("EVIDENCE", doubted.city, doubted.measure)).toContain(` [coding note: ${doubted.note!.en}]`);
});

test("MATRIX of everything has a row for each city and a column for each measure", () => {
  const matrix = zh("MATRIX");
  expect(matrix).toHaveLength(17);
  for (const row of matrix as unknown[][]) expect(row).toHaveLength(25);
});

describe("what is listed here and detailed elsewhere", () => {
  const ids = (...args: unknown[]) => {
    const rows = zh("GAPS", ...args);
    return Array.isArray(rows) ? rows.map(([id, , status]) => `${id} ${status}`) : rows;
  };

  test("is apart from gaps: calls of before give the same rows, and say more than “no gap”", () => {
    expect(ids("合肥", "IP")).toEqual(["IP-FUND 报告未提及", "IP-MARKET 报告未提及", "IP-INS 报告未提及"]);
    expect(ids("合肥", "IP-PLEDGE")).toEqual(["IP-PLEDGE 待深化"]);
    expect(zh("LEARNFROM", "合肥", "IP-ABS")).toEqual([
      ["IP-ABS", "知识产权证券化", "广州、深圳、南京", expect.stringContaining("广州：详细")],
    ]);
  });

  test("stands behind the gaps where all is asked for, and alone where only it is", () => {
    const deeper = ["IP-PLEDGE 待深化", "IP-ABS 待深化"];
    expect(ids("合肥", "IP", null, "toDeepen")).toEqual(deeper);
    expect(ids("合肥", "IP", null, "ALL")).toEqual([...(ids("合肥", "IP") as string[]), ...deeper]);
    expect(ids("合肥", "IP", 4, "待深化")).toEqual(deeper.slice(0, 1));
    expect(ids("合肥", "INST", null, "确认差距")).toEqual(["INST-MICRO 确认差距", "INST-LEASE 确认差距"]);
  });

  test("brings the authors' model cities as a last column, on request alone", () => {
    for (const id of ["GAPS", "LEARNFROM"]) {
      const last = id === "GAPS" ? [null, null] : [null];
      const without = zh(id, "合肥") as unknown[][];
      const rows = zh(id, "合肥", null, ...last, "authors") as unknown[][];
      expect(rows.map((row) => row.slice(0, -1))).toEqual(without);
      const named = Object.fromEntries(rows.map((row) => [row[0], row.at(-1)]));
      expect(named).toMatchObject({
        "ECO-PLATFORM": "重庆",
        "INST-LEASE": "济南",
        "IP-FUND": "广州",
        "ECO-OUTREACH": "",
      });
    }
  });
});

describe("GAPCOUNT", () => {
  test("takes every word that STATUS returns, in which each measure has exactly one", () => {
    for (const [call, words] of [
      [zh, statusWords("zh")],
      [en, statusWords("en")],
    ] as const) {
      for (const { id: city } of bundledDataset.cities) {
        for (const word of words) {
          const own = bundledDataset.measures.filter(({ id }) => call("STATUS", city, id) === word);
          expect(call("GAPCOUNT", city, null, word)).toBe(own.length);
        }
      }
    }
  });

  test("counts the rows that GAPS lists of each kind", () => {
    for (const { id: city } of bundledDataset.cities) {
      for (const kind of ["confirmed", "notReported", "toDeepen"]) {
        const rows = zh("GAPS", city, null, null, kind);
        expect(zh("GAPCOUNT", city, null, kind)).toBe(Array.isArray(rows) ? rows.length : 0);
      }
      expect(zh("GAPCOUNT", city)).toBe((zh("GAPS", city) as unknown[]).length);
    }
  });
});

describe("PEERS", () => {
  const similarities = (...args: unknown[]) =>
    (zh("PEERS", ...args) as [string, number][]).map(([, value]) => value);

  test("gives five cities unless told otherwise, and all there are if told more", () => {
    expect(zh("PEERS", "合肥")).toHaveLength(5);
    expect(zh("PEERS", "合肥", 100)).toHaveLength(15);
    expect(zh("PEERS", "合肥", "３")).toHaveLength(3);
  });

  test("includes whoever ties with the last", () => {
    expect(similarities("合肥", 4)).toEqual([12 / 19, 8 / 14, 8 / 15, 1 / 2, 1 / 2]);
    expect(similarities("福州", 5)).toEqual([1 / 7, 1 / 7, 1 / 9, 1 / 10, 1 / 11, 1 / 11]);
  });

  test("names no city that shares nothing with it", () => {
    for (const { name } of bundledDataset.cities) {
      for (const value of similarities(name.zh, 100)) expect(value).toBeGreaterThan(0);
    }
    expect(zh("PEERS", "天津", 5, "IP")).toBe("#N/A 没有城市与天津在知识产权金融方面有共同之处。");
  });

  test("at a level", () => {
    expect(zh("PEERS", "广州", 1, "IP", "detailed")).toEqual([["深圳", 4 / 5]]);
  });

  test("names the cities that the pane compares with", () => {
    const { index } = contexts.zh;
    for (const city of bundledDataset.cities) {
      for (const count of [1, 3, 5]) {
        const comparison = { kind: "nearest", count } as const;
        const report = gapReport(index, { city: city.id, scope: ALL, comparison, minimum: 0 });
        const compared = report?.compared.map((each) => [each.city.name.zh, each.similarity]);
        expect(zh("PEERS", city.id, count)).toEqual(compared);
      }
    }
  });
});

describe("RANKING", () => {
  test("lists every city with what RANK, DEPTH and the matrix say of it", () => {
    for (const [scope, level] of [["ALL"], ["IP"], ["IP", "detailed"], ["ECO-PLATFORM"]]) {
      const rows = zh("RANKING", scope, level) as (string | number)[][];
      expect(rows).toHaveLength(16);
      for (const [city, covered, detailed, share, place] of rows) {
        const levels = (zh("MATRIX", scope, city) as unknown[][])[1] ?? [];
        expect(covered).toBe(
          levels.filter((each) => each === 2 || (each === 1 && level === undefined)).length,
        );
        expect(detailed).toBe(levels.filter((each) => each === 2).length);
        expect(zh("DEPTH", city, scope, level)).toBe(share);
        const rank = zh("RANK", city, scope, level);
        if (covered === 0)
          expect([place, rank]).toEqual(["", expect.stringMatching(/^#N\/A 按报告，16 个城市中有/)]);
        else expect(rank).toBe(place);
      }
    }
  });

  test("of the first few has those that tie with the last, and none that cover nothing", () => {
    const cities = (...args: unknown[]) => (zh("RANKING", ...args) as string[][]).map(([city]) => city);
    expect(cities("IP", null, 2)).toEqual(["广州", "深圳", "东莞"]);
    expect(cities("DIRECT-SFUND", null, 16)).toEqual(["深圳", "杭州", "南京", "济南"]);
  });
});

describe("SEARCH", () => {
  const found = (...args: unknown[]) =>
    (zh("SEARCH", ...args) as string[][]).map(([city, measure]) => `${city} ${measure}`);

  test("finds words in summary, coding note, and the names of city and measure", () => {
    const all = bundledDataset.records.length;
    expect(found("基金 引导").length).toBeLessThan(found("基金").length);
    expect(found("基金").length).toBeLessThan(all);
    expect(found("信易贷")).toEqual(["合肥 ECO-PLATFORM"]);
    expect(found("重庆 平台 共享")).toEqual(["重庆 ECO-PLATFORM"]);
    expect(found("归入 分句 天使")).toEqual(["广州 DIRECT-FUND"]);
    expect(found("ip-pledge")).toHaveLength(9);
  });

  test.each([
    ["基金　引导", "基金 引导"],
    ["  引导\t基金 基金", "基金 引导"],
    ["ＳＣＩ－ＴＥＣＨ", "sci-tech"],
    ["CHONGQING", "重庆"],
  ])("understands %j as %j", (one, other) => {
    expect(found(one)).toEqual(found(other));
  });

  test("of nothing visible is refused, not answered with everything", () => {
    expect(zh("SEARCH", "\u200b\u3000")).toBe("#VALUE! 参数 text（文字） 不能为空。");
  });

  test("keeps to the cities and measures that are asked for", () => {
    expect(found("基金", [["IP-FUND"], ["ECO"]], [["济南"], ["广州"]])).toEqual(
      expect.arrayContaining(["济南 ECO-RISK", "广州 IP-FUND"]),
    );
    for (const each of found("基金", "IP-FUND")) expect(each).toMatch(/ IP-FUND$/);
  });
});

test("COVEREDBY all and any, and without, are the sets that CITIES gives", () => {
  const cities = (scope: string, level?: string) => {
    const rows = zh("CITIES", scope, level);
    return Array.isArray(rows) ? rows.map(([name]) => name) : [];
  };
  const names = bundledDataset.cities.map(({ name }) => name.zh);
  for (const level of ["listed", "detailed"]) {
    const [pledge, abs, fund] = ["IP-PLEDGE", "IP-ABS", "IP-FUND"].map((id) => cities(id, level));
    const call = (mode: string, without?: string) => {
      const rows = zh("COVEREDBY", [["IP-PLEDGE"], ["IP-ABS"]], null, mode, without, level);
      return Array.isArray(rows) ? rows.map(([name]) => name) : [];
    };
    const both = names.filter((name) => pledge!.includes(name) && abs!.includes(name));
    const either = names.filter((name) => pledge!.includes(name) || abs!.includes(name));
    expect(call("all")).toEqual(both);
    expect(call("any")).toEqual(either);
    expect(call("any", "IP-FUND")).toEqual(either.filter((name) => !fund!.includes(name)));
  }
});

test("SUM and AVERAGE of the matrix count what the report says: not reported is a blank text, no number", () => {
  const cells = (zh("MATRIX", "ECO") as unknown[][]).slice(1).flatMap((row) => row.slice(1));
  expect(new Set(cells)).toEqual(new Set([2, 1, -1, ""]));
});

test("DATAINFO lists everything about the data", () => {
  const zhRows = zh("DATAINFO") as unknown[][];
  expect(zhRows.map(([label]) => label)).toEqual([
    "数据版本",
    "版本日期",
    "资料来源",
    "发布机构",
    "发布年份",
    "规划期",
    "城市数",
    "主题数",
    "指标数",
    "证据条数",
    "语言",
  ]);
  expect(zhRows.slice(5)).toEqual([
    ["规划期", bundledDataset.periods[0]?.name.zh],
    ["城市数", 16],
    ["主题数", 6],
    ["指标数", 24],
    ["证据条数", bundledDataset.records.length],
    ["语言", "zh"],
  ]);
  expect(en("DATAINFO")).toContainEqual(["Period", "14th Five-Year Plan"]);
});

describe("SEARCH", () => {
  const citiesOf = (...args: unknown[]) => {
    const rows = zh("SEARCH", ...args);
    return Array.isArray(rows) ? [...new Set(rows.map(([city]) => city))] : rows;
  };

  test.each(["合肥", "合肥市", "安徽合肥", "Hefei City", "hefei"])(
    "%s finds the evidence of 合肥",
    (text) => {
      expect(citiesOf(text, "IP")).toEqual(["合肥"]);
    },
  );

  test.each(["廣州", "穗城", "广"])(
    "%j is looked for as it stands where it is no city of several characters",
    (text) => {
      expect(citiesOf(text, "IP-FUND")).toEqual(text === "穗城" ? expect.stringMatching(/^#N\/A/) : ["广州"]);
    },
  );

  test("words may be separated by commas of either kind, and stand in quotation marks", () => {
    const rows = zh("SEARCH", "基金 广州");
    for (const text of ["基金、广州", "基金，广州", "“基金”“广州”", "基金,  广州", '"基金" 广州'])
      expect(zh("SEARCH", text)).toEqual(rows);
    expect(Array.isArray(rows)).toBe(true);
  });
});
