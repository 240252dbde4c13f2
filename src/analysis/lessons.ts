/**
 * The cities that a city can learn from, for each of its gaps and for what it is only listed on.
 */
import type { City, Measure } from "../dataset/schema";
import { coveredMeasures, statusOf, type Limits } from "./coverage";
import type { EvidenceIndex } from "./evidenceIndex";
import { gaps, toDeepen, type Shortfall } from "./gaps";
import { competitionRanks } from "./order";
import { ALL, measuresOf, type Scope } from "./scope";
import { similarity } from "./similarity";

/** A city that another one can learn from on a measure, with the three criteria that it is ranked by. */
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

/** A measure that a city can learn about, with the cities to learn from. */
export interface Lesson extends Shortfall {
  /** How many measures the measure's theme has: what a model's breadth is out of. */
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
  return withModels(index, city, gaps(index, city, scope, limits), limits);
}

/** What a city is only listed on while others are detailed (see `toDeepen`), with these cities in the order of `lessons`. */
export function lessonsToDeepen(
  index: EvidenceIndex,
  city: string,
  scope: Scope = ALL,
  limits: Pick<Limits, "cities"> = {},
): Lesson[] {
  return withModels(index, city, toDeepen(index, city, scope, limits), limits);
}

function withModels(
  index: EvidenceIndex,
  city: string,
  shortfalls: readonly Shortfall[],
  limits: Limits,
): Lesson[] {
  const similarities = new Map<string, number>();
  const similarityTo = (other: string): number => {
    const known = similarities.get(other);
    if (known !== undefined) return known;
    const value = similarity(index, city, other, ALL, limits) ?? 0;
    similarities.set(other, value);
    return value;
  };
  return shortfalls.map((shortfall) => ({
    ...shortfall,
    themeSize: measuresOf(index, themeOf(shortfall.measure)).length,
    models: competitionRanks(
      shortfall.coveredBy.map((model) => ({
        city: model,
        detailed: statusOf(index, model.id, shortfall.measure.id) === "detailed",
        breadth: coveredMeasures(index, model.id, themeOf(shortfall.measure), limits).length,
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
