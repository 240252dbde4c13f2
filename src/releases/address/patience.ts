/** A time limit for a server's silence that the user can cancel. */
export interface Patience {
  /** Aborted when the time is over or the user cancels. */
  readonly signal: AbortSignal;
  /** Restarts the time limit; call it whenever data arrives. */
  renew(): void;
  /** Why `signal` was aborted; undefined before. */
  over(): "timeout" | "cancelled" | undefined;
  dispose(): void;
}

export function createPatience(milliseconds: number, cancel: AbortSignal | undefined): Patience {
  const controller = new AbortController();
  let reason: ReturnType<Patience["over"]>;
  const end = (why: "timeout" | "cancelled") => {
    reason ??= why;
    controller.abort();
  };
  const onCancel = () => end("cancelled");
  const start = () => setTimeout(() => end("timeout"), milliseconds);
  let timer = start();
  cancel?.addEventListener("abort", onCancel);
  if (cancel?.aborted) onCancel();
  return {
    signal: controller.signal,
    renew() {
      clearTimeout(timer);
      timer = start();
    },
    over: () => reason,
    dispose() {
      clearTimeout(timer);
      cancel?.removeEventListener("abort", onCancel);
    },
  };
}
