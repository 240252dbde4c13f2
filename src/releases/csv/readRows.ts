/** The rows of a CSV table as data: each by itself, then what they say together of cities, themes and measures. */
import { createCitationReader, type Dataset, type EvidenceRecord, type Measure } from "../../dataset";
import { completeMeasure } from "../additions";
import { releaseFault, type Place, type ReleaseFault } from "../fault";
import type { CsvColumn } from "./columns";
import { bothLanguages, levelOf } from "./evidence";
import type { CsvRow, CsvTable } from "./parse";
import { createRegister, type Entry, type Resolution } from "./register";
import { readReleaseCell } from "./releaseCell";

export const ENTITY_COLUMNS = {
  city: ["cityId", "city"],
  theme: ["themeId", "theme"],
  measure: ["measureId", "measure"],
} as const satisfies Record<string, readonly CsvColumn[]>;

export type EntityKind = keyof typeof ENTITY_COLUMNS;

export interface ReadRows {
  /** Of the rows that can be read; not yet checked. */
  readonly dataset: Dataset;
  readonly faults: readonly ReleaseFault[];
  /** The row that each record, or new entry, of the data set is from. */
  readonly rowOfRecord: readonly number[];
  readonly rowOfEntry: (kind: EntityKind, id: string) => number | undefined;
  /** The ids that the base release does not have. */
  readonly added: Readonly<Record<EntityKind, readonly string[]>>;
  /** Whether the file says which release it is. */
  readonly named: boolean;
}

/** What a workbook's table shows where a measure is unknown. */
const UNKNOWN = "?";

/** The cell of the first of these columns that the table has. */
export function placeIn(table: CsvTable, row: number, choice: readonly CsvColumn[]): Place {
  const found = choice.map((column) => table.columns.get(column)).find((column) => column !== undefined);
  return found === undefined
    ? { kind: "row", row }
    : { kind: "cell", row, column: found.index, header: found.header };
}

function entityFault(
  resolution: Extract<Resolution, { fault: string }>,
  place: Place,
  row: (row: number) => Place,
) {
  switch (resolution.fault) {
    case "nothing":
      return { code: "data", place, fault: { path: "", code: "blank" } } as const;
    case "ambiguous":
      return releaseFault("ambiguousName", place);
    case "otherEntry":
      return releaseFault("otherEntry", place, { id: resolution.id, other: resolution.other });
    case "otherName": {
      const { id, other, firstRow } = resolution;
      return { ...releaseFault("otherName", place, { id, other }), first: row(firstRow) };
    }
  }
}

