import { createContext, type ContextOptions, type FunctionContext } from "./context";
import { createStore, type Followed } from "./store";
import { NO_PERIOD, UNREAD, type Unavailable } from "./unavailable";

/** What functions need from a workbook: its evidence, its language, and the period that its sheets show. */
export type WorkbookState = ContextOptions;

/** Where the answers of functions come from. */
export type SourceState =
  | ({ readonly kind: "workbook" } & WorkbookState)
  /** The workbook is not one of ours: the bundled release answers. */
  | { readonly kind: "bundled" }
  /** It is ours, or may be, but its figures cannot be known now: cells say so, and never show another data set's. */
  | ({ readonly kind: "unavailable" } & Unavailable);

/** What functions answer from, and whether it is the workbook's evidence or the bundled release. */
export interface AnswerBase {
  readonly context: FunctionContext;
  readonly fromWorkbook: boolean;
}

/** What functions answer from now, to read and to follow; undefined until the workbook's state is known. */
export interface ContextSource extends Followed<AnswerBase | Unavailable | undefined> {
  /** What to answer from; a promise until the workbook's state is known for the first time, or patience ends. */
  readonly current: () => FunctionContext | Unavailable | Promise<FunctionContext | Unavailable>;
  /** Sets the state that functions answer from. Cells change when they are next calculated. */
  readonly update: (state: SourceState) => void;
}

export interface ContextSourceOptions {
  readonly fallback: WorkbookState;
  /** How long cells wait for the first state before they say that there is none yet, in milliseconds. */
  readonly patience: number;
}

/** Keeps the state that functions answer from. After `patience` milliseconds without one it is `UNREAD`. */
export function createContextSource({ fallback, patience }: ContextSourceOptions): ContextSource {
  const { latest, subscribe, set } = createStore<AnswerBase | Unavailable | undefined>(undefined);
  let announce: (base: FunctionContext | Unavailable) => void = () => undefined;
  const first = new Promise<FunctionContext | Unavailable>((resolve) => {
    announce = resolve;
  });

  const settle = (base: AnswerBase | Unavailable) => {
    clearTimeout(timer);
    announce(isUnavailable(base) ? base : base.context);
    set(base);
  };
  const timer = setTimeout(() => {
    settle(UNREAD);
  }, patience);

  return {
    current: () => {
      const base = latest();
      if (base === undefined) return first;
      return isUnavailable(base) ? base : base.context;
    },
    latest,
    subscribe,
    update: (state) => {
      settle(baseOf(state, fallback));
    },
  };
}

function baseOf(state: SourceState, fallback: WorkbookState): AnswerBase | Unavailable {
  switch (state.kind) {
    case "unavailable":
      return { reason: state.reason };
    case "bundled":
      return { context: createContext(fallback), fromWorkbook: false };
    case "workbook":
      try {
        return { context: createContext(state), fromWorkbook: true };
      } catch (error) {
        if (error instanceof RangeError) return NO_PERIOD;
        throw error;
      }
  }
}

export function isUnavailable(base: object): base is Unavailable {
  return "reason" in base;
}
