/**
 * The workbook under the emulated Excel, as plain data: zero-based areas, sheet ids, Excel's own words. Everything a caller
 * gets is a snapshot; everything a caller changes goes through a method here. Refused operations throw `WorkbookError` and
 * leave the document as it was. Nothing here is asynchronous; writing a file is `exportXlsx` in `export/`.
 */
import type { Area, SheetId } from "./types/area";
import type { Calculation } from "./types/calculation";
import type { Cells } from "./types/cells";
import type { Charts } from "./types/charts";
import type { Hyperlinks, Settings } from "./types/document";
import type { Filters } from "./types/filters";
import type { Formats } from "./types/formats";
import type { Names } from "./types/names";
import type { ConditionalFormats, Validations } from "./types/rules";
import type { PageLayouts, Sheets } from "./types/sheets";
import type { TableId, Tables } from "./types/tables";

export * from "./errors";
export * from "./types/area";
export * from "./types/calculation";
export * from "./types/cells";
export * from "./types/charts";
export * from "./types/document";
export * from "./types/filters";
export * from "./types/formats";
export * from "./types/names";
export * from "./types/rules";
export * from "./types/sheets";
export * from "./types/tables";

export type ChangeSource = "Local" | "Remote";

/** What happened to the document, told once it has happened. Areas are as they were when it happened. */
export type Change =
  | {
      readonly kind:
        | "RangeEdited"
        | "RowInserted"
        | "RowDeleted"
        | "ColumnInserted"
        | "ColumnDeleted"
        | "CellInserted"
        | "CellDeleted"
        | "FormatChanged"
        | "RowSorted";
      readonly source: ChangeSource;
      readonly sheet: SheetId;
      readonly area: Area;
      /** Which way the other cells moved; of CellInserted and CellDeleted only. */
      readonly shift?: "down" | "right" | "up" | "left";
    }
  | {
      readonly kind: "TableAdded" | "TableChanged" | "TableDeleted";
      readonly source: ChangeSource;
      readonly sheet: SheetId;
      readonly table: TableId;
    }
  | {
      readonly kind: "SheetAdded" | "SheetDeleted" | "SheetRenamed" | "SheetMoved" | "SheetChanged";
      readonly source: ChangeSource;
      readonly sheet: SheetId;
    }
  | { readonly kind: "SheetActivated"; readonly source: "Local"; readonly sheet: SheetId }
  | {
      readonly kind: "SelectionChanged";
      readonly source: "Local";
      readonly sheet: SheetId;
      readonly area: Area;
    }
  /** Values of formulas changed on these sheets. */
  | { readonly kind: "Calculated"; readonly sheets: readonly SheetId[] };

/** How a workbook is opened by `openWorkbook(options)` in `open.ts`. */
export interface WorkbookOptions {
  /** A document from `save()`; without it a new one with one empty sheet ("Sheet1"). */
  readonly saved?: string;
  /** The language of names made up by Excel ("列1", "系列1", "图表 1") and of its default font. Default "zh-CN". */
  readonly language?: "zh-CN" | "en-US";
}

export interface Workbook {
  readonly sheets: Sheets;
  readonly cells: Cells;
  readonly formats: Formats;
  readonly tables: Tables;
  readonly filters: Filters;
  readonly names: Names;
  readonly charts: Charts;
  readonly validations: Validations;
  readonly conditionalFormats: ConditionalFormats;
  readonly hyperlinks: Hyperlinks;
  readonly pageLayouts: PageLayouts;
  readonly settings: Settings;
  readonly calculation: Calculation;

  /**
   * Runs writes as one step of undo and one revision for co-authors. Reads inside see the writes before them. Formulas are
   * calculated when first read, so many writes cost one calculation. Batches may nest.
   */
  batch<T>(work: () => T): T;
  /** Takes back this client's last step; false when there is none. Co-authors' later edits stay. */
  undo(): boolean;
  redo(): boolean;
  /**
   * Returns the function that ends the subscription. Listeners run after the whole step, in the order of events; what happens
   * outside of a batch (a selection, an activation) is told before the call that made it returns.
   */
  onChange(listener: (change: Change) => void): () => void;
  /** The whole document as JSON, to be opened again by `openWorkbook`. */
  save(): string;
  /** Leaves the co-authoring session and releases the engine. */
  dispose(): void;
}
