import { DEFINITIONS } from "../../src/functions/definitions";
import { searchFunctions } from "../../src/functions/help/search";

const ids = (query: string) => searchFunctions(query).map(({ id }) => id);

test("nothing asked for is everything, in the order of the help", () => {
  expect(ids("  ")).toEqual(DEFINITIONS.map(({ id }) => id));
});

test.each([
  ["cover", "COVERAGE"],
  ["=KCFIN.gap", "GAPS"],
  ["ＧＡＰＣＯＵＮＴ", "GAPCOUNT"],
  ["相似", "SIMILARITY"],
  ["learn from why", "LEARNFROM"],
  ["量化目标", "TARGET"],
  ["名次", "RANK"],
  ["jaccard", "SIMILARITY"],
  ["证据 出处", "EVIDENCE"],
])("%s finds %s first", (query, id) => {
  expect(ids(query)[0]).toBe(id);
});

test("every word must be found", () => {
  expect(ids("coverage unicorn")).toEqual([]);
});

test("every function is found by its id, and by each word of its English summary", () => {
  for (const { id, summary } of DEFINITIONS) {
    expect(ids(id)[0]).toBe(id);
    expect(ids(summary.en)).toContain(id);
    expect(ids(summary.zh)).toContain(id);
  }
});
