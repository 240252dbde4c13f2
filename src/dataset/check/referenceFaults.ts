import { closest, distance } from "fastest-levenshtein";
import { strictKey } from "../names/fold";
import { pathText } from "./fault";
import type { Fault, ReferenceKind } from "./fault";

/** An entry of one of the file's lists; the file has not been checked, so fields are unknown. */
interface Entry {
  readonly path: readonly (string | number)[];
  readonly fields: Readonly<Record<string, unknown>>;
}

/** An id with its path in the file. */
interface Mention {
  readonly path: string;
  readonly value: string;
}

const LISTS: Record<ReferenceKind, string> = {
  theme: "themes",
  measure: "measures",
  city: "cities",
  period: "periods",
};

const NAMED = ["city", "period"] as const;

/** Lists whose ids must differ from each other. Themes and measures share one space, because a scope may be either. */
const ID_SPACES = [["periods"], ["themes", "measures"], ["cities"], ["targets"], ["recommendations"]];

const REFERENCES: readonly { list: string; field: string; kind: ReferenceKind }[] = [
  { list: "measures", field: "theme", kind: "theme" },
  { list: "records", field: "city", kind: "city" },
  { list: "records", field: "measure", kind: "measure" },
  { list: "records", field: "period", kind: "period" },
  { list: "targets", field: "city", kind: "city" },
  { list: "targets", field: "period", kind: "period" },
  { list: "recommendations", field: "city", kind: "city" },
  { list: "recommendations", field: "period", kind: "period" },
  { list: "recommendations", field: "measures", kind: "measure" },
  { list: "recommendations", field: "modelCities", kind: "city" },
];

function isFields(value: unknown): value is Entry["fields"] {
  return typeof value === "object" && value !== null;
}

const fieldsOf = (value: unknown): Entry["fields"] => (isFields(value) ? value : {});

/** The entries of a list, or of none where the file lacks it. */
function* entriesOf(file: Entry["fields"], list: string): Generator<Entry> {
  const value = file[list];
  if (!Array.isArray(value)) return;
  const entries: readonly unknown[] = value;
  for (const [index, entry] of entries.entries()) yield { path: [list, index], fields: fieldsOf(entry) };
}

