import { useRef, useState } from "react";
import type { Failure } from "../../../excel";
import type { FoundFormula, FoundFormulas, FormulasPort, SearchArea, WorkOptions } from "../port";

/** What finding and writing cells is doing. */
export type SweepPhase<Result> =
  | { name: "choosing" }
  | { name: "finding" | "writing"; done: number; total: number }
  | ({ name: "found" } & FoundFormulas)
  | { name: "done"; asked: number; result: Result }
  | { name: "failed"; failure: Failure };

export interface Sweep<Result> {
  phase: SweepPhase<Result>;
  find: (scope: SearchArea) => void;
  write: (cells: readonly FoundFormula[], work: (options: WorkOptions) => Promise<Result>) => void;
  cancel: () => void;
  back: () => void;
}

/** Finds cells with KCFIN formulas, then writes those that the user has confirmed. */
export function useSweep<Result>(port: FormulasPort): Sweep<Result> {
  const [phase, setPhase] = useState<SweepPhase<Result>>({ name: "choosing" });
  const abort = useRef<AbortController | null>(null);

  const start = (name: "finding" | "writing"): WorkOptions => {
    const controller = new AbortController();
    abort.current = controller;
    setPhase({ name, done: 0, total: 1 });
    return {
      signal: controller.signal,
      onProgress: (done, total) => {
        setPhase({ name, done, total });
      },
    };
  };

  return {
    phase,
    find: (scope) => {
      const options = start("finding");
      void port.find(scope, options).then((result) => {
        if (options.signal.aborted) setPhase({ name: "choosing" });
        else if ("failure" in result) setPhase({ name: "failed", failure: result.failure });
        else setPhase({ name: "found", ...result });
      });
    },
    write: (cells, work) => {
      void work(start("writing")).then((result) => {
        setPhase({ name: "done", asked: cells.length, result });
      });
    },
    cancel: () => {
      abort.current?.abort();
    },
    back: () => {
      setPhase({ name: "choosing" });
    },
  };
}
