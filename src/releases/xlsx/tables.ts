/** Reads the product's tables from a workbook file, as `readBack` takes them, and where their cells are. */
import {
  columnName,
  REQUIRED_TABLES,
  TABLE_IDS,
  tableSchema,
  type CellValue,
  type TableId,
} from "../../workbook";
import type { Language } from "../../dataset";
import { releaseFault, WHOLE_FILE, type Place, type ReleaseFault } from "../faults/fault";
import type { PlacedTables } from "../fromTables";
import type { Grid } from "./cells";
import type { TablePart, XlsxPackage } from "./package";

/** The language of most column names of a table. */
function languageOf(table: TablePart): Language {
  const named = (language: Language) =>
    tableSchema("evidence").filled.filter((column) => table.columns.includes(columnName(column, language)))
      .length;
  return named("zh") >= named("en") ? "zh" : "en";
}

interface Body {
  /** Counted from 1, as a spreadsheet shows them. */
  readonly rowNumbers: number[];
  readonly rows: CellValue[][];
}

/** The rows of a table that are not blank. */
function readBody({ body, columns }: TablePart, grid: Grid): Body {
  const rowNumbers = [...grid.keys()]
    .filter((row) => row >= body.top && row <= body.bottom)
    .sort((a, b) => a - b);
  return {
    rowNumbers: rowNumbers.map((row) => row + 1),
    rows: rowNumbers.map((row) => columns.map((_, index) => grid.get(row)?.get(body.left + index) ?? "")),
  };
}

/** Finds the tables, or says which tables or columns are missing. */
export function findTables(file: XlsxPackage): PlacedTables | { readonly faults: readonly ReleaseFault[] } {
  const byName = new Map(file.tables.map((table) => [table.name.toLowerCase(), table]));
  const parts = new Map(
    TABLE_IDS.flatMap((name) => {
      const part = byName.get(tableSchema(name).name.toLowerCase());
      return part === undefined ? [] : [[name, part] as const];
    }),
  );
  const absent = REQUIRED_TABLES.filter((name) => !parts.has(name)).map((name) => tableSchema(name).name);
  const evidence = parts.get("evidence");
  if (absent.length > 0 || evidence === undefined)
    return { faults: [releaseFault("noTables", WHOLE_FILE, { names: absent.join(", ") })] };

  const language = languageOf(evidence);
  const missing = [...parts].flatMap(([name, part]) => {
    const columns = tableSchema(name).required.map((column) => columnName(column, language));
    const gone = columns.filter((column) => !part.columns.includes(column));
    return gone.length === 0
      ? []
      : [releaseFault("missingTableColumns", WHOLE_FILE, { table: part.name, columns: gone.join(", ") })];
  });
  if (missing.length > 0) return { faults: missing };

  const bodies = new Map<TableId, Body>();
  for (const sheet of new Set([...parts.values()].map((part) => part.sheet))) {
    const here = [...parts].filter(([, part]) => part.sheet === sheet);
    const grid = file.cells(
      sheet,
      here.map(([, part]) => part.body),
    );
    if (grid === undefined) return { faults: [releaseFault("workbookDamaged")] };
    for (const [name, part] of here) bodies.set(name, readBody(part, grid));
  }
  const values = (name: TableId) => ({
    header: [...(parts.get(name)?.columns ?? [])],
    body: bodies.get(name)?.rows ?? [],
  });
  return {
    language,
    tables: {
      evidence: values("evidence"),
      measures: values("measures"),
      themes: values("themes"),
      cities: values("cities"),
      ...(parts.has("targets") && { targets: values("targets") }),
      ...(parts.has("conclusions") && { conclusions: values("conclusions") }),
    },
    place: (table, row, column): Place => {
      const part = parts.get(table);
      const number = bodies.get(table)?.rowNumbers[row] ?? 0;
      const header = columnName(column, language);
      const index = part?.columns.indexOf(header) ?? -1;
      if (part === undefined || index < 0) return { kind: "row", row: number, sheet: part?.sheet ?? "" };
      return { kind: "cell", row: number, column: part.body.left + index, header, sheet: part.sheet };
    },
  };
}
