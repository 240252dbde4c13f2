/**
 * What the pane may do to the workbook. The pane itself never sees Excel, so that it can be tested, and shown,
 * without one; `excelWorkbook.ts` is the real thing.
 */
import type { Language } from "../../dataset";
import type { Failure, PopulateResult, Progress } from "../../excel";
import type { SheetId } from "../../workbook/description";

/** A sheet of ours under the name it goes by now: people rename sheets. */
export interface PopulatedSheet {
  id: SheetId;
  name: string;
}

export type WorkbookState =
  /** Nothing of ours in the workbook. */
  | { status: "empty" }
  /** A populate stopped half-way, or is under way elsewhere; `since` is when it was begun, as ISO 8601. */
  | { status: "unfinished"; language: Language | null; since: string | null }
  | {
      status: "populated";
      release: string | null;
      /** The day of that release, as ISO 8601. */
      releaseDate: string | null;
      /** When the sheets were last written, as ISO 8601. */
      written: string | null;
      sheets: PopulatedSheet[];
    }
  /** This Excel lacks what populating needs: a version of the ExcelApi requirement set. */
  | { status: "tooOld"; needs: string }
  /** It could not be looked at. */
  | { status: "unknown"; failure: Failure };

export interface PopulateOptions {
  language: Language;
  onProgress: (progress: Progress) => void;
  signal: AbortSignal;
}

/** Promises are never rejected: what went wrong is in the answer. */
export interface Workbook {
  inspect: () => Promise<WorkbookState>;
  populate: (options: PopulateOptions) => Promise<PopulateResult>;
  /** @returns why the sheet could not be shown, or null */
  activateSheet: (id: SheetId) => Promise<Failure | null>;
}
