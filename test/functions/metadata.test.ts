import * as v from "valibot";
import { bundledDataset } from "../../src/dataset/bundled";
import { DEFINITIONS } from "../../src/functions/definitions";
import { metadata, type FunctionsMetadata } from "../../src/functions/metadata/metadata";
import { contexts } from "./support";

/**
 * Custom-functions metadata as Microsoft documents it: learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json
 * (tables of functions, parameters, result and enums) and custom-functions-naming. Strict, so that an unknown property
 * fails; `options` is left out, since the functions are to be neither volatile nor streaming.
 */
const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const type = v.picklist(["boolean", "number", "string", "any"]);
const dimensionality = v.picklist(["scalar", "matrix"]);
const documented = v.strictObject({
  allowErrorForDataTypeAny: v.optional(v.boolean()),
  functions: v.array(
    v.strictObject({
      id: v.pipe(text, v.regex(/^[A-Z][A-Z0-9.]{2,127}$/)),
      name: v.pipe(text, v.regex(/^\p{L}[\p{L}0-9._]{2,127}$/u)),
      description: text,
      parameters: v.array(
        v.strictObject({
          name: text,
          description: text,
          type,
          dimensionality,
          optional: v.optional(v.boolean()),
          customEnumId: v.optional(text),
        }),
      ),
      result: v.strictObject({ type, dimensionality }),
    }),
  ),
  enums: v.array(
    v.strictObject({
      id: v.pipe(text, v.regex(/^[A-Za-z][A-Za-z0-9._]{0,127}$/)),
      type: v.literal("string"),
      values: v.array(v.strictObject({ name: text, stringValue: text, tooltip: v.optional(text) })),
    }),
  ),
});

const LANGUAGES = ["zh", "en"] as const;

describe.each(LANGUAGES)("metadata in %s", (language) => {
  const made = metadata(language);

  test("are as Microsoft documents them", () => {
    expect(v.safeParse(documented, made).issues).toBeUndefined();
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });

  test("have one function for each description, ids unique", () => {
    expect(made.functions.map(({ id }) => id)).toEqual(DEFINITIONS.map(({ id }) => id));
    expect(new Set(made.functions.map(({ id }) => id)).size).toBe(made.functions.length);
  });

  test("have optional arguments behind required ones only", () => {
    for (const { parameters } of made.functions) {
      const optional = parameters.map((parameter) => parameter.optional ?? false);
      expect(optional).toEqual([...optional].sort());
    }
  });

  test("have every list that an argument refers to, and none that nobody does", () => {
    const used = made.functions.flatMap(({ parameters }) =>
      parameters.flatMap((each) => each.customEnumId ?? []),
    );
    expect(new Set(made.enums.map(({ id }) => id))).toEqual(new Set(used));
  });

  test("offer only what the functions understand, each once", () => {
    const { cities, measures, scopes, indicators } = contexts[language].names;
    const names: Record<string, { find: (text: string) => readonly unknown[] }> = {
      KCFIN_CITY: cities,
      KCFIN_MEASURE: measures,
      KCFIN_SCOPE: scopes,
      KCFIN_INDICATOR: indicators,
    };
    for (const { id, values } of made.enums) {
      expect(new Set(values.map(({ stringValue }) => stringValue)).size).toBe(values.length);
      for (const { stringValue } of values) {
        const found = names[id]?.find(stringValue);
        if (found) expect(found).toHaveLength(1);
      }
    }
    const sizes = Object.fromEntries(made.enums.map(({ id, values }) => [id, values.length]));
    const { cities: c, themes: t, measures: m } = bundledDataset;
    expect(sizes).toMatchObject({
      KCFIN_CITY: c.length,
      KCFIN_MEASURE: m.length,
      KCFIN_SCOPE: t.length + m.length + 1,
      KCFIN_LEVEL: 2,
      KCFIN_MODE: 2,
      KCFIN_STATUS: 5,
      KCFIN_SHORTFALL: 4,
      KCFIN_EXTRA: 1,
    });
  });
});

test("ids and names are those that workbooks hold, for ever", () => {
  expect(DEFINITIONS.map(({ id }) => id).sort()).toEqual([
    "ADVICE",
    "BOUND",
    "CITIES",
    "COVERAGE",
    "COVEREDBY",
    "DATAINFO",
    "DEPTH",
    "EVIDENCE",
    "GAPCOUNT",
    "GAPS",
    "LEARNFROM",
    "MATRIX",
    "MEASURES",
    "PEERS",
    "PENETRATION",
    "RANK",
    "RANKING",
    "SEARCH",
    "SIMILARITY",
    "STATUS",
    "TARGET",
    "TARGETS",
    "THEMES",
  ]);
});

test("arguments are those of the first release, in their order, and new ones stand behind them: formulas give them by place", () => {
  const signatures = Object.fromEntries(
    DEFINITIONS.map((each) => [
      each.id,
      each.arguments.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(","),
    ]),
  );
  expect(signatures).toEqual({
    COVERAGE: "scope,[cities],[level]",
    PENETRATION: "scope,[cities],[level]",
    DEPTH: "city,[scope],[level]",
    GAPS: "city,[scope],[minimum],[status],[extra]",
    GAPCOUNT: "city,[scope],[status]",
    STATUS: "city,measure",
    EVIDENCE: "city,measure",
    CITIES: "scope,[level]",
    MEASURES: "[scope],[city]",
    THEMES: "",
    MATRIX: "[scope],[cities]",
    RANK: "city,[scope],[level]",
    SIMILARITY: "a,b,[scope],[level]",
    PEERS: "city,[count],[scope],[level]",
    LEARNFROM: "city,[scope],[status],[extra]",
    TARGET: "city,[indicator]",
    DATAINFO: "[field]",
    BOUND: "scope",
    ADVICE: "city,[scope]",
    SEARCH: "text,[scope],[city]",
    COVEREDBY: "scopes,[cities],[mode],[without],[level]",
    RANKING: "[scope],[level],[count]",
    TARGETS: "[city],[indicator]",
  });
});

test("both languages differ in words only", () => {
  const shape = ({ functions, enums }: FunctionsMetadata) => ({
    functions: functions.map(({ id, name, parameters, result }) => ({
      id,
      name,
      result,
      parameters: parameters.map(({ type, dimensionality, optional, customEnumId }) => [
        type,
        dimensionality,
        optional,
        customEnumId,
      ]),
    })),
    enums: enums.map(({ id, values }) => [id, values.length]),
  });
  expect(shape(metadata("zh"))).toEqual(shape(metadata("en")));
});

test("Chinese metadata are in Chinese, English ones in English", () => {
  for (const { description, parameters } of metadata("zh").functions) {
    for (const words of [description, ...parameters.flatMap((each) => [each.name, each.description])]) {
      expect(words).toMatch(/\p{Script=Han}/u);
    }
  }
  for (const { description, parameters } of metadata("en").functions) {
    for (const words of [description, ...parameters.flatMap((each) => [each.name, each.description])]) {
      expect(words).not.toMatch(/\p{Script=Han}/u);
    }
  }
});

test("a release of one's own is offered in place of the bundled one", () => {
  const [city] = bundledDataset.cities;
  const { enums } = metadata("en", { ...bundledDataset, cities: [city!] });
  expect(enums.find(({ id }) => id === "KCFIN_CITY")?.values).toEqual([
    { name: "Shanghai", stringValue: "Shanghai", tooltip: "上海" },
  ]);
});
