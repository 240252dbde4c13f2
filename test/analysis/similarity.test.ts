import { ALL, createIndex, peers, similarity, type Scope } from "../../src/analysis";
import { smallDataset } from "./smallDataset";

const index = createIndex(
  smallDataset(
    { A: ["A1", "A2", "A3"], B: ["B1"] },
    {
      v: { A1: "detailed", A2: "listed", B1: "listed" },
      w: { A1: "listed", A2: "listed", A3: "listed" },
      x: { A2: "detailed", A3: "detailed", B1: "absent" },
      y: { B1: "absent" },
      z: { B1: "absent" },
    },
  ),
);
const themeB: Scope = { kind: "theme", id: "B" };

describe("similarity", () => {
  test("is what both cover of what either covers, level and absence apart", () => {
    expect(similarity(index, "v", "w")).toBe(2 / 4);
    expect(similarity(index, "v", "x")).toBe(1 / 4);
    expect(similarity(index, "w", "x")).toBe(2 / 3);
    expect(similarity(index, "v", "z")).toBe(0);
    expect(similarity(index, "v", "v")).toBe(1);
  });

  test("is undefined where neither city covers anything", () => {
    expect(similarity(index, "y", "z")).toBeUndefined();
    expect(similarity(index, "z", "z")).toBeUndefined();
    expect(similarity(index, "w", "x", themeB)).toBeUndefined();
  });

  test("within a scope and a level", () => {
    expect(similarity(index, "v", "w", { kind: "theme", id: "A" })).toBe(2 / 3);
    expect(similarity(index, "v", "x", ALL, { level: "detailed" })).toBe(0);
  });
});

describe("peers", () => {
  const list = (city: string, scope = ALL, limits = {}) =>
    peers(index, city, scope, limits).map((peer) => [peer.rank, peer.city.id, peer.similarity]);

  test("are the others, the most similar first, ties sharing a rank", () => {
    expect(list("v")).toEqual([
      [1, "w", 1 / 2],
      [2, "x", 1 / 4],
    ]);
  });

  test("leave out cities that share nothing, and those to which likeness cannot be told", () => {
    expect(list("z")).toEqual([]);
    expect(list("y", themeB)).toEqual([]);
    expect(list("w", themeB)).toEqual([]);
  });

  test("within some cities", () => {
    expect(list("v", ALL, { cities: ["x", "v", "w"] })).toEqual([
      [1, "w", 1 / 2],
      [2, "x", 1 / 4],
    ]);
  });
});
