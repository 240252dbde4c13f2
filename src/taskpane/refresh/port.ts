/**
 * What the view may do about releases and the workbook. The view itself never sees Excel; `excelRefresh.ts` is the real thing.
 */
import type { Age, Dataset, FieldChange, FieldConflict, RowKind, Text, Value } from "../../dataset";
import type { CheckItem, Failure } from "../../excel";
import type {
  Applied,
  ApplyInput,
  PlannedRefresh,
  PlannedUndo,
  Refusal,
  RefreshStatus,
  UndoResult,
} from "../../excel/refresh";
import type { ColumnId, TableId } from "../../workbook/tables/schema";

/** Where a release comes from. */
export type Source =
  | { readonly kind: "bundled" }
  | { readonly kind: "file"; readonly file: File }
  /** `sha256` is empty where the user has given none. */
  | { readonly kind: "address"; readonly address: string; readonly sha256: string };

/** A release that has been read and found sound. */
export interface CheckedRelease {
  readonly dataset: Dataset;
  readonly age: Age;
  /** Id of the release that the workbook holds. */
  readonly held: string;
  /** What is worth telling of its file. */
  readonly notices: readonly Text[];
}

/** One thing wrong with a file; `place` is empty where it is about the whole of it. */
export interface SourceFault {
  readonly place: Text;
  readonly text: Text;
}

export type Reading =
  | { readonly status: "read"; readonly release: CheckedRelease }
  /** `more` counts the faults beyond those in the list. */
  | { readonly status: "faults"; readonly faults: readonly SourceFault[]; readonly more: number }
  /** Nothing could be got from there. */
  | { readonly status: "unavailable"; readonly reason: Text }
  | { readonly status: "cancelled" }
  | { readonly status: "failed"; readonly failure: Failure };

/** What the workbook says of its releases, beside the one that comes with the add-in. */
export interface WorkbookFacts extends Pick<RefreshStatus, "last" | "unfinished"> {
  readonly status: "ready";
  readonly release: { readonly id: string; readonly date: string | null };
  readonly bundled: { readonly id: string; readonly date: string; readonly age: Age };
}

/** What a release means for one row, for people to look at. Texts of cells are in the workbook's language. */
export interface ReviewRow {
  readonly key: string;
  readonly table: TableId;
  readonly kind: RowKind;
  /** Whether somebody has worked on it. */
  readonly touched: boolean;
  /** The city as the workbook has it. */
  readonly city: string | null;
  readonly measure: { readonly id: string; readonly name: Text } | null;
  /** What the row is called where it is about neither. */
  readonly label: string;
  readonly changes: readonly FieldChange<ColumnId>[];
  /** Each with the key by which it is decided. */
  readonly conflicts: readonly (FieldConflict<ColumnId> & { readonly key: string })[];
  /** What is in a row that comes, stays or has gone as a whole. */
  readonly fields: readonly { readonly field: ColumnId; readonly value: Value }[];
}

export type Preview =
  (Pick<PlannedRefresh, "status" | "moves"> & { readonly rows: readonly ReviewRow[] }) | Refusal;

export type UndoPreview = PlannedUndo | { readonly status: "nothingToUndo" } | Refusal;

export type CheckResult =
  | { readonly status: "checked"; readonly items: readonly CheckItem[] }
  | { readonly status: "notPopulated" }
  | { readonly status: "failed"; readonly failure: Failure };

export type ExportFormat = "json" | "csv";

export interface ExportOptions {
  readonly format: ExportFormat;
  /** Id of the release that the file will be. */
  readonly id: string;
}

export type ExportResult =
  | {
      readonly status: "made";
      readonly name: string;
      readonly type: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  /** What keeps the data from being a release that could be read again. */
  | { readonly status: "faults"; readonly faults: readonly SourceFault[]; readonly more: number }
  | { readonly status: "notPopulated" }
  | { readonly status: "failed"; readonly failure: Failure };

/** Promises are never rejected: what went wrong is in the answer. */
export interface Refreshing {
  inspect: () => Promise<WorkbookFacts | Refusal>;
  /**
   * Calls the listener when somebody's refresh begins or ends, as far as Excel tells of it.
   *
   * @returns ends it
   */
  follow: (listener: () => void) => () => void;
  read: (source: Source, signal: AbortSignal) => Promise<Reading>;
  /** Reads and compares; writes nothing. */
  preview: (release: CheckedRelease) => Promise<Preview>;
  apply: (input: Required<ApplyInput>) => Promise<Applied | Refusal>;
  planUndo: () => Promise<UndoPreview>;
  undo: () => Promise<UndoResult>;
  /** @returns why the sheet of receipts could not be shown, or null */
  showReceipt: () => Promise<Failure | null>;
  check: () => Promise<CheckResult>;
  /** @returns why the cell could not be selected, or null */
  select: (sheet: string, cell: string) => Promise<Failure | null>;
  exportData: (options: ExportOptions) => Promise<ExportResult>;
}
