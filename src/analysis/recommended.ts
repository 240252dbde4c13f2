/** What the report's authors recommend, as they say it; `compareRecommendations` sets it beside the evidence. */
import type { City, Recommendation } from "../dataset/schema";
import type { EvidenceIndex } from "./evidenceIndex";
import { ALL, measuresOf, type Scope } from "./scope";

/**
 * The recommendations to a city in the index's period that concern a measure of the scope, in the data's order. Those that concern
 * no measure at all belong to no theme: they are among all, and in no narrower scope.
 */
export function recommendationsTo(index: EvidenceIndex, city: string, scope: Scope = ALL): Recommendation[] {
  const inScope = new Set(measuresOf(index, scope).map(({ id }) => id));
  return index.dataset.recommendations.filter(
    (each) =>
      each.city === city &&
      each.period === index.period.id &&
      (scope.kind === "all" || each.measures.some((id) => inScope.has(id))),
  );
}

/** The model cities that the authors name to a city for a measure, each once and in their order. */
export function recommendedModels(index: EvidenceIndex, city: string, measure: string): City[] {
  const named = recommendationsTo(index, city, { kind: "measure", id: measure });
  const ids = new Set(named.flatMap(({ modelCities }) => modelCities));
  return [...ids].flatMap((id) => index.cities.get(id) ?? []);
}
