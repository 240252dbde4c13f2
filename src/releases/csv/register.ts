/** Finds the city, theme or measure that a row names: a known entry, or a new one. */
import type { Text } from "../../dataset";

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
  | { readonly id: string }
  | { readonly fault: "nothing" }
  | { readonly fault: "ambiguous" }
  | { readonly fault: "otherEntry"; readonly id: string; readonly other: string }
  | { readonly fault: "otherName"; readonly id: string; readonly other: string; readonly firstRow: number };

export interface Register<T extends Entry> {
  resolve(mention: Mention): Resolution;
  /** The known entries, with names that the file changed, then new ones. */
  entries(): (T | Entry)[];
  /** The row that added or renamed an entry; undefined for entries that the file leaves as they are. */
  rowOf(id: string): number | undefined;
  /** The ids of new entries. */
  added(): string[];
}

/** Ignores 市 at the end of a city's name, case, character width and repeated spaces: `合肥市` is `合肥`. */
function folded(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  return plain.length > 2 && plain.endsWith("市") ? plain.slice(0, -1) : plain;
}

function onlyOne(ids: ReadonlySet<string> = new Set()): string | undefined {
  return ids.size === 1 ? [...ids][0] : undefined;
}

export function createRegister<T extends Entry>(known: readonly T[]): Register<T> {
  const all = new Map<string, T | Entry>();
  const knownIds = new Set(known.map(({ id }) => id));
  const byId = new Map<string, string>();
  const byName = new Map<string, Set<string>>();
  const rows = new Map<string, number>();
  known.forEach(add);

  function learn(name: string, id: string): void {
    const ids = byName.get(folded(name)) ?? new Set();
    byName.set(folded(name), ids.add(id));
  }

  function add(entry: T | Entry): void {
    all.set(entry.id, entry);
    byId.set(entry.id.toLowerCase(), entry.id);
    for (const name of [entry.id, entry.name.zh, entry.name.en, ...(entry.aliases ?? [])])
      learn(name, entry.id);
  }

  function bring(id: string, name: string, row: number): Resolution {
    add({ id, name: { zh: name, en: name } });
    rows.set(id, row);
    return { id };
  }

  /** Finds an entry by name only; adds it if no entry has the name. */
  function named({ name, row }: Mention): Resolution {
    const [id, another] = byName.get(folded(name)) ?? [];
    if (id === undefined) return bring(name, name, row);
    return another === undefined ? { id } : { fault: "ambiguous" };
  }

  /** Gives a known entry a name that no other entry has, unless an earlier row gave it a different one. */
  function renamed(id: string, { name, row }: Mention): Resolution {
    const entry = all.get(id);
    const firstRow = rows.get(id);
    if (entry === undefined) return { id };
    if (firstRow !== undefined && entry.name.zh !== id)
      return { fault: "otherName", id, other: entry.name.zh, firstRow };
    all.set(id, { ...entry, name: { zh: name, en: name } });
    rows.set(id, row);
    learn(name, id);
    return { id };
  }

  function resolve(mention: Mention): Resolution {
    const { name, row } = mention;
    if (mention.id === "") return name === "" ? { fault: "nothing" } : named(mention);
    const owners = byName.get(folded(name));
    const id = byId.get(mention.id.toLowerCase()) ?? onlyOne(byName.get(folded(mention.id)));
    if (id === undefined) {
      const [other] = owners ?? [];
      if (other !== undefined) return { fault: "otherEntry", id: mention.id, other };
      return bring(mention.id, name === "" ? mention.id : name, row);
    }
    if (name === "" || owners?.has(id)) return { id };
    const [other] = owners ?? [];
    return other === undefined ? renamed(id, mention) : { fault: "otherEntry", id, other };
  }

  return {
    resolve,
    entries: () => [...all.values()],
    rowOf: (id) => rows.get(id),
    added: () => [...all.keys()].filter((id) => !knownIds.has(id)),
  };
}
