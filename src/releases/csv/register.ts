/** Which city, theme or measure a row means: one that is known, or one that the file brings. */
import type { Text } from "../../dataset";

export interface Entry {
  readonly id: string;
  readonly name: Text;
  /** Other words for it. */
  readonly aliases?: readonly string[];
}

/** What a row says: an id, a name, or both; empty texts say nothing. */
export interface Mention {
  readonly id: string;
  readonly name: string;
  readonly row: number;
}

/** An id, or why there is none: what it contradicts, and the row that said otherwise, if any. */
export type Resolution =
  | { readonly id: string }
  | { readonly fault: "nothing" }
  | { readonly fault: "ambiguous" }
  | { readonly fault: "otherEntry"; readonly id: string; readonly other: string }
  | { readonly fault: "otherName"; readonly id: string; readonly other: string; readonly firstRow: number };

export interface Register<T extends Entry> {
  resolve(mention: Mention): Resolution;
  /** The known entries, under the names that the file gives them, then those it brings. */
  entries(): (T | Entry)[];
  /** The row in which the file first says something new of an entry; undefined where it says nothing new. */
  rowOf(id: string): number | undefined;
  /** The ids of the entries that the file brings. */
  added(): string[];
}

/** Cities are written with and without 市, letters in any case, full width or half. */
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

  /** By its name alone. */
  function named({ name, row }: Mention): Resolution {
    const [id, another] = byName.get(folded(name)) ?? [];
    if (id === undefined) return bring(name, name, row);
    return another === undefined ? { id } : { fault: "ambiguous" };
  }

  /** A name that nothing has yet: its new name, unless an earlier row gave it another. */
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
