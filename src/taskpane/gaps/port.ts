/** What the view may do to the workbook; implemented by `excelBriefing.ts`. */
import type { Failure, InsertSheetResult, PopulateOptions, InsertRefusal } from "../../excel";
import type { BriefingDescription } from "../../workbook";

/** Whether a sheet can be added; `sheets` are the names already taken. */
export type Ground =
  { status: "ready"; sheets: string[] } | InsertRefusal | { status: "failed"; failure: Failure };

/** Promises never reject: what went wrong is in the result. */
export interface BriefingPort {
  look: () => Promise<Ground>;
  insert: (description: BriefingDescription, options: PopulateOptions) => Promise<InsertSheetResult>;
}
