import type { Dataset, Language } from "../dataset/schema";
import { createContext, type FunctionContext } from "./context";

/** What a workbook says to the functions: its evidence as data, and its language. */
export interface WorkbookState {
  readonly dataset: Dataset;
  readonly language: Language;
}

export interface ContextSource {
  /** The context to answer from: a promise only until the workbook has been read for the first time. */
  readonly current: () => FunctionContext | Promise<FunctionContext>;
  /** Answers from a new state of the workbook from now on. Cells follow when they are next calculated. */
  readonly update: (state: WorkbookState) => void;
}

export interface ContextSourceOptions {
  /** Reads the workbook; null when it holds no data of ours yet. Called once, at once. */
  readonly read: () => Promise<WorkbookState | null>;
  /** What to answer from when the workbook holds nothing, cannot be read, or is not read in time. */
  readonly fallback: WorkbookState;
  /** How long cells may wait for the workbook, in milliseconds. */
  readonly patience: number;
}

/**
 * Keeps the state that functions answer from. No formula waits for ever: when reading takes too long, cells get their answer
 * from the fallback, and what is read later counts from then on.
 */
export function createContextSource({ read, fallback, patience }: ContextSourceOptions): ContextSource {
  let context: FunctionContext | undefined;
  let updated = false;

  const settle = (state: WorkbookState): FunctionContext => {
    context = createContext(state.dataset, state.language);
    return context;
  };
  const orFallback = (): FunctionContext => context ?? settle(fallback);

  const reading = read()
    .then((state) => (updated ? orFallback() : settle(state ?? fallback)))
    .catch(orFallback);
  const ready = Promise.race([reading, delay(patience, reading).then(orFallback)]);

  return {
    current: () => context ?? ready,
    update: (state) => {
      updated = true;
      settle(state);
    },
  };
}

/** Resolves after some time, or as soon as there is nothing left to wait for. */
function delay(milliseconds: number, unless: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    void unless.finally(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
