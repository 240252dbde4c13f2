/** The bundled release: known figures of the report, and what it concludes for 合肥 beside what is computed. */
import {
  coverage,
  createIndex,
  depth,
  gapStatus,
  lessons,
  peers,
  similarity,
  penetration,
  statusOf,
  type Model,
} from "../../src/analysis";
import { bundledDataset } from "../../src/dataset/bundled";

const index = createIndex(bundledDataset);

/** The cities to learn from for a gap of 合肥, in the computed order; undefined when the measure is no gap. */
function models(measure: string): Model[] | undefined {
  return lessons(index, "hefei", { kind: "measure", id: measure })[0]?.models;
}
const order = (measure: string) => models(measure)?.map(({ city }) => city.name.zh);
const recommendation = (id: string) => bundledDataset.recommendations.find((each) => each.id === id)!;

describe("known figures", () => {
  test.each([
    ["IP-PLEDGE", 9],
    ["IP-ABS", 7],
    ["IP-FUND", 5],
    ["IP-MARKET", 5],
    ["IP-INS", 3],
    ["DIRECT-SFUND", 4],
    ["DIRECT-TRANSFER", 5],
    ["DIRECT-BOND", 6],
    ["DIRECT-BOARD", 5],
    ["DIRECT-FUND", 12],
    ["PROD-LINK", 13],
    ["INST-BANK", 11],
    ["INST-AGENCY", 6],
    ["ECO-RISK", 6],
    ["ECO-PLATFORM", 7],
  ])("the report names as many cities for %s: %d", (id, cities) => {
    expect(coverage(index, { kind: "measure", id })).toBe(cities);
    expect(penetration(index, { kind: "measure", id })).toBe(cities / 16);
  });

  test("广州 alone covers all five measures of IP finance, each in detail", () => {
    const IP = { kind: "theme", id: "IP" } as const;
    expect(depth(index, "guangzhou", IP, { level: "detailed" })).toBe(1);
    const others = bundledDataset.cities.filter(({ id }) => id !== "guangzhou");
    for (const { id } of others) expect(depth(index, id, IP)).toBeLessThan(1);
  });

  test("合肥 has three confirmed gaps", () => {
    const confirmed = bundledDataset.measures.filter(
      ({ id }) => gapStatus(index, "hefei", id) === "confirmed",
    );
    expect(confirmed.map(({ id }) => id)).toEqual(["INST-MICRO", "INST-LEASE", "ECO-PLATFORM"]);
  });

  test("every city covers something, so that the similarity of each two is known", () => {
    for (const a of bundledDataset.cities) {
      for (const b of bundledDataset.cities) expect(similarity(index, a.id, b.id)).toBeDefined();
      expect(peers(index, a.id).length).toBeGreaterThan(0);
    }
  });
});

describe("the authors' models for 合肥 (section 三) beside the computed order", () => {
  test("every model city is among those proposed for a gap of its topic", () => {
    expect(bundledDataset.recommendations.filter(({ modelCities }) => modelCities.length > 0)).toHaveLength(
      3,
    );
    for (const { measures, modelCities } of bundledDataset.recommendations) {
      const proposed = measures.flatMap((id) => models(id)?.map(({ city }) => city.id) ?? []);
      for (const model of modelCities) expect(proposed).toContain(model);
    }
  });

  test("广州 for IP finance: computed first for every gap, as the authors say", () => {
    expect(recommendation("hefei-ip").modelCities).toEqual(["guangzhou"]);
    for (const gap of ["IP-FUND", "IP-MARKET", "IP-INS"]) {
      expect(models(gap)?.[0]).toMatchObject({
        city: { id: "guangzhou" },
        detailed: true,
        breadth: 5,
        rank: 1,
      });
    }
  });

  test("the authors name IP pledging and securitisation too, where 合肥 is listed and so has no gap", () => {
    for (const measure of ["IP-PLEDGE", "IP-ABS"]) {
      expect(recommendation("hefei-ip").measures).toContain(measure);
      expect(statusOf(index, "hefei", measure)).toBe("listed");
      expect(models(measure)).toBeUndefined();
    }
  });

  test("重庆 for a service platform: computed first, as the authors say, for it is as detailed as 西安 and 泉州 and broader", () => {
    expect(recommendation("hefei-platform").modelCities).toEqual(["chongqing"]);
    expect(order("ECO-PLATFORM")?.slice(0, 3)).toEqual(["重庆", "西安", "泉州"]);
    expect(
      models("ECO-PLATFORM")
        ?.slice(0, 3)
        .map(({ detailed, breadth }) => [detailed, breadth]),
    ).toEqual([
      [true, 2],
      [true, 1],
      [true, 1],
    ]);
  });

  test("济南 for micro-loans differs: computed second, behind 东莞, which is as detailed and covers six measures of the theme to 济南's four", () => {
    expect(recommendation("hefei-local-finance").modelCities).toEqual(["jinan"]);
    expect(order("INST-MICRO")?.slice(0, 2)).toEqual(["东莞", "济南"]);
    expect(
      models("INST-MICRO")
        ?.slice(0, 2)
        .map(({ detailed, breadth }) => [detailed, breadth]),
    ).toEqual([
      [true, 6],
      [true, 4],
    ]);
  });

  test("济南 for leasing differs: not proposed, since the report describes leasing for 东莞 alone", () => {
    expect(order("INST-LEASE")).toEqual(["东莞"]);
    expect(statusOf(index, "jinan", "INST-LEASE")).toBe("notReported");
  });
});
