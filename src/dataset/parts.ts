import type { Text } from "./schema";

/**
 * Parts of a data set that some questions need and others do without. Where a workbook is damaged, a part may be unknown while the
 * rest is known: `texts` are summaries, sections and coding notes; `lists` says which lists of the report are open.
 */
export type DataPart = "texts" | "lists" | "targets" | "recommendations";

/** Why parts cannot be known. */
export type UnknownParts = Readonly<Partial<Record<DataPart, Text>>>;
