/** Waiting for somebody else's server: until it has been silent for too long, or the user has had enough. */
export interface Patience {
  /** Aborted when the waiting is over. */
  readonly signal: AbortSignal;
  /** Something came: waits anew. */
  renew(): void;
  /** Why the waiting ended; undefined while it has not. */
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
