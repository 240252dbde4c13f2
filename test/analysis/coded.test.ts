/** A city that nobody has coded yet is not a city that covers nothing. */
import fc from "fast-check";
import {
  ALL,
  coverage,
  createIndex,
  depth,
  gapReport,
  gaps,
  isCoded,
  lessons,
  lessonsToDeepen,
  peers,
  penetration,
  rank,
  ranking,
  similarity,
  type EvidenceIndex,
} from "../../src/analysis";
import { bundledDataset, type City, type Dataset } from "../../src/dataset";
import { seedProperties } from "./seed";
import { anyDataset, record, smallDataset } from "./smallDataset";

seedProperties(200);

const SUZHOU: City = { id: "suzhou", name: { zh: "苏州", en: "Suzhou" }, pinyin: "suzhou" };
/** With the city at a place among the others. */
function withCity(dataset: Dataset, place: number): Dataset {
  const { cities } = dataset;
  return { ...dataset, cities: [...cities.slice(0, place), SUZHOU, ...cities.slice(place)] };
}

test("adding 苏州 to the bundled data moves no share and no rank", () => {
  const [before, after] = [createIndex(bundledDataset), createIndex(withCity(bundledDataset, 16))];
  expect(after.cities.size).toBe(17);
  expect(after.codedCities).toHaveLength(16);
  for (const { id } of bundledDataset.themes) {
    const scope = { kind: "theme", id } as const;
    expect(penetration(after, scope)).toBe(penetration(before, scope));
  }
});

test("whatever the data: a city without a record changes no answer about the others, and has none of its own", () => {
  fc.assert(
    fc.property(anyDataset, fc.nat(5), (dataset, place) => {
      const [before, after] = [createIndex(dataset), createIndex(withCity(dataset, place))];
      expect(isCoded(after, SUZHOU.id)).toBe(false);
      expect(after.codedCities).toEqual(before.codedCities);
      for (const ask of [
        (index: EvidenceIndex) => [coverage(index, ALL), penetration(index, ALL), ranking(index)],
        ...before.codedCities.flatMap(({ id }) => [
          (index: EvidenceIndex) => [depth(index, id), rank(index, id), peers(index, id)],
          (index: EvidenceIndex) => [lessons(index, id), lessonsToDeepen(index, id)],
          (index: EvidenceIndex) =>
            gapReport(index, { city: id, scope: ALL, comparison: { kind: "all" }, minimum: 0 }),
        ]),
      ])
        expect(ask(after)).toEqual(ask(before));
      expect([depth(after, SUZHOU.id), rank(after, SUZHOU.id)]).toEqual([undefined, undefined]);
      expect([gaps(after, SUZHOU.id), peers(after, SUZHOU.id)]).toEqual([[], []]);
      for (const id of after.cities.keys()) expect(similarity(after, SUZHOU.id, id)).toBeUndefined();
      expect(penetration(after, ALL, { cities: [SUZHOU.id] })).toBeUndefined();
    }),
  );
});

describe("coded is", () => {
  const dataset = smallDataset(
    { A: ["A1", "A2"] },
    { full: { A1: "listed" }, none: { A1: "absent" }, new: {} },
  );

  test("a city with a record, also where all it has are confirmed gaps", () => {
    const index = createIndex(dataset);
    expect(index.codedCities.map(({ id }) => id)).toEqual(["full", "none"]);
    expect(gaps(index, "none")).toHaveLength(2);
    expect(penetration(index, ALL)).toBe(1 / 2);
  });

  test("asked of the period: records of another, or of unknown measures, do not count", () => {
    const later = { id: "P2", name: { zh: "P2", en: "P2" }, from: 2026, to: 2030 };
    const records = [
      ...dataset.records,
      record("new", "A1", "listed", later.id),
      record("full", "A9", "listed", later.id),
    ];
    const periods = [...dataset.periods, later];
    const coded = (period: string) =>
      createIndex({ ...dataset, periods, records }, { period }).codedCities.map(({ id }) => id);
    expect(coded("P1")).toEqual(["full", "none"]);
    expect(coded("P2")).toEqual(["new"]);
  });
});
