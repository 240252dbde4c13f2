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

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function entriesOf(file: Entry["fields"], list: string): Entry[] | undefined {
  const value = file[list];
  if (!Array.isArray(value)) return undefined;
  return value.map((entry: unknown, index) => ({ path: [list, index], fields: fieldsOf(entry) }));
}

/** The ids in a field that holds one or a list of them; the schema check reports blanks and other types. */
function mentions(entry: Entry, field: string): Mention[] {
  const value = entry.fields[field];
  const single = { path: [...entry.path, field], value };
  const all = Array.isArray(value)
    ? value.map((one: unknown, index) => ({ path: [...single.path, index], value: one }))
    : [single];
  return all.flatMap(({ path, value: one }) =>
    typeof one === "string" && one.trim() !== "" ? [{ path: pathText(path), value: one.trim() }] : [],
  );
}

/** In a file where almost no id is known, suggestions do not help, and finding them would take minutes. */
const MOST_SUGGESTIONS = 500;
const LONGEST_MISSPELT = 100;

/** Finds the id that was probably meant: equal ignoring case, or a few letters different. */
function createSuggester(ids: Iterable<string>) {
  const byFolded = new Map([...ids].map((id) => [id.toLowerCase(), id]));
  const all = [...byFolded.keys()];
  let left = MOST_SUGGESTIONS;
  return (value: string): string | undefined => {
    if (all.length === 0 || value.length > LONGEST_MISSPELT || left-- <= 0) return undefined;
    const folded = value.toLowerCase();
    const nearest = closest(folded, all);
    return distance(folded, nearest) * 3 <= folded.length ? byFolded.get(nearest) : undefined;
  };
}

/** Checks references to a list, unless the file lacks the list, which the schema check reports. */
function unknownReferences(file: Entry["fields"]): Fault[] {
  return REFERENCES.flatMap(({ list, field, kind }) => {
    const targets = entriesOf(file, LISTS[kind]);
    if (!targets) return [];
    const ids = new Set(targets.flatMap((entry) => mentions(entry, "id").map(({ value }) => value)));
    const nearestId = createSuggester(ids);
    return (entriesOf(file, list) ?? [])
      .flatMap((entry) => mentions(entry, field))
      .filter(({ value }) => !ids.has(value))
      .map(({ path, value }): Fault => {
        const nearest = nearestId(value);
        return { path, code: "unknownReference", kind, value, ...(nearest === undefined ? {} : { nearest }) };
      });
  });
}

/** Faults for ids that equal an earlier one but for case, width or the way in which characters are composed. */
function duplicateIds(file: Entry["fields"]): Fault[] {
  const spaces = ID_SPACES.map((lists) => lists.flatMap((list) => entriesOf(file, list) ?? []));
  return [...spaces, ...actionsOf(file)].flatMap((entries) => {
    const firsts = new Map<string, string>();
    return entries
      .flatMap((entry) => mentions(entry, "id"))
      .flatMap(({ path, value }): Fault[] => {
        const first = firsts.get(strictKey(value));
        if (first !== undefined) return [{ path, code: "duplicateId", value, first }];
        firsts.set(strictKey(value), path);
        return [];
      });
  });
}

/** The actions of each recommendation, whose ids differ within it. */
function actionsOf(file: Entry["fields"]): Entry[][] {
  return (entriesOf(file, "recommendations") ?? []).map(({ path, fields: { actions } }) =>
    Array.isArray(actions)
      ? actions.map((action: unknown, index) => ({
          path: [...path, "actions", index],
          fields: fieldsOf(action),
        }))
      : [],
  );
}

/** Faults for cities and periods with a name that an earlier one has in the same language: the sheets know them by name. */
function duplicateNames(file: Entry["fields"]): Fault[] {
  return NAMED.flatMap((kind) =>
    (["zh", "en"] as const).flatMap((language) => {
      const firsts = new Map<string, string>();
      return (entriesOf(file, LISTS[kind]) ?? []).flatMap((entry): Fault[] => {
        const names = { path: [...entry.path, "name"], fields: fieldsOf(entry.fields["name"]) };
        return mentions(names, language).flatMap(({ path, value }): Fault[] => {
          const first = firsts.get(strictKey(value));
          if (first !== undefined) return [{ path, code: "duplicateName", kind, value, first }];
          firsts.set(strictKey(value), path);
          return [];
        });
      });
    }),
  );
}

/** Faults for second records of a city on a measure in a period. */
function duplicateRecords(file: Entry["fields"]): Fault[] {
  const firsts = new Map<string, string>();
  return (entriesOf(file, "records") ?? []).flatMap((entry): Fault[] => {
    const [city, measure, period] = ["city", "measure", "period"].map(
      (field) => mentions(entry, field)[0]?.value,
    );
    if (city === undefined || measure === undefined || period === undefined) return [];
    const path = pathText(entry.path);
    const key = JSON.stringify([city, measure, period]).toLowerCase();
    const first = firsts.get(key);
    if (first !== undefined) return [{ path, code: "duplicateRecord", city, measure, period, first }];
    firsts.set(key, path);
    return [];
  });
}

function periodOrder(file: Entry["fields"]): Fault[] {
  return (entriesOf(file, "periods") ?? []).flatMap(({ path, fields: { from, to } }): Fault[] =>
    typeof from === "number" && typeof to === "number" && to < from
      ? [{ path: pathText([...path, "to"]), code: "periodOrder", from, to }]
      : [],
  );
}

/**
 * Faults between the entries of a file: unknown ids, duplicate ids and names, duplicate records. Takes the unchecked file, so that
 * faults of shape do not hide these.
 */
export function referenceFaults(input: unknown): Fault[] {
  const file = fieldsOf(input);
  return [
    ...duplicateIds(file),
    ...duplicateNames(file),
    ...unknownReferences(file),
    ...duplicateRecords(file),
    ...periodOrder(file),
  ];
}
