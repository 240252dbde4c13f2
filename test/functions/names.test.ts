/** What people write, and what it is taken for. */
import fc from "fast-check";
import { seedProperties } from "../analysis/seed";
import { smallDataset } from "../analysis/smallDataset";
import { Names } from "../../src/dataset/names";
import { bundledDataset } from "../../src/dataset/bundled";
import { contexts, en, on, zh } from "./support";

seedProperties(300);

const { cities, scopes } = contexts.zh.names;

describe("a city", () => {
  test.each([
    ...[
      "合肥",
      "合肥市",
      "合肥市辖",
      "合肥市辖区",
      " 合 肥 市 ",
      "Hefei",
      "HEFEI",
      "ｈｅｆｅｉ",
      "he fei",
      "He-Fei",
    ],
    ...["Héféi", "hé féi shì", "Hefei City", "hefei shi", "hefei"],
  ])("%s is 合肥", (text) => {
    expect(zh("STATUS", text, "ECO-PLATFORM")).toBe("明确缺失");
  });

  test.each(["西安", "Xi'an", "Xi’an", "xian", "XI AN", "xi-an", "Xī'ān", "西安市"])("%s is 西安", (text) => {
    expect(cities.find(text).map(({ id }) => id)).toEqual(["xian"]);
  });

  test.each(["", " ", "市", "嘉兴", "江苏合肥", "苏州", "抚州", "苏", "长", "hef", "合", "0"])(
    "%j is none",
    (text) => {
      expect(cities.find(text)).toEqual([]);
    },
  );

  test("in any width and case, with any blanks and hyphens, is still itself", () => {
    const anySpelling = fc
      .record({
        city: fc.constantFrom(...bundledDataset.cities),
        name: fc.constantFrom("zh" as const, "en" as const, "pinyin" as const, "id" as const),
        suffix: fc.constantFrom("", "市", "市辖区", " City"),
        joint: fc.constantFrom("", " ", "-", "　", "_"),
        wide: fc.boolean(),
        upper: fc.boolean(),
      })
      .map(({ city, name, suffix, joint, wide, upper }) => {
        const text = (name === "zh" || name === "en" ? city.name[name] : city[name]) + suffix;
        const cased = upper ? text.toUpperCase() : text.toLowerCase();
        const spaced = Array.from(cased).join(joint);
        const widened = spaced.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
        return { city, text: wide ? widened : spaced };
      });
    fc.assert(
      fc.property(anySpelling, ({ city, text }) => {
        expect(cities.find(text).map(({ id }) => id)).toEqual([city.id]);
      }),
    );
  });
});

describe("a scope", () => {
  test.each([
    ["IP", "IP"],
    ["ip", "IP"],
    ["ＩＰ", "IP"],
    ["知识产权金融", "IP"],
    ["IP Finance", "IP"],
    ["ip pledge", "IP-PLEDGE"],
    ["IP_PLEDGE", "IP-PLEDGE"],
    ["IPPLEDGE", "IP-PLEDGE"],
    ["ip—pledge", "IP-PLEDGE"],
    ["知识产权 质押融资", "IP-PLEDGE"],
    ["s基金", "DIRECT-SFUND"],
    ["Ｓ基金", "DIRECT-SFUND"],
    ["secondary s funds", "DIRECT-SFUND"],
    ["all", "ALL"],
    ["全部", "ALL"],
  ])("%s is %s", (text, id) => {
    expect(scopes.find(text).map((found) => found.id)).toEqual([id]);
  });

  test.each(["", "I", "科技", "IP finances"])("%j is none", (text) => {
    expect(scopes.find(text)).toEqual([]);
  });
});

