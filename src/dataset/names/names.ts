/** Finds entries by what people write: ids, names in either language, and their many spellings. */
import { bareCityName, cityKeys, cityReadings } from "./cities";
import { compactKey, looseKey, strictKey } from "./fold";

/** An entry with an id and several names. */
export interface Named<T> {
  readonly value: T;
  readonly id: string;
  readonly names: readonly string[];
}

export interface NamesOptions {
  /** Whether the names are those of cities: 市, a province before the name and short names such as 穗 are understood. */
  readonly cities?: boolean;
  /**
   * How far a spelling may differ: `blanks` forgives blanks, width, case and what cannot be seen; `marks` everything but letters
   * and digits, which is right for what people ask, but not for ids of a file, where `A-1` and `A1` may be two.
   */
  readonly forgive?: "blanks" | "marks";
}

/** One way to find entries. */
interface Step<T> {
  readonly add: (named: Named<T>) => void;
  readonly find: (text: string) => readonly Named<T>[] | undefined;
}

/**
 * Finds entries by id, then by name; first as written, then by ever more tolerant keys. The first of these steps that finds
 * something decides, so that an exact id is never ambiguous with a similar name.
 */
export class Names<T> {
  readonly #steps: readonly Step<T>[];
  readonly #entries: Named<T>[] = [];

  constructor(entries: readonly Named<T>[], { cities = false, forgive = "marks" }: NamesOptions = {}) {
    const loosest = forgive === "marks" ? looseKey : compactKey;
    const ids = (named: Named<T>) => [named.id];
    const names = (named: Named<T>) => named.names;
    const both = (named: Named<T>) => [named.id, ...named.names];
    const asWritten = (text: string) => text;
    this.#steps = [
      byKey(asWritten, ids),
      byKey(asWritten, names),
      byKey(strictKey, ids),
      byKey(strictKey, names),
      byKey(loosest, ids),
      byKey(loosest, names),
      ...(cities ? [byKey(looseKey, both), asCity<T>()] : []),
    ];
    for (const named of entries) this.add(named);
  }

  get entries(): readonly Named<T>[] {
    return this.#entries;
  }

  add(named: Named<T>): void {
    this.#entries.push(named);
    for (const step of this.#steps) step.add(named);
  }

  /** The entries that the text can mean: one if it is known, none if it is unknown, several if it is ambiguous. */
  find(text: string): readonly Named<T>[] {
    for (const step of this.#steps) {
      const found = step.find(text);
      if (found !== undefined && found.length > 0) return found;
    }
    return [];
  }

  /** The one entry that the text means; undefined where it means none, or where it may mean several. */
  only(text: string): Named<T> | undefined {
    const [found, another] = this.find(text);
    return another === undefined ? found : undefined;
  }
}

function byKey<T>(key: (text: string) => string, textsOf: (named: Named<T>) => readonly string[]): Step<T> {
  const known = new Map<string, Named<T>[]>();
  return {
    add: (named) => {
      group(known, named, textsOf(named).map(key));
    },
    find: (text) => {
      const wanted = key(text);
      return wanted === "" ? undefined : known.get(wanted);
    },
  };
}

function asCity<T>(): Step<T> {
  const known = new Map<string, Named<T>[]>();
  return {
    add: (named) => {
      group(known, named, [named.id, ...named.names].flatMap(cityKeys));
    },
    find: (text) => {
      for (const { key, among } of cityReadings(text)) {
        const found = known
          .get(key)
          ?.filter(({ names }) => among === undefined || names.some((name) => among.has(bareCityName(name))));
        if (found !== undefined && found.length > 0) return found;
      }
      // A city that is kept as 合肥市 is found as 合肥.
      return known.get(looseKey(text));
    },
  };
}

function group<T>(groups: Map<string, Named<T>[]>, named: Named<T>, keys: readonly string[]): void {
  for (const key of new Set(keys)) {
    const known = groups.get(key);
    if (known) known.push(named);
    else groups.set(key, [named]);
  }
}
