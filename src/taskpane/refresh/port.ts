/**
 * What the view may do about releases and the workbook. The view itself never sees Excel; `excelRefresh.ts` is the real thing.
 */
import type { Age, Dataset, Text } from "../../dataset";
import type { CheckItem, Failure, Written } from "../../excel";
import type { Applied, Blocked } from "../../excel/refresh";
import type { ColumnId, TableId } from "../../workbook/tables/schema";

/** Where a release comes from. */
export type Source =
  | { readonly kind: "bundled" }
  | { readonly kind: "file"; readonly file: File }
  /** `sha256` is empty where the user has given none. */
  | { readonly kind: "address"; readonly address: string; readonly sha256: string };

/** Tables that a refresh reads and writes: those that people see, what it remembers, and its log. */
export type RefreshTable = TableId | "base" | "receipts";

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

/** A refresh as its receipt tells of it. */
export interface LastRefresh {
  readonly release: string;
  /** The release that the workbook held until then. */
  readonly before: string;
  /** In milliseconds since 1970. */
  readonly time: number;
  /** Lines of the receipt. */
  readonly changes: number;
  /** The rows that they are about. */
  readonly rows: number;
  readonly undone: boolean;
}

/** Why the workbook cannot be refreshed as it is. Nothing is written. */
export type Refusal =
  | { readonly status: "notPopulated" }
  /** A version of the ExcelApi requirement set that this Excel lacks. */
  | { readonly status: "tooOld"; readonly needs: string }
  /** Tables that refreshing needs are gone, or have lost the columns by which rows are known. */
  | { readonly status: "damaged"; readonly tables: readonly RefreshTable[] }
  | { readonly status: "readOnly" }
  | { readonly status: "protected"; readonly tables: readonly RefreshTable[] }
  /** Somebody else is refreshing: last heard of, and shut out if not heard of again until then, in milliseconds since 1970. */
  | { readonly status: "busy"; readonly heard: number; readonly until: number }
  | { readonly status: "failed"; readonly failure: Failure; readonly written: Written };

export interface WorkbookFacts {
  readonly status: "ready";
  readonly release: { readonly id: string; readonly date: string | null };
  readonly bundled: { readonly id: string; readonly date: string; readonly age: Age };
  /** null: the workbook has never been refreshed. */
  readonly last: LastRefresh | null;
  /** A release whose refresh was cut off. */
  readonly unfinished: string | null;
}

export type Value = string | number;

export interface FieldChange {
  readonly field: ColumnId;
  readonly from: Value;
  readonly to: Value;
}

/** A field that both have changed. `base` is undefined where the two met for the first time. */
export interface FieldConflict {
  readonly key: string;
  readonly field: ColumnId;
  readonly base: Value | undefined;
  readonly mine: Value;
  readonly theirs: Value;
}

/**
 * - added: new in the release.
 * - changed: takes `changes`, is asked about `conflicts`.
 * - withdrawn: gone from the release; stays and is marked.
 * - deleted: taken out of the workbook, and changed by the release since: asked about.
 * - doubled: new in the release, but a row of the analysts' own is about the same thing: asked about.
 */
export type RowKind = "added" | "changed" | "withdrawn" | "deleted" | "doubled";

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
  readonly changes: readonly FieldChange[];
  readonly conflicts: readonly FieldConflict[];
  /** What is in a row that comes, stays or has gone as a whole. */
  readonly fields: readonly { readonly field: ColumnId; readonly value: Value }[];
}

/** Whose value a conflict ends with. */
export type Choice = "mine" | "theirs";

/** By the keys of conflicts, or of rows that are asked about as a whole. */
export type Choices = Readonly<Partial<Record<string, Choice>>>;

export type Preview =
  | {
      readonly status: "planned";
      readonly rows: readonly ReviewRow[];
      /** Whether the workbook would come to hold another release than now, or has an unfinished refresh to end. */
      readonly moves: boolean;
    }
  | Refusal;

export interface ApplyOptions {
  readonly release: CheckedRelease;
  /** Keys of the rows that were looked at; what comes up meanwhile is left for another time. */
  readonly reviewed: ReadonlySet<string>;
  readonly leaveOut: ReadonlySet<string>;
  readonly choices: Choices;
  /** Before each request that writes. */
  readonly onProgress: (done: number, total: number) => void;
  /** Cancels between two requests. */
  readonly signal: AbortSignal;
}

export type { Applied, Blocked };

export type ApplyResult = Applied | Refusal;

/** What undoing does to the changes of the last receipt. */
export interface UndoFigures {
  /** Changes that are taken back. */
  readonly undone: number;
  /** Changes that stay because somebody has edited the cell or the row since. */
  readonly kept: number;
}

export type UndoPreview =
  | ({ readonly status: "planned"; readonly last: LastRefresh } & UndoFigures)
  | { readonly status: "nothing" }
  | Refusal;

export type UndoResult =
  ({ readonly status: "undone" } & UndoFigures) | { readonly status: "nothing" } | Refusal;

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
  apply: (options: ApplyOptions) => Promise<ApplyResult>;
  planUndo: () => Promise<UndoPreview>;
  undo: () => Promise<UndoResult>;
  /** @returns why the sheet of receipts could not be shown, or null */
  showReceipt: () => Promise<Failure | null>;
  check: () => Promise<CheckResult>;
  /** @returns why the cell could not be selected, or null */
  select: (sheet: string, cell: string) => Promise<Failure | null>;
  exportData: (options: ExportOptions) => Promise<ExportResult>;
}