/** The ids in a field that holds one or a list of them; the schema check reports blanks and other types. */
function* mentions(entry: Entry, field: string): Generator<Mention> {
  const value = entry.fields[field];
  const path = [...entry.path, field];
  if (!Array.isArray(value)) {
    if (isName(value)) yield { path: pathText(path), value: value.trim() };
    return;
  }
  const all: readonly unknown[] = value;
  for (const [index, one] of all.entries())
    if (isName(one)) yield { path: pathText([...path, index]), value: one.trim() };
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function firstMention(entry: Entry, field: string): string | undefined {
  const [first] = mentions(entry, field);
  return first?.value;
}

/** In such a list suggestions do not help, and finding them would take minutes. */
const MOST_COMPARED = 10_000;
const LONGEST_MISSPELT = 100;

/** Finds the id that was probably meant: equal ignoring case, or a few letters different. */
function createSuggester(ids: Iterable<string>) {
  const byFolded = new Map([...ids].map((id) => [id.toLowerCase(), id]));
  const all = [...byFolded.keys()];
  return (value: string): string | undefined => {
    if (all.length === 0 || all.length > MOST_COMPARED || value.length > LONGEST_MISSPELT) return undefined;
    const folded = value.toLowerCase();
    const nearest = closest(folded, all);
    return distance(folded, nearest) * 3 <= folded.length ? byFolded.get(nearest) : undefined;
  };
}

/** Checks references to a list, unless the file lacks the list, which the schema check reports. */
function* unknownReferences(file: Entry["fields"]): Generator<Fault> {
  for (const { list, field, kind } of REFERENCES) {
    if (!Array.isArray(file[LISTS[kind]])) continue;
    const ids = new Set<string>();
    for (const entry of entriesOf(file, LISTS[kind])) ids.add(firstMention(entry, "id") ?? "");
    const nearestId = createSuggester(ids);
    for (const entry of entriesOf(file, list)) {
      for (const { path, value } of mentions(entry, field)) {
        if (ids.has(value)) continue;
        const nearest = nearestId(value);
        yield { path, code: "unknownReference", kind, value, ...(nearest === undefined ? {} : { nearest }) };
      }
    }
  }
}

/** Remembers by its key where something came first: gives that place, undefined for what is new. */
function firsts(): (key: string, path: string) => string | undefined {
  const known = new Map<string, string>();
  return (key, path) => {
    const first = known.get(key);
    if (first === undefined) known.set(key, path);
    return first;
  };
}

/** Faults for ids that equal an earlier one but for case, width or the way in which characters are composed. */
function* duplicateIds(file: Entry["fields"]): Generator<Fault> {
  for (const lists of ID_SPACES) yield* duplicates(lists.flatMap((list) => [...entriesOf(file, list)]));
  for (const recommendation of entriesOf(file, "recommendations"))
    yield* duplicates(actionsOf(recommendation));
}

function* duplicates(entries: Iterable<Entry>): Generator<Fault> {
  const firstOf = firsts();
  for (const entry of entries) {
    for (const { path, value } of mentions(entry, "id")) {
      const first = firstOf(strictKey(value), path);
      if (first !== undefined) yield { path, code: "duplicateId", value, first };
    }
  }
}

/** The actions of a recommendation, whose ids differ within it. */
function* actionsOf({ path, fields: { actions } }: Entry): Generator<Entry> {
  if (!Array.isArray(actions)) return;
  const all: readonly unknown[] = actions;
  for (const [index, action] of all.entries())
    yield { path: [...path, "actions", index], fields: fieldsOf(action) };
}

/** Faults for cities and periods with a name that an earlier one has in the same language: the sheets know them by name. */
function* duplicateNames(file: Entry["fields"]): Generator<Fault> {
  for (const kind of NAMED) {
    for (const language of ["zh", "en"] as const) {
      const firstOf = firsts();
      for (const entry of entriesOf(file, LISTS[kind])) {
        const names = { path: [...entry.path, "name"], fields: fieldsOf(entry.fields["name"]) };
        for (const { path, value } of mentions(names, language)) {
          const first = firstOf(strictKey(value), path);
          if (first !== undefined) yield { path, code: "duplicateName", kind, value, first };
        }
      }
    }
  }
}

/** Faults for second records of a city on a measure in a period. */
function* duplicateRecords(file: Entry["fields"]): Generator<Fault> {
  const firstOf = firsts();
  for (const entry of entriesOf(file, "records")) {
    const [city, measure, period] = ["city", "measure", "period"].map((field) => firstMention(entry, field));
    if (city === undefined || measure === undefined || period === undefined) continue;
    const path = pathText(entry.path);
    const first = firstOf(JSON.stringify([city, measure, period]).toLowerCase(), path);
    if (first !== undefined) yield { path, code: "duplicateRecord", city, measure, period, first };
  }
}

function* periodOrder(file: Entry["fields"]): Generator<Fault> {
  for (const { path, fields } of entriesOf(file, "periods")) {
    const { from, to } = fields;
    if (typeof from === "number" && typeof to === "number" && to < from)
      yield { path: pathText([...path, "to"]), code: "periodOrder", from, to };
  }
}

/**
 * Faults between the entries of a file: unknown ids, duplicate ids and names, duplicate records. Takes the unchecked file, so that
 * faults of shape do not hide these. They are looked for as they are asked for.
 */
export function* referenceFaults(input: unknown): Generator<Fault> {
  const file = fieldsOf(input);
  yield* duplicateIds(file);
  yield* duplicateNames(file);
  yield* unknownReferences(file);
  yield* duplicateRecords(file);
  yield* periodOrder(file);
}
