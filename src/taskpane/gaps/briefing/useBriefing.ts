import { useReducer, useRef } from "react";
import type { InsertSheetResult, Progress } from "../../../excel";
import type { BriefingDescription } from "../../../workbook";
import type { BriefingPort, Ground } from "../port";

/** What inserting a briefing is doing. */
export type BriefingPhase =
  /** `last` is the result of an insertion that has just ended. */
  | { name: "closed"; last: InsertSheetResult | null }
  | { name: "looking" }
  | { name: "choosing"; ground: Ground }
  | { name: "writing"; progress: Progress; cancelling: boolean };

type Event =
  | { type: "look" }
  | { type: "found"; ground: Ground }
  | { type: "close" }
  | { type: "write" }
  | { type: "progress"; progress: Progress }
  | { type: "cancel" }
  | { type: "ended"; last: InsertSheetResult };

function reduce(phase: BriefingPhase, event: Event): BriefingPhase {
  switch (event.type) {
    case "look":
      return { name: "looking" };
    case "found":
      // The user may have closed it meanwhile.
      return phase.name === "looking" ? { name: "choosing", ground: event.ground } : phase;
    case "close":
      return { name: "closed", last: null };
    case "write":
      return { name: "writing", progress: { step: "checking", done: 0, total: 1 }, cancelling: false };
    case "progress":
      return phase.name === "writing" ? { ...phase, progress: event.progress } : phase;
    case "cancel":
      return phase.name === "writing" ? { ...phase, cancelling: true } : phase;
    case "ended":
      return { name: "closed", last: event.last };
  }
}

/** State and actions of inserting a briefing. */
export function useBriefing(port: BriefingPort) {
  const [phase, dispatch] = useReducer(reduce, { name: "closed", last: null });
  const abort = useRef<AbortController | null>(null);
  return {
    phase,
    look: () => {
      dispatch({ type: "look" });
      void port.look().then((ground) => dispatch({ type: "found", ground }));
    },
    insert: (description: BriefingDescription) => {
      const controller = new AbortController();
      abort.current = controller;
      dispatch({ type: "write" });
      const onProgress = (progress: Progress) => dispatch({ type: "progress", progress });
      void port
        .insert(description, { onProgress, signal: controller.signal })
        .then((last) => dispatch({ type: "ended", last }));
    },
    cancel: () => {
      dispatch({ type: "cancel" });
      abort.current?.abort();
    },
    close: () => dispatch({ type: "close" }),
  };
}
