/** What the view may do to the workbook; `excelSelection.ts` is the real thing. Promises are never rejected. */
import type { RowRemarks } from "../../excel/evidenceRows";
import type { Selection } from "../../excel/selection";
import type { ShowResult } from "../../excel/showEvidence";
import type { Pair } from "../../workbook";
import type { Evidence } from "../evidence";

export interface SelectionPort {
  /** Whether this Excel can tell which cell is selected. */
  canFollow: () => boolean;
  /** What the selected cell stands for; null where it is nothing of ours, or could not be read. */
  read: (evidence: Evidence) => Promise<Selection | null>;
  /**
   * Calls the listener each time the user has come to rest on another cell.
   *
   * @returns ends it
   */
  follow: (listener: () => void) => () => void;
  /** Selects the row or cell of a pair. */
  show: (evidence: Evidence, pair: Pair) => Promise<ShowResult>;
  /** What the row of a pair says beyond the data; null where there is none, or it could not be read. */
  remarks: (evidence: Evidence, pair: Pair) => Promise<RowRemarks | null>;
}
