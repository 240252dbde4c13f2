/** What the view may do to the workbook; implemented by `excelSelection.ts`. Promises never reject. */
import type { RowRemarks } from "../../excel/evidence/evidenceRows";
import type { Selection } from "../../excel/evidence/selection";
import type { ShowResult } from "../../excel/evidence/showEvidence";
import type { Pair } from "../../workbook";
import type { Evidence } from "../evidence";

export interface SelectionPort {
  /** Whether this Excel can tell which cell is selected. */
  canFollow: () => boolean;
  /** What the selected cell is about; null if it is on no table of ours, or could not be read. */
  read: (evidence: Evidence) => Promise<Selection | null>;
  /**
   * Calls the listener when the selection has changed and settled.
   *
   * @returns stops following
   */
  follow: (listener: () => void) => () => void;
  /** Selects the row or matrix cell of a pair. */
  show: (evidence: Evidence, pair: Pair) => Promise<ShowResult>;
  /** Origin and notes of a pair's row; null if there is no row, or it could not be read. */
  remarks: (evidence: Evidence, pair: Pair) => Promise<RowRemarks | null>;
}
