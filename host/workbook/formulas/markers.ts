/** Functions that carry, through the engine, what was written where the engine has no spelling for it. */
export const MARKERS = {
  /** EXCEL.NAME("%E5%90%8D", meaning): a defined name that is not a plain range. */
  name: "EXCEL.NAME",
  /** EXCEL.ROW($C5): a reference written as [@column]. */
  thisRow: "EXCEL.ROW",
  /** EXCEL.ERROR("#N/A"): an error written out. */
  error: "EXCEL.ERROR",
  /** EXCEL.TEXT("a%22b"): a text with quotes or a backslash, which the engine's texts cannot hold. */
  text: "EXCEL.TEXT",
} as const;

export const isMarker = (name: string): boolean => name.startsWith("EXCEL.");

/** Whether a text, in its quotes, must go behind a marker. */
export const needsMarker = (quoted: string): boolean => /[\\"]/.test(quoted.slice(1, -1));
