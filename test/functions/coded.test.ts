/** A city that nobody has coded yet: no figure counts it, and no function makes one up for it. */
import { bundledDataset, type Dataset, type Language } from "../../src/dataset";
import { createContext } from "../../src/functions/context";
import { evaluate } from "../../src/functions/evaluate";
import { definition } from "./support";

const dataset: Dataset = {
  ...bundledDataset,
  cities: [...bundledDataset.cities, { id: "suzhou", name: { zh: "苏州", en: "Suzhou" }, pinyin: "suzhou" }],
};

describe.each<Language>(["zh", "en"])("in %s", (language) => {
  const context = createContext({ dataset, language });
  const before = createContext({ dataset: bundledDataset, language });
  const call = (id: string, ...args: unknown[]) => evaluate(definition(id), context, args);
  const reason = language === "zh" ? "还没有编码证据" : "Suzhou has no coded record in ";

  test.each([
    ["STATUS", "苏州", "IP-PLEDGE"],
    ["EVIDENCE", "苏州", "IP-PLEDGE"],
    ["DEPTH", "苏州"],
    ["RANK", "苏州"],
    ["GAPS", "苏州"],
    ["GAPCOUNT", "苏州"],
    ["LEARNFROM", "苏州"],
    ["PEERS", "苏州"],
    ["MEASURES", null, "苏州"],
    ["SIMILARITY", "苏州", "合肥"],
    ["SIMILARITY", "合肥", "苏州"],
    ["COVERAGE", "IP", "苏州"],
    ["PENETRATION", "IP", "苏州"],
    ["COVEREDBY", "IP", "苏州"],
    ["SEARCH", "基金", null, "苏州"],
  ])("%s of %p %p is #N/A, with the reason", (id, ...args) => {
    const answer = call(id, ...args);
    expect(answer).toMatchObject({ code: "#N/A" });
    expect(answer).toHaveProperty("message", expect.stringContaining(reason));
  });

  test.each([
    ["PENETRATION", "IP"],
    ["COVERAGE", "IP"],
    ["RANK", "合肥"],
    ["PEERS", "合肥"],
    ["GAPS", "合肥"],
    ["RANKING", null],
  ])("%s of %p is as it was before the city was added", (id, scope) => {
    expect(call(id, scope)).toEqual(evaluate(definition(id), before, [scope]));
  });

  test("among others it is left out of shares, and MATRIX says so in its row", () => {
    expect(call("PENETRATION", "IP-PLEDGE", [["合肥"], ["苏州"]])).toBe(1);
    const rows = call("MATRIX", "IP");
    const last = Array.isArray(rows) ? rows.at(-1) : [];
    expect(new Set(last?.slice(1))).toEqual(new Set([language === "zh" ? "尚未编码" : "Not coded"]));
    expect([call("DATAINFO", "cities"), call("DATAINFO", "coded")]).toEqual([17, 16]);
  });

  test("what does not come from the evidence is answered as for any city", () => {
    expect(call("TARGET", "苏州")).toMatchObject({ code: "#N/A" });
    expect(call("TARGET", "苏州")).not.toHaveProperty("message", expect.stringContaining("编码"));
  });
});