export function readRows(table: CsvTable, base: Dataset): ReadRows {
  const faults: ReleaseFault[] = [];
  const registers = {
    city: createRegister(base.cities.map((city) => ({ ...city, aliases: [city.pinyin] }))),
    theme: createRegister(base.themes),
    measure: createRegister(base.measures),
  };
  const themes = new Map<string, { theme: string; row: number }>();
  const latest = base.periods.reduce((last, period) => (period.from > last.from ? period : last));
  const periods = new Map(
    [
      ...base.periods.flatMap(({ id, name }) => [name.zh, name.en].map((name) => [name, id] as const)),
      ...base.periods.map(({ id }) => [id, id] as const),
    ].map(([name, id]) => [name.toLowerCase(), id]),
  );
  const baseRecords = new Map(base.records.map((record) => [pairKey(record), record]));
  const citationsOf = createCitationReader(base);
  let release: { text: string; row: number } | undefined;

  const cell = ({ cells }: CsvRow, column: CsvColumn) =>
    cells[table.columns.get(column)?.index ?? -1]?.trim() ?? "";
  const place = ({ row }: CsvRow, ...choice: CsvColumn[]) => placeIn(table, row, choice);
  const blank = (where: Place): ReleaseFault => ({
    code: "data",
    place: where,
    fault: { path: "", code: "blank" },
  });

  /** The two languages of a text, each in its column, or one in a column that is in one language. */
  function text(row: CsvRow, zh: CsvColumn, en: CsvColumn, either: CsvColumn) {
    const said = { zh: cell(row, zh), en: cell(row, en) };
    const language = table.columns.get(either)?.language ?? "zh";
    return { ...said, [language]: said[language] || cell(row, either) };
  }

  function entity(kind: EntityKind, row: CsvRow): string | undefined {
    const [idColumn, nameColumn] = ENTITY_COLUMNS[kind];
    const name = cell(row, nameColumn);
    const mention = { id: cell(row, idColumn), name: name === UNKNOWN ? "" : name, row: row.row };
    const resolution = registers[kind].resolve(mention);
    if (!("fault" in resolution)) return resolution.id;
    const columns = mention.id === "" || "other" in resolution ? [nameColumn, idColumn] : [idColumn];
    faults.push(
      entityFault(resolution, place(row, ...columns), (first) => placeIn(table, first, [nameColumn])),
    );
    return undefined;
  }

  function sayTheme(measure: string, row: CsvRow): void {
    const { themeId, theme } = { themeId: cell(row, "themeId"), theme: cell(row, "theme") };
    if (themeId === "" && (theme === "" || theme === UNKNOWN)) return;
    const id = entity("theme", row);
    if (id === undefined) return;
    const before = themes.get(measure);
    if (before === undefined) themes.set(measure, { theme: id, row: row.row });
    else if (before.theme !== id)
      faults.push({
        ...releaseFault("otherTheme", place(row, "themeId", "theme"), { measure, other: before.theme }),
        first: placeIn(table, before.row, ["themeId", "theme"]),
      });
  }

  function sayRelease(row: CsvRow): void {
    const said = cell(row, "release");
    if (said === "") return;
    release ??= { text: said, row: row.row };
    if (release.text !== said)
      faults.push({
        ...releaseFault("otherRelease", place(row, "release"), { value: said, other: release.text }),
        first: placeIn(table, release.row, ["release"]),
      });
  }

  function record(row: CsvRow): EvidenceRecord | undefined {
    const before = faults.length;
    const city = entity("city", row);
    const measure = entity("measure", row);
    if (measure !== undefined) sayTheme(measure, row);
    sayRelease(row);
    const level = levelOf(cell(row, "level"));
    if (level === undefined)
      faults.push(releaseFault("level", place(row, "level"), { value: cell(row, "level") }));
    const saidPeriod = cell(row, "period");
    const period = saidPeriod === "" ? latest.id : periods.get(saidPeriod.toLowerCase());
    if (period === undefined)
      faults.push(
        releaseFault("period", place(row, "period"), {
          value: saidPeriod,
          known: base.periods.map(({ name }) => name.zh).join("、"),
        }),
      );
    const key = pairKey({ city: city ?? "", measure: measure ?? "", period: period ?? "" });
    const known = baseRecords.get(key);
    const summary = bothLanguages(text(row, "summaryZh", "summaryEn", "summary"), known?.summary);
    if (summary === undefined) faults.push(blank(place(row, "summaryZh", "summaryEn", "summary")));
    const citations = citationsOf(cell(row, "section"), known?.citations);
    if (citations.length === 0) faults.push(blank(place(row, "section")));
    if (faults.length > before) return undefined;
    if (city === undefined || measure === undefined || level === undefined) return undefined;
    if (period === undefined || summary === undefined) return undefined;
    const note = bothLanguages(text(row, "doubtZh", "doubtEn", "doubt"), known?.note);
    return { city, measure, period, level, citations, summary, ...(note === undefined ? {} : { note }) };
  }

  function measureOf(entry: Measure | Entry): Measure {
    const said = themes.get(entry.id)?.theme;
    if ("citations" in entry) return { ...entry, theme: said ?? entry.theme };
    if (said === undefined)
      faults.push(
        releaseFault(
          "needsTheme",
          placeIn(table, registers.measure.rowOf(entry.id) ?? 1, ["themeId", "theme"]),
          { measure: entry.id },
        ),
      );
    return completeMeasure({ id: entry.id, name: entry.name, theme: said ?? base.themes[0]?.id ?? "" });
  }

  const read = table.rows.map((row) => ({ row: row.row, record: record(row) }));
  const records = read.flatMap((each) => each.record ?? []);
  const named = release === undefined ? {} : readReleaseCell(release.text);
  return {
    dataset: {
      ...base,
      release: { ...base.release, ...named },
      themes: registers.theme.entries().map(({ id, name }) => ({ id, name })),
      measures: registers.measure.entries().map(measureOf),
      cities: registers.city.entries().map((entry) => ({
        id: entry.id,
        name: entry.name,
        pinyin: "pinyin" in entry ? entry.pinyin : entry.id,
      })),
      records,
    },
    faults,
    rowOfRecord: read.flatMap((each) => (each.record === undefined ? [] : [each.row])),
    rowOfEntry: (kind, id) => registers[kind].rowOf(id),
    added: {
      city: registers.city.added(),
      theme: registers.theme.added(),
      measure: registers.measure.added(),
    },
    named: release !== undefined,
  };
}

function pairKey({ city, measure, period }: Pick<EvidenceRecord, "city" | "measure" | "period">): string {
  return JSON.stringify([city, measure, period]);
}
