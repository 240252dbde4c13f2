import type { CodeNames, GrowthResult } from "../../excel/growth";

/** What the pane may do to sheets that lack what the code tables list. Promises are never rejected. */
export interface SheetsPort {
  /** What the sheets lack; null where nothing can be said of it. */
  missing: () => Promise<CodeNames | null>;
  /** Adds it to the sheets. */
  grow: () => Promise<GrowthResult>;
}
