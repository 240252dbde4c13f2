import type { City } from "../dataset/schema";
import { citiesOf, coveredMeasures, type Limits } from "./coverage";
import { isCoded, type EvidenceIndex } from "./evidenceIndex";
import { competitionRanks } from "./order";
import { ALL, type Scope } from "./scope";

/**
 * Similarity (Jaccard) = |A ∩ B| ÷ |A ∪ B|, with A and B the measures of the scope that each city covers; from 0 to 1,
 * symmetric, 1 for a city with itself.
 *
 * Undefined when one of them is not coded, and when neither covers anything: that the report mentions neither does not make them
 * similar, and counting it as 1 would make the least reported cities each other's nearest peers. Equal fractions give equal doubles, so comparing is exact.
 */
export function similarity(
  index: EvidenceIndex,
  a: string,
  b: string,
  scope: Scope = ALL,
  limits: Pick<Limits, "level"> = {},
): number | undefined {
  if (!isCoded(index, a) || !isCoded(index, b)) return undefined;
  const ofA = new Set(coveredMeasures(index, a, scope, limits));
  const ofB = coveredMeasures(index, b, scope, limits);
  const both = ofB.filter((measure) => ofA.has(measure)).length;
  const either = ofA.size + ofB.length - both;
  return either === 0 ? undefined : both / either;
}

export interface Peer {
  city: City;
  /** Above 0. */
  similarity: number;
  /** 1 for the nearest; ties share a rank. */
  rank: number;
}

/**
 * The other cities, the most similar first and equals in the order of the cities looked at. A city with which it shares no
 * measure is not like it, and left out, as is one to which the similarity is undefined.
 */
export function peers(index: EvidenceIndex, city: string, scope: Scope = ALL, limits: Limits = {}): Peer[] {
  const scored = citiesOf(index, limits)
    .filter(({ id }) => id !== city)
    .map((other) => ({ city: other, similarity: similarity(index, city, other.id, scope, limits) ?? 0 }))
    .filter((each) => each.similarity > 0);
  return competitionRanks(scored, (a, b) => b.similarity - a.similarity);
}

/** The `count` most similar cities, and those that tie with the last of them: functions and pane share this. */
export function nearestPeers(
  index: EvidenceIndex,
  city: string,
  count: number,
  scope: Scope = ALL,
  limits: Limits = {},
): Peer[] {
  return peers(index, city, scope, limits).filter(({ rank }) => rank <= count);
}
