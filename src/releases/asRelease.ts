/** What analysts have made of a release, as a release of its own. */
import { checkDataset, type Dataset, type DatasetResult } from "../dataset";
import { completeMeasure } from "./additions";

/**
 * @param dataset as `readBack` gives it: what the workbook's tables do not carry is that of the release it was read over
 * @returns the release, or what keeps the data from being one, such as evidence without a section
 */
export function asRelease(dataset: Dataset, release: Dataset["release"]): DatasetResult {
  return checkDataset({ ...aboutThese(dataset), release });
}

/** What a release says beyond the tables, as far as it is about cities and measures that the workbook still has. */
function aboutThese(dataset: Dataset): Dataset {
  const cities = new Set(dataset.cities.map(({ id }) => id));
  const measures = new Set(dataset.measures.map(({ id }) => id));
  return {
    ...dataset,
    measures: dataset.measures.map(completeMeasure),
    targets: dataset.targets.filter(({ city }) => cities.has(city)),
    recommendations: dataset.recommendations.filter(
      (each) =>
        [each.city, ...each.modelCities].every((city) => cities.has(city)) &&
        each.measures.every((measure) => measures.has(measure)),
    ),
  };
}
