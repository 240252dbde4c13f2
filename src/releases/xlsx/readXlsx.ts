/** A release from a workbook that this product has made: its tables as they were last saved. */
import type { Dataset } from "../../dataset";
import { releaseFault, type Imported, type Notice } from "../faults/fault";
import { releaseFromTables } from "../fromTables";
import { sameContent } from "./sameContent";
import { readFacts } from "./facts";
import { openPackage } from "./package";
import { findTables } from "./tables";

/**
 * A release from the bytes of an .xlsx file. Texts that the workbook has in one language take the other from `base` while they
 * agree with it; what its tables do not carry, or are not there to carry, is the base's.
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
