/**
 * Releases of odd names and values that are taken: a refresh brings them, a second one writes nothing, the file is the same release,
 * the sheets count right, and undoing restores every table. Those that are refused are in test/dataset/faults.test.ts.
 */
import type { ExcelHost } from "../../host";
import type { Dataset, Text } from "../../src/dataset";
import { readCheckList } from "../../src/excel";
import { applyRefresh, undoRefresh } from "../../src/excel/refresh";
import { releaseJson } from "../../src/releases";
import { TABLES } from "../../src/workbook";
import { FIRST, nextRelease, openFirst, readTable, session } from "../excel/refresh/support";
import { soundly } from "../releases/support";
import { someOf } from "../support/sizes";

jest.setTimeout(600_000);
let host: ExcelHost;
const me = session("me");
beforeEach(async () => {
  host = await openFirst();
});
afterEach(() => host.dispose());

const both = (text: string): Text => ({ zh: text, en: text });
const next = nextRelease();

const withSummary = (text: string): Dataset => ({
  ...next,
  records: next.records.map((record, place) => (place === 0 ? { ...record, summary: both(text) } : record)),
});
const withCities = (...names: readonly string[]): Dataset => {
  const cities = names.map((name, place) => ({ id: `new${place}`, name: both(name), pinyin: `new${place}` }));
  const records = cities.map(({ id }, place) => ({ ...next.records[place]!, city: id }));
  return { ...next, cities: [...next.cities, ...cities], records: [...next.records, ...records] };
};
const withMeasures = (...ids: readonly string[]): Dataset => {
  // In the last theme, where reading the tables finds new ones.
  const measures = ids.map((id) => ({ ...next.measures.at(-1)!, id, name: both(`措施${id}`) }));
  const records = ids.map((measure) => ({ ...next.records[0]!, measure }));
  return { ...next, measures: [...next.measures, ...measures], records: [...next.records, ...records] };
};
const withTarget = (value: number): Dataset => ({
  ...next,
  targets: next.targets.map((target) => ({ ...target, value: { zh: value, en: value } })),
});

const RELEASES: readonly (readonly [what: string, release: Dataset])[] = [
  ...[
    ...["=1+1", "＝1+1", "＋1", "－1", "＠x", "'x", "''=x", "1e5", "TRUE", "2025-01-01", "0012", "1 1/2"],
    ...["3月5日", "a\nb", "a\tb", "_x000D_", "<b>", "\u202egnp", "\u200b=1", "~*?"],
  ].map((text) => [`the summary ${text}`, withSummary(text)] as const),
  ["a summary as long as a cell", withSummary("字".repeat(32_766))],
  ["a summary of equals signs", withSummary("=".repeat(32_766))],
  ["a summary of apostrophes", withSummary("'".repeat(32_766))],
  ["cities with wildcards", withCities("城*", "城~", "城市?", "~*")],
  ["cities like formulas and criteria", withCities("=SUM(1)", "＝x", "<5", "<>", "@a")],
  ["cities like numbers, dates and booleans", withCities("1", "01", "1.10", "1-2", "TRUE", "1e3")],
  ["a city with a comma", withCities('a,"b"')],
  ["measures like numbers and dates", withMeasures("1.10", "1.1", "1-2", "1e3", "TRUE", "ALL")],
  ["measures with words of JavaScript", withMeasures("constructor", "toString", "valueOf")],
  ["a name as long as formulas look up", withCities("长".repeat(80))],
  ...[9.99999999999999e307, 1e-307, 1e21, 1e-7, 0, -5, 0.1, 123_456_789_012_345].map(
    (value) => [`the number ${value}`, withTarget(value)] as const,
  ),
];

/** Without formulas, which a table keeps or fills down. */
async function tables(): Promise<unknown> {
  const found = [];
  for (const name of Object.values(TABLES)) {
    const rows = await readTable(name);
    found.push([name, rows.map((row) => row.map((cell) => (String(cell).startsWith("=IF") ? "" : cell)))]);
  }
  return found;
}

test.each(someOf("oddReleases", RELEASES))("%s", async (_, release) => {
  expect(soundly(releaseJson(release), FIRST)).toEqual(release);
  const before = await tables();
  expect(await applyRefresh({ release }, me)).toMatchObject({ status: "refreshed" });
  expect(await readCheckList()).toEqual([]);
  const saved = soundly(await host.exportXlsx(), release);
  expect({ ...saved, records: new Set(saved.records) }).toEqual({
    ...release,
    records: new Set(release.records),
  });

  host.counters.reset();
  expect(await applyRefresh({ release }, me)).toMatchObject({ status: "upToDate" });
  expect(host.counters.values.cellsWritten).toBe(0);

  expect(await undoRefresh(me)).toMatchObject({ status: "undone" });
  expect(await tables()).toEqual(before);
});
