/**
 * The gaps of a city, for one question: within which measures, compared with which cities.
 */
import type { ShortfallStatus } from "../dataset/labels";
import type { City, Theme } from "../dataset/schema";
import { compareRecommendations, type ComparedRecommendation } from "./recommendations";
import { citiesOf, coveredMeasures } from "./coverage";
import { isCoded, type EvidenceIndex } from "./evidenceIndex";
import { lessons, lessonsToDeepen, type Lesson } from "./lessons";
import { measuresOf, type Scope } from "./scope";
import { nearestPeers, similarity } from "./similarity";

/** Which cities a city is compared with; never with itself. */
export type Comparison =
  | { readonly kind: "all" }
  /** Ids of cities; unknown ones change nothing. */
  | { readonly kind: "chosen"; readonly cities: readonly string[] }
  /** The `count` most similar cities over all measures, and those that tie with the last of them. */
  | { readonly kind: "nearest"; readonly count: number };

export interface GapQuestion {
  /** Id of the city. */
  readonly city: string;
  readonly scope: Scope;
  readonly comparison: Comparison;
  /** Gaps that fewer of the compared cities cover, and measures on which fewer are detailed, are left out of the lists. */
  readonly minimum: number;
}

/** A city compared with. */
export interface Compared {
  city: City;
  /** From 0 to 1 over all measures; undefined where neither city covers anything. */
  similarity: number | undefined;
}

/** `covered`, `confirmed` and `notReported` add up to all measures; those `toDeepen` are among the covered ones. */
export type GapCounts = Record<ShortfallStatus | "covered", number>;

export interface ThemeCounts extends GapCounts {
  /** Undefined for measures whose theme the data does not have. */
  theme: Theme | undefined;
}

export interface GapReport {
  question: GapQuestion;
  city: City;
  compared: Compared[];
  /** How many measures the scope has. */
  measures: number;
  /** Of all measures of the scope, regardless of the minimum. */
  counts: GapCounts;
  /** The counts of each theme, in the data's order; themes without measures in the scope are left out. */
  byTheme: ThemeCounts[];
  /** What at least `minimum` of the compared cities cover or, of what is to deepen, are detailed on; as `lessons` order them. */
  lists: Record<ShortfallStatus, Lesson[]>;
  recommendations: ComparedRecommendation[];
}

/** @returns undefined if the city is not in the data, or not coded */
export function gapReport(index: EvidenceIndex, question: GapQuestion): GapReport | undefined {
  const city = index.cities.get(question.city);
  if (!city || !isCoded(index, city.id)) return undefined;
  const compared = comparedCities(index, city.id, question.comparison);
  const limits = { cities: compared.map((each) => each.city.id) };
  const all = [
    ...lessons(index, city.id, question.scope, limits),
    ...lessonsToDeepen(index, city.id, question.scope, limits),
  ];
  const shown = (status: ShortfallStatus) =>
    all.filter((each) => each.status === status && each.coveredBy.length >= question.minimum);
  const byTheme = countByTheme(index, city.id, question.scope, all);
  return {
    question,
    city,
    compared,
    measures: measuresOf(index, question.scope).length,
    counts: byTheme.reduce(
      (sum, each) => ({
        covered: sum.covered + each.covered,
        confirmed: sum.confirmed + each.confirmed,
        notReported: sum.notReported + each.notReported,
        toDeepen: sum.toDeepen + each.toDeepen,
      }),
      { covered: 0, confirmed: 0, notReported: 0, toDeepen: 0 },
    ),
    byTheme,
    lists: {
      confirmed: shown("confirmed"),
      notReported: shown("notReported"),
      toDeepen: shown("toDeepen"),
    },
    recommendations: compareRecommendations(index, city.id, question.scope, all),
  };
}

function comparedCities(index: EvidenceIndex, city: string, comparison: Comparison): Compared[] {
  if (comparison.kind === "nearest") return nearestPeers(index, city, comparison.count);
  const cities = citiesOf(index, comparison.kind === "chosen" ? { cities: comparison.cities } : {});
  return cities
    .filter(({ id }) => id !== city)
    .map((other) => ({ city: other, similarity: similarity(index, city, other.id) }));
}

function countByTheme(
  index: EvidenceIndex,
  city: string,
  scope: Scope,
  found: readonly Lesson[],
): ThemeCounts[] {
  const covered = coveredMeasures(index, city, scope);
  const themes = new Set(measuresOf(index, scope).map(({ theme }) => theme));
  const known = [...index.themes.values()].filter(({ id }) => themes.has(id));
  const of = (holds: (theme: string) => boolean, theme: Theme | undefined): ThemeCounts => {
    const ofTheme = found.filter(({ measure }) => holds(measure.theme));
    const count = (status: ShortfallStatus) => ofTheme.filter((each) => each.status === status).length;
    return {
      theme,
      covered: covered.filter((measure) => holds(measure.theme)).length,
      confirmed: count("confirmed"),
      notReported: count("notReported"),
      toDeepen: count("toDeepen"),
    };
  };
  const rows = known.map((theme) => of((id) => id === theme.id, theme));
  return known.length === themes.size ? rows : [...rows, of((id) => !index.themes.has(id), undefined)];
}
