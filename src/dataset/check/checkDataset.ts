import * as v from "valibot";
import { firstFaults, MOST_ENTRIES } from "./bounds";
import type { Fault } from "./fault";
import { referenceFaults } from "./referenceFaults";
import { datasetSchema, releaseFactsSchema } from "../schema";
import type { Dataset, ReleaseFacts } from "../schema";
import { schemaFaults } from "./schemaFaults";
import { upgraded, upgradedFacts } from "./upgrade";

/** The data set, or all its faults. */
export type DatasetResult = { readonly dataset: Dataset } | { readonly faults: readonly Fault[] };

/** Keeps the first fault of each value, which is the most basic one. */
function* firstOfEachPath(faults: Iterable<Fault>): Generator<Fault> {
  const seen = new Set<string>();
  for (const fault of faults) {
    if (seen.has(fault.path)) continue;
    seen.add(fault.path);
    yield fault;
  }
}

function* faultsOf(input: unknown): Generator<Fault> {
  yield* schemaFaults(input);
  yield* referenceFaults(input);
}

function countEntries(input: unknown): number {
  const lists: unknown[] = typeof input === "object" && input !== null ? Object.values(input) : [];
  return lists.reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
}

/**
 * Checks data of any origin: its shape, that ids are unique, that references resolve, and that no city has two records on
 * a measure in a period. Texts are returned without surrounding white space; unknown keys are faults.
 *
 * @param input a parsed file of this or an earlier version of the shape; it is not modified
 * @returns the data set, or its faults with their paths (those in the shape first): the first `MOST_FAULTS`, and one more where
 *   there are more. It never throws.
 */
export function checkDataset(input: unknown): DatasetResult {
  if (countEntries(input) > MOST_ENTRIES)
    return { faults: [{ path: "", code: "tooMany", limit: MOST_ENTRIES }] };
  const file = upgraded(input);
  // All issues at once would take kilobytes of memory each.
  const parsed = v.safeParse(datasetSchema, file, { abortEarly: true });
  const faults = firstFaults(firstOfEachPath(parsed.success ? referenceFaults(file) : faultsOf(file)));
  return parsed.success && faults.length === 0 ? { dataset: parsed.output } : { faults };
}

/** Checks a release without its entries. @returns null if it does not have that shape; it never throws */
export function checkReleaseFacts(input: unknown): ReleaseFacts | null {
  const parsed = v.safeParse(releaseFactsSchema, upgradedFacts(input));
  return parsed.success ? parsed.output : null;
}
