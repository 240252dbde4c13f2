import fc from "fast-check";
import { checkDataset, faultText } from "../../src/dataset";
import { readDatasetJson } from "../../src/dataset/check/readDatasetJson";
import { MOST_FAULTS } from "../../src/dataset/check/bounds";
import { pathText } from "../../src/dataset/check/fault";
import { edited, freshFile, pathsOf, valueAt } from "./edit";
import type { Json, Keys } from "./edit";

const file = freshFile();
const paths = pathsOf(file);

/** Lists whose entries carry an id, and the places that name it. */
const REFERENCES: Record<string, readonly Keys[]> = {
  themes: paths.filter((keys) => keys[0] === "measures" && keys.at(-1) === "theme"),
  periods: paths.filter((keys) => keys.at(-1) === "period"),
  cities: paths.filter(
    (keys) => keys.at(-1) === "city" || (keys.includes("modelCities") && keys.length === 4),
  ),
  measures: paths.filter(
    (keys) =>
      keys.at(-1) === "measure" ||
      (keys[0] === "recommendations" && keys.includes("measures") && keys.length === 4),
  ),
};

const anyJson = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as Json);
const somewhere = fc.constantFrom(...paths);
const edit = fc.oneof(
  fc.record({ keys: somewhere, value: fc.constant(undefined) }),
  fc.record({ keys: somewhere, value: anyJson }),
  // A value from elsewhere in the file is the likelier mistake: the right kind in the wrong place.
  fc.record({ keys: somewhere, value: somewhere.map((keys) => valueAt(file, keys)) }),
);

function checkResult(json: unknown) {
  const result = checkDataset(json);
  if ("dataset" in result) {
    expect(checkDataset(result.dataset)).toEqual(result);
    return;
  }
  expect(result.faults.length).toBeGreaterThan(0);
  expect(new Set(result.faults.map(({ path }) => path)).size).toBe(result.faults.length);
  for (const fault of result.faults.slice(0, 20)) {
    for (const language of ["zh", "en"] as const) {
      expect(faultText(fault, language)).toMatch(/[。.]$/);
      expect(faultText(fault, language)).not.toContain("undefined");
    }
  }
}

describe("checking a file with random edits", () => {
  it("never throws, leaves the file alone, and gives a data set or faults", () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const json = edits.reduce((before, { keys, value }) => edited(before, keys, value), file);
        const before = JSON.stringify(json);
        checkResult(json);
        expect(JSON.stringify(json)).toBe(before);
      }),
      { numRuns: 200 },
    );
  });

  it("gives the path of a value that is gone from where it is required", () => {
    const optional = (keys: Keys) =>
      typeof keys.at(-1) === "number" || ["heading", "note", "statements"].includes(String(keys.at(-1)));
    const required = paths.filter((keys) => keys.length > 0 && !optional(keys));
    fc.assert(
      fc.property(fc.constantFrom(...required), (keys) => {
        const result = checkDataset(edited(file, keys, undefined));
        const missing = "faults" in result ? result.faults.filter(({ code }) => code === "missing") : [];
        expect(missing).toEqual([{ path: pathText(keys), code: "missing", key: keys.at(-1) }]);
      }),
      { numRuns: 200 },
    );
  });

  it("finds every place that names an entry which is gone", () => {
    const entries = Object.keys(REFERENCES).flatMap((list) => {
      const value = valueAt(file, [list]);
      return (Array.isArray(value) ? value : []).map((_entry, index): [string, number] => [list, index]);
    });
    fc.assert(
      fc.property(fc.constantFrom(...entries), ([list, index]) => {
        const id = valueAt(file, [list, index, "id"]);
        const json = edited(file, [list, index, "id"], "gone");
        const result = checkDataset(json);
        const told = "faults" in result ? result.faults.map(({ path, code }) => ({ path, code })) : [];
        const expected = REFERENCES[list]!.filter((keys) => valueAt(json, keys) === id).map(pathText);
        expect(told).toHaveLength(Math.min(expected.length, MOST_FAULTS + 1));
        expect(expected).toEqual(expect.arrayContaining(told.map(({ path }) => path)));
        expect(told.filter(({ code }) => code !== "unknownReference")).toEqual([]);
      }),
    );
  });

  it("never throws on data of any other origin", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withMap: true, withDate: true }), checkResult),
    );
  });

  it("never throws on a text with random characters put in or taken out", () => {
    const text = JSON.stringify(file);
    const slip = fc.record({ at: fc.nat(text.length), length: fc.nat(3), put: fc.string({ maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
        const damaged = slips.reduce(
          (before, { at, length, put }) => before.slice(0, at) + put + before.slice(at + length),
          text,
        );
        const result = readDatasetJson(damaged);
        expect("dataset" in result || result.faults.length > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
