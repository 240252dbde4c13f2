/** Which gaps are asked for, and what more is to be told of each. */
import {
  GAP_STATUS_LABELS,
  GAP_STATUSES,
  SHORTFALL_LABELS,
  SHORTFALL_STATUSES,
  STATUS_LABELS,
} from "../../dataset/labels";
import type { Text } from "../../dataset/schema";
import { choice, optional } from "../arguments";

/**
 * What GAPCOUNT counts: gaps, what is to deepen, and every word that STATUS returns. `absent` is a confirmed gap by the
 * name that it has in the evidence.
 */
export const COUNTED_STATUSES = [...SHORTFALL_STATUSES, "listed", "detailed", "absent"] as const;
export type CountedStatus = (typeof COUNTED_STATUSES)[number];

const COUNTED_LABELS: Record<CountedStatus, Text> = { ...STATUS_LABELS, ...SHORTFALL_LABELS };

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

const statusTexts = { name: "status", label: { zh: "差距类型", en: "status" } };

const KINDS_ZH = `confirmed（${GAP_STATUS_LABELS.confirmed.zh}）、notReported（${GAP_STATUS_LABELS.notReported.zh}）、toDeepen（${SHORTFALL_LABELS.toDeepen.zh}：本市只列举，其他城市有详细举措）`;
const KINDS_EN =
  "confirmed (the report says so), notReported (it is silent), toDeepen (listed here, detailed elsewhere)";

export const countedStatus = optional(
  choice("status", { zh: "差距类型", en: "status" }, COUNTED_STATUSES, COUNTED_LABELS),
  "single",
  {
    ...statusTexts,
    description: {
      zh: `只数这一类：${KINDS_ZH}，或 STATUS 返回的词（列举、详细等）；省略则数两类差距（${GAP_STATUSES.map((id) => GAP_STATUS_LABELS[id].zh).join("和")}）。`,
      en: `Only this kind: ${KINDS_EN}, or any word that STATUS returns, such as listed; the two kinds of gap (confirmed, notReported) if omitted.`,
    },
  },
);

export const listedStatus = optional(
  choice("shortfall", { zh: "差距类型", en: "kind of gap" }, LISTED_STATUSES, LISTED_LABELS),
  "single",
  {
    ...statusTexts,
    description: {
      zh: `只列这一类：${KINDS_ZH}；all 三类都列。省略则列两类差距，没有差距时列待深化的指标。`,
      en: `Only this kind: ${KINDS_EN}; all lists the three. If omitted the two kinds of gap are listed, or what is to deepen where there is no gap.`,
    },
  },
);

export const extraColumn = optional(
  choice("extra", { zh: "附加列", en: "extra column" }, EXTRAS, EXTRA_LABELS),
  "single",
  {
    name: "extra",
    label: { zh: "附加列", en: "extra" },
    description: {
      zh: "authors（作者建议）：末尾加一列报告作者建议借鉴的城市；省略则不加。",
      en: "authors: one more column at the end, with the model cities that the report's authors name; none if omitted.",
    },
  },
);
