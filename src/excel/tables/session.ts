/** An open pane: who writes to the workbook, and what time it is. */
export interface Session {
  /** Tells panes apart, such as `k3f9x2ab`. */
  readonly session: string;
  /** In milliseconds since 1970. */
  readonly now: () => number;
  /** A name for a run that no other run has. */
  readonly newRun: () => string;
}

const random = () => Math.random().toString(36).slice(2, 10);

/** This pane. What it has begun and could not finish, it may continue at once. */
export const SESSION: Session = { session: random(), now: () => Date.now(), newRun: random };
