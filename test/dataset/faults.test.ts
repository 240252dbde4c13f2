import { checkDataset, faultText } from "../../src/dataset";
import type { DatasetResult, Fault } from "../../src/dataset";
import firstRelease from "../../src/dataset/releases/2022.1.json";
import { edited, freshFile, valueAt } from "./edit";
import type { Json, Keys } from "./edit";

const faultsOf = (result: DatasetResult): readonly Fault[] => ("faults" in result ? result.faults : []);
const check = (json: Json) => faultsOf(checkDataset(json));

const file = freshFile();
const set = (keys: Keys, value: Json) => edited(file, keys, value);
const remove = (keys: Keys) => edited(file, keys, undefined);
const appended = (json: Json, list: string, entry: Json) => {
  const entries = valueAt(json, [list]);
  return edited(json, [list], [...(Array.isArray(entries) ? entries : []), entry]);
};
const copyOf = (keys: Keys, changes: { [key: string]: Json } = {}): Json => {
  const entry = valueAt(file, keys);
  return typeof entry === "object" && !Array.isArray(entry) ? { ...entry, ...changes } : {};
};

const text = (value: string): Json => ({ zh: value, en: value });
const isLong = "长".repeat(81);

/** What cells and formulas could not hold, or tell apart. */
const oddValues: [what: string, json: Json, fault: Fault][] = [
  ...["#N/A", "#REF!", "none", "NaN", "Err:502"].map((value): [string, Json, Fault] => [
    `has the summary ${value}`,
    set(["records", 0, "summary", "en"], value),
    { path: "records[0].summary.en", code: "lostText", value },
  ]),
  [
    "has a city called #N/A",
    set(["cities", 0, "name"], text("#N/A")),
    { path: "cities[0].name.zh", code: "lostText", value: "#N/A" },
  ],
  [
    "has the number of a day for a summary",
    set(["records", 0, "summary", "zh"], "46082"),
    { path: "records[0].summary.zh", code: "lostText", value: "46082" },
  ],
  [
    "has a date for a section",
    set(["records", 0, "citations"], [{ section: "2026-03-05" }]),
    { path: "records[0].citations[0].section", code: "lostText", value: "2026-03-05" },
  ],
  [
    "has a city whose name formulas do not find",
    set(["cities", 3, "name"], text(isLong)),
    { path: "cities[3].name.zh", code: "longName", length: 81, limit: 80 },
  ],
  [
    "has a period whose name is long with its wildcards",
    set(["periods", 0, "name"], text("*".repeat(41))),
    { path: "periods[0].name.zh", code: "longName", length: 82, limit: 80 },
  ],
  [
    "has a measure whose id formulas do not find",
    set(["measures", 3, "id"], isLong),
    { path: "measures[3].id", code: "longName", length: 81, limit: 80 },
  ],
  [
    "has an id in full width",
    set(["measures", 3, "id"], "ＩＰ-1"),
    { path: "measures[3].id", code: "spelling", value: "ＩＰ-1", right: "IP-1" },
  ],
  [
    "has a city with a blank that nobody sees",
    set(["cities", 3, "name", "en"], "Chong\u200bqing"),
    { path: "cities[3].name.en", code: "spelling", value: "Chong‹200B›qing", right: "Chongqing" },
  ],
  [
    "has two cities of one name",
    edited(set(["cities", 0, "name", "zh"], "Alpha"), ["cities", 1, "name", "zh"], "Alpha"),
    {
      path: "cities[1].name.zh",
      code: "duplicateName",
      kind: "city",
      value: "Alpha",
      first: "cities[0].name.zh",
    },
  ],
  [
    "has two cities whose names differ in case only",
    edited(set(["cities", 0, "name", "en"], "Shanghai"), ["cities", 1, "name", "en"], "SHANGHAI"),
    {
      path: "cities[1].name.en",
      code: "duplicateName",
      kind: "city",
      value: "SHANGHAI",
      first: "cities[0].name.en",
    },
  ],
  [
    "has two periods whose names differ in width only",
    appended(
      set(["periods", 0, "name"], text("2021-25")),
      "periods",
      copyOf(["periods", 0], { id: "15FYP", name: text("２０２１－２５") }),
    ),
    {
      path: "periods[1].name.zh",
      code: "duplicateName",
      kind: "period",
      value: "２０２１－２５",
      first: "periods[0].name.zh",
    },
  ],
  [
    "has two cities whose names differ in how characters are composed only",
    edited(set(["cities", 0, "name", "en"], "Caf\u00e9"), ["cities", 1, "name", "en"], "Cafe\u0301"),
    {
      path: "cities[1].name.en",
      code: "duplicateName",
      kind: "city",
      value: "Cafe\u0301",
      first: "cities[0].name.en",
    },
  ],
  [
    "has two periods of one name",
    appended(
      set(["periods", 0, "name"], text("2021-25")),
      "periods",
      copyOf(["periods", 0], { id: "15FYP", name: text("2021-25") }),
    ),
    {
      path: "periods[1].name.zh",
      code: "duplicateName",
      kind: "period",
      value: "2021-25",
      first: "periods[0].name.zh",
    },
  ],
  [
    "has two ids that differ in width only",
    edited(set(["cities", 0, "id"], "a1"), ["cities", 1, "id"], "ａ1"),
    { path: "cities[1].id", code: "duplicateId", value: "ａ1", first: "cities[0].id" },
  ],
  [
    "has two ids that differ in how characters are composed only",
    edited(set(["cities", 0, "id"], "caf\u00e9"), ["cities", 1, "id"], "cafe\u0301"),
    { path: "cities[1].id", code: "duplicateId", value: "cafe\u0301", first: "cities[0].id" },
  ],
  ...[1.7e308, -1.7e308, -1e-310, 2.23e-308].map((value): [string, Json, Fault] => [
    `has the number ${value}`,
    set(["targets", 0, "value", "zh"], value),
    { path: "targets[0].value.zh", code: "numberRange", value },
  ]),
  [
    "has a number of more digits than Excel keeps",
    set(["targets", 0, "value", "zh"], 1_234_567_890_123_456),
    {
      path: "targets[0].value.zh",
      code: "numberDigits",
      value: 1_234_567_890_123_456,
      kept: 1_234_567_890_123_460,
    },
  ],
  [
    "has a number that was calculated",
    set(["targets", 0, "value", "zh"], 0.1 + 0.2),
    { path: "targets[0].value.zh", code: "numberDigits", value: 0.1 + 0.2, kept: 0.3 },
  ],
  ...[1e15, 0, -5, 20_251, 1899, 3000].map((value): [string, Json, Fault] => [
    `has the year ${value}`,
    set(["targets", 0, "year"], value),
    { path: "targets[0].year", code: "year", value, earliest: 1900, latest: 2999 },
  ]),
  [
    "has a period from beyond reason",
    set(["periods", 0, "to"], 1e15),
    { path: "periods[0].to", code: "year", value: 1e15, earliest: 1900, latest: 2999 },
  ],
  ...["2026-02-30", "2025-02-29", "0000-01-01", "1899-12-31", "2026-04-31"].map(
    (value): [string, Json, Fault] => [
      `has the date ${value}`,
      set(["release", "date"], value),
      { path: "release.date", code: "date", value },
    ],
  ),
];

