/** What named items and the About sheet say of the release that a workbook holds. Pure. */
import type { Dataset, Language } from "../../dataset";
import {
  dateValue,
  formerFacts,
  heldNames,
  NAMES,
  refreshedFacts,
  workbookTexts,
  type HeldFacts,
} from "../../workbook";
import type { Snapshot, TableCommand } from "../tables/port";
import type { ReadLine } from "./receiptLines";

/** The workbook holds this release from now on. */
export function nameRelease({ held }: Snapshot, release: Dataset, language: Language): TableCommand[] {
  if (held === null) return nameOnly(release.release.id, release.release.date);
  return setNames(refreshedFacts(held, release), language);
}

/** The workbook holds the former release again, which the receipt about the run names with its date. */
export function nameFormer(
  { held }: Snapshot,
  { from, to, id }: ReadLine,
  language: Language,
): TableCommand[] {
  const former = held && formerFacts(held, String(from), String(to));
  return former === null ? nameOnly(String(from), id) : setNames(former, language);
}

function setNames(facts: HeldFacts, language: Language): TableCommand[] {
  return heldNames(facts, language).map(([name, text]) => ({ do: "setName", name, text }));
}

function nameOnly(release: string, date: string): TableCommand[] {
  return [
    { do: "setName", name: NAMES.releaseDate, text: date },
    { do: "setName", name: NAMES.release, text: release },
  ];
}

/**
 * The workbook was written at this time, and is complete.
 *
 * @param now in milliseconds since 1970
 */
export function ending(language: Language, now: number): TableCommand[] {
  const time = new Date(now);
  return [
    { do: "setName", name: NAMES.written, text: time.toISOString() },
    { do: "setFact", name: NAMES.writtenCell, value: dateValue(time) },
    { do: "setFact", name: NAMES.statusCell, value: workbookTexts(language).about.complete },
  ];
}
