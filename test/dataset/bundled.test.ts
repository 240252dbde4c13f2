import { bundledDataset, checkDataset } from "../../src/dataset";
import first from "../../src/dataset/releases/2022.1.json";
import release from "../../src/dataset/releases/2022.2.json";
import { textsOf } from "./texts";

const CITIES = "上海 广州 深圳 天津 重庆 武汉 杭州 南京 长沙 宁波 泉州 福州 济南 合肥 西安 东莞".split(" ");

/** The cities that the report names for each measure, read from the report measure by measure. */
const NAMED: Record<string, string> = {
  "POS-GOAL": "上海 广州 深圳 重庆 武汉 南京 泉州 济南 合肥 西安 东莞",
  "POS-PILOT": "上海 广州 深圳 杭州 南京 济南 合肥 西安",
  "INST-BANK": "上海 广州 重庆 武汉 杭州 宁波 泉州 济南 合肥 西安 东莞",
  "INST-PRO": "广州 宁波 济南 合肥 西安 东莞",
  "INST-GUAR": "长沙 泉州 济南 合肥 西安 东莞",
  "INST-MICRO": "长沙 泉州 济南 东莞",
  "INST-LEASE": "东莞",
  "INST-AGENCY": "广州 武汉 宁波 合肥 西安 东莞",
  "PROD-CREDIT": "广州 深圳 重庆 长沙 合肥 东莞",
  "PROD-INS": "广州 武汉 长沙 宁波 济南 合肥",
  "PROD-LINK": "广州 深圳 天津 重庆 武汉 杭州 南京 长沙 宁波 济南 合肥 西安 东莞",
  "DIRECT-FUND": "上海 广州 深圳 武汉 南京 长沙 宁波 泉州 济南 合肥 西安 东莞",
  "DIRECT-SFUND": "深圳 杭州 南京 济南",
  "DIRECT-TRANSFER": "上海 深圳 重庆 杭州 南京",
  "DIRECT-BOND": "广州 深圳 重庆 武汉 长沙 东莞",
  "DIRECT-BOARD": "广州 重庆 武汉 宁波 东莞",
  "IP-PLEDGE": "上海 广州 深圳 重庆 杭州 长沙 宁波 合肥 东莞",
  "IP-ABS": "广州 深圳 南京 宁波 泉州 合肥 东莞",
  "IP-FUND": "广州 长沙 泉州 济南 东莞",
  "IP-MARKET": "广州 深圳 济南 西安 东莞",
  "IP-INS": "广州 深圳 南京",
  "ECO-RISK": "广州 深圳 武汉 福州 济南 合肥",
  "ECO-PLATFORM": "深圳 重庆 泉州 福州 济南 西安 东莞",
  "ECO-OUTREACH": "广州 重庆",
};

/** What the report says in so many words that Hefei lacks. */
const ABSENT = ["INST-MICRO", "INST-LEASE", "ECO-PLATFORM"];

/** The report's own divisions: every place that may be cited. */
const PLACES = new Set([
  ..."一 二（一） 二（二）1 二（二）2 二（二）3 二（三）1 二（三）2 二（三）3 二（四） 二（五）1 二（五）2".split(
    " ",
  ),
  ..."三 三一是 三二是 三三是".split(" "),
]);

const { measures, cities, records, recommendations, targets } = bundledDataset;
const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
const cityName = new Map(cities.map(({ id, name }) => [id, name.zh]));
const place = (citation: { section: string; heading?: string | undefined }) =>
  citation.section + (citation.heading ?? "");

