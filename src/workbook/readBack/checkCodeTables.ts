/** Rows of the code tables for the check list. Pure. */
import type { Language, Theme } from "../../dataset";
import { tidied, visibleText } from "../../dataset/names";
import type { CheckedRow } from "./checkList";
import type { CodeTable } from "../growth/lists";
import { isBlankRow, rowsOf, type ReadTables } from ".";
import { CITIES } from "../tables/cities";
import { columnName } from "../tables/columnNames";
import { createListFinder, MEASURES } from "../tables/measures";
import type { ColumnId } from "../tables/schema";
import { THEMES } from "../tables/themes";
import { createIdFinder } from "../tables/words";
import { normalise } from "../formulas/normalise";

/**
 * Rows without the id or name that others refer to, rows that repeat an earlier one (by id; cities also by name, which the sheets
 * use), and measures of a theme that is not listed. Each row is listed once, with its first fault.
 */
export function checkCodeTables(
  tables: ReadTables,
  language: Language,
  known: readonly Theme[],
): CheckedRow[] {
  const themes = rowsOf(THEMES, tables.themes, language);
  const measures = rowsOf(MEASURES, tables.measures, language);
  const cities = rowsOf(CITIES, tables.cities, language);
  const themeIds = new Set(themes.map((row) => normalise(row.raw("themeId"))));
  const findTheme = createIdFinder(known);
  const findList = createListFinder(language);
  const [measureIds, repeatedThemes] = [repeats(), repeats()];
  const [names, ids] = [repeats(), repeats()];

  const found = [
    ...measures.flatMap((cells, row): Fault[] => {
      if (isBlankRow(MEASURES, cells)) return [];
      const [id, theme, list] = [cells.raw("measureId"), cells.raw("themeId"), cells.raw("list")];
      const at = { table: "measures", row } as const;
      const misspelt = misspelling(id, visibleText);
      if (misspelt !== null) return [{ ...at, ...misspelt, column: "measureId", why: "measureId" }];
      const first = measureIds(id, row);
      if (first !== null) return [{ ...at, column: "measureId", why: "duplicate", value: id, first }];
      if (theme === "" || !themeIds.has(normalise(theme))) {
        const offer = findTheme(theme)?.spelling;
        return [{ ...at, column: "themeId", why: "unknownTheme", value: theme, first: null, offer }];
      }
      const word = findList(list);
      if (list === "" || word?.isExact === true) return [];
      return [{ ...at, column: "list", why: "list", value: list, first: null, offer: word?.spelling }];
    }),
    ...themes.flatMap((cells, row): Fault[] => {
      if (isBlankRow(THEMES, cells)) return [];
      const id = cells.raw("themeId");
      const at = { table: "themes", row, column: "themeId", value: id } as const;
      const misspelt = misspelling(id, visibleText);
      if (misspelt !== null) return [{ ...at, ...misspelt, why: "themeId" }];
      const first = repeatedThemes(id, row);
      return first === null ? [] : [{ ...at, why: "duplicate", first }];
    }),
    ...cities.flatMap((cells, row): Fault[] => {
      if (isBlankRow(CITIES, cells)) return [];
      const [name, id] = [cells.raw("city"), cells("cityId")];
      const at = { table: "cities", row } as const;
      const misspelt = misspelling(name, tidied);
      if (misspelt !== null) return [{ ...at, ...misspelt, column: "city", why: "city" }];
      const sameName = names(name, row);
      if (sameName !== null)
        return [{ ...at, column: "city", why: "duplicate", value: name, first: sameName }];
      const sameId = id === "" ? null : ids(id, row);
      return sameId === null
        ? []
        : [{ ...at, column: "cityId", why: "sameCityId", value: id, first: sameId }];
    }),
  ];
  return found.map(({ column, ...fault }) => ({
    ...fault,
    column: Math.max(tables[fault.table].header.indexOf(columnName(column, language)), 0),
  }));
}

type Fault = Omit<CheckedRow, "table" | "column"> & { readonly table: CodeTable; readonly column: ColumnId };

/** What is wrong with a name that other cells refer to: it is missing, or not written as it reads. */
function misspelling(
  text: string,
  tidy: (text: string) => string,
): Pick<CheckedRow, "value" | "first" | "offer"> | null {
  const right = tidy(text);
  if (right === "") return { value: "", first: null };
  return right === text ? null : { value: text, first: null, offer: right };
}

/** Remembers labels: gives the row in which a label came first, null for a new one. */
function repeats(): (label: string, row: number) => number | null {
  const firsts = new Map<string, number>();
  return (label, row) => {
    const first = firsts.get(normalise(label));
    if (first === undefined) firsts.set(normalise(label), row);
    return first ?? null;
  };
}
