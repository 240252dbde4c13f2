/** Reads a release from a workbook of this product, as it was last saved. */
import type { Dataset } from "../../dataset";
import { releaseFault, type Imported, type Notice } from "../faults/fault";
import { releaseFromTables } from "../fromTables";
import { sameContent } from "./sameContent";
import { readFacts } from "./facts";
import { openPackage } from "./package";
import { findTables } from "./tables";

/**
 * Reads a release from the bytes of an .xlsx file. A text that agrees with `base` in the workbook's language takes the other
 * language from it; what the tables do not hold, or what missing tables would hold, is taken from `base` too.
 */
export function readXlsx(bytes: Uint8Array, base: Dataset): Imported {
  const file = openPackage(bytes);
  if (typeof file === "string") return { faults: [releaseFault(file)] };
  const found = findTables(file);
  if (!("tables" in found)) return found;
  const facts = readFacts(file, found.language, base);
  const made = releaseFromTables(found, facts.period, facts.base, facts.release);
  if ("faults" in made) return made;
  const { dataset } = made;
  if (dataset.records.length === 0) return { faults: [releaseFault("noRows")] };
  const { release, edited, notices } = facts;
  if (release !== base.release || sameContent(dataset, base)) return { dataset, notices };
  const different: Notice = { code: "edited", names: [release.id] };
  return { dataset: { ...dataset, release: edited }, notices: [...notices, different] };
}
