import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Language } from "../../dataset";
import type { PopulateResult, Progress } from "../../excel";
import type { Workbook, WorkbookState } from "./port";

/** What the overview shows at the moment. */
export type PopulatePhase =
  | { name: "inspecting" }
  /** `last` is the result of a populate that has just ended. */
  | { name: "known"; state: WorkbookState; last: PopulateResult | null }
  | { name: "populating"; progress: Progress; cancelling: boolean };

type Event =
  | { type: "inspect" }
  | { type: "inspected"; state: WorkbookState; last: PopulateResult | null }
  | { type: "populate" }
  | { type: "progress"; progress: Progress }
  | { type: "cancel" };

function reduce(phase: PopulatePhase, event: Event): PopulatePhase {
  switch (event.type) {
    case "inspect":
      return { name: "inspecting" };
    case "inspected":
      // A look that a co-author's change has caused: our own populate goes on, and looks again at its end.
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
  phase: PopulatePhase;
  inspect: () => void;
  populate: (language: Language) => void;
  cancel: () => void;
}

/**
 * Inspects the workbook, populates it on demand and inspects it again afterwards.
 *
 * @param workbook null outside of Excel
 * @param fromWorkbook whether the workbook is known to have evidence; when this changes, a co-author has populated it, and it is inspected again
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
