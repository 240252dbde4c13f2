import { checkDataset } from "./checkDataset";
import { faultText } from "./faultText";
import release from "./releases/2022.1.json";
import type { Dataset } from "./schema";

function load(): Dataset {
  const result = checkDataset(release);
  if ("dataset" in result) return result.dataset;
  const faults = result.faults.map((fault) => `${fault.path}: ${faultText(fault, "en")}`);
  throw new Error(`The bundled data is faulty.\n${faults.join("\n")}`);
}

/** The release that comes with the product: the report on the 14th Five-Year financial plans of 16 cities. */
export const bundledDataset: Dataset = load();

const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

/** The ids of the bundled release, in the codebook's order. */
export const bundledIds = {
  themes: idsOf(bundledDataset.themes),
  measures: idsOf(bundledDataset.measures),
  cities: idsOf(bundledDataset.cities),
  periods: idsOf(bundledDataset.periods),
} as const;
