import * as v from "valibot";
import type { Fault } from "./fault";
import { referenceFaults } from "./referenceFaults";
import { datasetSchema, releaseFactsSchema } from "../schema";
import type { Dataset, ReleaseFacts } from "../schema";
import { schemaFaults } from "./schemaFaults";
import { upgraded } from "./upgrade";

/** The data set, or all its faults. */
export type DatasetResult = { readonly dataset: Dataset } | { readonly faults: readonly Fault[] };

/** Keeps the first fault of each value, which is the most basic one. */
function firstOfEachPath(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter(({ path }) => !seen.has(path) && seen.add(path));
}

/**
 * Checks data of any origin: its shape, that ids are unique, that references resolve, and that no city has two records on
 * a measure in a period. Texts are returned without surrounding white space; unknown keys are faults.
 *
 * @param input a parsed file of this or an earlier version of the shape; it is not modified
 * @returns the data set, or every fault with its path (those in the shape first). It never throws.
 */
export function checkDataset(input: unknown): DatasetResult {
  const file = upgraded(input);
  const parsed = v.safeParse(datasetSchema, file);
  const faults = firstOfEachPath([...schemaFaults(parsed.issues ?? []), ...referenceFaults(file)]);
  return parsed.success && faults.length === 0 ? { dataset: parsed.output } : { faults };
}

/** Checks a release without its entries. @returns null if it does not have that shape; it never throws */
export function checkReleaseFacts(input: unknown): ReleaseFacts | null {
  const parsed = v.safeParse(releaseFactsSchema, input);
  return parsed.success ? parsed.output : null;
}