test.each([
  ["a leap day", set(["release", "date"], "2024-02-29")],
  ["the largest number of Excel", set(["targets", 0, "value", "zh"], 9.99999999999999e307)],
  ["0", set(["targets", 0, "value", "zh"], 0)],
  ["15 digits", set(["targets", 0, "value", "zh"], 1.23456789012345)],
  ["a text as long as a cell and an apostrophe", set(["records", 0, "summary", "zh"], "=".repeat(32_766))],
  ["a name as long as formulas look up", set(["cities", 0, "name", "en"], "x".repeat(80))],
  ["two cities of one name in two languages", set(["cities", 0, "name", "en"], "合肥")],
])("%s is sound", (_, json) => {
  expect(check(json)).toEqual([]);
});

describe("a file of version 2", () => {
  const action = (id: string) => ({ id, summary: { zh: "做法", en: "What to do" } });
  const actions = (place: number, ...ids: string[]) =>
    edited(file, ["recommendations", place, "actions"], ids.map(action));

  it("has actions whose ids differ within a recommendation, and only there", () => {
    expect(check(edited(actions(0, "a", "b"), ["recommendations", 1, "actions"], [action("a")]))).toEqual([]);
    expect(check(actions(1, "a", "b", "A"))).toEqual([
      {
        path: "recommendations[1].actions[2].id",
        code: "duplicateId",
        value: "A",
        first: "recommendations[1].actions[0].id",
      },
    ]);
  });

  it("has reasons and actions, if none then empty lists", () => {
    expect(check(edited(file, ["recommendations", 0, "actions"], undefined))).toEqual([
      { path: "recommendations[0].actions", code: "missing", key: "actions" },
    ]);
  });
});

