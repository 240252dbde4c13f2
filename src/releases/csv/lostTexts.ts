/** Cells of a CSV table whose text has been lost before the file was saved. */
import { lostText } from "../../workbook";
import type { ErrorCell } from "../faults/errorCells";
import { releaseFault, type ReleaseFault } from "../faults/fault";
import type { CsvColumn } from "./columns";
import type { CsvRow, CsvTable } from "./parse";

/** Columns of texts, by what their texts are. Levels and periods are looked up, which tells of any other word. */
const KINDS = {
  cityId: "id",
  city: "id",
  themeId: "id",
  theme: "id",
  measureId: "id",
  measure: "id",
  summaryZh: "text",
  summaryEn: "text",
  summary: "text",
  section: "section",
  doubtZh: "text",
  doubtEn: "text",
  doubt: "text",
} as const satisfies Partial<Record<CsvColumn, "id" | "text" | "section">>;

type TextColumn = keyof typeof KINDS;

const isText = (column: CsvColumn): column is TextColumn => column in KINDS;

export interface CleanedTable {
  /** With errors as blank cells. */
  readonly table: CsvTable;
  readonly errors: readonly ErrorCell[];
  readonly faults: readonly ReleaseFault[];
}

export function withoutLostTexts(table: CsvTable): CleanedTable {
  const errors: ErrorCell[] = [];
  const faults: ReleaseFault[] = [];
  const on = table.sheet === undefined ? {} : { sheet: table.sheet };
  const columns = [...table.columns].flatMap(([column, { index, header }]) =>
    isText(column) ? [{ kind: KINDS[column], index, header }] : [],
  );
  const rows = table.rows.map((row): CsvRow => {
    const cells = [...row.cells];
    for (const { kind, index, header } of columns) {
      const value = (cells[index] ?? "").trim();
      const why = lostText(value, kind);
      const place = { kind: "cell", row: row.row, column: index, header, ...on } as const;
      if (why === "dateValue") faults.push(releaseFault("dateValue", place, { value }));
      if (why !== "errorValue") continue;
      errors.push({ place, value });
      cells[index] = "";
    }
    return { ...row, cells };
  });
  return { table: { ...table, rows }, errors, faults };
}
