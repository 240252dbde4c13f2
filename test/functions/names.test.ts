/** What people write, and what it is taken for. */
import fc from "fast-check";
import { seedProperties } from "../analysis/seed";
import { smallDataset } from "../analysis/smallDataset";
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

  test.each(["", " ", "市", "嘉兴", "安徽合肥", "hef", "合", "0"])("%j is none", (text) => {
    expect(cities.find(text)).toEqual([]);
  });

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

describe("what is unknown", () => {
  test.each([
    ["COVERAGE", ["IPX"], "scope（范围）", "IPX", "IP"],
    ["COVERAGE", ["IP-PLEGDE"], "scope（范围）", "IP-PLEGDE", "IP-PLEDGE"],
    ["COVERAGE", ["IP", "合配"], "cities（城市）", "合配", "合肥"],
    ["COVERAGE", ["IP", null, "detail"], "level（级别）", "detail", "详细"],
    ["COVERAGE", ["IP", null, "absent"], "level（级别）", "absent", "列举"],
    ["GAPCOUNT", ["合肥", null, "confirm"], "status（差距类型）", "confirm", "确认差距"],
    ["STATUS", ["合肥", "IP"], "measure（指标）", "IP", "IP-ABS"],
    ["SIMILARITY", ["合肥", "nanjin"], "b（城市二）", "nanjin", "南京"],
    ["TARGET", ["东莞", "科技信贷余格"], "indicator（目标项）", "科技信贷余格", "科技信贷余额"],
    ["DATAINFO", ["relase"], "field（信息项）", "relase", "数据版本"],
    ["DEPTH", [true], "city（城市）", "true", undefined],
    ["DEPTH", [42], "city（城市）", "42", undefined],
  ])(
    "%s %j names the argument, the value and the nearest right one",
    (id, args, argument, value, nearest) => {
      const message = zh(id, ...args);
      expect(message).toMatch(/^#VALUE! /);
      expect(message).toContain(`参数 ${argument}：`);
      expect(message).toContain(`“${value}”`);
      expect(message).toContain(nearest === undefined ? "最接近的是" : `最接近的是“${nearest}”`);
    },
  );

  test("is said in English in an English workbook", () => {
    expect(en("COVERAGE", "IPX")).toBe(
      '#VALUE! Argument scope: there is no theme or measure called "IPX". The nearest is "IP".',
    );
    expect(en("DEPTH", "Hefeng")).toBe(
      '#VALUE! Argument city: there is no city called "Hefeng". The nearest is "Hefei".',
    );
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