it("a file of version 1 is read: without reasons and actions, with the year and the numbers in both languages", () => {
  const first: Json = structuredClone<Json>(firstRelease);
  const read = checkDataset(first);
  expect(read).toMatchObject({
    dataset: {
      schemaVersion: 2,
      release: { source: { published: { zh: "2022", en: "2022" } } },
      targets: [2000, 400].map((value) => ({ value: { zh: value, en: value } })),
      recommendations: [1, 2, 3].map(() => ({ reasons: [], actions: [] })),
    },
  });
  expect(checkDataset("dataset" in read ? read.dataset : null)).toEqual(read);
  expect(first).toEqual(firstRelease);
});

describe("a broken file", () => {
  const cases: [what: string, json: Json, fault: Fault][] = [
    ["is a list", [], { path: "", code: "type", expected: "object", received: "list" }],
    ["is null", null, { path: "", code: "type", expected: "object", received: "null" }],
    ["is a text", "data", { path: "", code: "type", expected: "object", received: "text" }],
    [
      "is of a later format",
      set(["schemaVersion"], 3),
      { path: "schemaVersion", code: "version", value: 3, supported: 2 },
    ],
    [
      "has its format version as text",
      set(["schemaVersion"], "1"),
      { path: "schemaVersion", code: "type", expected: "number", received: "text" },
    ],
    ["lacks a list", remove(["records"]), { path: "records", code: "missing", key: "records" }],
    [
      "has a list of another kind",
      set(["cities"], {}),
      { path: "cities", code: "type", expected: "list", received: "object" },
    ],
    ["has an empty list", set(["themes"], []), { path: "themes", code: "emptyList" }],
    [
      "lacks a language",
      remove(["records", 3, "summary", "en"]),
      { path: "records[3].summary.en", code: "missing", key: "en" },
    ],
    [
      "has a blank text",
      set(["records", 3, "summary", "zh"], "  \n"),
      { path: "records[3].summary.zh", code: "blank" },
    ],
    [
      "has a number for a text",
      set(["cities", 0, "pinyin"], 7),
      { path: "cities[0].pinyin", code: "type", expected: "text", received: "number" },
    ],
    [
      "has null for an optional entry",
      set(["records", 0, "note"], null),
      { path: "records[0].note", code: "type", expected: "object", received: "null" },
    ],
    [
      "has a list for an object",
      set(["records", 2, "summary"], ["zh", "en"]),
      { path: "records[2].summary", code: "type", expected: "object", received: "list" },
    ],
    [
      "has an empty record",
      set(["records", 5], {}),
      { path: "records[5].city", code: "missing", key: "city" },
    ],
    [
      "has a level that does not exist",
      set(["records", 8, "level"], "planned"),
      {
        path: "records[8].level",
        code: "choice",
        value: "planned",
        allowed: ["detailed", "listed", "absent"],
      },
    ],
    [
      "has true for a level",
      set(["records", 8, "level"], true),
      { path: "records[8].level", code: "type", expected: "text", received: "boolean" },
    ],
    [
      "cites nothing",
      set(["records", 1, "citations"], []),
      { path: "records[1].citations", code: "emptyList" },
    ],
    [
      "has an unknown name",
      set(["records", 1, "sumary"], "…"),
      { path: "records[1].sumary", code: "unknownKey", key: "sumary" },
    ],
    [
      "has an unknown name that is no word",
      set(["records", 1, "a b"], 1),
      { path: 'records[1]["a b"]', code: "unknownKey", key: "a b" },
    ],
    [
      "has an id with a blank",
      set(["cities", 2, "id"], "shen zhen"),
      { path: "cities[2].id", code: "idForm", value: "shen zhen" },
    ],
    [
      "has a text that no cell holds",
      set(["records", 0, "summary", "zh"], "字".repeat(32_767)),
      { path: "records[0].summary.zh", code: "tooLong", length: 32_767, limit: 32_766 },
    ],
    ...oddValues,
    ["has a blank id", set(["measures", 0, "id"], ""), { path: "measures[0].id", code: "blank" }],
    [
      "has half a year",
      set(["targets", 0, "year"], 2025.5),
      { path: "targets[0].year", code: "notWhole", value: 2025.5 },
    ],
    [
      "has a year as text",
      set(["periods", 0, "from"], "2021"),
      { path: "periods[0].from", code: "type", expected: "number", received: "text" },
    ],
    [
      "has a number beyond all numbers",
      set(["targets", 0, "value", "zh"], Number.POSITIVE_INFINITY),
      { path: "targets[0].value.zh", code: "notFinite" },
    ],
    [
      "has a date in another notation",
      set(["release", "date"], "31.1.2022"),
      { path: "release.date", code: "date", value: "31.1.2022" },
    ],
    [
      "has a period that ends before it begins",
      set(["periods", 0, "to"], 2020),
      { path: "periods[0].to", code: "periodOrder", from: 2021, to: 2020 },
    ],
    [
      "has a city that is not in the list",
      set(["records", 3, "city"], "jiaxing"),
      { path: "records[3].city", code: "unknownReference", kind: "city", value: "jiaxing" },
    ],
    [
      "has a misspelt city",
      set(["records", 3, "city"], "chongqin"),
      {
        path: "records[3].city",
        code: "unknownReference",
        kind: "city",
        value: "chongqin",
        nearest: "chongqing",
      },
    ],
    [
      "has a reference in another case",
      set(["records", 3, "measure"], "pos-goal"),
      {
        path: "records[3].measure",
        code: "unknownReference",
        kind: "measure",
        value: "pos-goal",
        nearest: "POS-GOAL",
      },
    ],
    [
      "has an unknown period",
      set(["targets", 1, "period"], "next"),
      { path: "targets[1].period", code: "unknownReference", kind: "period", value: "next" },
    ],
    [
      "has an unknown theme",
      set(["measures", 4, "theme"], "POLICY"),
      { path: "measures[4].theme", code: "unknownReference", kind: "theme", value: "POLICY" },
    ],
    [
      "recommends an unknown city",
      set(["recommendations", 2, "modelCities", 0], "dalian"),
      { path: "recommendations[2].modelCities[0]", code: "unknownReference", kind: "city", value: "dalian" },
    ],
    [
      "recommends an unknown measure",
      set(["recommendations", 2, "measures", 1], "LEASING"),
      { path: "recommendations[2].measures[1]", code: "unknownReference", kind: "measure", value: "LEASING" },
    ],
    [
      "has an id twice, in another case",
      appended(file, "cities", copyOf(["cities", 0], { id: "ShangHai" })),
      { path: "cities[16].id", code: "duplicateId", value: "ShangHai", first: "cities[0].id" },
    ],
    [
      "has a measure with a theme's id",
      appended(file, "measures", copyOf(["measures", 0], { id: "IP" })),
      { path: "measures[24].id", code: "duplicateId", value: "IP", first: "themes[4].id" },
    ],
    [
      "has two targets with one id",
      appended(file, "targets", copyOf(["targets", 0])),
      {
        path: "targets[2].id",
        code: "duplicateId",
        value: "dongguan-sci-tech-credit-2025",
        first: "targets[0].id",
      },
    ],
    [
      "has two records of a city on a measure",
      appended(file, "records", copyOf(["records", 0], { level: "listed" })),
      {
        path: "records[157]",
        code: "duplicateRecord",
        city: "shanghai",
        measure: "POS-GOAL",
        period: "14FYP",
        first: "records[0]",
      },
    ],
  ];

  it.each(cases)("%s", (_what, json, fault) => {
    expect(check(json)).toContainEqual(fault);
  });

  it("of every kind is told in a sentence of each language", () => {
    const sentences = cases.flatMap(([, , fault]) => [faultText(fault, "zh"), faultText(fault, "en")]);
    for (const [index, sentence] of sentences.entries()) {
      expect(sentence).toMatch(index % 2 === 0 ? /\p{Script=Han}.*。$/u : /^[“A-Z][^\p{Script=Han}]*\.$/u);
      expect(sentence).not.toMatch(/undefined|null,|object Object/);
    }
  });

  it("takes ids in any script: a city that an analyst adds has its name for an id", () => {
    expect(check(set(["targets", 0, "id"], "东莞-科技信贷"))).toEqual([]);
  });

  it("suggests the id that was meant, and none when nothing is near", () => {
    const [misspelt] = check(set(["records", 3, "city"], "chongqin"));
    expect(faultText(misspelt!, "en")).toContain("Did you mean “chongqing”?");
    expect(faultText(misspelt!, "zh")).toContain("是否应为“chongqing”？");
    const [foreign] = check(set(["records", 3, "city"], "jiaxing"));
    expect(faultText(foreign!, "en")).not.toContain("mean");
  });

  it("does not flood the reader with a long value", () => {
    const [fault] = check(set(["records", 3, "city"], "x".repeat(10_000)));
    expect(faultText(fault!, "zh").length).toBeLessThan(120);
  });
});

