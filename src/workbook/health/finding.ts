/** What may be wrong with the structure of a workbook: what people have renamed, deleted or put beside the tables. */
import type { Area, ChartDescription, SheetId } from "../description";
import type { ColumnId, TableId } from "../tables/schema";

/** A table whose structure is looked at. `base` is the memory for refreshing. */
export type HealthTable = TableId | "base";

/** Our table under another name. */
export interface RenamedTable {
  readonly as: "renamed";
  readonly name: string;
}

/** Our headings and rows without a table; the area begins with the headings. */
export interface PlainRange {
  readonly as: "range";
  readonly area: Area;
}

/** A place that people can go to; `cell` is in A1 notation. */
export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

export interface ColumnFinding {
  readonly kind: "column";
  readonly table: TableId;
  readonly column: ColumnId;
  /** The heading that it should have. */
  readonly heading: string;
  /** The heading that it most likely has now; null where it is gone. */
  readonly now: string | null;
  /** The cell with that heading, or where the header begins. */
  readonly place: Place;
}

export interface TableFinding {
  readonly kind: "table";
  readonly table: HealthTable;
  readonly name: string;
  /** What has become of it; null where it is gone. */
  readonly now: RenamedTable | PlainRange | null;
  readonly place: Place;
}

export interface SheetFinding {
  readonly kind: "sheet";
  readonly sheet: Exclude<SheetId, "receipts">;
  /** What it was called when it was written. */
  readonly name: string;
}

export interface RowsFinding {
  readonly kind: "rows";
  readonly table: TableId;
  /** How many rows below the table look like its own. */
  readonly rows: number;
  /** By how many lines the table has to grow to have them; null where other things stand in between. */
  readonly lines: number | null;
  readonly place: Place;
}

export type Finding =
  | ColumnFinding
  | TableFinding
  | SheetFinding
  | RowsFinding
  /** The header row of a table is hidden. */
  | { readonly kind: "headers"; readonly table: HealthTable; readonly place: Place }
  /** A sheet of ours is there, and the hidden name that marks it is not. */
  | { readonly kind: "mark"; readonly sheet: SheetId; readonly name: string }
  | {
      readonly kind: "chart";
      readonly sheet: SheetId;
      readonly name: string;
      readonly chart: ChartDescription["name"];
    }
  /** The cell with the plan period, which functions and sheets go by, cannot be found. */
  | { readonly kind: "period" };

/** Tells findings apart, such as `column evidence city`. */
export function findingKey(finding: Finding): string {
  switch (finding.kind) {
    case "column":
      return `column ${finding.table} ${finding.column}`;
    case "table":
    case "rows":
    case "headers":
      return `${finding.kind} ${finding.table}`;
    case "sheet":
    case "mark":
      return `${finding.kind} ${finding.sheet}`;
    case "chart":
      return `chart ${finding.chart}`;
    case "period":
      return "period";
  }
}
