import fc from "fast-check";
import { madeUpDataset } from "../../host/cli/madeUpDataset";
import { bundledDataset, checkDataset, citationText, type Text } from "../../src/dataset";
import { releaseCsv, releaseJson } from "../../src/releases";
import { seedProperties } from "../analysis/seed";
import { anyDataset } from "./datasets";
import { soundly } from "./support";

seedProperties(150);

const language = fc.constantFrom("zh" as const, "en" as const);

it("the releases that these properties are about are sound", () => {
  fc.assert(fc.property(anyDataset, (dataset) => expect(checkDataset(dataset)).toEqual({ dataset })));
});

it("JSON gives any release back as it was, whatever the base", () => {
  fc.assert(
    fc.property(anyDataset, (dataset) =>
      expect(soundly(releaseJson(dataset), bundledDataset)).toEqual(dataset),
    ),
  );
});

it("CSV gives any release back as it was over itself", () => {
  fc.assert(
    fc.property(anyDataset, language, (dataset, in_) =>
      expect(soundly(releaseCsv(dataset, in_), dataset)).toEqual(dataset),
    ),
  );
});

it("CSV carries every piece of evidence, and cities, themes and measures by id and name, to a base that has none of them", () => {
  fc.assert(
    fc.property(fc.nat(9999), language, (seed, in_) => {
      const dataset = madeUpDataset(seed, { cities: 5, measures: 7 });
      const read = soundly(releaseCsv(dataset, in_), bundledDataset);
      // The period is known by its name; sections that the base does not cite stay as they are written.
      expect(read.records).toEqual(
        dataset.records.map((record) => ({
          ...record,
          period: "14FYP",
          citations: [{ section: citationText(record.citations, in_) }],
        })),
      );
      expect(read.release).toEqual({
        ...bundledDataset.release,
        id: dataset.release.id,
        date: dataset.release.date,
      });
      const added = <T extends { id: string }>(all: readonly T[], base: readonly T[]) =>
        all.filter(({ id }) => !base.some((known) => known.id === id));
      const named = (entries: readonly { id: string; name: Text }[]) =>
        entries.map(({ id, name }) => [id, name[in_]]).sort();
      const cities = new Set(dataset.records.map(({ city }) => city));
      const measures = new Set(dataset.records.map(({ measure }) => measure));
      expect(named(added(read.cities, bundledDataset.cities))).toEqual(
        named(dataset.cities.filter(({ id }) => cities.has(id))),
      );
      expect(named(added(read.measures, bundledDataset.measures))).toEqual(
        named(dataset.measures.filter(({ id }) => measures.has(id))),
      );
      const themes = new Map(dataset.measures.map(({ id, theme }) => [id, theme]));
      for (const { id, theme } of added(read.measures, bundledDataset.measures))
        expect(theme).toBe(themes.get(id));
    }),
    { numRuns: 50 },
  );
});

it("CSV in one language is the same release as in the other", () => {
  expect(soundly(releaseCsv(bundledDataset, "zh"))).toEqual(soundly(releaseCsv(bundledDataset, "en")));
});