describe("every fault of a file", () => {
  it("is told, not the first only, in the shape and in the references", () => {
    let json = edited(freshFile(), ["records", 3, "level"], "maybe");
    json = edited(json, ["records", 4, "summary", "zh"], "");
    json = edited(json, ["records", 5, "city"], "atlantis");
    json = edited(json, ["cities", 1, "id"], undefined);
    json = edited(json, ["measures", 0, "theme"], "NOBODY");
    const told = check(json).map(({ path, code }) => `${path} ${code}`);
    expect(told).toEqual(
      expect.arrayContaining([
        "records[3].level choice",
        "records[4].summary.zh blank",
        "records[5].city unknownReference",
        "cities[1].id missing",
        "measures[0].theme unknownReference",
      ]),
    );
  });

  it("includes each unknown name of one object", () => {
    const json = edited(edited(freshFile(), ["release", "colour"], 1), ["release", "shade"], 2);
    expect(check(json).map(({ path }) => path)).toEqual(["release.colour", "release.shade"]);
  });

  it("is told once: one value, one fault", () => {
    expect(check(set(["records", 3, "city"], ""))).toEqual([{ path: "records[3].city", code: "blank" }]);
    expect(
      check(set(["cities", 2, "id"], "深 圳")).filter(({ path }) => path === "cities[2].id"),
    ).toHaveLength(1);
  });

  it("is no reason to check references against a list that is not there", () => {
    expect(check(remove(["cities"]))).toEqual([{ path: "cities", code: "missing", key: "cities" }]);
  });
});

