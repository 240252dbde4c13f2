/** How words in cells become ids. */
import type { Language, Text } from "../../dataset";
import { Names } from "../../dataset/names";
import { normalise } from "../formulas/normalise";

/**
 * Which spellings count. `asFormulas`, for the open workbook: those that the sheets' formulas count, which compare a cell as it is
 * with the word in the workbook's language. `forgiving`, for files: all that can be understood.
 */
export type Spelling = "asFormulas" | "forgiving";

/** What a word stands for. */
export interface FoundWord<V extends string = string> {
  readonly value: V;
  /** How the workbook writes it. */
  readonly spelling: string;
  /** Whether the formulas take the word for it as it stands. */
  readonly isExact: boolean;
  /** Whether it is one of its names, blanks around it and case aside; other spellings are only understood. */
  readonly isName: boolean;
}

/** Finds what a word stands for; undefined where that is nothing, or may be several things. */
export type WordFinder<V extends string = string> = (word: string) => FoundWord<V> | undefined;

interface Word<V extends string> {
  readonly value: V;
  readonly spelling: string;
  readonly names: readonly string[];
}

function finder<V extends string>(
  words: readonly Word<V>[],
  options: { cities?: boolean } = {},
): WordFinder<V> {
  const exact = new Map(words.map((word) => [normalise(word.spelling), word]));
  let tolerant: Names<Word<V>> | undefined;
  return (text) => {
    const known = exact.get(normalise(text));
    if (known !== undefined) return { ...known, isExact: true, isName: true };
    // Made when a cell needs it first: hardly any does.
    tolerant ??= new Names(
      words.map((word) => ({ value: word, id: word.value, names: word.names })),
      { ...options, forgive: "blanks" },
    );
    const word = tolerant.only(text)?.value;
    if (word === undefined) return undefined;
    // 上海市 is how most people write 上海.
    const bare = (name: string) => normalise(name.trim()).replace(/市$/u, "");
    const isName = [word.value, ...word.names].some((name) => bare(name) === bare(text));
    return { ...word, isExact: false, isName };
  };
}

interface Entry {
  readonly id: string;
  readonly name: Text;
}

/** Finds cities by the names that a workbook of this language calls them by. */
export function createCityFinder(
  cities: readonly (Entry & { readonly pinyin: string })[],
  language: Language,
): WordFinder {
  const words = cities.map(({ id, name, pinyin }) => ({
    value: id,
    spelling: name[language],
    names: [name.zh, name.en, pinyin],
  }));
  return finder(words, { cities: true });
}

/** Finds entries by their names, such as plan periods. */
export function createNameFinder(entries: readonly Entry[], language: Language): WordFinder {
  return finder(
    entries.map(({ id, name }) => ({ value: id, spelling: name[language], names: [name.zh, name.en] })),
  );
}

/** Finds entries by the ids that a workbook writes, such as measures. */
export function createIdFinder(entries: readonly Entry[]): WordFinder {
  return finder(entries.map(({ id, name }) => ({ value: id, spelling: id, names: [name.zh, name.en] })));
}

/** Finds the value that a label stands for, such as a level. */
export function createLabelFinder<V extends string>(
  values: readonly V[],
  labels: Readonly<Record<V, Text>>,
  language: Language,
): WordFinder<V> {
  return finder(
    values.map((value) => ({
      value,
      spelling: labels[value][language],
      names: [labels[value].zh, labels[value].en],
    })),
  );
}
