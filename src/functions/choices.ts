/** Words that arguments are chosen from, besides names of the data. */
import type { CoverMode } from "../analysis";
import { SHORTFALL_LABELS, SHORTFALL_STATUSES, STATUS_LABELS } from "../dataset/labels";
import type { Text } from "../dataset/schema";

export const MODE_LABELS: Record<CoverMode, Text> = {
  all: { zh: "全部", en: "All" },
  any: { zh: "任一", en: "Any" },
};

/**
 * What GAPCOUNT counts: gaps, what is to deepen, and every word that STATUS returns. `absent` is a confirmed gap by the
 * name that it has in the evidence.
 */
export const COUNTED_STATUSES = [...SHORTFALL_STATUSES, "listed", "detailed", "absent"] as const;
export type CountedStatus = (typeof COUNTED_STATUSES)[number];

export const COUNTED_LABELS: Record<CountedStatus, Text> = { ...STATUS_LABELS, ...SHORTFALL_LABELS };

/** What GAPS and LEARNFROM list: one kind, or all three. */
export const LISTED_STATUSES = [...SHORTFALL_STATUSES, "all"] as const;
export type ListedStatus = (typeof LISTED_STATUSES)[number];

export const LISTED_LABELS: Record<ListedStatus, Text> = {
  ...SHORTFALL_LABELS,
  all: { zh: "全部", en: "All" },
};

/** Columns that GAPS and LEARNFROM have on request only, behind those that they always had. */
export const EXTRAS = ["authors"] as const;
export type Extra = (typeof EXTRAS)[number];

export const EXTRA_LABELS: Record<Extra, Text> = { authors: { zh: "作者建议", en: "Authors" } };
