/** Names and ids that formulas, criteria or cells could take for something else. */
import { madeUpDataset } from "../../host/cli/madeUpDataset";
import type { Dataset, Text } from "../../src/dataset";

/** Wildcards beside what they would stand for, criteria, formulas, and what Excel would make of typing. */
const CITIES = [
  ...["广*", "广安", "广州", "A?b", "Axb", "~", "~~", "a~*b", "a*b", "a~b", "ab"],
  ...[
    "<5",
    "=x",
    "<>",
    "=1+1",
    "＝2+2",
    "'引号",
    '"',
    "TRUE",
    "2021-03-01",
    "3-1",
    "1.10",
    "1.1",
    "1e3",
    "%",
    "*",
  ],
];
const MEASURES = ["1.10", "1.1", "1.100", "1-2", "01-02", "1e3", "1000", "A-1", "TRUE", "2.0", "甲"];
/** COUNTIF would add the first three. */
const THEMES = ["1", "01", "1.0", "T"];
/** The same, unlike the way in which numbers are written. */
const UNLIKE_NUMBERS: Readonly<Record<string, string>> = { "1": "1.00", "1.1": "1.1000", "1000": "1000.0" };
const PERIODS = ["2021~2025", "2021*", "2021?2025"];

const both = (text: string): Text => ({ zh: text, en: text });

/**
 * Every pair is coded at random in each of the periods.
 *
 * @param period the place of the latest period, which the workbook shows, among the odd ones
 * @param like whether names may be written as numbers are, so that a CSV file does not tell them apart
 */
export function oddDataset(period = 0, like: "numbers" | "texts" = "numbers"): Dataset {
  const written = (text: string) => (like === "texts" ? (UNLIKE_NUMBERS[text] ?? text) : text);
  const { measures, records, ...rest } = madeUpDataset(21, {
    cities: CITIES.length,
    measures: MEASURES.length,
    themes: THEMES.length,
    density: 0.6,
  });
  const places = new Map<string, string>();
  const renamed = <T extends { id: string }>(entries: readonly T[], ids: readonly string[]): T[] =>
    entries.map((entry, place) => {
      const id = written(ids[place] ?? entry.id);
      places.set(entry.id, id);
      return { ...entry, id };
    });
  const to = (id: string) => places.get(id) ?? id;
  const themes = renamed(rest.themes, THEMES).map((theme) => ({ ...theme, name: both(`${theme.id}*?~`) }));
  const ofMeasures = renamed(measures, MEASURES).map((measure) => ({
    ...measure,
    theme: to(measure.theme),
    name: both(`<>${measure.id}*`),
  }));
  const cities = rest.cities.map((city, place) => ({
    ...city,
    name: both(written(CITIES[place] ?? city.id)),
  }));
  const periods = PERIODS.map((name, place) => ({
    id: `P${place + 1}`,
    name: both(name),
    from: place === period ? 2026 : 2021,
    to: 2030,
  }));
  const [first, second] = [cities[0], cities[3]];
  if (!first || !second) throw new Error("There are no cities.");
  return {
    ...rest,
    themes,
    measures: ofMeasures,
    cities,
    periods,
    records: periods.flatMap(({ id }, place) =>
      records
        .map((record) => ({ ...record, measure: to(record.measure), period: id }))
        .filter((_, index) => place === 0 || index % (place + 1) === 0),
    ),
    recommendations: [
      {
        id: "r.1",
        city: first.id,
        period: periods[period]?.id ?? "P1",
        topic: both("题*"),
        measures: MEASURES.slice(0, 4).map(written),
        modelCities: [second.id],
        citations: [{ section: "一" }],
        summary: both("=结论"),
        reasons: [both("+理由")],
        actions: [{ id: "a.1", summary: both("-做法") }],
      },
    ],
  };
}
