/** What reading rows of tables needs to know, and how words in cells become ids. */
import type { CitationReader, Dataset, Language, Text } from "../../dataset";
import type { Translator } from "../readBack/translate";
import type { ColumnId } from "./schema";

export interface Reading {
  readonly language: Language;
  /** Id or name of the plan period that a blank one stands for. */
  readonly blankPeriod: string;
  /** The release, with the cities and measures that the workbook has. */
  readonly known: Dataset;
  /** A text in both languages from one cell. */
  readonly translate: Translator;
  readonly citationsOf: CitationReader;
}

/** The cells of a row by their columns, as trimmed text; a column that is not there reads as empty. */
export type Row<C extends ColumnId = ColumnId> = (column: C) => string;

/** Columns that can be to blame when a row cannot be read. */
export type UncountedColumn =
  "city" | "measureId" | "themeId" | "level" | "period" | "indicator" | "bound" | "value" | "year" | "model";

/** Reads a row, or says which column is to blame. */
export type RowReader<C extends ColumnId, E> = (cells: Row<C>) => E | UncountedColumn;

export function lastById<T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Finds the id that a word stands for, whatever its case; undefined where it stands for none. */
export type IdFinder = (word: string) => string | undefined;

/** Finds entries by id and by name in either language. */
export function createNameFinder(entries: readonly { id: string; name: Text }[]): IdFinder {
  return finder(entries.flatMap(({ id, name }) => [id, name.zh, name.en].map((word) => [word, id] as const)));
}

export function createIdFinder(entries: readonly { id: string }[]): IdFinder {
  return finder(entries.map(({ id }) => [id, id]));
}

function finder(words: readonly (readonly [word: string, id: string])[]): IdFinder {
  const ids = new Map(words.map(([word, id]) => [word.toLowerCase(), id]));
  return (word) => ids.get(word.toLowerCase());
}

/** The value that a word stands for in either language, whatever its case; undefined for a word that none has. */
export function labelled<V extends string>(
  values: readonly V[],
  labels: Readonly<Record<V, Text>>,
  word: string,
): V | undefined {
  const wanted = word.toLowerCase();
  return values.find((value) => Object.values(labels[value]).some((label) => label.toLowerCase() === wanted));
}
