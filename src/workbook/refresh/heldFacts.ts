/** What a workbook remembers of the release that it holds beyond its tables: texts that hidden names stand for. Pure. */
import { checkReleaseFacts, type Dataset, type Language, type ReleaseFacts } from "../../dataset";
import { constantFormula } from "../formulas/constants";
import { NAMES } from "../names/names";

/** `before` is the release that the workbook held until its last refresh: undoing goes back to it. */
export interface HeldFacts {
  readonly now: ReleaseFacts;
  readonly before: ReleaseFacts | null;
}

export type HeldName = (typeof NAMES)[
  "facts" | "release" | "releaseDate" | "sourceTitle" | "publisher" | "published"];

/** Excel keeps less in a name than a release may say; titles of that length are nobody's. */
const LONGEST_TEXT = 2_000;

/**
 * Names with the texts that they stand for, in the order in which they are set. All is remembered by the first alone; the release
 * comes last, so that what is cut off in between is known not to be there yet.
 */
export function heldNames({ now, before }: HeldFacts, language: Language): (readonly [HeldName, string])[] {
  const { id, date, source } = now.release;
  const text = (value: string) => value.slice(0, LONGEST_TEXT);
  return [
    [NAMES.facts, memoryText({ now, before })],
    [NAMES.sourceTitle, text(source.title[language])],
    [NAMES.publisher, text(source.publisher[language])],
    [NAMES.published, text(source.published)],
    [NAMES.releaseDate, date],
    [NAMES.release, id],
  ];
}

/** Empty where it is too long to be remembered. */
function memoryText({ now, before }: HeldFacts): string {
  const texts = [before, null].map((former) =>
    JSON.stringify({ now: facts(now), before: former && facts(former) }),
  );
  return texts.find((text) => constantFormula(text) !== null) ?? "";
}

function facts({ release, periods }: ReleaseFacts): ReleaseFacts {
  return { release, periods };
}

/** null where there is no memory, or none that can be trusted. */
export function readHeldFacts(text: string | null): HeldFacts | null {
  const memory = parsed(text ?? "");
  const now = checkReleaseFacts(memory["now"]);
  return now === null ? null : { now, before: checkReleaseFacts(memory["before"]) };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    return {};
  }
}

/** The memory after a refresh. Periods that own rows may speak of stay known. */
export function refreshedFacts({ now, before }: HeldFacts, release: Dataset): HeldFacts {
  const isNew = now.release.id !== release.release.id;
  const known = new Set(release.periods.map(({ id }) => id));
  const periods = [...release.periods, ...now.periods.filter(({ id }) => !known.has(id))];
  return { now: { release: release.release, periods }, before: isNew ? now : before };
}

/** The memory after undoing, also where that has been done already; null where the release before is not known. */
export function formerFacts({ now, before }: HeldFacts, from: string, to: string): HeldFacts | null {
  if (before === null) return now.release.id === from ? { now, before } : null;
  return before.release.id === from && now.release.id === to ? { now: before, before: null } : null;
}

/** The release whose words stand in for what tables do not say. */
export function baseWith(held: HeldFacts | null, base: Dataset): Dataset {
  return held === null ? base : { ...base, ...held.now };
}
