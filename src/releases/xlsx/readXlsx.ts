/** Reads a release from a workbook of this product, as it was last saved. */
import type { Dataset } from "../../dataset";
import { readEvidenceTable } from "../csv/readCsv";
import { releaseFault, WHOLE_FILE, type Imported, type Notice } from "../faults/fault";
import { releaseFromTables } from "../fromTables";
import { sameContent } from "./sameContent";
import { readFacts } from "./facts";
import { findEvidenceSheet } from "./evidenceSheet";
import { openPackage, type XlsxPackage } from "./package";
import { findTables } from "./tables";
import { TooMuch } from "./tooMuch";

/**
 * Reads a release from the bytes of an .xlsx file. A text that agrees with `base` in the workbook's language takes the other
 * language from it; what the tables do not hold, or what missing tables would hold, is taken from `base` too.
 */
export function readXlsx(bytes: Uint8Array, base: Dataset): Imported {
  try {
    return readTables(bytes, base);
  } catch (error) {
    if (error instanceof TooMuch) return { faults: [releaseFault("tooMuch")] };
    throw error;
  }
}

function readTables(bytes: Uint8Array, base: Dataset): Imported {
  const file = openPackage(bytes);
  if (typeof file === "string") return { faults: [releaseFault(file)] };
  const found = findTables(file);
  if ("faults" in found) return found;
  if ("noTables" in found) return readEvidenceSheet(file, found.noTables, base);
  const facts = readFacts(file, found.language, base);
  const made = releaseFromTables(found, facts.period, facts.base, facts.release, "forgiving");
  if ("faults" in made) return made;
  const { dataset } = made;
  if (dataset.records.length === 0) return { faults: [releaseFault("noRows")] };
  const { release, edited } = facts;
  const notices = [...facts.notices, ...found.notices, ...made.notices];
  if (release !== base.release || sameContent(dataset, base)) return { dataset, notices };
  const different: Notice = { code: "edited", names: [release.id] };
  return { dataset: { ...dataset, release: edited }, notices: [...notices, different] };
}

/** A workbook without our tables may still have evidence on a sheet, which is read as a CSV file is. */
function readEvidenceSheet(file: XlsxPackage, noTables: readonly string[], base: Dataset): Imported {
  const sheet = findEvidenceSheet(file);
  if (sheet === undefined)
    return { faults: [releaseFault("noTables", WHOLE_FILE, { names: noTables.join(", ") })] };
  const read = readEvidenceTable(sheet, base);
  if ("faults" in read) return read;
  const only: Notice = { code: "evidenceOnly", names: [sheet.sheet ?? ""] };
  return { ...read, notices: [only, ...read.notices] };
}
