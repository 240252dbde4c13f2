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

/**
 * Rank = 1 + |{cities that cover more measures of the scope}|, 1 for the best: ties share a rank and the next one is
 * skipped, as in Excel's RANK.EQ. The city itself takes part even where the limits leave it out.
 */
export function rank(index: EvidenceIndex, city: string, scope: Scope = ALL, limits: Limits = {}): number {
  const count = (id: string) => coveredMeasures(index, id, scope, limits).length;
  const covered = count(city);
  return 1 + citiesOf(index, limits).filter(({ id }) => id !== city && count(id) > covered).length;
}