describe("a city of any kind of spelling", () => {
  test.each([
    ...[
      "安徽合肥",
      "安徽省合肥市",
      "安徽省合肥",
      "中国安徽合肥",
      "合肥（安徽）",
      "Hefei, Anhui",
      "Anhui Hefei",
      "City of Hefei",
      "中国合肥市",
      "Hefei, China",
    ],
    ...["合\u200b肥", "\ufeff合肥", "合肥\u00a0", "\u3000合肥\n", "合\u00ad肥\ufe0f", "庐"],
  ])("%j is 合肥", (text) => {
    expect(cities.find(text).map(({ id }) => id)).toEqual(["hefei"]);
  });

  test.each([
    ...[
      ["廣州", "guangzhou"],
      ["廣東省廣州市", "guangzhou"],
      ["⻄安", "xian"],
      ["⻓沙", "changsha"],
      ["\u2fed沙", undefined],
    ],
    ...[
      ["⾧沙", "changsha"],
      ["重慶", "chongqing"],
      ["瀋陽", undefined],
      ["重庆市", "chongqing"],
      ["撫州", undefined],
    ],
    ...[
      ["沪", "shanghai"],
      ["穗", "guangzhou"],
      ["深", "shenzhen"],
      ["津", "tianjin"],
      ["渝", "chongqing"],
      ["汉", "wuhan"],
    ],
    ...[
      ["漢", "wuhan"],
      ["杭", "hangzhou"],
      ["宁", "nanjing"],
      ["甬", "ningbo"],
    ],
  ] as const)("%s is %s, as far as the data have it", (text, id) => {
    const has = bundledDataset.cities.some((city) => city.id === id);
    expect(cities.find(text).map((found) => found.id)).toEqual(has ? [id] : []);
  });

  test("is found with the city's own province only", () => {
    for (const { id, name } of bundledDataset.cities) {
      const found = [
        ..."京津沪渝".split(""),
        "安徽",
        "广东",
        "浙江",
        "江苏",
        "福建",
        "湖北",
        "陕西",
        "湖南",
      ].filter((province) => cities.find(`${province}${name.zh}`).some((each) => each.id === id));
      expect(found.length).toBeLessThanOrEqual(1);
    }
  });
});

test.each([
  ["1.1", "11"],
  ["1-1", "11"],
  ["A.1.2", "A.12"],
])("%s is not %s", (one, other) => {
  const names = new Names([{ value: other, id: other, names: [other] }]);
  expect(names.find(one)).toEqual([]);
  expect(names.find(other)).toHaveLength(1);
});

test("ids of a file are not mixed up by their punctuation, where only blanks are forgiven", () => {
  const ids = ["A-1", "A1", "a 2"].map((id) => ({ value: id, id, names: [] }));
  const names = new Names(ids, { forgive: "blanks" });
  const found = (text: string) => names.find(text).map(({ id }) => id);
  expect([found("A1"), found("Ａ－１"), found("A_1"), found("a2 "), found("A\u200b1")]).toEqual([
    ...[["A1"], ["A-1"], [], ["a 2"], ["A1"]],
  ]);
});

