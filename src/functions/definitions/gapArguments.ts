/** Which gaps are asked for, and what more is to be told of each. */
import { GAP_STATUS_LABELS, GAP_STATUSES, SHORTFALL_LABELS, STATUS_LABELS } from "../../dataset/labels";
import { choice, optional } from "../arguments";
import {
  COUNTED_LABELS,
  COUNTED_STATUSES,
  EXTRA_LABELS,
  EXTRAS,
  LISTED_LABELS,
  LISTED_STATUSES,
} from "../choices";

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
  choice("shortfall", { zh: "差距类型", en: "kind of gap" }, LISTED_STATUSES, LISTED_LABELS, {
    // A confirmed gap by the name that STATUS has for it.
    confirmed: ["absent", STATUS_LABELS.absent.zh],
  }),
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
