/**
 * Which cities cover what.
 *
 * A city **covers a measure** when its record there is `listed` or `detailed`; `absent` and no record never count. It
 * covers a theme, or everything, when it covers at least one measure of it. With the level `detailed` only detailed
 * records count. All numbers are counts, or one division of two counts: exact to the last bit of a double.
 */
import type { City, EvidenceRecord, Measure } from "../dataset/schema";
import type { CoveringLevel, Status } from "../dataset/labels";
import { isCoded, recordOf, type EvidenceIndex } from "./evidenceIndex";
import { ALL, measuresOf, type Scope } from "./scope";

export interface Limits {
  /** Ids of the cities looked at; all when left out. Repeated ids, unknown ones and cities that are not coded change nothing. */
  cities?: Iterable<string> | undefined;
  /** The weakest level that counts as covering: `listed` (the default) or `detailed`. */
  level?: CoveringLevel | undefined;
}

/** What is known of a city on a measure. */
export function statusOf(index: EvidenceIndex, city: string, measure: string): Status {
  return recordOf(index, city, measure)?.level ?? "notReported";
}

/** Whether a city covers a measure at the level or better. */
export function covers(
  index: EvidenceIndex,
  city: string,
  measure: string,
  level: CoveringLevel = "listed",
): boolean {
  return isCovering(recordOf(index, city, measure), level);
}

function isCovering(record: EvidenceRecord | undefined, level: CoveringLevel): boolean {
  return record?.level === "detailed" || (record?.level === "listed" && level === "listed");
}

/** The measures of a scope that a city covers, in the data's order. */
export function coveredMeasures(
  index: EvidenceIndex,
  city: string,
  scope: Scope = ALL,
  { level = "listed" }: Pick<Limits, "level"> = {},
): Measure[] {
  const records = index.records.get(city);
  if (!records) return [];
  return measuresOf(index, scope).filter(({ id }) => isCovering(records.get(id), level));
}

/**
 * The cities looked at, of which only those that are coded count: those of the limits in the order given, else all in the data's
 * order.
 */
export function citiesOf(index: EvidenceIndex, { cities }: Pick<Limits, "cities"> = {}): readonly City[] {
  if (!cities) return index.codedCities;
  return [...new Set(cities)].flatMap((id) => (isCoded(index, id) ? (index.cities.get(id) ?? []) : []));
}

/** The cities that cover at least one measure of a scope. */
export function coveringCities(index: EvidenceIndex, scope: Scope, limits: Limits = {}): City[] {
  const measures = measuresOf(index, scope);
  return citiesOf(index, limits).filter(({ id }) =>
    measures.some((measure) => covers(index, id, measure.id, limits.level)),
  );
}

/** Coverage = |{cities that cover the scope}|. A lower bound where the report's list is open. */
export function coverage(index: EvidenceIndex, scope: Scope, limits: Limits = {}): number {
  return coveringCities(index, scope, limits).length;
}

/** Penetration = coverage ÷ |coded cities looked at|, from 0 to 1; undefined without any. */
export function penetration(index: EvidenceIndex, scope: Scope, limits: Limits = {}): number | undefined {
  const total = citiesOf(index, limits).length;
  return total === 0 ? undefined : coverage(index, scope, limits) / total;
}
