import * as v from "valibot";
import type { Fault } from "./fault";
import { referenceFaults } from "./referenceFaults";
import { datasetSchema, releaseFactsSchema } from "../schema";
import type { Dataset, ReleaseFacts } from "../schema";
import { schemaFaults } from "./schemaFaults";

/** A sound data set, or everything that is wrong with it. */
export type DatasetResult = { readonly dataset: Dataset } | { readonly faults: readonly Fault[] };

/** One value is told one thing about: the first, which is the most basic. */
function firstOfEachPath(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter(({ path }) => !seen.has(path) && seen.add(path));
}

/**
 * Checks data of any origin: its shape, then that ids are unique, references resolve and no city has two records on
 * a measure in a period. Texts come back without white space around them; unknown names are faults.
 *
 * @param input a parsed file. It is not changed.
 * @returns the data set, or every fault with its path (those in the shape first). It never throws.
 */
export function checkDataset(input: unknown): DatasetResult {
  const parsed = v.safeParse(datasetSchema, input);
  const faults = firstOfEachPath([...schemaFaults(parsed.issues ?? []), ...referenceFaults(input)]);
  return parsed.success && faults.length === 0 ? { dataset: parsed.output } : { faults };
}

/** What something says of a release beyond its entries; null where it does not have that shape. It never throws. */
export function checkReleaseFacts(input: unknown): ReleaseFacts | null {
  const parsed = v.safeParse(releaseFactsSchema, input);
  return parsed.success ? parsed.output : null;
}
