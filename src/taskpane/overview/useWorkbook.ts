import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Language } from "../../dataset";
import type { PopulateResult, Progress } from "../../excel";
import type { Workbook, WorkbookState } from "./port";

/** What the overview is about at the moment. */
export type Phase =
  | { name: "inspecting" }
  /** `last` is how populating ended, where it has just ended. */
  | { name: "known"; state: WorkbookState; last: PopulateResult | null }
  | { name: "populating"; progress: Progress; cancelling: boolean };

type Event =
  | { type: "inspect" }
  | { type: "inspected"; state: WorkbookState; last: PopulateResult | null }
  | { type: "populate" }
  | { type: "progress"; progress: Progress }
  | { type: "cancel" };

function reduce(phase: Phase, event: Event): Phase {
  switch (event.type) {
    case "inspect":
      return { name: "inspecting" };
    case "inspected":
      // Looked at because somebody's work was noticed: our own goes on, and ends with a look of its own.
      if (phase.name === "populating" && event.last === null) return phase;
      return { name: "known", state: event.state, last: event.last };
    case "populate":
      return {
        name: "populating",
        progress: { step: "checking", done: 0, total: 1 },
        cancelling: false,
      };
    case "progress":
      return phase.name === "populating" ? { ...phase, progress: event.progress } : phase;
    case "cancel":
      return phase.name === "populating" ? { ...phase, cancelling: true } : phase;
  }
}

export interface FollowedWorkbook {
  phase: Phase;
  inspect: () => void;
  populate: (language: Language) => void;
  cancel: () => void;
}

/**
 * Follows the workbook through looking at it, populating it and looking again.
 *
 * @param workbook null where there is none
 * @param fromWorkbook whether the workbook has evidence, as far as is known: a co-author may be the one who populates it
 */
export function useWorkbook(workbook: Workbook | null, fromWorkbook: boolean): FollowedWorkbook {
  const [phase, dispatch] = useReducer(reduce, { name: "inspecting" });
  const abort = useRef<AbortController | null>(null);

  const look = useCallback(
    async (last: PopulateResult | null) => {
      if (workbook) dispatch({ type: "inspected", state: await workbook.inspect(), last });
    },
    [workbook],
  );

  useEffect(() => {
    void look(null);
  }, [look, fromWorkbook]);

  return {
    phase,
    inspect: () => {
      dispatch({ type: "inspect" });
      void look(null);
    },
    populate: (language) => {
      const controller = new AbortController();
      abort.current = controller;
      dispatch({ type: "populate" });
      const onProgress = (progress: Progress) => {
        dispatch({ type: "progress", progress });
      };
      void workbook?.populate({ language, onProgress, signal: controller.signal }).then(look);
    },
    cancel: () => {
      dispatch({ type: "cancel" });
      abort.current?.abort();
    },
  };
}
