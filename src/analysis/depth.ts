import { coveredMeasures, type Limits } from "./coverage";
import { isCoded, type EvidenceIndex } from "./evidenceIndex";
import { ALL, measuresOf, type Scope } from "./scope";

/**
 * Depth = |measures of the scope that the city covers| ÷ |measures of the scope|, from 0 to 1; undefined without measures, and for a
 * city that is not coded.
 */
export function depth(
  index: EvidenceIndex,
  city: string,
  scope: Scope = ALL,
  limits: Pick<Limits, "level"> = {},
): number | undefined {
  const total = measuresOf(index, scope).length;
  return total === 0 || !isCoded(index, city)
    ? undefined
    : coveredMeasures(index, city, scope, limits).length / total;
}
