import { checkDataset } from "./check/checkDataset";
import { faultText } from "./check/faultText";
import release from "./releases/2022.2.json";
import type { Dataset } from "./schema";

function load(): Dataset {
  const result = checkDataset(release);
  if ("dataset" in result) return result.dataset;
  const faults = result.faults.map((fault) => `${fault.path}: ${faultText(fault, "en")}`);
  throw new Error(`The bundled data is faulty.\n${faults.join("\n")}`);
}

/** The release that comes with the product: the report on the 14th Five-Year financial plans of 16 cities. */
export const bundledDataset: Dataset = load();
