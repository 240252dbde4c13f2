/** Finds the cities, themes and measures that the rows of a CSV table name: entries of the base release, or new ones. */
import type { City, Dataset, Measure } from "../../dataset";
import { completeMeasure } from "../additions";
import { releaseFault, type Place, type ReleaseFault } from "../faults/fault";
import { blankFault, cellText, faultsOf, placeIn, type Reading } from "./cells";
import type { CsvColumn } from "./columns";
import type { CsvRow, CsvTable } from "./parse";
import { createRegister, type Entry, type Resolution, type Understood } from "./register";

export const ENTITY_COLUMNS = {
  city: ["cityId", "city"],
  theme: ["themeId", "theme"],
  measure: ["measureId", "measure"],
} as const satisfies Record<string, readonly CsvColumn[]>;

export type EntityKind = keyof typeof ENTITY_COLUMNS;

/** What the formulas of a workbook's evidence table show for a measure that is not in its code tables. */
const UNKNOWN = "?";

/** The city and measure that a row is about, by id. */
export interface RowEntities {
  readonly city: Reading<string>;
  readonly measure: Reading<string>;
  /** Those of `city` and `measure`, and of the theme that the row gives the measure. */
  readonly faults: readonly ReleaseFault[];
}

/** The cities, themes and measures of the base release and the file together. */
export interface Entities extends Pick<Dataset, "cities" | "themes" | "measures"> {
  readonly faults: readonly ReleaseFault[];
  /** The row that an entry was added or renamed by. */
  readonly rowOf: (kind: EntityKind, id: string) => number | undefined;
  /** Words that are not written as the entries are. */
  readonly understood: readonly Understood[];
  /** The ids that the base release does not have. */
  readonly added: Readonly<Record<EntityKind, readonly string[]>>;
}

export interface EntityReader {
  /** Reads a row. Rows have to come in the order of the file: later ones refer to what earlier ones add. */
  readonly read: (row: CsvRow) => RowEntities;
  /** How many entries of the kind that has most of them are new so far. */
  readonly countAdded: () => number;
  /** The result, after the last row. */
  readonly finish: () => Entities;
}

export function createEntityReader(table: CsvTable, base: Dataset): EntityReader {
  const registers = {
    city: createRegister(
      base.cities.map((city) => ({ ...city, aliases: [city.pinyin] })),
      { cities: true },
    ),
    theme: createRegister(base.themes),
    measure: createRegister(base.measures),
  };
  /** The theme that the file gives a measure, and the first row to do so. */
  const themes = new Map<string, { theme: string; row: number }>();

  const understood: Understood[] = [];

  const themePlace = (row: number) => placeIn(table, row, ENTITY_COLUMNS.theme);

  function resolve(kind: EntityKind, row: CsvRow): Reading<string> {
    const [idColumn, nameColumn] = ENTITY_COLUMNS[kind];
    const name = cellText(table, row, nameColumn);
    const mention = {
      id: cellText(table, row, idColumn),
      name: name === UNKNOWN ? "" : name,
      row: row.row,
    };
    const resolution = registers[kind].resolve(mention);
    if (!("fault" in resolution)) {
      if (resolution.understood !== undefined) understood.push(resolution.understood);
      return { value: resolution.id };
    }
    const columns = mention.id === "" || "other" in resolution ? [nameColumn, idColumn] : [idColumn];
    const place = placeIn(table, row.row, columns);
    return { fault: entityFault(resolution, place, (first) => placeIn(table, first, [nameColumn])) };
  }

  function readTheme(measure: string, row: CsvRow): ReleaseFault[] {
    const [id, name] = ENTITY_COLUMNS.theme.map((column) => cellText(table, row, column));
    if (id === "" && (name === "" || name === UNKNOWN)) return [];
    const theme = resolve("theme", row);
    if ("fault" in theme) return [theme.fault];
    const before = themes.get(measure);
    if (before === undefined) themes.set(measure, { theme: theme.value, row: row.row });
    if (before === undefined || before.theme === theme.value) return [];
    return [
      {
        ...releaseFault("otherTheme", themePlace(row.row), { measure, other: before.theme }),
        first: themePlace(before.row),
      },
    ];
  }

  function read(row: CsvRow): RowEntities {
    const city = resolve("city", row);
    const measure = resolve("measure", row);
    const themeFaults = "value" in measure ? readTheme(measure.value, row) : [];
    return { city, measure, faults: [...faultsOf(city, measure), ...themeFaults] };
  }

  function finish(): Entities {
    const measures = registers.measure.entries();
    const themeOf = (id: string) => themes.get(id)?.theme;
    return {
      cities: registers.city.entries().map(cityOf),
      themes: registers.theme.entries(),
      measures: measures.map((entry): Measure => {
        const theme = themeOf(entry.id);
        if (isMeasure(entry)) return { ...entry, theme: theme ?? entry.theme };
        return completeMeasure({ id: entry.id, name: entry.name, theme: theme ?? base.themes[0]?.id ?? "" });
      }),
      faults: measures
        .filter((entry) => !isMeasure(entry) && themeOf(entry.id) === undefined)
        .map(({ id }) =>
          releaseFault("needsTheme", themePlace(registers.measure.rowOf(id) ?? 1), { measure: id }),
        ),
      understood,
      rowOf: (kind, id) => registers[kind].rowOf(id),
      added: {
        city: registers.city.added(),
        theme: registers.theme.added(),
        measure: registers.measure.added(),
      },
    };
  }

  const countAdded = () => Math.max(...Object.values(registers).map((register) => register.countAdded()));

  return { read, countAdded, finish };
}

/** Whether an entry is a measure of the base release; a new one has only an id and a name. */
const isMeasure = (entry: Measure | Entry): entry is Measure => "citations" in entry;

function cityOf(entry: City | Entry): City {
  return { id: entry.id, name: entry.name, pinyin: "pinyin" in entry ? entry.pinyin : entry.id };
}

function entityFault(
  resolution: Extract<Resolution, { fault: string }>,
  place: Place,
  placeOfFirst: (row: number) => Place,
): ReleaseFault {
  switch (resolution.fault) {
    case "nothing":
      return blankFault(place);
    case "ambiguous":
      return releaseFault("ambiguousName", place);
    case "otherEntry":
      return releaseFault("otherEntry", place, { id: resolution.id, other: resolution.other });
    case "otherName": {
      const { id, other, firstRow } = resolution;
      return { ...releaseFault("otherName", place, { id, other }), first: placeOfFirst(firstRow) };
    }
  }
}
