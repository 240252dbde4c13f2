import { createIndex, statusOf } from "../../src/analysis";
import { bundledDataset, type Dataset } from "../../src/dataset";
import { withoutRepeats } from "../../src/workbook";

const [city, other] = bundledDataset.cities;
const [measure, ...measures] = bundledDataset.measures;
const [theme] = bundledDataset.themes;
const [record] = bundledDataset.records;
if (!city || !other || !measure || !theme || !record) throw new Error("The bundled release is empty.");

test("data without repeats stay as they are", () => {
  for (const language of ["zh", "en"] as const)
    expect(withoutRepeats(bundledDataset, language)).toEqual(bundledDataset);
});

test("the first of rows about the same counts, and what speaks of a later one is about the first", () => {
  const again = { ...city, id: "again", name: { zh: city.name.zh, en: "Elsewhere" } };
  const lower = { ...measure, id: measure.id.toLowerCase(), name: { zh: "重复", en: "Again" } };
  const dataset: Dataset = {
    ...bundledDataset,
    cities: [city, again, other],
    measures: [{ ...measure, theme: theme.id.toLowerCase() }, lower, ...measures],
    themes: [...bundledDataset.themes, { ...theme, id: theme.id.toLowerCase() }],
    records: [{ ...record, city: "again", measure: lower.id, level: "detailed" }],
    recommendations: [],
    targets: [],
  };
  const counted = withoutRepeats(dataset, "zh");
  expect(counted.cities).toEqual([city, other]);
  expect(counted.themes).toEqual(bundledDataset.themes);
  expect(counted.measures).toHaveLength(bundledDataset.measures.length);
  const index = createIndex(counted);
  expect(statusOf(index, city.id, measure.id)).toBe("detailed");
  expect(index.measuresByTheme.get(theme.id)?.[0]?.id).toBe(measure.id);
  expect(withoutRepeats(dataset, "en").cities).toEqual([city, again, other]);
});

test("cities that share an id by mistake keep it", () => {
  const copied = { ...other, id: city.id };
  const { cities, records } = withoutRepeats({ ...bundledDataset, cities: [city, copied] }, "zh");
  expect(cities).toEqual([city, copied]);
  expect(records).toEqual(bundledDataset.records);
});
