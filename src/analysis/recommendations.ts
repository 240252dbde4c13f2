/**
 * Compares the recommendations of the report's authors with the cities to learn from that are computed from the evidence.
 */
import type { CoveringLevel } from "../dataset/labels";
import type { City, Measure, Recommendation } from "../dataset/schema";
import { covers, statusOf } from "./coverage";
import type { EvidenceIndex } from "./evidenceIndex";
import type { Lesson } from "./lessons";
import { recommendationsTo } from "./recommended";
import { measuresOf, type Scope } from "./scope";

/** What the data say of a model city that the authors name for a measure. */
export type ModelStanding =
  /** The learning city covers the measure itself, in detail or as fully as any city compared with: nothing to learn. */
  | { kind: "covered" }
  /** First of the cities to learn from; `tied` if others share the place. */
  | { kind: "first"; tied: boolean }
  /** Among the cities to learn from, behind others. */
  | { kind: "later"; rank: number; first: City[] }
  /**
   * The report does not say that the model covers the measure (in detail, where the learning city is listed itself), so it
   * is not among the cities to learn from.
   */
  | { kind: "notCovering"; first: City[] }
  /** It does, but is not among the cities compared with. */
  | { kind: "notCompared" };

/** A standing, with the measures of the recommendation that it applies to. */
export interface Finding {
  model: City;
  measures: Measure[];
  /** The level of the learning city on the measures; undefined where they are gaps. */
  level: CoveringLevel | undefined;
  standing: ModelStanding;
}

/** A recommendation, with what the data say of its model cities: nothing where it names no measure or no model city. */
export interface ComparedRecommendation {
  recommendation: Recommendation;
  findings: Finding[];
}

/**
 * The recommendations to a city, as `recommendationsTo` gives them, with the standing of each model city on their measures in the
 * scope. Measures with equal levels and standings share one finding.
 *
 * @param lessons those of the city in the same scope, on its gaps and on what is to deepen, unfiltered
 */
export function compareRecommendations(
  index: EvidenceIndex,
  city: string,
  scope: Scope,
  lessons: readonly Lesson[],
): ComparedRecommendation[] {
  const inScope = new Set(measuresOf(index, scope).map(({ id }) => id));
  const byMeasure = new Map(lessons.map((lesson) => [lesson.measure.id, lesson]));
  return recommendationsTo(index, city, scope).map((recommendation) => ({
    recommendation,
    findings: recommendation.modelCities.flatMap((id) => {
      const model = index.cities.get(id);
      const measures = recommendation.measures.flatMap((measure) =>
        inScope.has(measure) ? (index.measures.get(measure) ?? []) : [],
      );
      if (!model) return [];
      const standings = measures.map((measure) => ({
        measure,
        level: coveringLevel(index, city, measure),
        standing: standingOf(index, city, model, measure, byMeasure.get(measure.id)),
      }));
      return grouped(model, standings);
    }),
  }));
}

function standingOf(
  index: EvidenceIndex,
  city: string,
  model: City,
  measure: Measure,
  lesson: Lesson | undefined,
): ModelStanding {
  const own = coveringLevel(index, city, measure);
  if (own === "detailed") return { kind: "covered" };
  const models = lesson?.models ?? [];
  const first = models.filter(({ rank }) => rank === 1).map((each) => each.city);
  const found = models.find((each) => each.city.id === model.id);
  if (found)
    return found.rank === 1
      ? { kind: "first", tied: first.length > 1 }
      : { kind: "later", rank: found.rank, first };
  if (covers(index, model.id, measure.id, own === "listed" ? "detailed" : "listed"))
    return { kind: "notCompared" };
  return own === "listed" && !lesson ? { kind: "covered" } : { kind: "notCovering", first };
}

function coveringLevel(index: EvidenceIndex, city: string, measure: Measure): CoveringLevel | undefined {
  const status = statusOf(index, city, measure.id);
  return status === "listed" || status === "detailed" ? status : undefined;
}

function grouped(
  model: City,
  standings: readonly { measure: Measure; level: CoveringLevel | undefined; standing: ModelStanding }[],
): Finding[] {
  const findings = new Map<string, Finding>();
  for (const { measure, level, standing } of standings) {
    const key = JSON.stringify([level, standing]);
    const known = findings.get(key);
    if (known) known.measures.push(measure);
    else findings.set(key, { model, measures: [measure], level, standing });
  }
  return [...findings.values()];
}
