import type { SheetId } from "../types/area";
import type { Chart, ChartSeries } from "../types/charts";
import type { Hyperlink, Json } from "../types/document";
import type { FilterCriterion } from "../types/filters";
import type { CellFormat } from "../types/formats";
import type { PageLayout, ProtectionOptions, Visibility } from "../types/sheets";

/** A series without its cells, which the entry keeps as ranges: [values, name, categories] of each series in turn. */
export type StoredSeries = Omit<ChartSeries, "values" | "nameCell" | "categories">;

export type StoredChart = Omit<Chart, "sheet" | "placement" | "series"> & {
  readonly figure: string;
  readonly series: readonly StoredSeries[];
};

/** A defined name; its formula is the entry's only one. */
export interface StoredName {
  readonly name: string;
  readonly scope: SheetId | null;
  readonly comment: string;
  readonly visible: boolean;
}

/** Of a sheet: what the engine's own sheet has no place for. */
export interface StoredSheet {
  readonly visibility: Visibility;
  readonly protection: { readonly options: ProtectionOptions; readonly password: string } | null;
}

/** Print area and titles are the entry's ranges: [title rows, title columns, ...print areas]. */
export type StoredPageLayout = Omit<PageLayout, "printArea" | "titleRows" | "titleColumns">;

/** A format given to whole columns, which are the range of the same index. */
export interface ColumnLayer {
  readonly format: Partial<CellFormat>;
  readonly numberFormat: string | null;
}

/** Of a table, whose id is the entry's; the header cells of the filtered columns are its ranges, in the same order. */
export interface StoredFilter {
  readonly criteria: readonly FilterCriterion[];
}

/** Of a table, whose id is the entry's: the ids of its columns, whose header cells are its ranges, in the same order. */
export interface StoredTableColumns {
  readonly ids: readonly number[];
}

/** The kinds of entries and what each holds besides cells and formulas. */
export interface EntryValues {
  name: StoredName;
  sheet: StoredSheet;
  pageLayout: StoredPageLayout;
  columnFormat: { readonly layers: readonly ColumnLayer[] };
  hyperlink: Hyperlink;
  chart: StoredChart;
  filter: StoredFilter;
  tableColumns: StoredTableColumns;
  setting: Json;
}

export type EntryKind = keyof EntryValues;
