import { createContext, type ContextOptions, type FunctionContext } from "./context";
import { createStore, type Followed } from "./store";

/** What functions need from a workbook: its evidence, its language, and the period that its sheets show. */
export type WorkbookState = ContextOptions;

/** What functions answer from, and whether it is the workbook's evidence or the bundled release. */
export interface AnswerBase {
  readonly context: FunctionContext;
  readonly fromWorkbook: boolean;
}

/** What functions answer from now, to read and to follow; undefined until the workbook's state is known. */
export interface ContextSource extends Followed<AnswerBase | undefined> {
  /** What to answer from; a promise until the workbook's state is known for the first time. */
  readonly current: () => FunctionContext | Promise<FunctionContext>;
  /**
   * Sets the state that functions answer from; null means the fallback, because the workbook has no data of ours or could
   * not be read. Cells change when they are next calculated.
   */
  readonly update: (state: WorkbookState | null) => void;
}

export interface ContextSourceOptions {
  readonly fallback: WorkbookState;
  /** How long cells wait for the first state before they use the fallback, in milliseconds. */
  readonly patience: number;
}

/** Keeps the state that functions answer from. After `patience` milliseconds without one the fallback is used. */
export function createContextSource({ fallback, patience }: ContextSourceOptions): ContextSource {
  const { latest, subscribe, set } = createStore<AnswerBase | undefined>(undefined);
  let announce: (context: FunctionContext) => void = () => undefined;
  const first = new Promise<FunctionContext>((resolve) => {
    announce = resolve;
  });

  const settle = (context: FunctionContext, fromWorkbook: boolean) => {
    clearTimeout(timer);
    announce(context);
    set({ context, fromWorkbook });
  };
  const fallBack = () => {
    settle(createContext(fallback), false);
  };
  const timer = setTimeout(fallBack, patience);

  return {
    current: () => latest()?.context ?? first,
    latest,
    subscribe,
    update: (state) => {
      const next = state && usable(state);
      if (next) settle(next, true);
      else fallBack();
    },
  };
}

/** The context of a state; null if the data lack the period that they name. */
function usable(state: WorkbookState): FunctionContext | null {
  try {
    return createContext(state);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
