import fc from "fast-check";
import { LEVELS, type Dataset, type EvidenceRecord, type Level, type Text } from "../../src/dataset/schema";

const both = (text: string): Text => ({ zh: text, en: text });
const SOURCE = { title: both("Source"), publisher: both("Publisher"), published: both("2022") };
const PERIOD = { id: "P1", name: both("Period"), from: 2021, to: 2025 };

export function record(city: string, measure: string, level: Level, period = PERIOD.id): EvidenceRecord {
  return { city, measure, level, period, citations: [{ section: "1" }], summary: both(`${city} ${measure}`) };
}

/**
 * A data set written as a table: themes with their measures, and each city's levels.
 *
 * smallDataset({ A: ["A1", "A2"] }, { x: { A1: "detailed" } })
 */
export function smallDataset(
  themes: Record<string, string[]>,
  cities: Record<string, Record<string, Level>>,
): Dataset {
  return {
    schemaVersion: 2,
    release: { id: "test", date: "2022-03-01", source: SOURCE },
    periods: [PERIOD],
    themes: Object.keys(themes).map((id) => ({ id, name: both(id) })),
    measures: Object.entries(themes).flatMap(([theme, ids]) =>
      ids.map((id) => ({
        id,
        theme,
        name: both(id),
        definition: both(id),
        citations: [{ section: "1" }],
        list: "open" as const,
        listNote: both("open"),
      })),
    ),
    cities: Object.keys(cities).map((id) => ({ id, name: both(id), pinyin: id })),
    records: Object.entries(cities).flatMap(([city, levels]) =>
      Object.entries(levels).map(([measure, level]) => record(city, measure, level)),
    ),
    targets: [],
    recommendations: [],
  };
}

/** Any data set of up to 3 themes × 4 measures and up to 7 cities, in which every level and no record occur. */
export const anyDataset: fc.Arbitrary<Dataset> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 }),
    cities: fc.integer({ min: 1, max: 7 }),
  })
  .chain(({ sizes, cities }) => {
    const themes = Object.fromEntries(
      sizes.map((size, theme) => [`T${theme}`, Array.from({ length: size }, (_, n) => `T${theme}-M${n}`)]),
    );
    const measures = Object.values(themes).flat();
    const levels = fc.array(fc.option(fc.constantFrom(...LEVELS)), {
      minLength: measures.length,
      maxLength: measures.length,
    });
    return fc
      .array(levels, { minLength: cities, maxLength: cities })
      .map((rows) =>
        smallDataset(
          themes,
          Object.fromEntries(
            rows.map((row, city) => [
              `c${city}`,
              Object.fromEntries(
                row.flatMap((level, n) => (level && measures[n] ? [[measures[n], level]] : [])),
              ),
            ]),
          ),
        ),
      );
  });
