import fc from "fast-check";
import {
  ALL,
  createIndex,
  gapReport,
  gaps,
  measuresOf,
  nearestPeers,
  toDeepen,
  type GapQuestion,
  type Shortfall,
} from "../../src/analysis";
import { bundledDataset, type Dataset, type Level } from "../../src/dataset";
import { seedProperties } from "./seed";
import { anyDataset, smallDataset } from "./smallDataset";
import { advisedDataset } from "../support/advised";

seedProperties(200);

const base = smallDataset(
  { A: ["A1", "A2", "A3"], B: ["B1"] },
  {
    me: { A1: "listed", A2: "absent" },
    twin: { A1: "listed", A2: "detailed" },
    other: { A1: "listed", A2: "detailed", A3: "listed" },
    far: { A3: "detailed", B1: "listed" },
    silent: { A2: "absent" },
    uncoded: {},
  },
);
const dataset: Dataset = {
  ...base,
  recommendations: [
    {
      id: "r1",
      city: "me",
      period: "P1",
      topic: { zh: "t", en: "t" },
      measures: ["A1", "A2", "A3", "B1"],
      modelCities: ["twin"],
      citations: [{ section: "1" }],
      summary: { zh: "s", en: "s" },
      reasons: [],
      actions: [],
    },
  ],
};
const index = createIndex(dataset);
const ask = (question: Partial<GapQuestion> = {}) => {
  const report = gapReport(index, {
    city: "me",
    scope: ALL,
    comparison: { kind: "all" },
    minimum: 0,
    ...question,
  });
  if (!report) throw new Error("The city is known.");
  return report;
};
const ids = (lessons: ReturnType<typeof ask>["lists"]["confirmed"]) =>
  lessons.map(({ measure, coveredBy }) => [measure.id, coveredBy.map(({ id }) => id)]);

describe("whom a city is compared with", () => {
  const compared = (question: Partial<GapQuestion>) => ask(question).compared.map(({ city }) => city.id);

  test("all, but never itself", () => {
    expect(compared({})).toEqual(["twin", "other", "far", "silent"]);
  });

  test("the chosen ones, in the order chosen; itself and unknown ones change nothing", () => {
    const report = ask({ comparison: { kind: "chosen", cities: ["far", "me", "nowhere", "twin"] } });
    expect(report.compared.map(({ city, similarity }) => [city.id, similarity])).toEqual([
      ["far", 0],
      ["twin", 1 / 2],
    ]);
    expect(ids(report.lists.confirmed)).toEqual([["A2", ["twin"]]]);
  });

  test("nobody: every gap is covered by nobody", () => {
    const { lists } = ask({ comparison: { kind: "chosen", cities: [] } });
    expect([...ids(lists.confirmed), ...ids(lists.notReported)]).toEqual([
      ["A2", []],
      ["A3", []],
      ["B1", []],
    ]);
  });

  test("the nearest, with whoever ties with the last of them, and nobody who shares nothing", () => {
    expect(compared({ comparison: { kind: "nearest", count: 1 } })).toEqual(["twin"]);
    expect(compared({ comparison: { kind: "nearest", count: 3 } })).toEqual(["twin", "other"]);
    expect(compared({ city: "silent", comparison: { kind: "nearest", count: 3 } })).toEqual([]);
    expect(nearestPeers(index, "me", 0)).toEqual([]);
  });
});

describe("a report of gaps", () => {
  test("keeps confirmed gaps and silence apart, and leaves out what too few cover", () => {
    const { lists, counts } = ask({ minimum: 2 });
    expect(ids(lists.confirmed)).toEqual([["A2", ["twin", "other"]]]);
    expect(ids(lists.notReported)).toEqual([["A3", ["other", "far"]]]);
    expect(counts).toEqual({ covered: 1, confirmed: 1, notReported: 2, toDeepen: 0 });
  });

  test("tells what is listed here and detailed elsewhere apart from gaps, and covered all the same", () => {
    const { lists, counts } = ask({ city: "other" });
    expect(counts).toEqual({ covered: 3, confirmed: 0, notReported: 1, toDeepen: 1 });
    expect(ids(lists.toDeepen)).toEqual([["A3", ["far"]]]);
    expect(ids(lists.notReported)).toEqual([["B1", ["far"]]]);
    expect(ids(ask({ city: "other", minimum: 2 }).lists.toDeepen)).toEqual([]);
    const twin = { kind: "chosen", cities: ["twin"] } as const;
    expect(ask({ city: "other", comparison: twin }).counts.toDeepen).toBe(0);
  });

  test("counts theme by theme; measures of a theme that is not there stand last", () => {
    const lost = createIndex({ ...base, themes: base.themes.slice(0, 1) });
    const report = gapReport(lost, { city: "me", scope: ALL, comparison: { kind: "all" }, minimum: 0 });
    expect(report?.byTheme).toEqual([
      { theme: base.themes[0], covered: 1, confirmed: 1, notReported: 1, toDeepen: 0 },
      { theme: undefined, covered: 0, confirmed: 0, notReported: 1, toDeepen: 0 },
    ]);
    expect(ask({ scope: { kind: "theme", id: "B" } }).byTheme).toHaveLength(1);
  });

  test.each(["x", "uncoded"])("of a city that is unknown or not coded is none: %s", (city) => {
    expect(gapReport(index, { city, scope: ALL, comparison: { kind: "all" }, minimum: 0 })).toBeUndefined();
  });

  test("has every measure of the scope once: covered, confirmed or not reported", () => {
    fc.assert(
      fc.property(anyDataset, fc.nat(3), (data, minimum) => {
        const any = createIndex(data);
        for (const { id: city } of any.codedCities) {
          const report = gapReport(any, { city, scope: ALL, comparison: { kind: "all" }, minimum });
          const { covered = 0, confirmed = 0, notReported = 0 } = report?.counts ?? {};
          expect(covered + confirmed + notReported).toBe(measuresOf(any, ALL).length);
          const shown = [...(report?.lists.confirmed ?? []), ...(report?.lists.notReported ?? [])];
          const atLeast = ({ coveredBy }: Shortfall) => coveredBy.length >= minimum;
          expect(shown).toEqual(
            gaps(any, city)
              .filter(atLeast)
              .map((gap): unknown => expect.objectContaining(gap)),
          );
          expect(report?.lists.toDeepen).toEqual(
            toDeepen(any, city)
              .filter(atLeast)
              .map((each): unknown => expect.objectContaining(each)),
          );
          expect(report?.counts.toDeepen).toBe(toDeepen(any, city).length);
        }
      }),
    );
  });
});

