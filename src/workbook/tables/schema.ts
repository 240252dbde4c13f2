/** How a table is described: its columns with what each is for. Everything else that lists columns is derived from this. */
import type { Language, TextKind } from "../../dataset";
import type { WorkbookTexts } from "../texts";

/** Ids of columns; their headings are in the locale files (`workbook.json`, `columns`). */
export type ColumnId = keyof WorkbookTexts["columns"];

/** In the order in which people are shown them. */
export const TABLE_IDS = [
  "evidence",
  "measures",
  "themes",
  "cities",
  "targets",
  "conclusions",
  "advice",
] as const;

export type TableId = (typeof TABLE_IDS)[number];

/** Tables without which there is no evidence; the sheets of the others may be deleted. */
export const REQUIRED_TABLES = [
  "evidence",
  "measures",
  "themes",
  "cities",
] as const satisfies readonly TableId[];

export type RequiredTable = (typeof REQUIRED_TABLES)[number];

/** Parts of a data set that are read from tables. */
export type ReadPart = "themes" | "measures" | "cities" | "records" | "targets" | "recommendations";

/** One column of a table. Flags that are not given are false. */
export interface Column {
  /** In points; undefined where the sheet sets the widths of its columns. */
  readonly width?: number | Readonly<Record<Language, number>>;
  /** Its texts may run over several lines. */
  readonly wraps?: true;
  /**
   * Written by releases as a constant, so that a refresh merges it. The number is the workbook version that brought the column:
   * the base sheet keeps merged columns by version, so a new column takes a higher number than all others of its table.
   */
  readonly merged?: number;
  /** The field of a data set's entry that is read from it, such as `citations`: faults of that field are told at its cell. */
  readonly field?: string;
  /** People fill it in: a row is blank when nothing stands in any such column. A workbook file needs the required ones. */
  readonly filled?: "required" | "optional";
  /** Two rows that agree in all these columns are about the same thing. */
  readonly about?: true;
  /** Rows are called by these, such as `合肥 · IP-FUND`. The first is also where faults of a whole row are told. */
  readonly label?: true;
  /** People type texts there. Its cells have Excel's format for texts, so that `3-1` does not become a date. */
  readonly text?: TextKind;
  /** Left out where a refresh shows a whole row in short. */
  readonly minor?: true;
  /** The analysts' own: releases leave its cells alone, and a row with something in them is somebody's work. */
  readonly own?: true;
}

/** A table of the workbook, with its columns listed by what they are for, each list in the order of the sheet. */
export interface TableSchema<C extends ColumnId = ColumnId> {
  readonly table: TableId;
  /** The name in Excel: the same in every language, so that formulas survive a change of language. */
  readonly name: string;
  readonly part: ReadPart;
  readonly columns: readonly C[];
  /** The column whose values tell rows apart, whatever people do to the rest of the row. */
  readonly idColumn: C;
  /** What a refresh merges, in the order of the base sheet. */
  readonly fields: readonly C[];
  readonly wrapped: readonly C[];
  readonly filled: readonly C[];
  readonly required: readonly C[];
  readonly about: readonly C[];
  readonly label: readonly C[];
  /** What a refresh shows of a row beside its label. */
  readonly shown: readonly C[];
  /** The analysts' own. */
  readonly own: readonly C[];
  /** Columns that people may do without and that the first version did not have: a table without one is not damaged. */
  readonly later: readonly C[];
  /** Columns that hold texts, by what these are. */
  readonly texts: ReadonlyMap<C, TextKind>;
  /** By the field of an entry. */
  readonly fieldColumns: ReadonlyMap<string, C>;
  /** In points, one for each column. */
  readonly widths: (language: Language) => number[];
}

/** Names the columns of a schema, such as `ColumnOf<typeof EVIDENCE>`. */
export type ColumnOf<S> = S extends TableSchema<infer C> ? C : never;

/** Where the sheet sets no width of its own. */
const DEFAULT_WIDTH = 60;

interface Definition<C extends ColumnId> {
  readonly table: TableId;
  readonly name: string;
  readonly part: ReadPart;
  readonly idColumn: NoInfer<C>;
  readonly columns: Readonly<Record<C, Column>>;
}

/** @param definition its columns in the order of the sheet */
export function defineTable<C extends ColumnId>(definition: Definition<C>): TableSchema<C> {
  const described: Readonly<Record<C, Column>> = definition.columns;
  const isColumn = (id: string): id is C => id in described;
  const columns = Object.keys(described).filter(isColumn);
  const those = (has: (column: Column) => unknown) => columns.filter((id) => Boolean(has(described[id])));
  const version = (id: C) => described[id].merged ?? 0;
  const fields = those(({ merged }) => merged).sort((a, b) => version(a) - version(b));
  const label = those((column) => column.label);
  return {
    ...definition,
    columns,
    fields,
    wrapped: those(({ wraps }) => wraps),
    filled: those(({ filled }) => filled),
    required: those(({ filled }) => filled === "required"),
    about: those(({ about }) => about),
    label,
    shown: fields.filter((id) => !label.includes(id) && described[id].minor !== true),
    own: those((column) => column.own),
    later: those(({ merged = 1, filled }) => merged > 1 && filled !== "required"),
    texts: new Map(
      columns.flatMap((id): [C, TextKind][] => {
        const { text } = described[id];
        return text === undefined ? [] : [[id, text]];
      }),
    ),
    fieldColumns: new Map(
      columns.flatMap((id): [string, C][] => {
        const { field } = described[id];
        return field === undefined ? [] : [[field, id]];
      }),
    ),
    widths: (language) =>
      columns.map((id) => {
        const { width = DEFAULT_WIDTH } = described[id];
        return typeof width === "number" ? width : width[language];
      }),
  };
}
