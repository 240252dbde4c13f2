/** Rows of tables as they were read, and those that cannot be counted. */
import type { Language } from "../../dataset";
import { visibleText } from "../../dataset/names";
import { columnName } from "../tables/columnNames";
import type { Reading, Row, RowReader, UncountedColumn } from "../tables/reading";
import type { ColumnId, RequiredTable, TableId, TableSchema } from "../tables/schema";
import type { Spelling, WordFinder } from "../tables/words";

export type CellValue = string | number | boolean;

/** A table as it was read: its header row and its body. */
export interface TableValues {
  header: CellValue[];
  body: CellValue[][];
}

export type ReadTables = Record<RequiredTable, TableValues> &
  Partial<Record<Exclude<TableId, RequiredTable>, TableValues | undefined>>;

/**
 * A row that cannot be counted, and the column that is to blame. `row` counts from 0 in the body, `value` is the cell as it stands;
 * `offer` is how it should be written, where that is clear.
 */
export interface UncountedRow {
  table: TableId;
  row: number;
  column: UncountedColumn;
  value: string;
  offer?: string | undefined;
}

/** A cell that was understood, but is not written as the workbook writes it. */
export interface RespelledCell {
  readonly table: TableId;
  readonly row: number;
  readonly column: ColumnId;
  readonly value: string;
  readonly spelling: string;
}

/** What the rows of a table say, each entry with the row that it was read from. */
export interface ReadList<E> {
  entries: E[];
  rows: number[];
  uncounted: UncountedRow[];
  respelled: RespelledCell[];
}

/** The same for entries of which some were read from other tables: they have no row in this one. */
export type PlacedList<E> = Omit<ReadList<E>, "rows"> & { rows: (number | undefined)[] };

/** The cells of a row, and how those should be written that do not count or were only understood. */
interface OpenRow<C extends ColumnId> {
  readonly cells: Row<C>;
  readonly offers: ReadonlyMap<string, string>;
  readonly understood: ReadonlyMap<C, string>;
}

function openRow<C extends ColumnId>(raw: Row<C>["raw"], spelling: Spelling): OpenRow<C> {
  const offers = new Map<string, string>();
  const understood = new Map<C, string>();
  const isStrict = spelling === "asFormulas";
  const trimmed = (column: C) => raw(column).trim();
  const cells = Object.assign(trimmed, {
    raw,
    word<V extends string>(column: C, find: WordFinder<V>, ifBlank?: string): V | undefined {
      const text = raw(column);
      if (ifBlank !== undefined && visibleText(text) === "") {
        if (text === "" || !isStrict) return find(ifBlank)?.value;
        offers.set(column, "");
        return undefined;
      }
      const found = find(text);
      if (found === undefined || found.isExact) return found?.value;
      if (isStrict) {
        offers.set(column, found.spelling);
        return undefined;
      }
      if (!found.isName) understood.set(column, found.spelling);
      return found.value;
    },
    own(column: C, tidied: (text: string) => string): string | undefined {
      const text = raw(column);
      const tidy = tidied(text);
      if (tidy === "") return undefined;
      if (tidy === text) return text;
      if (isStrict) {
        offers.set(column, tidy);
        return undefined;
      }
      if (tidy !== text.trim()) understood.set(column, tidy);
      return tidy;
    },
  });
  return { cells, offers, understood };
}

function openRows<C extends ColumnId>(
  { columns }: TableSchema<C>,
  { header, body }: TableValues,
  language: Language,
  spelling: Spelling,
): OpenRow<C>[] {
  const places = new Map(columns.map((id) => [id, header.indexOf(columnName(id, language))]));
  return body.map((row) => openRow((column) => String(row[places.get(column) ?? -1] ?? ""), spelling));
}

/** Where a column of a table stands in its header, from 0; the first where it has been renamed or deleted. */
export function columnPlace(header: TableValues["header"], id: ColumnId, language: Language): number {
  return Math.max(header.indexOf(columnName(id, language)), 0);
}

export function rowsOf<C extends ColumnId>(
  schema: TableSchema<C>,
  values: TableValues,
  language: Language,
): Row<C>[] {
  return openRows(schema, values, language, "asFormulas").map(({ cells }) => cells);
}

export function isBlankRow<C extends ColumnId>({ filled }: TableSchema<C>, cells: Row<C>): boolean {
  return filled.every((column) => cells(column) === "");
}

/** Reads every row that is not blank; each gives an entry, or the column that is to blame. */
export function readRows<C extends ColumnId, E extends object>(
  schema: TableSchema<C>,
  values: TableValues,
  { language, spelling }: Pick<Reading, "language" | "spelling">,
  read: RowReader<C, E>,
): ReadList<E> {
  const { table } = schema;
  const list: ReadList<E> = { entries: [], rows: [], uncounted: [], respelled: [] };
  openRows(schema, values, language, spelling).forEach(({ cells, offers, understood }, row) => {
    if (isBlankRow(schema, cells)) return;
    const result = read(cells);
    if (typeof result === "string") {
      const column = schema.columns.find((id) => id === result);
      const value = column ? cells.raw(column) : "";
      list.uncounted.push({ table, row, column: result, value, offer: offers.get(result) });
      return;
    }
    list.entries.push(result);
    list.rows.push(row);
    for (const [column, spelt] of understood)
      list.respelled.push({ table, row, column, value: cells.raw(column), spelling: spelt });
  });
  return list;
}
