/** What reading rows of tables needs to know. */
import type { CitationReader, Dataset, Language } from "../../dataset";
import type { Translator } from "../readBack/translate";
import type { ColumnId } from "./schema";
import type { Spelling, WordFinder } from "./words";

export interface Reading {
  readonly language: Language;
  readonly spelling: Spelling;
  /** Name of the plan period that a blank one stands for, as the workbook shows it. */
  readonly blankPeriod: string;
  /** The release, with the cities and measures that the workbook has. */
  readonly known: Dataset;
  /** A text in both languages from one cell. */
  readonly translate: Translator;
  readonly citationsOf: CitationReader;
}

/** The cells of a row by their columns; a column that is not there reads as empty. */
export interface Row<C extends ColumnId = ColumnId> {
  /** As trimmed text. */
  (column: C): string;
  /** With the blanks around it. */
  readonly raw: (column: C) => string;
  /**
   * What the word in a cell stands for; undefined where it does not count as it stands. How it should be written is kept for the
   * check list, or for the notices on a file.
   *
   * @param ifBlank the word that a blank cell means
   */
  readonly word: <V extends string>(column: C, find: WordFinder<V>, ifBlank?: string) => V | undefined;
  /** The same for a name that the row gives itself, which counts if it is written as it reads. */
  readonly own: (column: C, tidied: (text: string) => string) => string | undefined;
}

/** Columns that can be to blame when a row cannot be read. */
export type UncountedColumn =
  | "city"
  | "measureId"
  | "themeId"
  | "level"
  | "period"
  | "indicator"
  | "bound"
  | "value"
  | "year"
  | "model"
  | "topic"
  | "models"
  | "measureIds";

/** Reads a row, or says which column is to blame. */
export type RowReader<C extends ColumnId, E> = (cells: Row<C>) => E | UncountedColumn;

export function lastById<T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
