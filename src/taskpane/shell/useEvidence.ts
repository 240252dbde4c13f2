import { useSyncExternalStore } from "react";
import type { AnswerBase, ContextSource } from "../../functions/contextSource";

/** What the views show: the same as the functions answer from, so that pane, cells and sheets agree. */
export type Evidence = AnswerBase;

export type EvidenceSource = Pick<ContextSource, "latest" | "subscribe">;

/** Undefined until the workbook has been read; follows its edits from then on. */
export function useEvidence({ latest, subscribe }: EvidenceSource): Evidence | undefined {
  return useSyncExternalStore(subscribe, latest);
}
