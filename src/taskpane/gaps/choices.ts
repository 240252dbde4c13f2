import type { Comparison, EvidenceIndex, GapQuestion } from "../../analysis";

/** What the user has chosen; kept while they go to another view, and for each way of comparing while they try another. */
export interface GapChoices {
  /** Id of a theme; null: all. */
  theme: string | null;
  comparison: Comparison["kind"];
  /** How many nearest cities. */
  count: number;
  /** Ids of the chosen cities. */
  cities: readonly string[];
  minimum: number;
}

export const FIRST_CHOICES: GapChoices = {
  theme: null,
  comparison: "all",
  count: 5,
  cities: [],
  minimum: 0,
};

/**
 * The question that the choices ask of the data as they are now: analysts rename and delete cities and themes.
 *
 * @param city the one looked at, if any; else the first that the authors write about, or the data's first
 * @returns null where there is no city to ask about
 */
export function questionOf(
  index: EvidenceIndex,
  city: string | null,
  { theme, comparison, count, cities, minimum }: GapChoices,
): GapQuestion | null {
  const candidates = [city, index.dataset.recommendations[0]?.city, [...index.cities.keys()][0]];
  const known = candidates.find((id) => typeof id === "string" && index.cities.has(id));
  if (typeof known !== "string") return null;
  return {
    city: known,
    scope: theme !== null && index.themes.has(theme) ? { kind: "theme", id: theme } : { kind: "all" },
    comparison: comparisonOf(comparison, count, cities),
    minimum,
  };
}

function comparisonOf(kind: Comparison["kind"], count: number, cities: readonly string[]): Comparison {
  switch (kind) {
    case "all":
      return { kind };
    case "nearest":
      return { kind, count };
    case "chosen":
      return { kind, cities };
  }
}