describe("what is unknown", () => {
  test.each([
    ["COVERAGE", ["IPX"], "scope（范围）", "IPX", ["IP"]],
    ["COVERAGE", ["IP-PLEGDE"], "scope（范围）", "IP-PLEGDE", ["IP-PLEDGE"]],
    ["COVERAGE", ["知识产权"], "scope（范围）", "知识产权", ["IP", "IP-PLEDGE"]],
    ["COVERAGE", ["质压融资"], "scope（范围）", "质压融资", ["IP-PLEDGE"]],
    ["COVERAGE", ["bonds"], "scope（范围）", "bonds", ["DIRECT-BOND"]],
    ["COVERAGE", ["IP", "合配"], "cities（城市）", "合配", ["合肥"]],
    ["COVERAGE", ["IP", null, "detail"], "level（级别）", "detail", ["列举", "详细"]],
    ["COVERAGE", ["IP", null, "absent"], "level（级别）", "absent", ["列举", "详细"]],
    ["GAPCOUNT", ["合肥", null, "confirm"], "status（差距类型）", "confirm", ["确认差距"]],
    ["SIMILARITY", ["合肥", "nanjin"], "b（城市二）", "nanjin", ["南京"]],
    ["TARGET", ["东莞", "科技信贷余格"], "indicator（目标项）", "科技信贷余格", ["科技信贷余额"]],
    ["DATAINFO", ["relase"], "field（信息项）", "relase", ["数据版本"]],
  ] as const)(
    "%s %j names the argument, the value and what may be meant",
    (id, args, argument, value, offered) => {
      const message = String(zh(id, ...args));
      expect(message).toMatch(/^#VALUE! /);
      expect(message).toContain(`参数 ${argument}：没有名为“${value}”的`);
      for (const each of offered) expect(message.split("是否指")[1]).toContain(`“${each}”`);
    },
  );

  test("in a workbook with few cities, too, none is offered that is not near", () => {
    const few = smallDataset({ T: ["T-1"] }, { guangzhou: { "T-1": "detailed" }, hangzhou: {} });
    expect(on(few, "COVERAGE", "T-1", "suzhou")).toBe(
      '#VALUE! Argument cities: "suzhou" is none of the 2 cities; it can be added in the sheet Cities.',
    );
    expect(zh("TARGET", "东莞", "绿色信贷")).toContain("中没有“绿色信贷”");
  });

  test.each([
    ["GAPCOUNT", ["合肥", null, "全部"], "确认差距"],
    ["GAPCOUNT", ["合肥", null, "无"], "待深化"],
    ["GAPCOUNT", ["合肥", null, "未提及"], "报告未提及"],
  ] as const)("%s %j is told which words there are", (id, args, offered) => {
    expect(String(zh(id, ...args))).toContain(`“${offered}”`);
  });

  test.each([
    "北京",
    "广东",
    "安徽省",
    "海南",
    "苏州",
    "抚州",
    "宿州",
    "乌鲁木齐",
    "true",
    "42",
    "州",
    "苏洲",
  ])("%s is no city, and no other one is offered for it", (text) => {
    expect(zh("DEPTH", text)).toBe(
      `#VALUE! 参数 city（城市）：16 个城市中没有“${text}”，可在“城市”表中加入。`,
    );
  });

  test("is said in English in an English workbook", () => {
    expect(en("COVERAGE", "IPX")).toBe(
      '#VALUE! Argument scope: there is no theme or measure called "IPX". Is "IP" meant?',
    );
    expect(en("DEPTH", "Hefeng")).toBe(
      '#VALUE! Argument city: there is no city called "Hefeng". Is "Hefei" meant?',
    );
    expect(en("DEPTH", "Suzhou")).toBe(
      '#VALUE! Argument city: "Suzhou" is none of the 16 cities; it can be added in the sheet Cities.',
    );
    expect(en("COVERAGE", "microscope")).toBe(
      '#VALUE! Argument scope: "microscope" is none of the 31 themes and measures; ids and names are in the sheet Measures.',
    );
  });

  test.each([
    [
      "STATUS",
      ["IP-PLEDGE", "合肥"],
      "参数 city（城市）：“IP-PLEDGE”是指标，这里要的是城市，请核对参数的次序。",
    ],
    [
      "COVERAGE",
      ["合肥", "IP"],
      "参数 scope（范围）：“合肥”是城市，这里要的是主题或指标，请核对参数的次序。",
    ],
    ["COVERAGE", ["IP", "详细"], "参数 cities（城市）：“详细”是级别，这里要的是城市，请核对参数的次序。"],
    [
      "COVERAGE",
      ["IP", null, "合肥"],
      "参数 level（级别）：“合肥”是城市，这里要的是级别，请核对参数的次序。",
    ],
    ["GAPS", ["合肥", 3], "参数 scope（范围）：“3”是个数，这里要的是主题或指标，请核对参数的次序。"],
    ["PEERS", [3, "合肥"], "参数 city（城市）：“3”是个数，这里要的是城市，请核对参数的次序。"],
    ["PEERS", ["合肥", "IP"], "参数 count（个数）：“IP”是主题，这里要的是整数，请核对参数的次序。"],
    ["RANKING", ["IP", 5], "参数 level（级别）：“5”是个数，这里要的是级别，请核对参数的次序。"],
    ["RANKING", ["IP", null, "详细"], "参数 count（个数）：“详细”是级别，这里要的是整数，请核对参数的次序。"],
    [
      "GAPCOUNT",
      ["合肥", "确认差距"],
      "参数 scope（范围）：“确认差距”是差距类型，这里要的是主题或指标，请核对参数的次序。",
    ],
    [
      "GAPS",
      ["合肥", "IP", "待深化"],
      "参数 minimum（最少城市数）：“待深化”是差距类型，这里要的是整数，请核对参数的次序。",
    ],
    [
      "GAPS",
      ["合肥", "IP", 3, "authors"],
      "参数 status（差距类型）：“authors”是附加列，这里要的是差距类型，请核对参数的次序。",
    ],
    [
      "LEARNFROM",
      ["合肥", "IP", 3],
      "参数 status（差距类型）：“3”是个数，这里要的是差距类型，请核对参数的次序。",
    ],
    ["COVEREDBY", ["IP", "任一"], "参数 cities（城市）：“任一”是方式，这里要的是城市，请核对参数的次序。"],
    [
      "COVEREDBY",
      ["IP", null, "IP-FUND"],
      "参数 mode（方式）：“IP-FUND”是指标，这里要的是方式，请核对参数的次序。",
    ],
    ["SIMILARITY", ["合肥", "详细"], "参数 b（城市二）：“详细”是级别，这里要的是城市，请核对参数的次序。"],
    [
      "TARGET",
      ["科技信贷余额", "东莞"],
      "参数 city（城市）：“科技信贷余额”是目标项，这里要的是城市，请核对参数的次序。",
    ],
    [
      "TARGETS",
      ["东莞", "合肥"],
      "参数 indicator（目标项）：“合肥”是城市，这里要的是目标项，请核对参数的次序。",
    ],
    ["DATAINFO", ["合肥"], "参数 field（信息项）：“合肥”是城市，这里要的是信息项，请核对参数的次序。"],
    ["DEPTH", ["穗", "穗"], "参数 scope（范围）：“穗”是城市，这里要的是主题或指标，请核对参数的次序。"],
    [
      "STATUS",
      ["合肥", "知识产权金融"],
      "参数 measure（指标）：“知识产权金融”是主题，请改为其下的一项指标：IP-",
    ],
  ] as const)("%s %j is told as swapped", (id, args, message) => {
    expect(zh(id, ...args)).toContain(`#VALUE! ${message}`);
  });

  test("is quoted short, however long", () => {
    const message = String(zh("COVERAGE", "长".repeat(30_000)));
    expect(message).toContain(`“${"长".repeat(40)}…”`);
    expect(message.length).toBeLessThan(120);
  });
});

describe("names of an analyst's own", () => {
  const data = smallDataset(
    { T: ["T-1", "T1"], "0": ["M"] },
    { suzhou: { "T-1": "detailed" }, zhouzhou: {}, shi: {} },
  );
  const [suzhou, zhouzhou, shi] = data.cities;
  const own = {
    ...data,
    cities: [
      { ...suzhou!, name: { zh: "苏州市", en: "Suzhou City" }, pinyin: "sū zhōu" },
      { ...zhouzhou!, name: { zh: "同名", en: "Same" } },
      { ...shi!, name: { zh: "同名", en: "Same" } },
    ],
  };

  test.each(["苏州", "苏州市", "Suzhou", "suzhou city", "SUZHOU"])(
    "%s is 苏州市, though it is kept with 市",
    (text) => {
      expect(on(own, "STATUS", text, "T-1")).toBe("Detailed");
    },
  );

  test("an exact id wins over one that is only alike", () => {
    expect(on(own, "STATUS", "suzhou", "T-1")).toBe("Detailed");
    expect(on(own, "STATUS", "suzhou", "t1")).toBe("Not reported");
  });

  test("what can mean two things is refused, with both ids", () => {
    expect(on(own, "DEPTH", "same")).toBe(
      '#VALUE! Argument city: "same" can mean zhouzhou, shi. Give the id instead.',
    );
    expect(on(own, "STATUS", "suzhou", "t 1")).toBe(
      '#VALUE! Argument measure: "t 1" can mean T-1, T1. Give the id instead.',
    );
  });

  test("an id that is a digit is found as text", () => {
    expect(on(own, "COVERAGE", "0")).toBe(0);
  });
});
