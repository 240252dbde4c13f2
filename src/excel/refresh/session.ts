/** Who writes to the workbook, and what time it is. */
export interface Session {
  readonly session: string;
  /** In milliseconds since 1970. */
  readonly now: () => number;
  /** A name for a run that nobody else gives. */
  readonly newRun: () => string;
}

const random = () => Math.random().toString(36).slice(2, 10);

/** This pane: what it has begun and could not finish, it may take up again at once. */
export const SESSION: Session = { session: random(), now: () => Date.now(), newRun: random };