describe("the bundled release", () => {
  it("passes its own check and is the file as it is written", () => {
    expect(checkDataset(release)).toEqual({ dataset: bundledDataset });
    expect(bundledDataset).toEqual(release);
  });

  it("has the cities, themes and measures of the codebook in their order", () => {
    expect(cities.map(({ name }) => name.zh)).toEqual(CITIES);
    expect(idsOf(bundledDataset.themes)).toEqual(["POS", "INST", "PROD", "DIRECT", "IP", "ECO"]);
    expect(idsOf(measures)).toEqual(Object.keys(NAMED));
    expect(measures.map(({ theme }) => theme)).toEqual(idsOf(measures).map((id) => id.split("-")[0]));
  });

  it("names a city by its pinyin, in its id and for reading", () => {
    for (const { id, pinyin, name } of cities) {
      expect(pinyin).toBe(id);
      expect(name.en.toLowerCase().replace("'", "")).toBe(id);
      expect(name.zh).not.toMatch(/市$/);
    }
  });

  it.each(Object.entries(NAMED))("%s is coded for the cities that the report names: %s", (measure, named) => {
    const covering = records.filter((record) => record.measure === measure && record.level !== "absent");
    expect(covering.map(({ city }) => cityName.get(city))).toEqual(named.split(" "));
  });

  it("knows three confirmed gaps, all of them Hefei's", () => {
    const absent = records.filter(({ level }) => level === "absent");
    expect(absent.map(({ city, measure }) => [city, measure])).toEqual(
      ABSENT.map((measure) => ["hefei", measure]),
    );
  });

  it("keeps the records in the order of measures, then of cities", () => {
    const [cityIds, measureIds] = [idsOf(cities), idsOf(measures)];
    const ranks = records.map(
      ({ city, measure }) => measureIds.indexOf(measure) * cityIds.length + cityIds.indexOf(city),
    );
    expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b));
  });

  it("cites places that the report has, each once", () => {
    const statements = [...bundledDataset.themes, ...measures].flatMap(({ statements = [] }) => statements);
    for (const { citations } of [...measures, ...records, ...targets, ...recommendations, ...statements]) {
      const places = citations.map(place);
      expect(places.filter((one) => !PLACES.has(one))).toEqual([]);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it("codes a city on a measure only from the measure's own section, a confirmed gap only from section 三", () => {
    const own = new Map(measures.map(({ id, citations }) => [id, citations.map(place)]));
    for (const { city, measure, level, citations } of records) {
      const binding = level === "absent" ? ["三三是"] : own.get(measure)!;
      const cites = citations.map(place).some((one) => binding.includes(one));
      expect({ city, measure, cites }).toEqual({ city, measure, cites: true });
    }
  });

  it("states in general with a measure what its own sections say", () => {
    for (const { id, citations, statements = [] } of measures) {
      const own = citations.map(place);
      const cited = statements.flatMap((each) => each.citations.map(place));
      expect({ id, elsewhere: cited.filter((one) => !own.includes(one)) }).toEqual({ id, elsewhere: [] });
    }
  });

  it("calls a list closed only where the report enumerates without 等 or 例如", () => {
    const closed = measures.filter(({ list }) => list === "closed").map(({ id }) => id);
    expect(closed).toEqual(["IP-ABS", "IP-FUND", "IP-INS", "ECO-OUTREACH"]);
  });

  it("is written in both languages: Chinese in zh, English in en", () => {
    const texts = textsOf(bundledDataset).map(([, text]) => text);
    expect(texts.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
    // Terms, titles of documents and section numbers stay Chinese in English sentences; sentences do not.
    const sentence = /(?<![《\p{Script=Han}])\p{Script=Han}{9,}/u;
    expect(texts.filter(({ en }) => !/[A-Za-z]{2}/.test(en) || sentence.test(en))).toEqual([]);
  });

  it("says the same of all cities that a measure's section only lists", () => {
    for (const { id } of measures) {
      const listed = records.filter(({ measure, level }) => measure === id && level === "listed");
      const summaries = new Set(listed.map(({ summary }) => JSON.stringify(summary)));
      expect({ id, summaries: [...summaries].slice(1) }).toEqual({ id, summaries: [] });
    }
  });

  it("says something of its own of each city that has a clause of its own", () => {
    const repeated = measures.flatMap(({ id }) => {
      const detailed = records.filter(({ measure, level }) => measure === id && level === "detailed");
      return detailed.filter(({ summary }, index) =>
        detailed.slice(0, index).some((other) => other.summary.zh === summary.zh),
      );
    });
    // The report has one sentence for Shenzhen and Wuhan, with three arrangements; the notes say so.
    expect(repeated.map(({ city, measure }) => [city, measure])).toEqual([["wuhan", "ECO-RISK"]]);
  });

  it("tells plans as plans: no summary begins with a thing done", () => {
    const clauses = records.filter(({ level }) => level === "detailed").map(({ summary }) => summary.en);
    const verbs =
      /^(Plans|Supports|Encourages|Sets .* goal|Places|Treats|Applies|Is actively applying|A .* that it plans|Developing .* is one)/;
    expect(clauses.filter((text) => !verbs.test(text))).toEqual([]);
  });

  it("leaves what authors remark or guess to notes and general statements", () => {
    const summaries = records
      .map(({ summary }) => summary.zh)
      .filter((text) => /或将|只提及|有望/.test(text));
    expect(summaries).toEqual([]);
  });

  it("has Dongguan's two targets for 2025", () => {
    expect(
      targets.map(({ city, indicator, value, unit, year, bound }) => [
        city,
        indicator.zh,
        value,
        unit,
        year,
        bound,
      ]),
    ).toEqual([
      ["dongguan", "科技信贷余额", { zh: 2000, en: 200 }, { zh: "亿元", en: "CNY billion" }, 2025, "atLeast"],
      ["dongguan", "登记备案基金数量", { zh: 400, en: 400 }, { zh: "只", en: "funds" }, 2025, "moreThan"],
    ]);
  });

  it("has all that the report advises Hefei to do, with model cities where it names any", () => {
    const ip = idsOf(measures).filter((id) => id.startsWith("IP-"));
    const advised = recommendations.map(({ id, citations, measures, modelCities }) => [
      ...[id, citations.map(place).join()],
      ...[measures, modelCities],
    ]);
    expect(advised).toEqual([
      ["hefei-policy", "三一是", [], []],
      ["hefei-features", "三二是", [], []],
      ["hefei-ip", "三三是", ip, ["guangzhou"]],
      ["hefei-platform", "三三是", ["ECO-PLATFORM"], ["chongqing"]],
      ["hefei-local-finance", "三三是", ["INST-MICRO", "INST-LEASE"], ["jinan"]],
      ["hefei-follow-up", "三三是", [], []],
    ]);
    expect(recommendations.filter(({ city }) => city !== "hefei")).toEqual([]);
    expect(recommendations.filter(({ actions }) => actions.length === 0)).toEqual([]);
  });

  it("keeps the ids of what 2022.1 advised, so that workbooks recognise it", () => {
    const ids = idsOf(recommendations);
    expect(idsOf(first.recommendations).filter((id) => !ids.includes(id))).toEqual([]);
    expect(idsOf(targets)).toEqual(idsOf(first.targets));
  });

  it("has the pairs and levels of 2022.1 but for one, which its note tells", () => {
    const coded = (all: readonly { city: string; measure: string; level: string }[]) =>
      all.map(({ city, measure, level }) => `${city} ${measure} ${level}`);
    const before = new Set(coded(first.records));
    expect(records).toHaveLength(first.records.length);
    const changed = records.filter((record) => !before.has(coded([record])[0]!));
    expect(coded(changed)).toEqual(["hefei INST-BANK listed"]);
    expect(changed[0]?.note?.zh).toContain("2022.1");
  });
});
