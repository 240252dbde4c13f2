/** Data as the sheets count them where rows of the code tables repeat one another. Pure. */
import type { Dataset, Language } from "../../dataset";
import { normalise } from "../formulas/normalise";

/**
 * Of cities with one name, and of measures and themes with one id, the first counts; records of the others become records of it.
 * Measures find their theme without regard to case, as formulas do.
 *
 * @param language of the workbook, whose names of cities the sheets compare
 */
export function withoutRepeats(dataset: Dataset, language: Language): Dataset {
  const cities = firsts(dataset.cities, ({ name }) => name[language]);
  const measures = firsts(dataset.measures, ({ id }) => id);
  const themes = firsts(dataset.themes, ({ id }) => id);
  // Two cities with one id cannot be told apart: the id stays as it is.
  const cityIds = new Map(
    [...dataset.cities]
      .reverse()
      .map(({ id, name }) => [id, cities.get(normalise(name[language]))?.id ?? id]),
  );
  const cityOf = (id: string) => cityIds.get(id) ?? id;
  const measureOf = (id: string) => measures.get(normalise(id))?.id ?? id;
  const themeOf = (id: string) => themes.get(normalise(id))?.id ?? id;
  return {
    ...dataset,
    cities: [...cities.values()],
    themes: [...themes.values()],
    measures: [...measures.values()].map((measure) => ({ ...measure, theme: themeOf(measure.theme) })),
    records: dataset.records.map((record) => ({
      ...record,
      city: cityOf(record.city),
      measure: measureOf(record.measure),
    })),
    targets: dataset.targets.map((target) => ({ ...target, city: cityOf(target.city) })),
    recommendations: dataset.recommendations.map((each) => ({
      ...each,
      city: cityOf(each.city),
      modelCities: each.modelCities.map(cityOf),
      measures: each.measures.map(measureOf),
    })),
  };
}

function firsts<T>(items: readonly T[], labelOf: (item: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const item of items) {
    const label = normalise(labelOf(item));
    if (!found.has(label)) found.set(label, item);
  }
  return found;
}