describe("the authors' recommendations beside it", () => {
  const findings = (question: Partial<GapQuestion> = {}) =>
    ask(question).recommendations.flatMap((each) =>
      each.findings.map(({ measures, level, standing }) => [measures.map(({ id }) => id), level, standing]),
    );

  test("says once of all measures for which it holds what becomes of the authors' model", () => {
    expect(findings()).toEqual([
      [["A1"], "listed", { kind: "covered" }],
      [["A2"], undefined, { kind: "later", rank: 2, first: [dataset.cities[2]] }],
      [["A3", "B1"], undefined, { kind: "notCovering", first: [dataset.cities[3]] }],
    ]);
  });

  test("follows the cities compared with, the scope, and not the minimum", () => {
    const only = (cities: string[]) => ({ comparison: { kind: "chosen", cities } }) as const;
    const a2 = { scope: { kind: "measure", id: "A2" } } as const;
    expect(findings({ ...a2, ...only(["twin"]), minimum: 9 })).toEqual([
      [["A2"], undefined, { kind: "first", tied: false }],
    ]);
    expect(findings({ ...a2, ...only(["far"]) })).toEqual([[["A2"], undefined, { kind: "notCompared" }]]);
    expect(findings({ city: "far" })).toEqual([]);
  });

  test("of what the city is only listed on asks who is detailed", () => {
    const listed = (levels: Record<string, Record<string, Level>>, cities?: string[]) => {
      const data = smallDataset({ A: ["A1"] }, { me: { A1: "listed" }, ...levels });
      const report = gapReport(createIndex({ ...data, recommendations: dataset.recommendations }), {
        city: "me",
        scope: ALL,
        comparison: cities ? { kind: "chosen", cities } : { kind: "all" },
        minimum: 0,
      });
      const [finding] = report?.recommendations[0]?.findings ?? [];
      expect(finding?.level).toBe("listed");
      return finding?.standing;
    };
    const [twin, other] = [{ twin: { A1: "detailed" } }, { other: { A1: "detailed" } }] as const;
    expect(listed(twin)).toEqual({ kind: "first", tied: false });
    expect(listed({ ...twin, ...other })).toEqual({ kind: "first", tied: true });
    expect(listed({ ...twin, ...other }, ["other"])).toEqual({ kind: "notCompared" });
    expect(listed(twin, [])).toEqual({ kind: "notCompared" });
    expect(listed({ twin: { A1: "listed" }, ...other })).toMatchObject({ kind: "notCovering" });
    expect(listed({ twin: { A1: "listed" } })).toEqual({ kind: "covered" });
  });

  test("those of no measure are among all, and in no narrower scope; those of no model city have no standing", () => {
    const advised = createIndex(advisedDataset());
    const topics = (scope: GapQuestion["scope"]) =>
      gapReport(advised, {
        city: "hefei",
        scope,
        comparison: { kind: "all" },
        minimum: 0,
      })?.recommendations.map(({ recommendation, findings }) => [recommendation.id, findings.length > 0]);
    expect(topics(ALL)).toEqual([
      ["made-up-policy", false],
      ["hefei-ip", true],
      ["hefei-platform", true],
      ["hefei-local-finance", true],
      ["made-up-pledge", false],
    ]);
    expect(topics({ kind: "theme", id: "IP" })).toEqual([
      ["hefei-ip", true],
      ["made-up-pledge", false],
    ]);
  });

  test("in the bundled data: Hefei's pledge financing is to deepen, and Guangzhou is detailed on it", () => {
    const report = gapReport(createIndex(bundledDataset), {
      city: "hefei",
      scope: { kind: "measure", id: "IP-PLEDGE" },
      comparison: { kind: "all" },
      minimum: 0,
    });
    expect(report?.counts).toEqual({ covered: 1, confirmed: 0, notReported: 0, toDeepen: 1 });
    const models = report?.lists.toDeepen.flatMap((each) => each.models);
    expect(models?.every(({ detailed }) => detailed)).toBe(true);
    expect(models?.map(({ city }) => city.id)).toContain("guangzhou");
    expect(report?.recommendations.flatMap((each) => each.findings)).toMatchObject([
      { model: { id: "guangzhou" }, level: "listed" },
    ]);
  });

  test("in the bundled data: Jinan is no model for leasing, for the report describes none there", () => {
    const report = gapReport(createIndex(bundledDataset), {
      city: "hefei",
      scope: ALL,
      comparison: { kind: "all" },
      minimum: 0,
    });
    const leasing = report?.recommendations
      .flatMap((each) => each.findings)
      .find(({ measures }) => measures.some(({ id }) => id === "INST-LEASE"));
    expect(leasing).toMatchObject({ model: { id: "jinan" }, standing: { kind: "notCovering" } });
  });
});
