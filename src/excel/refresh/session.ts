import type { Session } from "./apply";

const random = () => Math.random().toString(36).slice(2, 10);

/** This pane: what it has begun and could not finish, it may take up again at once. */
export const SESSION: Session = { session: random(), now: () => Date.now(), newRun: random };
