/** The cities in order of how many measures they cover. */
import type { City } from "../dataset/schema";
import { citiesOf, coveredMeasures, type Limits } from "./coverage";
import type { EvidenceIndex } from "./evidenceIndex";
import { competitionRanks } from "./order";
import { ALL, measuresOf, type Scope } from "./scope";

/**
 * Rank = 1 + |{cities that cover more measures of the scope}|, 1 for the best: ties share a rank and the next one is
 * skipped, as in Excel's RANK.EQ. The city itself takes part even where the limits leave it out.
 *
 * Undefined for a city that covers none of them: where the report is silent on 3 of 16 cities, all three would be “14th”,
 * which reads as the report's judgement on them.
 */
export function rank(
  index: EvidenceIndex,
  city: string,
  scope: Scope = ALL,
  limits: Limits = {},
): number | undefined {
  const count = (id: string) => coveredMeasures(index, id, scope, limits).length;
  const covered = count(city);
  if (covered === 0) return undefined;
  return 1 + citiesOf(index, limits).filter(({ id }) => id !== city && count(id) > covered).length;
}

export interface RankedCity {
  city: City;
  /** Measures of the scope that it covers at the level or better. */
  covered: number;
  /** Those of them on which it is detailed. */
  detailed: number;
  /** Depth = covered ÷ measures of the scope; undefined without measures. */
  share: number | undefined;
  /** As `rank`: undefined for a city that covers none. */
  rank: number | undefined;
}

/** The cities looked at, those that cover most measures of the scope first, equals in the order of the cities. */
export function ranking(index: EvidenceIndex, scope: Scope = ALL, limits: Limits = {}): RankedCity[] {
  const total = measuresOf(index, scope).length;
  const counted = citiesOf(index, limits).map((city) => ({
    city,
    covered: coveredMeasures(index, city.id, scope, limits).length,
    detailed: coveredMeasures(index, city.id, scope, { level: "detailed" }).length,
  }));
  return competitionRanks(counted, (a, b) => b.covered - a.covered).map((each) => ({
    ...each,
    share: total === 0 ? undefined : each.covered / total,
    rank: each.covered === 0 ? undefined : each.rank,
  }));
}
