/** Deterministic data of any size, for tests beyond the bundled 16 × 24. */
import { LEVELS, type Dataset, type EvidenceRecord, type Text } from "../../src/dataset";

export interface Size {
  cities: number;
  measures: number;
  themes?: number;
  /** Share of pairs that have a record, 0 to 1. */
  density?: number;
}

/** mulberry32, a small pseudo-random generator of numbers from 0 to 1. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function madeUpDataset(seed: number, { cities, measures, themes = 6, density = 0.4 }: Size): Dataset {
  const random = randomNumbers(seed);
  const both = (zh: string, en: string): Text => ({ zh, en });
  const numbered = <T>(count: number, make: (number: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index + 1));
  const citation = [{ section: "二（一）", heading: "1" }];
  const themeList = numbered(themes, (n) => ({ id: `T${n}`, name: both(`主题${n}`, `Theme ${n}`) }));
  const themeOf = (measure: number) => `T${Math.ceil((measure * themes) / measures)}`;
  const measureList = numbered(measures, (n) => ({
    id: `${themeOf(n)}-M${n}`,
    theme: themeOf(n),
    name: both(`指标${n}`, `Measure ${n}`),
    definition: both(`指标${n}的定义`, `Definition of measure ${n}`),
    citations: citation,
    list: random() < 0.7 ? ("open" as const) : ("closed" as const),
    listNote: both("依据", "Grounds"),
  }));
  const cityList = numbered(cities, (n) => ({
    id: `city${n}`,
    name: both(`城市${n}`, `City ${n}`),
    pinyin: `chengshi${n}`,
  }));
  const level = () => LEVELS[Math.floor(random() * LEVELS.length)] ?? "listed";
  const records = cityList.flatMap((city) =>
    measureList.flatMap((measure): EvidenceRecord[] =>
      random() < density
        ? [
            {
              city: city.id,
              measure: measure.id,
              period: "P1",
              level: level(),
              citations: citation,
              summary: both(
                `${city.name.zh}在${measure.name.zh}上的安排。`,
                `What ${city.name.en} plans for ${measure.name.en}.`,
              ),
            },
          ]
        : [],
    ),
  );
  return {
    schemaVersion: 2,
    release: {
      id: `test.${seed}`,
      date: "2026-01-01",
      source: {
        title: both("测试", "Test"),
        publisher: both("测试", "Test"),
        published: both("2026", "2026"),
      },
    },
    periods: [{ id: "P1", name: both("十四五", "14th Five-Year Plan"), from: 2021, to: 2025 }],
    themes: themeList,
    measures: measureList,
    cities: cityList,
    records,
    targets: [],
    recommendations: [],
  };
}
