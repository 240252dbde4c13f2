import type { City, Measure } from "../dataset/schema";
import type { GapStatus } from "../dataset/labels";
import { coveringCities, statusOf, type Limits } from "./coverage";
import type { EvidenceIndex } from "./evidenceIndex";
import { ALL, measuresOf, type Scope } from "./scope";

/** A measure that a city does not cover. */
export interface Gap {
  measure: Measure;
  /** `confirmed` when the report says so (`absent`), `notReported` when it is silent. */
  status: GapStatus;
  /** The other cities that cover the measure, within the limits. */
  coveredBy: City[];
}

/** Why a measure is a gap of a city; undefined when the city covers it at any level. */
export function gapStatus(index: EvidenceIndex, city: string, measure: string): GapStatus | undefined {
  switch (statusOf(index, city, measure)) {
    case "absent":
      return "confirmed";
    case "notReported":
      return "notReported";
    case "listed":
    case "detailed":
      return undefined;
  }
}

/**
 * The gaps of a city: the measures of the scope that it covers at no level, confirmed ones first, then those that most
 * other cities cover, then in the data's order.
 *
 * The limits apply to the other cities (who counts as covering), never to the city: a measure on which it is only listed
 * is covered.
 */
export function gaps(index: EvidenceIndex, city: string, scope: Scope = ALL, limits: Limits = {}): Gap[] {
  return measuresOf(index, scope)
    .flatMap((measure): Gap[] => {
      const status = gapStatus(index, city, measure.id);
      if (!status) return [];
      // A gap is never covered by the city itself, so that all of these are other cities.
      return [
        { measure, status, coveredBy: coveringCities(index, { kind: "measure", id: measure.id }, limits) },
      ];
    })
    .sort((a, b) => byStatus(a, b) || b.coveredBy.length - a.coveredBy.length);
}

function byStatus(a: Gap, b: Gap): number {
  return Number(b.status === "confirmed") - Number(a.status === "confirmed");
}
