/** How a level is shown in a cell: by shape first, colour only adds to it. Not reported is blank. */
import type { Level } from "../../dataset";

export { COUNT_SIGNS } from "../../dataset";

export const MARKS: Record<Level, string> = { detailed: "●", listed: "○", absent: "✕" };

/** Shown for a level that the workbook does not know, such as a misspelt one. */
export const UNKNOWN_MARK = "?";