describe("a sound file", () => {
  it("may have -0, which is 0", () => {
    const result = checkDataset(set(["targets", 0, "value", "zh"], -0));
    expect("dataset" in result && Object.is(result.dataset.targets[0]?.value.zh, 0)).toBe(true);
  });

  it("may have white space around its texts; the data has not", () => {
    const result = checkDataset(edited(file, ["records", 3, "city"], "  chongqing "));
    expect(result).toEqual({ dataset: file });
  });

  it("may hold the same city and measure for two periods", () => {
    const name = { zh: "十五五", en: "15th Five-Year Plan" };
    const period = copyOf(["periods", 0], { id: "15FYP", name, from: 2026, to: 2030 });
    const next = appended(file, "periods", period);
    expect(check(appended(next, "records", copyOf(["records", 0], { period: "15FYP" })))).toEqual([]);
  });

  it("may have recommendations of no measure, model city, reason or action, and statements that name no city", () => {
    const bare = ["measures", "modelCities", "reasons", "actions"].reduce(
      (json, field) => edited(json, ["recommendations", 0, field], []),
      file,
    );
    const statement = {
      summary: { zh: "各地提出支持上市。", en: "All support listing." },
      citations: [{ section: "二" }],
    };
    const stated = [
      ["measures", 0, "statements"],
      ["themes", 0, "statements"],
    ].reduce((json, keys) => edited(json, keys, [statement]), bare);
    expect(check(stated)).toEqual([]);
  });

  it("may have no records, targets or recommendations yet", () => {
    const bare = ["records", "targets", "recommendations"].reduce(
      (json, list) => edited(json, [list], []),
      file,
    );
    expect(check(bare)).toEqual([]);
  });
});
