/** What names say of the release that a workbook holds, after a refresh and after undoing it. Pure. */
import type { Dataset, Language } from "../../dataset";
import { formerFacts, heldNames, NAMES, refreshedFacts, type HeldFacts } from "../../workbook";
import type { Command, Snapshot } from "./port";
import type { ReadLine } from "./receiptLines";

/** The workbook holds this release from now on. */
export function nameRelease({ held }: Snapshot, release: Dataset, language: Language): Command[] {
  if (held === null) return nameOnly(release.release.id, release.release.date);
  return setNames(refreshedFacts(held, release), language);
}

/** Back to the release before; the line about the run knows it and its day. */
export function nameFormer({ held }: Snapshot, { from, to, id }: ReadLine, language: Language): Command[] {
  const former = held && formerFacts(held, String(from), String(to));
  return former === null ? nameOnly(String(from), id) : setNames(former, language);
}

function setNames(facts: HeldFacts, language: Language): Command[] {
  return heldNames(facts, language).map(([name, text]) => ({ do: "setName", name, text }));
}

function nameOnly(release: string, date: string): Command[] {
  return [
    { do: "setName", name: NAMES.releaseDate, text: date },
    { do: "setName", name: NAMES.release, text: release },
  ];
}
