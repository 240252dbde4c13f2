/** A time limit that the user can cancel: for a server that is silent, or all but silent, and for reading a file. */
export interface Patience {
  /** Aborted when the time is over or the user cancels. */
  readonly signal: AbortSignal;
  /** To be called whenever data arrive: the time limit starts again with every `LEAST` bytes. */
  renew(bytes: number): void;
  /** Why `signal` was aborted; undefined before. */
  over(): "timeout" | "cancelled" | undefined;
  dispose(): void;
}

/** In bytes. In 30 seconds less than this makes hours of a file of some megabytes. */
const LEAST = 32 * 1024;

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
  let arrived = 0;
  cancel?.addEventListener("abort", onCancel);
  if (cancel?.aborted) onCancel();
  return {
    signal: controller.signal,
    renew(bytes) {
      arrived += bytes;
      if (arrived < LEAST) return;
      arrived = 0;
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
