/** Which lines the sheets lack for the cities, measures and themes of the code tables, and where they go. Pure. */
import type { Dataset, Language } from "../../dataset";
import { LIST_IDS, LISTS, type CodeTable, type ListId } from "./lists";
import { normalise } from "../formulas/normalise";

/** The content of the cell that names or counts each line (row or column) of a list; "" is a free line. Without the closing line. */
export type ListLines = readonly string[];

/** A city, measure or theme that the matrix lists. */
export interface CodeItem {
  /** By which a line of the matrix is known: a city's name, the id of a measure or theme. */
  readonly label: string;
  readonly name: string;
  /** For measures, the place of their theme among the themes. */
  readonly group: number;
}

export type CodeItems = Readonly<Record<CodeTable, readonly CodeItem[]>>;

/** A line to be filled; `line` counts in the list as it will be. The n-th lines of counted lists have no item. */
export interface FilledLine {
  readonly line: number;
  readonly item: CodeItem | null;
}

export interface ListGrowth {
  readonly list: ListId;
  /** So many lines come before the line `at` of the list as it is; the closing line is the last of these. */
  readonly insertions: readonly { readonly at: number; readonly count: number }[];
  readonly filled: readonly FilledLine[];
  /** How many lines the list then has. */
  readonly lines: number;
}

/** What the code tables list, each once, in the order of the matrix. */
export function codeItems({ cities, measures, themes }: Dataset, language: Language): CodeItems {
  const themeOrder = new Map(themes.map(({ id }, index) => [normalise(id), index]));
  return {
    cities: once(cities.map(({ name }) => ({ label: name[language], name: name[language], group: 0 }))),
    measures: once(
      measures.map(({ id, name, theme }) => ({
        label: id,
        name: name[language],
        group: themeOrder.get(normalise(theme)) ?? themes.length,
      })),
    ),
    themes: once(themes.map(({ id, name }) => ({ label: id, name: name[language], group: 0 }))),
  };
}

function once(items: readonly CodeItem[]): CodeItem[] {
  return [...new Map([...items].reverse().map((item) => [normalise(item.label), item])).values()].reverse();
}

/** What the matrix does not list yet. */
export function missingItems(lines: ListLines, items: readonly CodeItem[]): CodeItem[] {
  const listed = new Set(lines.map(normalise));
  return items.filter(({ label }) => !listed.has(normalise(label)));
}

/**
 * How the lists that were found have to grow. A new measure goes behind those of its theme, everything else to the end. Free lines,
 * which an interrupted or undone run has left, are filled before lines are inserted.
 */
export function planGrowth(read: ReadonlyMap<ListId, ListLines>, items: CodeItems): ListGrowth[] {
  const lengths = new Map<CodeTable, number>();
  const growths = LIST_IDS.flatMap((list): ListGrowth[] => {
    const lines = read.get(list);
    const { of, labelled } = LISTS[list];
    if (lines === undefined) return [];
    const growth = labelled
      ? growLabelled(list, lines, items[of])
      : growCounted(list, lines, lengths.get(of) ?? lines.length);
    if (labelled) lengths.set(of, growth.lines);
    return [growth];
  });
  return growths.filter(({ insertions, filled }) => insertions.length + filled.length > 0);
}

interface Line {
  readonly label: string;
  readonly item: CodeItem | null;
  readonly isNew: boolean;
}

function growLabelled(list: ListId, lines: ListLines, items: readonly CodeItem[]): ListGrowth {
  const groups = new Map(items.map(({ label, group }) => [normalise(label), group]));
  const grown: Line[] = lines.map((label) => ({ label, item: null, isNew: false }));
  for (const item of missingItems(lines, items)) {
    const line = { label: item.label, item };
    const isBefore = ({ label }: Line) =>
      label !== "" && (groups.get(normalise(label)) ?? Infinity) <= item.group;
    const last = grown.map(isBefore).lastIndexOf(true);
    // Before the first line there is nothing whose ranges would widen.
    const at = last < 0 ? 1 : last + 1;
    const free = grown[at];
    if (free?.label === "") grown[at] = { ...line, isNew: free.isNew };
    else grown.splice(at, 0, { ...line, isNew: true });
  }
  const filled = grown.flatMap(({ item }, line) => (item === null ? [] : [{ line, item }]));
  return { list, insertions: insertionsOf(grown), filled, lines: grown.length };
}

function insertionsOf(grown: readonly Line[]): ListGrowth["insertions"] {
  const counts = new Map<number, number>();
  let at = 0;
  for (const { isNew } of grown) {
    if (isNew) counts.set(at, (counts.get(at) ?? 0) + 1);
    else at += 1;
  }
  return [...counts].map(([position, count]) => ({ at: position, count }));
}

/** As many lines as the matrix has; there may be room for more. */
function growCounted(list: ListId, lines: ListLines, wanted: number): ListGrowth {
  const count = Math.max(wanted - lines.length, 0);
  const all = Array.from({ length: Math.max(wanted, linesInUse(lines)) }, (_, line) => lines[line] ?? "");
  return {
    list,
    insertions: count > 0 ? [{ at: lines.length, count }] : [],
    filled: all.flatMap((content, line) => (content === "" ? [{ line, item: null }] : [])),
    lines: all.length,
  };
}

/** The number of lines up to the last one that is not free. */
export function linesInUse(lines: ListLines): number {
  return lines.map((line) => line !== "").lastIndexOf(true) + 1;
}

/**
 * What names a line of the matrix, as cells that lie one below another: `first` counts rows down from the cell that the list is
 * about, null leaves a cell as it is.
 */
export function lineTexts(
  list: ListId,
  { label, name, group }: CodeItem,
  themes: readonly CodeItem[],
  isFirstOfTheme: boolean,
): { readonly first: number; readonly texts: readonly (string | null)[] } {
  const theme = themes[group];
  switch (LISTS[list].of) {
    case "cities":
      return { first: 0, texts: [label] };
    case "measures":
      return {
        first: -2,
        texts: [theme?.label ?? "", isFirstOfTheme ? (theme?.name ?? "") : "", label, name],
      };
    case "themes":
      return { first: 0, texts: [label, null, label, name] };
  }
}
