/** What is done about a finding, how it ended, and how it is taken back. Plain data. */
import type { SheetId, TableId } from "../../workbook";
import type { Failure, Written } from "../kit/failure";
import type { Busy } from "../tables/lease";

/** Takes a repair back. What people have changed since stays. */
export type RepairUndo =
  | { readonly what: "heading"; readonly table: string; readonly from: string; readonly to: string }
  | { readonly what: "tableName"; readonly from: string; readonly to: string }
  | { readonly what: "table"; readonly table: string }
  | {
      readonly what: "rows";
      readonly table: TableId;
      readonly lines: number;
      /** Cells of calculated columns that were filled in, in A1 notation. */
      readonly filled: readonly string[];
    }
  | { readonly what: "sheet"; readonly sheet: SheetId }
  | { readonly what: "chart"; readonly sheet: string; readonly chart: string }
  | { readonly what: "name"; readonly name: string; readonly formula: string | null };

export type RepairRefusal =
  | { readonly status: "readOnly" }
  | { readonly status: "structureProtected" }
  | { readonly status: "tooOld"; readonly needs: string }
  /** A sheet that it refers to is laid out otherwise by now: its formulas would read the wrong cells. */
  | { readonly status: "moved"; readonly sheet: string }
  /** Somebody else's sheet or table has the name that is needed. */
  | { readonly status: "taken"; readonly name: string }
  /** What the sheet held is not known: neither the tables nor the memory of the last release have it. */
  | { readonly status: "unknown" }
  /** Only a person can do it: the header row is hidden, a column is deleted. */
  | { readonly status: "byHand" }
  | Busy;

export type RepairResult =
  | {
      readonly status: "repaired";
      readonly undo: RepairUndo;
      /** Sheets whose formulas referred to what is restored and could not be restored, as they are laid out otherwise. */
      readonly unlinked: readonly string[];
    }
  /** It is not there any more: somebody has repaired or changed it meanwhile. */
  | { readonly status: "changed" }
  | RepairRefusal
  | { readonly status: "failed"; readonly failure: Failure; readonly written: Written };

export type UndoRepairResult =
  | { readonly status: "undone" }
  | { readonly status: "changed" }
  | { readonly status: "failed"; readonly failure: Failure; readonly written: Written };
