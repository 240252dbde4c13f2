import { ALL, createIndex, depth, rank, type Scope } from "../../src/analysis";
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
    expect(["w", "x", "y", "z"].map((city) => rank(index, city))).toEqual([1, 2, 2, 4]);
  });

  test("within a scope, some cities, a level", () => {
    expect(rank(index, "y", theme("A"))).toBe(3);
    expect(rank(index, "x", ALL, { cities: ["y", "z"] })).toBe(1);
    expect(rank(index, "w", ALL, { level: "detailed" })).toBe(2);
  });
});
