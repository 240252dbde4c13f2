/** Finds the city, theme or measure that a row names: a known entry, or a new one. */
import type { Text } from "../../dataset";
import { Names, visibleText } from "../../dataset/names";

export interface Entry {
  readonly id: string;
  readonly name: Text;
  /** Other names for it, such as the pinyin of a city. */
  readonly aliases?: readonly string[];
}

/** How a row names an entry: by id, by name, or both; "" where a cell is blank. */
export interface Mention {
  readonly id: string;
  readonly name: string;
  readonly row: number;
}

/** The id of the entry, or why there is none: `other` is what the row contradicts, in `firstRow` if in the file. */
export type Resolution =
  /** `understood` is a word that is not written as the entry is, with how that is written. */
  | { readonly id: string; readonly understood?: Understood | undefined }
  | { readonly fault: "nothing" }
  | { readonly fault: "ambiguous" }
  | { readonly fault: "otherEntry"; readonly id: string; readonly other: string }
  | { readonly fault: "otherName"; readonly id: string; readonly other: string; readonly firstRow: number };

/** A word of the file, and how the entry that it means is written. */
export interface Understood {
  readonly value: string;
  readonly spelling: string;
}

export interface Register<T extends Entry> {
  resolve(mention: Mention): Resolution;
  /** The known entries, with names that the file changed, then new ones. */
  entries(): (T | Entry)[];
  /** The row that added or renamed an entry; undefined for entries that the file leaves as they are. */
  rowOf(id: string): number | undefined;
  /** The ids of new entries, and how many there are so far. */
  added(): string[];
  countAdded(): number;
}

/** @param options whether the entries are cities, of which more spellings are understood */
export function createRegister<T extends Entry>(
  known: readonly T[],
  options: { readonly cities?: boolean } = {},
): Register<T> {
  const all = new Map<string, T | Entry>();
  const knownIds = new Set(known.map(({ id }) => id));
  const rows = new Map<string, number>();
  const ids = new Names<string>([], { forgive: "blanks" });
  /** By any name, also those that entries had before the file renamed them. */
  const names = new Names<string>([], { ...options, forgive: "blanks" });
  known.forEach(add);

  function namesOf({ name, aliases = [] }: T | Entry): string[] {
    return [name.zh, name.en, ...aliases];
  }

  function add(entry: T | Entry): void {
    const { id } = entry;
    all.set(id, entry);
    ids.add({ value: id, id, names: [] });
    names.add({ value: id, id, names: namesOf(entry) });
  }

  /** Ids of the entries that have a name; a name that is an id is that entry's. */
  function owners(name: string): readonly string[] {
    return name === "" ? [] : [...new Set(names.find(name).map(({ value }) => value))];
  }

  /** The known entry of an id; a word that is not written as it is written is told. */
  function resolved(id: string, ...words: readonly string[]): Resolution {
    const entry = all.get(id);
    // 上海市 is how most people write 上海.
    const bare = (word: string) => word.toLowerCase().replace(/市$/u, "");
    const own = entry === undefined ? [] : [entry.id, ...namesOf(entry)].map(bare);
    const value = words.find((word) => word !== "" && !own.includes(bare(word)));
    if (entry === undefined || value === undefined) return { id };
    const spelling = words.indexOf(value) === 0 ? entry.id : entry.name.zh;
    return { id, understood: { value, spelling } };
  }

  function bring(id: string, name: string, row: number): Resolution {
    add({ id, name: { zh: name, en: name } });
    rows.set(id, row);
    return { id };
  }

  /** Finds an entry by name only; adds it if no entry has the name. */
  function named({ name, row }: Mention): Resolution {
    const [id, another] = owners(name);
    if (id === undefined) return bring(visibleText(name), name, row);
    return another === undefined ? resolved(id, "", name) : { fault: "ambiguous" };
  }

  /** Gives a known entry a name that no other entry has, unless an earlier row gave it a different one. */
  function renamed(id: string, { name, row }: Mention): Resolution {
    const entry = all.get(id);
    const firstRow = rows.get(id);
    if (entry === undefined) return { id };
    if (firstRow !== undefined && entry.name.zh !== id)
      return { fault: "otherName", id, other: entry.name.zh, firstRow };
    all.set(id, { ...entry, name: { zh: name, en: name } });
    names.add({ value: id, id, names: [name] });
    rows.set(id, row);
    return { id };
  }

  function resolve(mention: Mention): Resolution {
    const { name, row } = mention;
    if (mention.id === "") return name === "" ? { fault: "nothing" } : named(mention);
    const found = owners(name);
    const id = ids.only(mention.id)?.value ?? onlyOne(owners(mention.id));
    if (id === undefined) {
      const [other] = found;
      if (other !== undefined) return { fault: "otherEntry", id: mention.id, other };
      return bring(visibleText(mention.id), name === "" ? mention.id : name, row);
    }
    if (name === "" || found.includes(id)) return resolved(id, mention.id, name);
    const [other] = found;
    return other === undefined ? renamed(id, mention) : { fault: "otherEntry", id, other };
  }

  return {
    resolve,
    entries: () => [...all.values()],
    rowOf: (id) => rows.get(id),
    countAdded: () => all.size - knownIds.size,
    added: () => [...all.keys()].filter((id) => !knownIds.has(id)),
  };
}

function onlyOne(ids: readonly string[]): string | undefined {
  return ids.length === 1 ? ids[0] : undefined;
}
