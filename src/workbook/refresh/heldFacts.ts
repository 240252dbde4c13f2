/** Facts of the release that a workbook holds and its tables do not carry: id, date, source, plan periods. Kept in hidden names. Pure. */
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

/** Limit on a title or publisher in a name, in characters: formulas hold about 8,000, real titles some dozens. */
const LONGEST_TEXT = 2_000;

/**
 * Names with their texts, in the order in which they are set. The first alone holds all facts; the id of the release comes last,
 * so that a write which was cut off leaves the id of the former release.
 */
export function heldNames({ now, before }: HeldFacts, language: Language): (readonly [HeldName, string])[] {
  const { id, date, source } = now.release;
  const text = (value: string) => value.slice(0, LONGEST_TEXT);
  return [
    [NAMES.facts, factsText({ now, before })],
    [NAMES.sourceTitle, text(source.title[language])],
    [NAMES.publisher, text(source.publisher[language])],
    [NAMES.published, text(source.published[language])],
    [NAMES.releaseDate, date],
    [NAMES.release, id],
  ];
}

/** The facts as JSON, without the former release where both are too long for a name; empty where one is too long already. */
function factsText({ now, before }: HeldFacts): string {
  const texts = [before, null].map((former) =>
    JSON.stringify({ now: facts(now), before: former && facts(former) }),
  );
  return texts.find((text) => constantFormula(text) !== null) ?? "";
}

function facts({ release, periods }: ReleaseFacts): ReleaseFacts {
  return { release, periods };
}

/** @returns null where the name is missing or does not hold sound facts */
export function readHeldFacts(text: string | null): HeldFacts | null {
  const kept = parsed(text ?? "");
  const now = checkReleaseFacts(kept["now"]);
  return now === null ? null : { now, before: checkReleaseFacts(kept["before"]) };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    return {};
  }
}

/** The facts after a refresh. Periods of the former release stay: the analysts' own rows may be about them. */
export function refreshedFacts({ now, before }: HeldFacts, release: Dataset): HeldFacts {
  const isNew = now.release.id !== release.release.id;
  const known = new Set(release.periods.map(({ id }) => id));
  const periods = [...release.periods, ...now.periods.filter(({ id }) => !known.has(id))];
  return { now: { release: release.release, periods }, before: isNew ? now : before };
}

/** The facts after an undo, also where it has been done already; null where the release before is not known. */
export function formerFacts({ now, before }: HeldFacts, from: string, to: string): HeldFacts | null {
  if (before === null) return now.release.id === from ? { now, before } : null;
  return before.release.id === from && now.release.id === to ? { now: before, before: null } : null;
}

/**
 * The base data set with the release and the plan periods that the workbook holds. Notes that tables of earlier versions have no
 * column for are another release's where the workbook holds another: they are left out.
 */
export function baseWith(held: HeldFacts | null, base: Dataset): Dataset {
  if (held === null) return base;
  if (held.now.release.id === base.release.id) return { ...base, ...held.now };
  const { targets, recommendations } = base;
  return {
    ...base,
    ...held.now,
    targets: targets.map((target) => ({ ...target, note: undefined })),
    recommendations: recommendations.map((each) => ({ ...each, note: undefined })),
  };
}
