/**
 * What the view may do with releases and the workbook; implemented by `excel/excelRefresh.ts`.
 */
import type { Age, Dataset, FieldChange, FieldConflict, RowKind, Text, Value } from "../../dataset";
import type { CheckItem, Corrected, Failure } from "../../excel";
import type {
  Applied,
  ApplyInput,
  PlannedRefresh,
  PlannedUndo,
  Refusal,
  RefreshStatus,
  UndoResult,
} from "../../excel/refresh";
import type { Finding } from "../../workbook/health/finding";
import type { ColumnId, TableId } from "../../workbook/tables/schema";

/** Where a release comes from. */
export type Source =
  | { readonly kind: "bundled" }
  | { readonly kind: "file"; readonly file: File }
  /** `sha256` is empty where the user has given none. */
  | { readonly kind: "address"; readonly address: string; readonly sha256: string };

/** A release that has been read and passed all checks. */
export interface CheckedRelease {
  readonly dataset: Dataset;
  readonly age: Age;
  /** Id of the release that the workbook holds. */
  readonly held: string;
  /** Remarks on its file, such as columns that were ignored. */
  readonly notices: readonly Text[];
}

/** One fault of a file; `place` is empty if it concerns the whole file. */
export interface SourceFault {
  readonly place: Text;
  readonly text: Text;
}

export type Reading =
  | { readonly status: "read"; readonly release: CheckedRelease }
  /** `more`: there are others than those in the list. */
  | { readonly status: "faults"; readonly faults: readonly SourceFault[]; readonly more: boolean }
  /** The address could not be loaded. */
  | { readonly status: "unavailable"; readonly reason: Text }
  | { readonly status: "cancelled" }
  | { readonly status: "failed"; readonly failure: Failure };

/** The workbook's release and last refresh, and the bundled release to compare with. */
export interface WorkbookFacts extends Pick<RefreshStatus, "last" | "unfinished"> {
  readonly status: "ready";
  readonly release: { readonly id: string; readonly date: string | null };
  readonly bundled: { readonly id: string; readonly date: string; readonly age: Age };
}

/** What a release would change in one row. Cell texts are in the workbook's language. */
export interface ReviewRow {
  readonly key: string;
  readonly table: TableId;
  readonly kind: RowKind;
  /** Whether somebody has edited the row. */
  readonly touched: boolean;
  /** Name of the city in the workbook. */
  readonly city: string | null;
  readonly measure: { readonly id: string; readonly name: Text } | null;
  /** Name of a row without city and measure. */
  readonly label: string;
  readonly changes: readonly FieldChange<ColumnId>[];
  /** `key` identifies the conflict in the user's choices. */
  readonly conflicts: readonly (FieldConflict<ColumnId> & { readonly key: string })[];
  /** Content of a row that is added, deleted or withdrawn as a whole. */
  readonly fields: readonly { readonly field: ColumnId; readonly value: Value }[];
}

export type Preview =
  (Pick<PlannedRefresh, "status" | "moves"> & { readonly rows: readonly ReviewRow[] }) | Refusal;

export type UndoPreview = PlannedUndo | { readonly status: "nothingToUndo" } | Refusal;

export type CheckResult =
  | { readonly status: "checked"; readonly items: readonly CheckItem[] }
  | { readonly status: "notPopulated" }
  | { readonly status: "failed"; readonly failure: Failure };

export type CorrectResult =
  ({ readonly status: "corrected" } & Corrected) | { readonly status: "failed"; readonly failure: Failure };

export type ExportFormat = "json" | "csv";

export interface ExportOptions {
  readonly format: ExportFormat;
  /** Id of the exported release. */
  readonly id: string;
}

export type ExportResult =
  | {
      readonly status: "made";
      readonly name: string;
      readonly type: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** What the user should know of cells of the workbook, such as errors that are blank in the file. */
      readonly notices: readonly Text[];
    }
  /** The data have faults, so the file could not be read again. */
  | { readonly status: "faults"; readonly faults: readonly SourceFault[]; readonly more: boolean }
  | { readonly status: "notPopulated" }
  /** The file would lack what is damaged without saying so. */
  | { readonly status: "damaged"; readonly findings: readonly Finding[] }
  | { readonly status: "failed"; readonly failure: Failure };

/** Promises never reject: what went wrong is in the result. */
export interface Refreshing {
  inspect: () => Promise<WorkbookFacts | Refusal>;
  /**
   * Calls the listener when a refresh begins or ends in any session, as far as Excel tells.
   *
   * @returns stops following
   */
  follow: (listener: () => void) => () => void;
  read: (source: Source, signal: AbortSignal) => Promise<Reading>;
  /** Reads and compares; writes nothing. */
  preview: (release: CheckedRelease) => Promise<Preview>;
  apply: (input: Required<ApplyInput>) => Promise<Applied | Refusal>;
  planUndo: () => Promise<UndoPreview>;
  undo: () => Promise<UndoResult>;
  /** @returns why the refresh log could not be shown, or null */
  showReceipt: () => Promise<Failure | null>;
  check: () => Promise<CheckResult>;
  /** Writes cells as their items offer, where they still hold what was found. */
  correct: (items: readonly CheckItem[]) => Promise<CorrectResult>;
  /** @returns why the cell could not be selected, or null */
  select: (sheet: string, cell: string) => Promise<Failure | null>;
  exportData: (options: ExportOptions) => Promise<ExportResult>;
}
