import { upgraded } from "../../src/dataset/check/upgrade";
import { bundledDataset, checkDataset } from "../../src/dataset";
import release from "../../src/dataset/releases/2022.1.json";

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
    expect(bundledDataset).toEqual(upgraded(release));
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
    for (const { citations } of [...measures, ...records, ...targets, ...recommendations]) {
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

  it("calls a list closed only where the report enumerates without 等 or 例如", () => {
    const closed = measures.filter(({ list }) => list === "closed").map(({ id }) => id);
    expect(closed).toEqual(["IP-ABS", "IP-FUND", "IP-INS", "ECO-OUTREACH"]);
  });

  it("is written in both languages: Chinese in zh, English in en", () => {
    const texts = [
      ...[...bundledDataset.themes, ...bundledDataset.periods, ...cities].map(({ name }) => name),
      ...measures.flatMap(({ name, definition, listNote }) => [name, definition, listNote]),
      ...records.flatMap(({ summary, note }) => [summary, ...(note ? [note] : [])]),
      ...targets.flatMap(({ indicator, unit, note }) => [indicator, unit, ...(note ? [note] : [])]),
      ...recommendations.flatMap(({ topic, summary, note }) => [topic, summary, ...(note ? [note] : [])]),
      ...[bundledDataset.release.source.title, bundledDataset.release.source.publisher],
    ];
    expect(texts.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
    // Terms of the report and section numbers stay Chinese in English sentences; sentences do not.
    const sentence = /\p{Script=Han}{9,}/u;
    expect(texts.filter(({ en }) => !/[A-Za-z]{2}/.test(en) || sentence.test(en))).toEqual([]);
  });

  it("says something of each city's own: no two records of a measure share a summary", () => {
    const repeated = measures.flatMap(({ id }) => {
      const summaries = records.filter(({ measure }) => measure === id).map(({ summary }) => summary.zh);
      return summaries.filter((summary, index) => summaries.indexOf(summary) !== index);
    });
    expect(repeated).toEqual([]);
  });

  it("has Dongguan's two targets for 2025", () => {
    expect(
      targets.map(({ city, indicator, value, unit, year, bound }) => [
        city,
        indicator.zh,
        value,
        unit.zh,
        year,
        bound,
      ]),
    ).toEqual([
      ["dongguan", "科技信贷余额", 2000, "亿元", 2025, "atLeast"],
      ["dongguan", "登记备案基金数量", 400, "只", 2025, "moreThan"],
    ]);
  });

  it("has the three conclusions that the report draws for Hefei, with its model cities", () => {
    const ip = idsOf(measures).filter((id) => id.startsWith("IP-"));
    expect(recommendations.map(({ city, measures, modelCities }) => [city, measures, modelCities])).toEqual([
      ["hefei", ip, ["guangzhou"]],
      ["hefei", ["ECO-PLATFORM"], ["chongqing"]],
      ["hefei", ["INST-MICRO", "INST-LEASE"], ["jinan"]],
    ]);
  });
});
