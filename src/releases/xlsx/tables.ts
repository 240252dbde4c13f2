/** The product's tables in a workbook file, as `readBack` takes them, with the way back from a row to its cells. */
import { columnName, TABLES, type CellValue, type ColumnId, type ReadTables } from "../../workbook";
import type { Language } from "../../dataset";
import { releaseFault, WHOLE_FILE, type Place, type ReleaseFault } from "../fault";
import type { Grid } from "./cells";
import type { TablePart, XlsxPackage } from "./package";

export type TableName = keyof ReadTables;

interface TableRules {
  /** Without this a row is nothing to `readBack`. */
  readonly key: readonly ColumnId[];
  /** Columns that must be there. */
  readonly needed: readonly ColumnId[];
  /** Columns that people fill in: a row with nothing in any of them is blank. */
  readonly filled: readonly ColumnId[];
}

const RULES: Record<TableName, TableRules> = {
  evidence: {
    key: ["city", "measureId", "level"],
    needed: ["city", "measureId", "level", "summary", "section"],
    filled: ["city", "measureId", "level", "summary", "section", "doubt"],
  },
  measures: {
    key: ["measureId"],
    needed: ["themeId", "measureId", "measure"],
    filled: ["themeId", "measureId", "measure", "definition", "section", "listNote"],
  },
  themes: { key: ["themeId"], needed: ["themeId", "theme"], filled: ["themeId", "theme"] },
  cities: { key: ["city"], needed: ["city"], filled: ["cityId", "city", "cityOther", "pinyin"] },
};

const NAMES: readonly TableName[] = ["evidence", "measures", "themes", "cities"];

export interface FoundTables {
  readonly language: Language;
  readonly tables: ReadTables;
  /** Rows that `readBack` would pass over although somebody wrote into them. */
  readonly faults: readonly ReleaseFault[];
  /** The cell of a row of `tables`, counted from 0. */
  readonly place: (table: TableName, row: number, column: ColumnId) => Place;
}

/** The language that the most of a table's columns are named in. */
function languageOf(table: TablePart): Language {
  const named = (language: Language) =>
    RULES.evidence.filled.filter((column) => table.columns.includes(columnName(column, language))).length;
  return named("zh") >= named("en") ? "zh" : "en";
}

interface Body {
  /** As a spreadsheet counts them. */
  readonly rowNumbers: number[];
  readonly rows: CellValue[][];
}

/** Rows that have anything in them. */
function readBody({ body, columns }: TablePart, grid: Grid): Body {
  const rowNumbers = [...grid.keys()]
    .filter((row) => row >= body.top && row <= body.bottom)
    .sort((a, b) => a - b);
  return {
    rowNumbers: rowNumbers.map((row) => row + 1),
    rows: rowNumbers.map((row) => columns.map((_, index) => grid.get(row)?.get(body.left + index) ?? "")),
  };
}

/** All four tables, or what is missing of them. */
export function findTables(file: XlsxPackage): FoundTables | { readonly faults: readonly ReleaseFault[] } {
  const byName = new Map(file.tables.map((table) => [table.name.toLowerCase(), table]));
  const parts = NAMES.map((name) => ({ name, part: byName.get(TABLES[name].toLowerCase()) }));
  const absent = parts.filter(({ part }) => part === undefined).map(({ name }) => TABLES[name]);
  const found = parts.flatMap(({ name, part }) => (part === undefined ? [] : [{ name, part }]));
  const [first] = found;
  if (absent.length > 0 || first === undefined)
    return { faults: [releaseFault("noTables", WHOLE_FILE, { names: absent.join(", ") })] };

  const language = languageOf(first.part);
  const missing = found.flatMap(({ name, part }) => {
    const columns = RULES[name].needed.map((column) => columnName(column, language));
    const gone = columns.filter((column) => !part.columns.includes(column));
    return gone.length === 0
      ? []
      : [releaseFault("missingTableColumns", WHOLE_FILE, { table: part.name, columns: gone.join(", ") })];
  });
  if (missing.length > 0) return { faults: missing };

  const bodies = new Map<TableName, Body>();
  const sheets = new Set(found.map(({ part }) => part.sheet));
  for (const sheet of sheets) {
    const here = found.filter(({ part }) => part.sheet === sheet);
    const grid = file.cells(
      sheet,
      here.map(({ part }) => part.body),
    );
    if (grid === undefined) return { faults: [releaseFault("workbookDamaged")] };
    for (const { name, part } of here) bodies.set(name, readBody(part, grid));
  }
  return withoutBlankRows(new Map(found.map(({ name, part }) => [name, part])), bodies, language);
}

function withoutBlankRows(
  parts: ReadonlyMap<TableName, TablePart>,
  bodies: ReadonlyMap<TableName, Body>,
  language: Language,
): FoundTables {
  const faults: ReleaseFault[] = [];
  const kept = new Map<TableName, number[]>();

  function placeAt(table: TableName, row: number, column: ColumnId): Place {
    const part = parts.get(table);
    const header = columnName(column, language);
    const index = part?.columns.indexOf(header) ?? -1;
    if (part === undefined || index < 0) return { kind: "row", row, sheet: part?.sheet ?? "" };
    return { kind: "cell", row, column: part.body.left + index, header, sheet: part.sheet };
  }

  function tableOf(name: TableName) {
    const { key, filled } = RULES[name];
    const header = [...(parts.get(name)?.columns ?? [])];
    const { rows, rowNumbers } = bodies.get(name) ?? { rows: [], rowNumbers: [] };
    const anyOf = (columns: readonly ColumnId[], row: readonly CellValue[]) =>
      columns.some((column) => String(row[header.indexOf(columnName(column, language))] ?? "").trim() !== "");
    const numbers: number[] = [];
    const body = rows.filter((row, index) => {
      const number = rowNumbers[index] ?? 0;
      if (!anyOf(filled, row)) return false;
      if (anyOf(key, row)) return numbers.push(number) > 0;
      const place = placeAt(name, number, key[0] ?? "city");
      faults.push({ code: "data", place, fault: { path: "", code: "blank" } });
      return false;
    });
    kept.set(name, numbers);
    return { header, body };
  }

  const tables = {
    evidence: tableOf("evidence"),
    measures: tableOf("measures"),
    themes: tableOf("themes"),
    cities: tableOf("cities"),
  };
  return {
    language,
    tables,
    faults,
    place: (table, row, column) => placeAt(table, kept.get(table)?.[row] ?? 0, column),
  };
}
