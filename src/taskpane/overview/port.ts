/**
 * What the overview may do to the workbook. Views know only such ports and never call Excel, so that they can be tested and
 * shown without it; `excelWorkbook.ts` implements this one.
 */
import type { Language } from "../../dataset";
import type { Failure, PopulateResult, Progress } from "../../excel";
import type { SheetId } from "../../workbook/description";

/** One of our sheets with its present name: users may rename sheets. */
export interface PopulatedSheet {
  id: SheetId;
  name: string;
}

export type WorkbookState =
  /** The workbook has none of our sheets. */
  | { status: "empty" }
  /** A populate was cut off, or is running in another session; `since` is its start, as ISO 8601. */
  | { status: "unfinished"; language: Language | null; since: string | null }
  | {
      status: "populated";
      release: string | null;
      /** Date of that release, as ISO 8601. */
      releaseDate: string | null;
      /** When the sheets were last written, as ISO 8601. */
      written: string | null;
      sheets: PopulatedSheet[];
    }
  /** `needs` is the version of the ExcelApi requirement set that populating needs, such as "1.8". */
  | { status: "tooOld"; needs: string }
  /** The workbook could not be read. */
  | { status: "unknown"; failure: Failure };

export interface PopulateOptions {
  language: Language;
  onProgress: (progress: Progress) => void;
  signal: AbortSignal;
}

/** Promises never reject: what went wrong is in the result. */
export interface Workbook {
  inspect: () => Promise<WorkbookState>;
  populate: (options: PopulateOptions) => Promise<PopulateResult>;
  /** @returns why the sheet could not be shown, or null */
  activateSheet: (id: SheetId) => Promise<Failure | null>;
  /** Reads the evidence again, for views and functions that could not know it. */
  readAgain: () => Promise<Failure | null>;
}
