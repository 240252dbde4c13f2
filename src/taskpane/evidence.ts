import type { AnswerBase } from "../functions/contextSource";
import type { Followed } from "../functions/store";

/** What the views show: the same as the functions answer from, so that pane, cells and sheets agree. */
export type Evidence = AnswerBase;

/** Undefined until the workbook has been read; follows its edits from then on. */
export type EvidenceSource = Followed<Evidence | undefined>;
