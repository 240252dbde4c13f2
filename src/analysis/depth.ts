import type { City, Theme } from "../dataset/schema";
import { citiesOf, coveredMeasures, type Limits } from "./coverage";
import type { EvidenceIndex } from "./evidenceIndex";
import { ALL, measuresOf, type Scope } from "./scope";

/** Depth = |measures of the scope that the city covers| ÷ |measures of the scope|, from 0 to 1; undefined without measures. */
export function depth(
  index: EvidenceIndex,
  city: string,
  scope: Scope = ALL,
  limits: Pick<Limits, "level"> = {},
): number | undefined {
  const total = measuresOf(index, scope).length;
  return total === 0 ? undefined : coveredMeasures(index, city, scope, limits).length / total;
}

export interface ThemeDepth {
  theme: Theme;
  covered: number;
  total: number;
  /** covered ÷ total; undefined for a theme without measures. */
  depth: number | undefined;
}

/** The depth of a city in each theme, in the data's order of themes. */
export function depthByTheme(
  index: EvidenceIndex,
  city: string,
  limits: Pick<Limits, "level"> = {},
): ThemeDepth[] {
  return [...index.themes.values()].map((theme) => {
    const scope: Scope = { kind: "theme", id: theme.id };
    return {
      theme,
      covered: coveredMeasures(index, city, scope, limits).length,
      total: measuresOf(index, scope).length,
      depth: depth(index, city, scope, limits),
    };
  });
}

export interface Rank {
  /** 1 for the best. */
  rank: number;
  /** How many cities were ranked. */
  of: number;
  /** Measures that the city covers: what is ranked by. */
  covered: number;
  /** The other cities of the same rank. */
  tied: City[];
}

/**
 * Rank = 1 + |{cities that cover more measures of the scope}|: ties share a rank and the next one is skipped, as in
 * Excel's RANK.EQ. The city itself takes part even where the limits leave it out.
 */
export function rank(index: EvidenceIndex, city: string, scope: Scope = ALL, limits: Limits = {}): Rank {
  const count = (id: string) => coveredMeasures(index, id, scope, limits).length;
  const covered = count(city);
  const others = citiesOf(index, limits)
    .filter(({ id }) => id !== city)
    .map((other) => ({ other, covered: count(other.id) }));
  return {
    rank: 1 + others.filter((each) => each.covered > covered).length,
    of: others.length + 1,
    covered,
    tied: others.filter((each) => each.covered === covered).map(({ other }) => other),
  };
}
