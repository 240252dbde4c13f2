/** Rows of tables as they were read, and what of them cannot be understood. */
import { LEVELS, STATUS_LABELS } from "../../dataset";
import type { CitationReader, Language, Level, Text } from "../../dataset";
import { columnName, COLUMNS, type ColumnId, type TableId } from "../names";
import type { Translator } from "./translate";

export type CellValue = string | number | boolean;

/** A table as it was read: its header row and its body. */
export interface TableValues {
  header: CellValue[];
  body: CellValue[][];
}

/** Sheets of targets and conclusions may have been deleted: the evidence stands without them. */
export type ReadTables = Record<"evidence" | "measures" | "themes" | "cities", TableValues> &
  Partial<Record<"targets" | "conclusions", TableValues | undefined>>;

export type UnreadableColumn =
  "city" | "measureId" | "themeId" | "level" | "period" | "indicator" | "bound" | "value" | "year" | "model";

/** A row that cannot be counted, and the column that is to blame. `row` counts from 0 in the body. */
export interface UnreadableRow {
  table: TableId;
  row: number;
  column: UnreadableColumn;
  value: string;
}

/** What the rows of a table say, each entry with the row that it was read from. */
export interface ReadList<E> {
  entries: E[];
  rows: number[];
  unreadable: UnreadableRow[];
}

/** How texts of cells become those of a data set. */
export interface Words {
  translate: Translator;
  citationsOf: CitationReader;
}

/** Columns that people fill in: a row with nothing in any of them is blank. */
export const FILLED = {
  evidence: ["city", "measureId", "level", "summary", "section", "doubt"],
  measures: ["themeId", "measureId", "measure", "definition", "section", "listNote"],
  themes: ["themeId", "theme"],
  cities: ["cityId", "city", "cityOther", "pinyin"],
  targets: ["city", "indicator", "bound", "value", "unit", "year", "section"],
  conclusions: ["city", "measureId", "topic", "section", "model", "conclusion"],
} as const satisfies { [T in TableId]: readonly ColumnOf<T>[] };

type ColumnOf<T extends TableId> = (typeof COLUMNS)[T][number];

/** A row by its columns, as trimmed text; a column that is not there reads as empty. */
export type Row<T extends TableId> = (column: ColumnOf<T>) => string;

export function rowsOf<T extends TableId>(
  table: T,
  { header, body }: TableValues,
  language: Language,
): Row<T>[] {
  const columns: readonly ColumnId[] = COLUMNS[table];
  const places = new Map(columns.map((id) => [id, header.indexOf(columnName(id, language))]));
  return body.map((row) => (column) => String(row[places.get(column) ?? -1] ?? "").trim());
}

/** Reads every row that anybody has written into; each gives an entry, or the column that is to blame. */
export function readRows<T extends TableId, E extends object>(
  table: T,
  values: TableValues,
  language: Language,
  read: (cells: Row<T>) => E | UnreadableColumn,
): ReadList<E> {
  const filled: readonly ColumnOf<T>[] = FILLED[table];
  const list: ReadList<E> = { entries: [], rows: [], unreadable: [] };
  rowsOf(table, values, language).forEach((cells, row) => {
    if (filled.every((column) => cells(column) === "")) return;
    const result = read(cells);
    if (typeof result === "string") {
      const columns: readonly ColumnOf<T>[] = COLUMNS[table];
      const column = columns.find((id) => id === result);
      list.unreadable.push({ table, row, column: result, value: column ? cells(column) : "" });
      return;
    }
    list.entries.push(result);
    list.rows.push(row);
  });
  return list;
}

export function byId<T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Ids by id and by name in either language, in lower case. */
export function namesOf(items: readonly { id: string; name: Text }[]): ReadonlyMap<string, string> {
  return new Map(
    items.flatMap(({ id, name }) => [id, name.zh, name.en].map((each) => [each.toLowerCase(), id] as const)),
  );
}

export function levelOf(text: string): Level | undefined {
  const wanted = text.toLowerCase();
  return LEVELS.find((level) =>
    Object.values(STATUS_LABELS[level]).some((label) => label.toLowerCase() === wanted),
  );
}
