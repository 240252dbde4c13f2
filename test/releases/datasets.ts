/** Releases of any content, as fast-check makes them: texts of any script, with what trips up files in them. */
import fc from "fast-check";
import { tidied } from "../../src/dataset/names";
import { lostText } from "../../src/workbook";
import { LEVELS, lostCharacter, type Dataset, type EvidenceRecord } from "../../src/dataset";

const tricky = fc.constantFrom(
  ...[
    '"',
    "'",
    ",",
    ";",
    "；",
    "\t",
    "\n",
    "=",
    "+",
    "-",
    "@",
    "＝",
    "|",
    "?",
    "·",
    "_x000A_",
    "&amp;",
    "市",
    " ",
    "5",
  ],
  ...["=1+1", "'=x", '","', "报告未提及", "上海", "2026-01-01", "，", "“", "𠮷", "é", "\uFFFD"],
);
const words = fc.array(fc.oneof(tricky, fc.string({ unit: "grapheme", maxLength: 8 })), {
  minLength: 1,
  maxLength: 5,
});
const filled = words
  .map((parts) => parts.join("").replace(/\r\n?/g, "\n").trim())
  // Characters that files lose are refused in releases; `cases.test.ts` has them. So are texts that spreadsheets have made a date or
  // an error of, and "2.10" as a section: `cases.test.ts` and `lostTexts.test.ts` have those.
  .filter((text) => text !== "" && lostCharacter(text) === undefined && lostText(text, "text") === undefined);
const section = filled.filter((text) => lostText(text, "section") === undefined);
const text = fc.record({ zh: filled, en: filled });
const id = fc.stringMatching(/^[\u4e00-\u9fa5A-Za-z0-9][A-Za-z0-9._-]{0,8}$/u);
const citation = fc.record({ section, heading: filled }, { requiredKeys: ["section"] });
const citations = fc.array(citation, { minLength: 1, maxLength: 3 });
const year = fc.integer({ min: 1950, max: 2100 });
const date = fc
  .integer({ min: 0, max: 30_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

/** Names of cities and periods are told apart, are not long, and are written as they read: with the id, which no other has. */
const nameOf = (value: string) =>
  text.map(({ zh, en }) => {
    const name = (words: string) => tidied(`${[...words].slice(0, 12).join("")}${value}`);
    return { zh: name(zh), en: name(en) };
  });

const distinct = (max: number) =>
  fc.uniqueArray(id, { minLength: 1, maxLength: max, selector: (value) => value.toLowerCase() });

const statements = fc.array(fc.record({ summary: text, citations }), { maxLength: 2 });

/** To any city, with or without measures, model cities, reasons and actions. */
const recommendation = (ids: Readonly<Record<"cities" | "measures" | "periods", readonly string[]>>) =>
  fc.record(
    {
      id,
      city: fc.constantFrom(...ids.cities),
      period: fc.constantFrom(...ids.periods),
      topic: text,
      measures: fc.subarray([...ids.measures]),
      modelCities: fc.subarray([...ids.cities]),
      citations,
      summary: text,
      reasons: fc.array(text, { maxLength: 2 }),
      actions: distinct(3).chain((actions) =>
        fc.tuple(...actions.map((value) => fc.record({ id: fc.constant(value), summary: text }))),
      ),
      note: text,
    },
    {
      requiredKeys: [
        ...(["id", "city", "period", "topic", "measures", "modelCities", "citations"] as const),
        ...(["summary", "reasons", "actions"] as const),
      ],
    },
  );

export const anyDataset: fc.Arbitrary<Dataset> = fc
  .record({ scopes: distinct(8).filter((ids) => ids.length > 1), cities: distinct(5), periods: distinct(3) })
  .chain(({ scopes, cities, periods }) => {
    const half = Math.ceil(scopes.length / 2);
    const themes = scopes.slice(0, half);
    const measures = scopes.slice(half);
    const each = <T>(ids: readonly string[], make: (id: string) => fc.Arbitrary<T>) =>
      fc.tuple(...ids.map(make));
    const record = fc.record(
      {
        city: fc.constantFrom(...cities),
        measure: fc.constantFrom(...measures),
        period: fc.constantFrom(...periods),
        level: fc.constantFrom(...LEVELS),
        citations,
        summary: text,
        note: text,
      },
      { requiredKeys: ["city", "measure", "period", "level", "citations", "summary"] },
    );
    return fc.record({
      schemaVersion: fc.constant(2 as const),
      release: fc.record({
        id,
        date,
        source: fc.record({ title: text, publisher: text, published: text }),
      }),
      periods: each(periods, (value) =>
        fc.record({ id: fc.constant(value), name: nameOf(value), from: year, to: year }).map((period) => ({
          ...period,
          to: Math.max(period.from, period.to),
        })),
      ),
      themes: each(themes, (value) =>
        fc.record({ id: fc.constant(value), name: text, statements }, { requiredKeys: ["id", "name"] }),
      ),
      measures: each(measures, (value) =>
        fc.record(
          {
            id: fc.constant(value),
            theme: fc.constantFrom(...themes),
            name: text,
            definition: text,
            citations,
            list: fc.constantFrom("open" as const, "closed" as const),
            listNote: text,
            statements,
          },
          { requiredKeys: ["id", "theme", "name", "definition", "citations", "list", "listNote"] },
        ),
      ),
      cities: each(cities, (value) =>
        fc.record({ id: fc.constant(value), name: nameOf(value), pinyin: filled }),
      ),
      records: fc.uniqueArray(record, {
        minLength: 1,
        maxLength: 12,
        selector: ({ city, measure, period }: EvidenceRecord) =>
          [city, measure, period].join("|").toLowerCase(),
      }),
      targets: fc.constant([]),
      recommendations: fc.uniqueArray(recommendation({ cities, measures, periods }), {
        maxLength: 3,
        selector: ({ id: value }) => value.toLowerCase(),
      }),
    });
  });
