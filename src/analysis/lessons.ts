/**
 * The cities that a city can learn from, for each of its gaps.
 */
import type { City, Measure } from "../dataset/schema";
import { coveredMeasures, statusOf, type Limits } from "./coverage";
import type { EvidenceIndex } from "./evidenceIndex";
import { gaps, type Gap } from "./gaps";
import { competitionRanks } from "./order";
import { ALL, measuresOf, type Scope } from "./scope";
import { similarity } from "./similarity";

/** A city that covers a gap of another city, with the three criteria that it is ranked by. */
export interface Model {
  city: City;
  /** Whether its plan has a clause of its own on the measure. */
  detailed: boolean;
  /** How many measures of the measure's theme it covers. */
  breadth: number;
  /** Similarity to the learning city over all measures. It covers the measure, so that this is always defined. */
  similarity: number;
  /** 1 for the first; cities equal in all three share a rank. */
  rank: number;
}

export interface Lesson {
  gap: Gap;
  /** How many measures the theme of the gap has: what a model's breadth is out of. */
  themeSize: number;
  /** In order; empty when no other city covers the measure. */
  models: Model[];
}

/**
 * The gaps of a city (see `gaps`), each with the cities to learn from: those detailed on the measure first, then those
 * that cover most measures of its theme, then the most similar to the city. Equal in all three is a tie: nothing in the
 * report tells them apart, and they stand in the order of the cities looked at.
 */
export function lessons(
  index: EvidenceIndex,
  city: string,
  scope: Scope = ALL,
  limits: Limits = {},
): Lesson[] {
  const similarities = new Map<string, number>();
  const similarityTo = (other: string): number => {
    const known = similarities.get(other);
    if (known !== undefined) return known;
    const value = similarity(index, city, other, ALL, limits) ?? 0;
    similarities.set(other, value);
    return value;
  };
  return gaps(index, city, scope, limits).map((gap) => ({
    gap,
    themeSize: measuresOf(index, themeOf(gap.measure)).length,
    models: competitionRanks(
      gap.coveredBy.map((model) => ({
        city: model,
        detailed: statusOf(index, model.id, gap.measure.id) === "detailed",
        breadth: coveredMeasures(index, model.id, themeOf(gap.measure), limits).length,
        similarity: similarityTo(model.id),
      })),
      (a, b) =>
        Number(b.detailed) - Number(a.detailed) || b.breadth - a.breadth || b.similarity - a.similarity,
    ),
  }));
}

function themeOf(measure: Measure): Scope {
  return { kind: "theme", id: measure.theme };
}
