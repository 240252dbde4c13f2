/** Finds cities and measures by any of their names. Pure. */
import type { City, Measure } from "../../../dataset";
import type { FunctionContext } from "../../../functions/context";
import { looseKey, similarEntries, type Named } from "../../../dataset/names";

export interface Matches {
  cities: City[];
  measures: Measure[];
  /** No name contains the text: these may be meant, if any. */
  nearest: boolean;
}

/** Result cap; users refine the query. */
const MOST = 12;

/**
 * Cities and measures whose name, id or pinyin contains the text, ignoring width, case and tone marks: exact matches first,
 * then those that begin with it. Without a match, what may be meant; for an empty text, the first of all.
 */
export function search({ index, names }: FunctionContext, text: string): Matches {
  const cities = [...index.cities.values()];
  const key = looseKey(text);
  const exactCity = names.cities.find(text).map(({ value }) => value);
  const exactMeasure = names.measures.find(text).map(({ value }) => value);
  const found = {
    cities: ranked(cities, exactCity, key, ({ id, name, pinyin }) => [name.zh, name.en, pinyin, id]),
    measures: ranked(index.allMeasures, exactMeasure, key, ({ id, name }) => [name.zh, name.en, id]),
  };
  if (key === "" || found.cities.length + found.measures.length > 0) return { ...found, nearest: false };
  const near = <T>({ entries }: { entries: readonly Named<T>[] }) =>
    similarEntries(entries, text).map(({ value }) => value);
  return { cities: near(names.cities), measures: near(names.measures), nearest: true };
}

function ranked<T>(
  items: readonly T[],
  exact: readonly T[],
  key: string,
  namesOf: (item: T) => string[],
): T[] {
  const place = (item: T) => {
    if (exact.includes(item)) return 0;
    const places = namesOf(item).map((name) => looseKey(name).indexOf(key));
    if (places.includes(0)) return 1;
    return places.some((each) => each > 0) ? 2 : 3;
  };
  return items
    .map((item) => ({ item, place: place(item) }))
    .filter((each) => each.place < 3)
    .sort((a, b) => a.place - b.place)
    .slice(0, MOST)
    .map(({ item }) => item);
}
