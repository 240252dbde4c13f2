import {
  ALL,
  coverage,
  coveringCities,
  createIndex,
  penetration,
  statusOf,
  type Scope,
} from "../../src/analysis";
import { record, smallDataset } from "./smallDataset";

const theme = (id: string): Scope => ({ kind: "theme", id });
const measure = (id: string): Scope => ({ kind: "measure", id });

const data = smallDataset(
  { A: ["A1", "A2"], B: ["B1"], EMPTY: [] },
  {
    w: { A1: "detailed", A2: "listed" },
    x: { A1: "listed", B1: "detailed" },
    y: { A1: "absent", A2: "detailed" },
    z: { B1: "absent" },
  },
);
const index = createIndex(data);
const ids = (items: { id: string }[]) => items.map(({ id }) => id);

describe("coverage", () => {
  test.each([
    ["a measure", measure("A1"), ["w", "x"]],
    ["a theme, by any one of its measures", theme("A"), ["w", "x", "y"]],
    ["everything", ALL, ["w", "x", "y"]],
    ["a theme without measures", theme("EMPTY"), []],
    ["an unknown theme", theme("nothing"), []],
    ["an unknown measure", measure("nothing"), []],
  ])("of %s", (_, scope, cities) => {
    expect(ids(coveringCities(index, scope))).toEqual(cities);
    expect(coverage(index, scope)).toBe(cities.length);
    expect(penetration(index, scope)).toBe(cities.length / 4);
  });

  test("absent never counts, at either level", () => {
    expect(ids(coveringCities(index, measure("A1"), { cities: ["y"] }))).toEqual([]);
    expect(ids(coveringCities(index, measure("A1"), { cities: ["y"], level: "detailed" }))).toEqual([]);
  });

  test("of detailed records only", () => {
    expect(ids(coveringCities(index, measure("A1"), { level: "detailed" }))).toEqual(["w"]);
    expect(ids(coveringCities(index, theme("A"), { level: "detailed" }))).toEqual(["w", "y"]);
    expect(coverage(index, theme("A"), { level: "listed" })).toBe(3);
  });

  test("within some cities, in the order given, repeated and unknown ones apart", () => {
    const cities = ["z", "x", "nowhere", "x", "w"];
    expect(ids(coveringCities(index, measure("A1"), { cities }))).toEqual(["x", "w"]);
    expect(penetration(index, measure("A1"), { cities })).toBe(2 / 3);
  });

  test("penetration without cities is undefined, not zero", () => {
    expect(penetration(index, ALL, { cities: [] })).toBeUndefined();
  });
});

describe("the index", () => {
  test("knows every status", () => {
    expect(statusOf(index, "w", "A1")).toBe("detailed");
    expect(statusOf(index, "w", "A2")).toBe("listed");
    expect(statusOf(index, "y", "A1")).toBe("absent");
    expect(statusOf(index, "z", "A1")).toBe("notReported");
    expect(statusOf(index, "nowhere", "A1")).toBe("notReported");
  });

  test("takes the strongest of several records of one pair, whatever their order", () => {
    const twice = [record("z", "A1", "listed"), record("z", "A1", "absent"), record("z", "A1", "detailed")];
    for (const records of [twice, [...twice].reverse()]) {
      expect(statusOf(createIndex({ ...data, records }), "z", "A1")).toBe("detailed");
    }
  });

  test("leaves out records of unknown cities and measures", () => {
    const records = [record("nowhere", "A1", "listed"), record("z", "nothing", "listed")];
    expect(coverage(createIndex({ ...data, records }), ALL)).toBe(0);
  });

  test("counts a measure of an unknown theme in everything, and in the theme it names", () => {
    const [first] = data.measures;
    const measures = [{ ...first!, id: "LOST", theme: "GONE" }];
    const lost = createIndex({ ...data, measures, records: [record("z", "LOST", "listed")] });
    expect(coverage(lost, ALL)).toBe(1);
    expect(coverage(lost, theme("GONE"))).toBe(1);
  });

  describe("of two periods", () => {
    const next = { ...data.periods[0]!, id: "P2", from: 2026, to: 2030 };
    const twoPeriods = { ...data, periods: [next, ...data.periods] };

    test("is of the latest period that has records", () => {
      expect(createIndex(twoPeriods).period.id).toBe("P1");
      const coded = { ...twoPeriods, records: [...data.records, record("z", "B1", "listed", "P2")] };
      expect(createIndex(coded).period.id).toBe("P2");
      expect(coverage(createIndex(coded), ALL)).toBe(1);
    });

    test("can be of either, and never mixes them", () => {
      const coded = { ...twoPeriods, records: [...data.records, record("z", "B1", "listed", "P2")] };
      expect(ids(coveringCities(createIndex(coded, { period: "P1" }), measure("B1")))).toEqual(["x"]);
      expect(ids(coveringCities(createIndex(coded, { period: "P2" }), measure("B1")))).toEqual(["z"]);
    });

    test("without records is of the latest period", () => {
      expect(createIndex({ ...twoPeriods, records: [] }).period.id).toBe("P2");
    });

    test("refuses a period that the data does not have", () => {
      expect(() => createIndex(data, { period: "P9" })).toThrow(
        new RangeError('The data has no period "P9".'),
      );
    });
  });
});
