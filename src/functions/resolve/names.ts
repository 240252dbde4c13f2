import { distance } from "fastest-levenshtein";
import { looseKey, strictKey } from "./normalise";

/** An entry with an id and several names. */
export interface Named<T> {
  readonly value: T;
  readonly id: string;
  readonly names: readonly string[];
}

type Keys<T> = ReadonlyMap<string, readonly Named<T>[]>;

/** A longer text is not a misspelt name, and measuring its distance would only take time. */
const LONGEST_MISSPELLING = 60;

/**
 * Finds entries by id, then by name; first as written, then by letters and digits only. The first of these steps that finds
 * something decides, so that an exact id is never ambiguous with a similar name.
 */
export class Names<T> {
  readonly #levels: { key: (text: string) => string; known: Keys<T> }[];
  readonly #spellings: { key: string; named: Named<T> }[];

  /** @param extraKey a key for the last and most tolerant step, such as `cityKey` */
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

  /** The entries that the text can mean: one if it is known, none if it is unknown, several if it is ambiguous. */
  find(text: string): readonly Named<T>[] {
    for (const { key, known } of this.#levels) {
      const wanted = key(text);
      const found = wanted === "" ? undefined : known.get(wanted);
      if (found) return found;
    }
    return [];
  }

  /** The entry with the most similar spelling, by edit distance relative to length; the first of equals. */
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
