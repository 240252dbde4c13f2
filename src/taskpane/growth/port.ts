import type { CodeNames, GrowthResult } from "../../excel/growth";

/** Adding new entries of the code tables to the sheets; implemented by `excelSheets.ts`. Promises never reject. */
export interface SheetsPort {
  /** What the sheets lack; null if it could not be read. */
  missing: () => Promise<CodeNames | null>;
  /** Which of the cities that are not coded the sheets divide by all the same; none if it could not be read. */
  counted: (uncoded: readonly string[]) => Promise<readonly string[]>;
  /** Adds it to the sheets. */
  grow: () => Promise<GrowthResult>;
}
