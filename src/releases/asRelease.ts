/** What analysts have made of a release, as a release of its own. */
import { checkDataset, type Dataset, type DatasetResult } from "../dataset";
import { completeMeasure } from "./additions";

/**
 * @param dataset as `readBack` gives it
 * @returns the release, or what keeps the data from being one, such as evidence without a section
 */
export function asRelease(dataset: Dataset, release: Dataset["release"]): DatasetResult {
  return checkDataset({ ...dataset, measures: dataset.measures.map(completeMeasure), release });
}
