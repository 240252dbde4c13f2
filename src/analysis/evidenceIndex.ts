import type { City, Dataset, EvidenceRecord, Level, Measure, Period, Theme } from "../dataset/schema";

/**
 * A data set of one planning period, arranged for look-ups in constant time. Built once per data set and shared by
 * every function of this folder; two periods are compared by two indexes.
 *
 * Records of unknown cities or measures are left out, and of several records of one pair the strongest level counts
 * (detailed, then listed, then absent; the first of equals), so that unfinished data of an analyst still gives an answer
 * that does not depend on the order of rows.
 */
export interface EvidenceIndex {
  readonly dataset: Dataset;
  readonly period: Period;
  readonly cities: ReadonlyMap<string, City>;
  readonly themes: ReadonlyMap<string, Theme>;
  readonly measures: ReadonlyMap<string, Measure>;
  /** All measures in the data's order. */
  readonly allMeasures: readonly Measure[];
  /** Measures by theme id, in the data's order. */
  readonly measuresByTheme: ReadonlyMap<string, readonly Measure[]>;
  /** Records by city id, then by measure id. */
  readonly records: ReadonlyMap<string, ReadonlyMap<string, EvidenceRecord>>;
  /**
   * The cities that have at least one record in the period, an `absent` one included, in the data's order. Of the others nobody
   * knows what they cover, so that no share, rank or gap counts them.
   */
  readonly codedCities: readonly City[];
}

const STRENGTH: Record<Level, number> = { detailed: 2, listed: 1, absent: 0 };

export interface IndexOptions {
  /** Id of the planning period; the latest one that has records when left out. */
  period?: string | undefined;
}

/** @throws {RangeError} when the data set has no such period. */
export function createIndex(dataset: Dataset, { period: id }: IndexOptions = {}): EvidenceIndex {
  const period = id === undefined ? latestPeriod(dataset) : dataset.periods.find((each) => each.id === id);
  if (!period) throw new RangeError(`The data has no period "${id ?? ""}".`);

  const cities = firstById(dataset.cities);
  const measures = firstById(dataset.measures);
  const records = new Map([...cities.keys()].map((city) => [city, new Map<string, EvidenceRecord>()]));
  for (const record of dataset.records) {
    const ofCity = records.get(record.city);
    if (record.period !== period.id || !ofCity || !measures.has(record.measure)) continue;
    const known = ofCity.get(record.measure);
    if (!known || STRENGTH[record.level] > STRENGTH[known.level]) ofCity.set(record.measure, record);
  }
  return {
    dataset,
    period,
    cities,
    themes: firstById(dataset.themes),
    measures,
    allMeasures: [...measures.values()],
    measuresByTheme: groupByTheme(measures.values()),
    records,
    codedCities: [...cities.values()].filter(({ id }) => (records.get(id)?.size ?? 0) > 0),
  };
}

/** Whether a city is coded: whether it has any record in the index's period. */
export function isCoded(index: EvidenceIndex, city: string): boolean {
  return (index.records.get(city)?.size ?? 0) > 0;
}

/** The record of a city on a measure in the index's period, if there is one. */
export function recordOf(index: EvidenceIndex, city: string, measure: string): EvidenceRecord | undefined {
  return index.records.get(city)?.get(measure);
}

function latestPeriod(dataset: Dataset): Period | undefined {
  const used = new Set(dataset.records.map((record) => record.period));
  const latestFirst = [...dataset.periods].sort((a, b) => b.to - a.to || b.from - a.from);
  return latestFirst.find((period) => used.has(period.id)) ?? latestFirst[0];
}

/** A map of entries by id; of two with one id the first counts. */
function firstById<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) if (!map.has(item.id)) map.set(item.id, item);
  return map;
}

function groupByTheme(measures: Iterable<Measure>): Map<string, Measure[]> {
  const groups = new Map<string, Measure[]>();
  for (const measure of measures) {
    const group = groups.get(measure.theme);
    if (group) group.push(measure);
    else groups.set(measure.theme, [measure]);
  }
  return groups;
}
