/** Starts the worker that reads release files. @returns null where there are no workers */
export function startWorker(): Worker | null {
  if (typeof Worker === "undefined") return null;
  try {
    return new Worker(new URL("./worker.ts", import.meta.url));
  } catch {
    // A policy of the page's server may forbid them.
    return null;
  }
}
