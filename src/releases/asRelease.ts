/** Turns a workbook's data, with the analysts' edits, into a release. */
import { checkDataset, type Dataset, type DatasetResult } from "../dataset";
import { completeMeasure } from "./additions";

/**
 * @param dataset as `readBack` gives it
 * @returns the release, or the faults that prevent it, such as evidence without a section
 */
export function asRelease(dataset: Dataset, release: Dataset["release"]): DatasetResult {
  return checkDataset({ ...dataset, measures: dataset.measures.map(completeMeasure), release });
}
