import type { City, Measure } from "../dataset/schema";
import type { GapStatus, ShortfallStatus } from "../dataset/labels";
import { coveringCities, statusOf, type Limits } from "./coverage";
import { isCoded, type EvidenceIndex } from "./evidenceIndex";
import { ALL, measuresOf, type Scope } from "./scope";

/** A measure on which a city can learn from others: one that it does not cover, or covers less fully than they do. */
export interface Shortfall {
  measure: Measure;
  status: ShortfallStatus;
  /** The other cities that go further, within the limits: they cover a gap, or are detailed on what is to deepen. */
  coveredBy: City[];
}

/** A measure that a city does not cover. */
export interface Gap extends Shortfall {
  /** `confirmed` when the report says so (`absent`), `notReported` when it is silent. */
  status: GapStatus;
}

/** A measure that a city is only listed on while other cities are detailed. No gap. */
export interface ToDeepen extends Shortfall {
  status: "toDeepen";
}

/** Why a measure is a gap of a city; undefined when the city covers it at any level, or is not coded. */
export function gapStatus(index: EvidenceIndex, city: string, measure: string): GapStatus | undefined {
  if (!isCoded(index, city)) return undefined;
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
 * other cities cover, then in the data's order. Those of a city that is not coded are not known: none.
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

/**
 * The measures of the scope that the city is only listed on while other cities within the limits are detailed, those on
 * which most are first, then in the data's order. A measure that no other city is detailed on is not among them: there is
 * nobody to learn from.
 */
export function toDeepen(
  index: EvidenceIndex,
  city: string,
  scope: Scope = ALL,
  { cities }: Pick<Limits, "cities"> = {},
): ToDeepen[] {
  return measuresOf(index, scope)
    .filter(({ id }) => statusOf(index, city, id) === "listed")
    .map((measure): ToDeepen => {
      const limits = { cities, level: "detailed" } as const;
      const coveredBy = coveringCities(index, { kind: "measure", id: measure.id }, limits);
      return { measure, status: "toDeepen", coveredBy };
    })
    .filter(({ coveredBy }) => coveredBy.length > 0)
    .sort((a, b) => b.coveredBy.length - a.coveredBy.length);
}

function byStatus(a: Gap, b: Gap): number {
  return Number(b.status === "confirmed") - Number(a.status === "confirmed");
}
