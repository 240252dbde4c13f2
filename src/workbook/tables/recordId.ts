import type { EvidenceRecord } from "../../dataset";

/** The id of a row of evidence: what it was about when it was released, whatever analysts make of the row. */
export function recordId({
  city,
  measure,
  period,
}: Pick<EvidenceRecord, "city" | "measure" | "period">): string {
  return [city, measure, period].join("|");
}

/** The id of a row of conclusions. */
export function conclusionId({ id, measure, model }: { id: string; measure: string; model: string }): string {
  return [id, measure, model].join("|");
}

/** The conclusion that a row belongs to, by the id of the row; empty for a row of the analysts' own. */
export function conclusionOf(rowId: string): string {
  const [id = "", ...rest] = releasedId(rowId).split("|");
  return rest.length === 2 ? id : "";
}

/** The id of a row of advice; a recommendation without actions has one row. */
export function adviceId({ id, action }: { id: string; action: string }): string {
  return [id, action].join("|");
}

/** The recommendation and the action that a row is about, by its id; null for a row of the analysts' own. */
export function adviceOf(rowId: string): { readonly id: string; readonly action: string } | null {
  const [id = "", action, ...rest] = releasedId(rowId).split("|");
  return id === "" || action === undefined || rest.length > 0 ? null : { id, action };
}

/**
 * Begins the id of a row that is no longer a release's: emptied by undoing, or the copy of another. It is unlike any other id,
 * so that the row is found if it has moved, and unlike those of releases, which begin with a letter or a digit.
 */
export const OWN_ID = "~";

/** The id that a release knows a row by; empty where none does. */
export function releasedId(text: string): string {
  const id = text.trim();
  return id.startsWith(OWN_ID) ? "" : id;
}

/**
 * Gives ids to what no release knows yet, made of what it is about, so that it has the same id in the next release.
 *
 * @param taken ids that are in use; ids that differ in nothing but case count as the same
 */
export function createIds(taken: Iterable<string>): (about: readonly (string | number)[]) => string {
  const used = new Set([...taken].map((id) => id.toLowerCase()));
  return (about) => {
    const words = about
      .join("-")
      .normalize("NFKC")
      .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-");
    const id = words.replace(/^[^\p{L}\p{N}]+|-+$/gu, "") || "1";
    let free = id;
    for (let number = 2; used.has(free.toLowerCase()); number += 1) free = `${id}-${number}`;
    used.add(free.toLowerCase());
    return free;
  };
}
