/** Cities, measures and themes of the analysts' own are as good as the release's to every function that names them. */
import { STATUS_LABELS } from "../../src/dataset";
import { createContext } from "../../src/functions/context";
import { choices } from "../../src/functions/metadata/enums";
import { evaluate } from "../../src/functions/evaluate";
import { advisedDataset, POLICY } from "../support/advised";
import { OWN, ownDataset } from "../support/ownData";
import { definition } from "./support";

describe.each(["zh", "en"] as const)("in a workbook in %s", (language) => {
  const dataset = ownDataset(language);
  const context = createContext({ dataset, language });
  const call = (id: string, ...args: unknown[]) => evaluate(definition(id), context, args);
  const { cities, measures, theme } = OWN;
  const nothing: unknown = expect.objectContaining({ code: "#N/A" });
  const detailed = STATUS_LABELS.detailed[language];

  test.each([
    ["COVERAGE", [theme], 1],
    ["COVERAGE", [measures.own], 1],
    ["COVERAGE", [measures.unknownTheme], 1],
    ["COVERAGE", [` ${measures.noTheme.toLowerCase()} `], 1],
    ["COVERAGE", ["自有主题"], 1],
    ["COVERAGE", [theme, [[cities.bare], ["own city"]]], 1],
    // Nobody has coded 海口 yet: it has no evidence.
    ["PENETRATION", [theme, [[cities.bare], [cities.spaced]]], 1],
    ["CITIES", [measures.noTheme], [[cities.bare]]],
    ["DEPTH", [cities.bare, theme], 1],
    ["TARGETS", [cities.spaced], nothing],
    ["DEPTH", ["haikou", theme], nothing],
    ["SIMILARITY", [cities.bare, cities.spaced], nothing],
    [
      "MEASURES",
      [null, cities.bare],
      [
        [measures.own, measures.own, theme, detailed],
        [measures.unknownTheme, measures.unknownTheme, OWN.unknownTheme, detailed],
        [measures.noTheme, measures.noTheme, "", detailed],
      ],
    ],
  ])("%s of %j", (id, args, result) => {
    expect(call(id, ...args)).toEqual(result);
  });

  test("they are listed beside the release's, and are gaps of its cities", () => {
    expect(call("THEMES")).toContainEqual([theme, theme, 1]);
    const gaps = call("GAPS", dataset.cities[0]?.id);
    expect(JSON.stringify(gaps)).toContain(measures.own);
    expect(JSON.stringify(gaps)).toContain(measures.noTheme);
  });

  test("what the builder offers is understood", () => {
    const offered = choices(dataset, language, language);
    const values = (kind: "city" | "scope" | "measure") =>
      offered[kind].map(({ stringValue }) => stringValue);
    expect(values("city")).toEqual(expect.arrayContaining(Object.values(cities)));
    expect(values("measure")).toEqual(expect.arrayContaining(Object.values(measures)));
    for (const scope of values("scope")) expect(typeof call("COVERAGE", scope)).toBe("number");
    for (const city of values("city")) {
      const depth = call("DEPTH", city);
      if (city === cities.spaced) expect(depth).toEqual(nothing);
      else expect(typeof depth).toBe("number");
    }
  });
});

describe("ADVICE of recommendations that name no measure or no model city", () => {
  const context = createContext({ dataset: advisedDataset(), language: "zh" });
  const topics = (...args: unknown[]) => {
    const output = evaluate(definition("ADVICE"), context, args);
    return Array.isArray(output)
      ? output.map(([topic, , models, measures]) => [topic, models, measures])
      : output;
  };

  test("they are among all, with empty cells", () => {
    expect(topics("合肥")).toContainEqual([POLICY.topic.zh, "", ""]);
  });

  test("each action has a row, with the reasons behind the columns that were there before", () => {
    const rows = evaluate(definition("ADVICE"), context, ["合肥"]);
    const own = Array.isArray(rows) ? rows.filter(([topic]) => topic === POLICY.topic.zh) : [];
    const reasons = POLICY.reasons.map(({ zh }) => zh).join("\n");
    expect(own).toEqual(
      POLICY.actions.map(({ summary }) => [
        ...[POLICY.topic.zh, POLICY.summary.zh, "", "", "三·一是", POLICY.note?.zh],
        ...[reasons, summary.zh],
      ]),
    );
  });

  test("they are in a theme where one of their measures is", () => {
    expect(topics("合肥", "IP")).toEqual([
      ["知识产权金融", "广州", "IP-PLEDGE、IP-ABS、IP-FUND、IP-MARKET、IP-INS"],
      ["质押", "", "IP-PLEDGE"],
    ]);
  });
});
