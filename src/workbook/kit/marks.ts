/** How a level is shown in a cell: by shape first, colour only adds to it. Not reported is blank. */
import type { Level } from "../../dataset";

export const MARKS: Record<Level, string> = { detailed: "●", listed: "○", absent: "✕" };

/** A level that the workbook does not know, such as a misspelt one. */
export const UNKNOWN_MARK = "?";

/** How a count is to be read: an open list of the report can only give a lower bound. */
export const BOUNDS = { open: "≥", closed: "=" } as const;
