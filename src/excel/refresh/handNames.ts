/**
 * Names of cities, themes and measures that people have changed by hand, such as 合肥 to 合肥市 in every sheet. Rows refer to them by
 * name, so a refresh compares as the release calls them, and writes as the workbook does. Pure.
 */
import {
  conflictKey,
  type Choices,
  type Fields,
  type Language,
  type Period,
  type PresentRow,
  type Value,
} from "../../dataset";
import { Names } from "../../dataset/names";
import type { ReleasedTables, TableId } from "../../workbook";
import type { LocatedBase, LocatedTable } from "./locate";

/** The tables whose entries others refer to by name, with the column of the name. */
const NAME_COLUMNS = { cities: "city", themes: "theme", measures: "measure" } as const;

type CodeTable = keyof typeof NAME_COLUMNS;

/** Which columns refer to which of these tables by name. Ids in columns such as `measureId` stay as they are. */
const REFERENCES: Readonly<Partial<Record<TableId, Readonly<Partial<Record<string, CodeTable>>>>>> = {
  evidence: { city: "cities" },
  targets: { city: "cities" },
  conclusions: { city: "cities", model: "cities", measure: "measures" },
  advice: { city: "cities", models: "cities" },
  measures: { theme: "themes" },
};

export interface HandNames {
  /** Fields of a row of the workbook as the release calls things. */
  readonly asReleased: (table: TableId, fields: Fields) => Fields;
  /** A value of the release as the workbook calls it. */
  readonly asKept: (table: TableId, field: string, value: Value) => Value;
  /** Whether a field holds the name of something in another table. */
  readonly isReference: (table: TableId, field: string) => boolean;
}

interface Found {
  readonly tables: ReadonlyMap<TableId, LocatedTable>;
  readonly base: ReadonlyMap<TableId, ReadonlyMap<string, LocatedBase>>;
}

/** Names by what they are replaced with. */
type Renames = ReadonlyMap<Value, Value>;

interface RenamesOfTable {
  readonly toReleased: Renames;
  readonly toKept: Renames;
}

const NONE: RenamesOfTable = { toReleased: new Map(), toKept: new Map() };

/**
 * @param released the release that is compared; null for the one that the workbook holds
 * @param choices where the release changes such a name as well: until its name is chosen, the workbook's stays
 */
export function handNames(found: Found, released: ReleasedTables | null, choices: Choices = {}): HandNames {
  const renames: Readonly<Record<CodeTable, RenamesOfTable>> = {
    cities: renamesOf("cities", found, released, choices),
    themes: renamesOf("themes", found, released, choices),
    measures: renamesOf("measures", found, released, choices),
  };
  const of = (table: TableId, field: string): RenamesOfTable => {
    const referred = REFERENCES[table]?.[field];
    return referred === undefined ? NONE : renames[referred];
  };
  return {
    asReleased: (table, fields) =>
      REFERENCES[table] === undefined
        ? fields
        : Object.fromEntries(
            Object.entries(fields).map(([field, value]) => [
              field,
              value === undefined ? value : renamed(value, of(table, field).toReleased),
            ]),
          ),
    asKept: (table, field, value) => renamed(value, of(table, field).toKept),
    isReference: (table, field) => REFERENCES[table]?.[field] !== undefined,
  };
}

/** A name, or several in one cell, under the names that they are replaced with. */
function renamed(value: Value, renames: Renames): Value {
  if (renames.size === 0) return value;
  const whole = renames.get(value);
  if (whole !== undefined || typeof value === "number") return whole ?? value;
  return value
    .split(/(、|, )/)
    .map((name) => renames.get(name) ?? name)
    .join("");
}

function renamesOf(
  table: CodeTable,
  { tables, base }: Found,
  released: ReleasedTables | null,
  choices: Choices,
): RenamesOfTable {
  const column = NAME_COLUMNS[table];
  const mine = tables.get(table)?.mine ?? new Map<string, PresentRow>();
  const names = new Map([...mine].map(([id, { fields }]) => [id, fields[column]]));
  const before = (id: string) => base.get(table)?.get(id)?.now?.fields[column];
  const theirs = new Map(
    released === null
      ? [...names.keys()].map((id) => [id, before(id)])
      : released[table].rows.map(({ id, fields }) => [id, fields[column]]),
  );
  const toReleased = new Map<Value, Value>();
  const toKept = new Map<Value, Value>();
  for (const [id, own] of names) {
    const [was, wanted] = [before(id), theirs.get(id) ?? before(id)];
    const isByHand = own !== undefined && own !== "" && own !== was && own !== wanted;
    if (!isByHand || wanted === undefined) continue;
    // A name that something else bears by now says nothing.
    const isTaken = [...names, ...theirs].some(([other, name]) => other !== id && name === own);
    if (isTaken) continue;
    const isGivenUp = was !== wanted && choices[conflictKey({ table, id }, column)] === "theirs";
    if (isGivenUp) {
      // Its rows follow to the release's name like rows that nobody has touched.
      if (was !== undefined) toReleased.set(own, was);
      continue;
    }
    toReleased.set(own, wanted);
    toKept.set(wanted, own);
  }
  return { toReleased, toKept };
}

/** What an analyst's own row says, in the words of the release: a blank period is the one that the workbook shows. */
export interface OwnWords {
  readonly language: Language;
  readonly periods: readonly Period[];
  /** Name of the period that the workbook shows; empty where that is not known. */
  readonly shown: string;
}

/**
 * Own rows as the release would write them, so that a row about the same city, measure and period is found whatever it calls them: by
 * id, in the other language, with 市.
 */
export function createOwnReader(
  { tables }: Pick<Found, "tables">,
  released: ReleasedTables,
  { language, periods, shown }: OwnWords,
): (table: TableId, fields: Fields) => Fields {
  const entries = (table: CodeTable) =>
    released[table].rows.map(({ id, fields }) => ({
      value: { id, name: fields[NAME_COLUMNS[table]] ?? id },
      id,
      names: [fields, tables.get(table)?.mine.get(id)?.fields ?? {}].flatMap((row) =>
        [NAME_COLUMNS[table], "cityOther", "pinyin"].flatMap((field) => {
          const name = row[field];
          return name === undefined || name === "" ? [] : [String(name)];
        }),
      ),
    }));
  const cities = new Names(entries("cities"), { cities: true });
  const measures = new Names(entries("measures"), { forgive: "blanks" });
  // The release and the workbook mostly know the same ones; the release's names count.
  const known = new Map([...periods].reverse().map((period) => [period.id, period]));
  const when = new Names(
    [...known.values()].map(({ id, name }) => ({ value: name[language], id, names: [name.zh, name.en] })),
  );
  const read: Readonly<Partial<Record<string, (text: string) => Value | undefined>>> = {
    city: (text) => cities.only(text)?.value.name,
    model: (text) => cities.only(text)?.value.name,
    measureId: (text) => measures.only(text)?.value.id,
    period: (text) => when.only(text.trim() || shown)?.value,
  };
  return (_table, fields) =>
    Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [
        field,
        value === undefined ? value : (read[field]?.(String(value)) ?? value),
      ]),
    );
}
