import { createContext, type ContextOptions, type FunctionContext } from "./context";
import { createStore, type Followed } from "./store";

/** What a workbook says to the functions: its evidence as data, its language, and the period that its sheets show. */
export type WorkbookState = ContextOptions;

/** What is answered from, and whether it is the workbook's own evidence or the bundled release. */
export interface AnswerBase {
  readonly context: FunctionContext;
  readonly fromWorkbook: boolean;
}

/** What is answered from, to look at and to follow: undefined until the workbook's state is known. */
export interface ContextSource extends Followed<AnswerBase | undefined> {
  /** What to answer from: a promise only until the workbook's state is known for the first time. */
  readonly current: () => FunctionContext | Promise<FunctionContext>;
  /**
   * Answers from this state from now on; from the fallback when it is null, because the workbook holds no data of ours or
   * could not be read. Cells follow when they are next calculated.
   */
  readonly update: (state: WorkbookState | null) => void;
}

export interface ContextSourceOptions {
  readonly fallback: WorkbookState;
  /** How long cells wait for the first state before they are answered from the fallback, in milliseconds. */
  readonly patience: number;
}

/** Keeps the state that functions answer from. No formula waits for ever. */
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

/** Data that name a period which is not in them are no better than none. */
function usable(state: WorkbookState): FunctionContext | null {
  try {
    return createContext(state);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
