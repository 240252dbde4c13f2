/**
 * The tables of an open workbook and what is done to them, as plain data. What is sent is one request, which Excel carries out
 * command by command, to the end or until it is cut off.
 */
import type { Language } from "../../dataset";
import type { Cell, CellValue, HeldFacts, HeldName, NAMES, SheetDescription, TableId } from "../../workbook";

/** The tables that people see, what the last release wrote (`base`), and the receipts. */
export type RefreshTable = TableId | "base" | "receipts";

/** A table as it was read. Rows count from 0 in its body. */
export interface TableView {
  readonly rows: number;
  /** Contents by our ids of columns; columns that are gone are not there. A formula reads as its text. */
  readonly columns: ReadonlyMap<string, readonly CellValue[]>;
  /** Columns that we calculate, with the formula of the first row; null where that has none. */
  readonly calculated: ReadonlyMap<string, string | null>;
  /** All headings; where they are hidden, `hasHeaders` is false and these are not them. */
  readonly header: readonly string[];
  readonly hasHeaders: boolean;
  /** Where the header begins, counted from 0. */
  readonly place: { readonly sheet: string; readonly row: number; readonly column: number };
  /** Names of columns that are not ours. */
  readonly ownColumns: readonly string[];
  /** Those of them that were asked for and are there, and their contents, in the same order. */
  readonly ownRead: readonly string[];
  readonly own: readonly (readonly CellValue[])[];
  /** Cells right below the table, as many rows as were asked for, that are not empty. */
  readonly occupiedBelow: boolean;
  readonly hasTotals: boolean;
  readonly isProtected: boolean;
  /** Rows may be hidden by a filter. */
  readonly isFiltered: boolean;
}

export interface Snapshot {
  /** null: the workbook is not, or not completely, populated. */
  readonly language: Language | null;
  readonly release: string | null;
  readonly releaseDate: string | null;
  /** null: not known. */
  readonly held: HeldFacts | null;
  /** Name of the plan period that a blank one means; empty where its cell is gone. */
  readonly shown: string;
  /** The texts of leases, by session. */
  readonly leases: ReadonlyMap<string, string>;
  /** Which facts still have their cells: the About sheet may have been deleted. */
  readonly facts: ReadonlySet<string>;
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  readonly tables: ReadonlyMap<RefreshTable, TableView>;
  /** Tables that are not there yet, as the workbook was made by a version that did not have them; `tables` has each as it will be made. */
  readonly unmade: ReadonlySet<RefreshTable>;
}

/** Rows counted from the first of a table's body, or from behind its last (1 is the last). */
export interface Rows {
  readonly from: "top" | "end";
  readonly start: number;
  readonly count: number;
}

export type ConstantName = HeldName | (typeof NAMES)["written"];
export type FactName = (typeof NAMES)["statusCell" | "writtenCell"];

/** Writes cells of a column, after reading what stands in them. */
export interface WriteCommand {
  readonly do: "write";
  readonly table: RefreshTable;
  readonly column: string;
  readonly rows: Rows;
  readonly cells: readonly Cell[];
}

/** One step of a request. */
export type TableCommand =
  | WriteCommand
  /** Reads cells of a column, before the commands that come after. */
  | { readonly do: "look"; readonly table: RefreshTable; readonly column: string; readonly rows: Rows }
  /** Has cells hold what is written into them as texts: "3-1" is no date there. */
  | { readonly do: "formatTexts"; readonly table: RefreshTable; readonly column: string; readonly rows: Rows }
  /** Has Excel refuse the whole request unless the table has exactly so many rows, or columns. */
  | {
      readonly do: "require";
      readonly table: RefreshTable;
      readonly rows?: number;
      readonly columns?: number;
    }
  /** Gives a table more columns behind its last, where it has exactly as many as were read. */
  | { readonly do: "widen"; readonly table: RefreshTable; readonly headings: readonly string[] }
  /** Adds rows at the end of a table, or takes the last ones out of it; cells stay where they are. */
  | { readonly do: "resize"; readonly table: RefreshTable; readonly by: number }
  /** Takes or renews a session's lease; drops it where there is one. */
  | { readonly do: "takeLease"; readonly session: string; readonly text: string }
  | { readonly do: "dropLease"; readonly session: string }
  /** Sets the text that a name stands for. */
  | { readonly do: "setName"; readonly name: ConstantName; readonly text: string }
  /** Writes into the cell that a name stands for. */
  | { readonly do: "setFact"; readonly name: FactName; readonly value: string | number };

/** What Excel answers to a command. */
export interface Reply {
  /** For "write" and "look" what stood in the cells; else nothing. */
  readonly found: readonly Cell[];
  /** For "write" what stands there afterwards, where a filter has put values into other rows than they were meant for; else null. */
  readonly stands: readonly Cell[] | null;
}

export interface Wants {
  /** Reads these tables alone. */
  readonly only?: readonly RefreshTable[];
  readonly receipts?: boolean;
  /** Columns that are not ours, by their names. */
  readonly ownColumns?: ReadonlyMap<RefreshTable, readonly string[]>;
  /** How many rows below a table must be free. */
  readonly below?: ReadonlyMap<RefreshTable, number>;
}

export interface Exchange {
  /** As of `send`. */
  readonly replies: readonly Reply[] | null;
  /** As the workbook stands after the commands. */
  readonly snapshot: Snapshot;
}

/** A sheet with one table, which a refresh makes where it is missing. */
export type MadeSheet = SheetDescription & { readonly id: MadeTable };

export type MadeTable = "receipts" | "advice";

export interface WorkbookPort {
  /**
   * Carries out the commands in their order. null: somebody has deleted a table, a column or rows that the commands are about, or a
   * table has not as many rows as are required, or a sheet that was to be made is there by now; nothing was done.
   * Errors: whatever Excel refuses; commands before that one stay done.
   */
  send: (commands: readonly TableCommand[]) => Promise<readonly Reply[] | null>;
  /**
   * Makes a sheet with its table, or finishes what an interrupted run has left of it. Where nothing of it is there yet, this sends
   * no request: it is made with the next one.
   *
   * @param sheet that of the receipts or of advice
   * @returns the workbook with it
   */
  ensureSheet: (sheet: MadeSheet, wants: Wants) => Promise<Snapshot>;
  /** Carries out the commands, then reads. */
  exchange: (commands: readonly TableCommand[], wants: Wants) => Promise<Exchange>;
}
