import type { Comparison, EvidenceIndex, GapQuestion } from "../../analysis";

/** What the user has chosen. It is kept when they go to another view, and each way of comparing keeps its own choice. */
export interface GapChoices {
  /** Id of a theme; null: all. */
  theme: string | null;
  comparison: Comparison["kind"];
  /** Number of most similar cities to compare with. */
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
 * Turns the choices into a question about the present data. Ids that are gone are ignored: analysts delete cities and themes.
 *
 * @param city the city in focus; without one, the first city with a recommendation, else the first of the data
 * @returns null if the data have no cities
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
