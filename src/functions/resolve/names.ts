import { distance } from "fastest-levenshtein";
import { looseKey, strictKey } from "./normalise";

/** Something that can be called by several names. */
export interface Named<T> {
  readonly value: T;
  readonly id: string;
  readonly names: readonly string[];
}

type Keys<T> = ReadonlyMap<string, readonly Named<T>[]>;

/** A longer text is no misspelt name, and measuring it would only cost time. */
const LONGEST_MISSPELLING = 60;

/**
 * Finds what a name means: by id, then by any of its names, first as written, then by letters and digits alone. The first
 * of these that knows the text decides, so that an exact id is never ambiguous with somebody's loose name.
 */
export class Names<T> {
  readonly #levels: { key: (text: string) => string; known: Keys<T> }[];
  readonly #spellings: { key: string; named: Named<T> }[];

  /** @param extraKey a last, most tolerant way of reading a name */
  constructor(entries: readonly Named<T>[], extraKey?: (text: string) => string) {
    const level = (key: (text: string) => string, texts: (named: Named<T>) => readonly string[]) => ({
      key,
      known: group(entries, (named) => texts(named).map(key)),
    });
    const ids = (named: Named<T>) => [named.id];
    const names = (named: Named<T>) => named.names;
    const both = (named: Named<T>) => [named.id, ...named.names];
    this.#levels = [
      level(strictKey, ids),
      level(strictKey, names),
      level(looseKey, ids),
      level(looseKey, names),
      ...(extraKey ? [level(extraKey, both)] : []),
    ];
    this.#spellings = entries.flatMap((named) => both(named).map((text) => ({ key: looseKey(text), named })));
  }

  /** Everything that the text can mean: one when it is known, none when it is unknown, several when it is ambiguous. */
  find(text: string): readonly Named<T>[] {
    for (const { key, known } of this.#levels) {
      const wanted = key(text);
      const found = wanted === "" ? undefined : known.get(wanted);
      if (found) return found;
    }
    return [];
  }

  /** What is spelt most like the text, by edit distance in proportion to length; the first of equals. */
  nearest(text: string): Named<T> | undefined {
    const wanted = looseKey(text.slice(0, LONGEST_MISSPELLING));
    let best: { named: Named<T>; score: number } | undefined;
    for (const { key, named } of this.#spellings) {
      const score = distance(wanted, key) / Math.max(wanted.length, key.length, 1);
      if (!best || score < best.score) best = { named, score };
    }
    return best?.named;
  }
}

function group<T>(entries: readonly Named<T>[], keysOf: (named: Named<T>) => readonly string[]): Keys<T> {
  const groups = new Map<string, Named<T>[]>();
  for (const named of entries) {
    for (const key of new Set(keysOf(named))) {
      const known = groups.get(key);
      if (known) known.push(named);
      else groups.set(key, [named]);
    }
  }
  return groups;
}
