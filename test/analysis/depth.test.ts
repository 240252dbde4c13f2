import { ALL, createIndex, depth, depthByTheme, rank, type Scope } from "../../src/analysis";
import { smallDataset } from "./smallDataset";

const theme = (id: string): Scope => ({ kind: "theme", id });
const index = createIndex(
  smallDataset(
    { A: ["A1", "A2", "A3"], B: ["B1"], EMPTY: [] },
    {
      w: { A1: "detailed", A2: "listed", B1: "listed" },
      x: { A1: "listed", A2: "listed", A3: "absent", B1: "absent" },
      y: { A3: "detailed", B1: "detailed" },
      z: {},
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

  test("by theme keeps every theme", () => {
    expect(depthByTheme(index, "w").map(({ theme: { id }, ...rest }) => [id, rest])).toEqual([
      ["A", { covered: 2, total: 3, depth: 2 / 3 }],
      ["B", { covered: 1, total: 1, depth: 1 }],
      ["EMPTY", { covered: 0, total: 0, depth: undefined }],
    ]);
  });
});

describe("rank", () => {
  const place = (city: string, scope = ALL, limits = {}) => {
    const { tied, ...rest } = rank(index, city, scope, limits);
    return { ...rest, tied: tied.map(({ id }) => id) };
  };

  test("shares a place between equals and skips the next", () => {
    expect(place("w")).toEqual({ rank: 1, of: 4, covered: 3, tied: [] });
    expect(place("x")).toEqual({ rank: 2, of: 4, covered: 2, tied: ["y"] });
    expect(place("y")).toEqual({ rank: 2, of: 4, covered: 2, tied: ["x"] });
    expect(place("z")).toEqual({ rank: 4, of: 4, covered: 0, tied: [] });
  });

  test("within a scope, some cities, a level", () => {
    expect(place("y", theme("A"))).toEqual({ rank: 3, of: 4, covered: 1, tied: [] });
    expect(place("x", ALL, { cities: ["y", "z"] })).toEqual({ rank: 1, of: 3, covered: 2, tied: ["y"] });
    expect(place("w", ALL, { level: "detailed" })).toEqual({ rank: 2, of: 4, covered: 1, tied: [] });
  });
});
