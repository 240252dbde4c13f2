import type { AnswerBase } from "../functions/contextSource";
import type { Followed } from "../functions/store";
import type { Unavailable } from "../functions/unavailable";

/** What the views show: the same as the functions answer from, so that pane, cells and sheets agree. */
export type Evidence = AnswerBase;

/** Undefined until the workbook has been read; follows its edits from then on. Where it cannot be known, the reason. */
export type EvidenceSource = Followed<Evidence | Unavailable | undefined>;
