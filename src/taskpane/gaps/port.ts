/** What the view may do to the workbook; `excelBriefing.ts` is the real thing. */
import type { Failure, InsertResult, PopulateOptions, Refusal } from "../../excel";
import type { BriefingDescription } from "../../workbook";

/** Whether a sheet can be added, and the names that it has to differ from. */
export type Ground = { status: "ready"; sheets: string[] } | Refusal | { status: "failed"; failure: Failure };

/** Promises are never rejected: what went wrong is in the answer. */
export interface BriefingPort {
  look: () => Promise<Ground>;
  insert: (description: BriefingDescription, options: PopulateOptions) => Promise<InsertResult>;
}
