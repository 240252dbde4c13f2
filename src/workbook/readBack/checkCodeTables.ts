/** Rows of the code tables for the check list. Pure. */
import type { Language } from "../../dataset";
import type { CheckedRow } from "./checkList";
import type { CodeTable } from "../growth/lists";
import { isBlankRow, rowsOf, type ReadTables } from ".";
import { CITIES } from "../tables/cities";
import { columnName } from "../tables/columnNames";
import { MEASURES } from "../tables/measures";
import type { ColumnId } from "../tables/schema";
import { THEMES } from "../tables/themes";
import { normalise } from "../formulas/normalise";

/**
 * Rows without the id or name that others refer to, rows that repeat an earlier one (by id; cities also by name, which the sheets
 * use), and measures of a theme that is not listed. Each row is listed once, with its first fault.
 */
export function checkCodeTables(tables: ReadTables, language: Language): CheckedRow[] {
  const themes = rowsOf(THEMES, tables.themes, language);
  const measures = rowsOf(MEASURES, tables.measures, language);
  const cities = rowsOf(CITIES, tables.cities, language);
  const themeIds = new Set(themes.map((row) => normalise(row("themeId"))));
  const [measureIds, repeatedThemes] = [repeats(), repeats()];
  const [names, ids] = [repeats(), repeats()];

  const found = [
    ...measures.flatMap((cells, row): Fault[] => {
      if (isBlankRow(MEASURES, cells)) return [];
      const [id, theme] = [cells("measureId"), cells("themeId")];
      const at = { table: "measures", row } as const;
      if (id === "") return [{ ...at, column: "measureId", why: "measureId", value: id, first: null }];
      const first = measureIds(id, row);
      if (first !== null) return [{ ...at, column: "measureId", why: "duplicate", value: id, first }];
      if (theme !== "" && themeIds.has(normalise(theme))) return [];
      return [{ ...at, column: "themeId", why: "unknownTheme", value: theme, first: null }];
    }),
    ...themes.flatMap((cells, row): Fault[] => {
      if (isBlankRow(THEMES, cells)) return [];
      const id = cells("themeId");
      const at = { table: "themes", row, column: "themeId", value: id } as const;
      if (id === "") return [{ ...at, why: "themeId", first: null }];
      const first = repeatedThemes(id, row);
      return first === null ? [] : [{ ...at, why: "duplicate", first }];
    }),
    ...cities.flatMap((cells, row): Fault[] => {
      if (isBlankRow(CITIES, cells)) return [];
      const [name, id] = [cells("city"), cells("cityId")];
      const at = { table: "cities", row } as const;
      if (name === "") return [{ ...at, column: "city", why: "city", value: name, first: null }];
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

/** Remembers labels: gives the row in which a label came first, null for a new one. */
function repeats(): (label: string, row: number) => number | null {
  const firsts = new Map<string, number>();
  return (label, row) => {
    const first = firsts.get(normalise(label));
    if (first === undefined) firsts.set(normalise(label), row);
    return first ?? null;
  };
}
