import { ALL, createIndex, depth, rank, ranking, type Scope } from "../../src/analysis";
import { smallDataset } from "./smallDataset";

const theme = (id: string): Scope => ({ kind: "theme", id });
const index = createIndex(
  smallDataset(
    { A: ["A1", "A2", "A3"], B: ["B1"], EMPTY: [] },
    {
      w: { A1: "detailed", A2: "listed", B1: "listed" },
      x: { A1: "listed", A2: "listed", A3: "absent", B1: "absent" },
      y: { A3: "detailed", B1: "detailed" },
      z: { B1: "absent" },
    },
  ),
);

describe("depth", () => {
  test("is the share of the scope's measures that the city covers", () => {
    expect(depth(index, "w")).toBe(3 / 4);
    expect(depth(index, "w", theme("A"))).toBe(2 / 3);
    expect(depth(index, "x", theme("A"))).toBe(2 / 3);
    expect(depth(index, "x", { kind: "measure", id: "A3" })).toBe(0);
    expect(depth(index, "z")).toBe(0);
  });

  test("of detailed records only", () => {
    expect(depth(index, "w", ALL, { level: "detailed" })).toBe(1 / 4);
    expect(depth(index, "x", ALL, { level: "detailed" })).toBe(0);
  });

  test("of a scope without measures is undefined, not zero", () => {
    expect(depth(index, "w", theme("EMPTY"))).toBeUndefined();
  });

  test("is known of every theme with measures", () => {
    expect([...index.themes.keys()].map((id) => [id, depth(index, "w", theme(id))])).toEqual([
      ["A", 2 / 3],
      ["B", 1],
      ["EMPTY", undefined],
    ]);
  });
});

describe("rank", () => {
  test("shares a place between equals and skips the next", () => {
    expect(["w", "x", "y", "z"].map((city) => rank(index, city))).toEqual([1, 2, 2, undefined]);
  });

  test("within a scope, some cities, a level", () => {
    expect(rank(index, "y", theme("A"))).toBe(3);
    expect(rank(index, "x", ALL, { cities: ["y", "z"] })).toBe(1);
    expect(rank(index, "w", ALL, { level: "detailed" })).toBe(2);
  });

  test("is none where a city covers nothing, whether the report says so or is silent", () => {
    expect(rank(index, "x", theme("B"))).toBeUndefined();
    expect(rank(index, "z", theme("B"))).toBeUndefined();
    expect(rank(index, "x", ALL, { level: "detailed" })).toBeUndefined();
    expect(rank(index, "w", theme("EMPTY"))).toBeUndefined();
  });
});

describe("ranking", () => {
  test("has every city, most covered first and equals in order, with counts, share and rank", () => {
    const rows = ranking(index).map((each) => [
      each.city.id,
      each.covered,
      each.detailed,
      each.share,
      each.rank,
    ]);
    expect(rows).toEqual([
      ["w", 3, 1, 3 / 4, 1],
      ["x", 2, 0, 2 / 4, 2],
      ["y", 2, 2, 2 / 4, 2],
      ["z", 0, 0, 0, undefined],
    ]);
    expect(ranking(index, theme("EMPTY")).map(({ share }) => share)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
