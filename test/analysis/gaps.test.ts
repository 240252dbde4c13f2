import { ALL, createIndex, gaps, lessons, lessonsToDeepen, toDeepen, type Scope } from "../../src/analysis";
import { smallDataset } from "./smallDataset";

const index = createIndex(
  smallDataset(
    { A: ["A1", "A2", "A3"], B: ["B1", "B2"], C: ["C1"] },
    {
      me: { A1: "listed", B2: "absent" },
      // The three that are detailed on A2: "broad" covers most of A; "near" and "far" are equally broad, and "near" has A1 in common with "me".
      broad: { A1: "listed", A2: "detailed", A3: "detailed" },
      far: { A2: "detailed", A3: "listed", B1: "listed", C1: "listed" },
      near: { A1: "listed", A2: "detailed" },
      mention: { A1: "detailed", A2: "listed", A3: "listed", B2: "listed" },
    },
  ),
);

const rows = (scope: Scope = ALL, limits = {}) =>
  gaps(index, "me", scope, limits).map(({ measure, status, coveredBy }) => [
    measure.id,
    status,
    coveredBy.map(({ id }) => id),
  ]);

describe("gaps", () => {
  test("stand confirmed first, then most covered elsewhere, then in the data's order", () => {
    expect(rows()).toEqual([
      ["B2", "confirmed", ["mention"]],
      ["A2", "notReported", ["broad", "far", "near", "mention"]],
      ["A3", "notReported", ["broad", "far", "mention"]],
      ["B1", "notReported", ["far"]],
      ["C1", "notReported", ["far"]],
    ]);
  });

  test("that nobody covers are gaps too", () => {
    expect(rows({ kind: "measure", id: "C1" }, { cities: ["near"] })).toEqual([["C1", "notReported", []]]);
  });

  test("limits say who counts as covering, and never make a gap of what the city is listed on", () => {
    expect(rows({ kind: "theme", id: "A" }, { level: "detailed" })).toEqual([
      ["A2", "notReported", ["broad", "far", "near"]],
      ["A3", "notReported", ["broad"]],
    ]);
  });

  test("of a scope that is covered are none", () => {
    expect(rows({ kind: "measure", id: "A1" })).toEqual([]);
  });
});

describe("what is listed here and detailed elsewhere", () => {
  const deepen = (city: string, scope: Scope = ALL, limits = {}) =>
    toDeepen(index, city, scope, limits).map(({ measure, status, coveredBy }) => [
      measure.id,
      status,
      coveredBy.map(({ id }) => id),
    ]);

  test("stands by the number of cities that are detailed, and is no gap", () => {
    expect(deepen("mention")).toEqual([
      ["A2", "toDeepen", ["broad", "far", "near"]],
      ["A3", "toDeepen", ["broad"]],
    ]);
    expect(gaps(index, "mention").map(({ measure }) => measure.id)).toEqual(["B1", "C1"]);
  });

  test("needs a city within the limits that is detailed", () => {
    expect(deepen("me")).toEqual([["A1", "toDeepen", ["mention"]]]);
    expect(deepen("me", ALL, { cities: ["broad", "far"] })).toEqual([]);
    expect(deepen("me", { kind: "theme", id: "B" })).toEqual([]);
  });

  test("is learnt from the detailed ones only, in the order of all lessons", () => {
    const [a2] = lessonsToDeepen(index, "mention", { kind: "theme", id: "A" });
    expect(a2?.models.map(({ rank, city, detailed, breadth }) => [rank, city.id, detailed, breadth])).toEqual(
      [
        [1, "broad", true, 3],
        [2, "near", true, 2],
        [3, "far", true, 2],
      ],
    );
  });
});

describe("cities to learn from", () => {
  const models = (measure: string, limits = {}) =>
    lessons(index, "me", { kind: "measure", id: measure }, limits)
      .flatMap((lesson) => lesson.models)
      .map(({ rank, city, detailed, breadth, similarity }) => [rank, city.id, detailed, breadth, similarity]);

  test("stand by detail, then breadth on the theme, then similarity", () => {
    expect(models("A2")).toEqual([
      [1, "broad", true, 3, 1 / 3],
      [2, "near", true, 2, 1 / 2],
      [3, "far", true, 2, 0],
      [4, "mention", false, 3, 1 / 4],
    ]);
  });

  test("say how many measures their breadth is out of", () => {
    expect(lessons(index, "me").map(({ measure, themeSize }) => [measure.id, themeSize])).toEqual([
      ["B2", 2],
      ["A2", 3],
      ["A3", 3],
      ["B1", 2],
      ["C1", 1],
    ]);
  });

  test("equal in all three share a place, in the order of the cities looked at", () => {
    const twins = createIndex(
      smallDataset(
        { A: ["A1", "A2"] },
        {
          me: { A2: "absent" },
          one: { A1: "listed" },
          two: { A1: "listed" },
          last: { A2: "listed" },
          best: { A1: "detailed" },
        },
      ),
    );
    const [a1] = lessons(twins, "me", { kind: "measure", id: "A1" });
    expect(a1?.models.map(({ rank, city }) => [rank, city.id])).toEqual([
      [1, "best"],
      [2, "one"],
      [2, "two"],
    ]);
    const limits = { cities: ["two", "one"] };
    const [limited] = lessons(twins, "me", { kind: "measure", id: "A1" }, limits);
    expect(limited?.models.map(({ rank, city }) => [rank, city.id])).toEqual([
      [1, "two"],
      [1, "one"],
    ]);
  });

  test("are none where no other city covers the measure", () => {
    expect(models("C1", { cities: ["near"] })).toEqual([]);
  });
});
