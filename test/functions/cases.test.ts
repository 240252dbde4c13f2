/** Every function on the bundled data, in both languages. */
import { bundledDataset } from "../../src/dataset/bundled";
import { DEFINITIONS } from "../../src/functions/definitions";
import { en, zh } from "./support";

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
      ["ECO-OUTREACH", "Workstations, envoys, expos, park operation and project introduction", "Ecosystem"],
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
      ["合肥", 2, -1, 0],
      ["重庆", 0, 2, 2],
      ["天津", 0, 0, 0],
    ],
    [
      ["City", "ECO-RISK", "ECO-PLATFORM", "ECO-OUTREACH"],
      ["Hefei", 2, -1, 0],
      ["Chongqing", 0, 2, 2],
      ["Tianjin", 0, 0, 0],
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
  ["SIMILARITY", ["合肥", "西安"], 8 / 15],
  ["SIMILARITY", ["合肥", "合肥"], 1],
  ["SIMILARITY", ["天津", "福州"], 0],
  ["SIMILARITY", ["合肥", "广州", "IP"], 2 / 5],
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
      ["Outstanding sci-tech credit", "at least", 2000, "CNY 100 million", 2025],
      ["Number of registered funds", "more than", 400, "funds", 2025],
    ],
  ],
  ["TARGET", ["东莞", "科技信贷余额"], 2000],
  ["TARGET", ["dongguan", "number of registered funds"], 400],
  ["DATAINFO", ["release"], "2022.1"],
  ["DATAINFO", ["城市数"], 16],
  ["DATAINFO", ["Publisher"], "兴泰智库", "Xingtai Think Tank"],
  ["DATAINFO", ["language"], "zh", "en"],
];

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
  expect(zh("EVIDENCE", "广州", "IP-FUND")).toBe(`${summary.zh}〔报告 二（四）〕`);
  expect(en("EVIDENCE", "广州", "IP-FUND")).toBe(`${summary.en} [report, 二（四）]`);
});

test("MATRIX of everything has a row for each city and a column for each measure", () => {
  const matrix = zh("MATRIX");
  expect(matrix).toHaveLength(17);
  for (const row of matrix as unknown[][]) expect(row).toHaveLength(25);
});

test("PEERS gives five cities unless told otherwise, and all there are if told more", () => {
  expect(zh("PEERS", "合肥")).toHaveLength(5);
  expect(zh("PEERS", "合肥", 100)).toHaveLength(15);
  expect(zh("PEERS", "合肥", "３")).toHaveLength(3);
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
