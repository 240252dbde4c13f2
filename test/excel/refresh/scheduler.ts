/** Who goes first between any two requests. */
export interface Scheduler {
  /** Waits until it is the session's turn. */
  turn: (session: number) => Promise<void>;
  run: (sessions: readonly (() => Promise<void>)[]) => Promise<void>;
}

/** One session at a time goes on to its next turn; which one is drawn. */
export function createScheduler(
  random: () => number,
  onTurn: (session: number) => void = () => undefined,
): Scheduler {
  const waiting = new Map<number, () => void>();
  let parked: (() => void) | undefined;
  const turn = (session: number) =>
    new Promise<void>((resolve) => {
      waiting.set(session, () => {
        onTurn(session);
        resolve();
      });
      parked?.();
    });
  const run = async (sessions: readonly (() => Promise<void>)[]) => {
    let active = sessions.length;
    let failure: Error | undefined;
    sessions.forEach((session, index) => {
      void turn(index)
        .then(session)
        .catch((error: unknown) => {
          failure ??= error instanceof Error ? error : new Error(String(error));
        })
        .finally(() => {
          active -= 1;
          parked?.();
        });
    });
    while (active > 0) {
      const next = [...waiting.keys()].sort()[Math.floor(random() * waiting.size)];
      const go = next === undefined ? undefined : waiting.get(next);
      if (next === undefined || go === undefined) throw new Error("Nobody can go on.");
      waiting.delete(next);
      const stopped = new Promise<void>((resolve) => {
        parked = resolve;
      });
      go();
      await stopped;
    }
    if (failure !== undefined) throw failure;
  };
  return { turn, run };
}
