/** Reads release files without holding up the page, which is also the thread of the formulas. */
import type { Dataset } from "../../dataset";
import {
  LARGEST_FILE,
  readRelease,
  tooLargeReading,
  tooMuchReading,
  type ReleaseReading,
} from "../readRelease";
import type { FromWorker, ToWorker } from "./messages";
import { joinPieces, piecesOf } from "./pieces";
import { startWorker } from "./startWorker";

export interface ReadingOptions {
  /** Ends the reading; the result is then "cancelled". */
  readonly signal?: AbortSignal;
  /** For tests. Default: a worker of the browser; null: there are none. */
  readonly start?: () => Worker | null;
  /** How long reading may take, in milliseconds. Default: 120,000; what is within the bounds takes some seconds. */
  readonly patience?: number;
}

export type Cancelled = { readonly status: "cancelled" };

const PATIENCE = 120_000;

/**
 * As `readRelease`, in a worker; on this thread where workers cannot be had.
 *
 * @param file its bytes, or where they can be got from
 * @param base as for `readRelease`
 * @returns as `readRelease`. Errors: those of reading the file's bytes, such as that it has been deleted.
 */
export async function readApart(
  file: Blob,
  base: Dataset,
  { signal, start = startWorker, patience = PATIENCE }: ReadingOptions = {},
): Promise<ReleaseReading | Cancelled> {
  if (file.size > LARGEST_FILE) return tooLargeReading(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (signal?.aborted) return { status: "cancelled" };
  const worker = start();
  if (worker === null) return readRelease(bytes, base);
  const end = new AbortController();
  const cancel = () => {
    end.abort("cancelled");
  };
  signal?.addEventListener("abort", cancel);
  const timer = setTimeout(() => {
    end.abort("tooSlow");
  }, patience);
  try {
    return await readIn(worker, bytes, base, end.signal);
  } finally {
    worker.terminate();
    clearTimeout(timer);
    signal?.removeEventListener("abort", cancel);
  }
}

function readIn(
  worker: Worker,
  bytes: Uint8Array<ArrayBuffer>,
  base: Dataset,
  end: AbortSignal,
): Promise<ReleaseReading | Cancelled> {
  return new Promise((resolve) => {
    const pieces: Dataset[] = [];
    let isReady = false;
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === "piece") pieces.push(data.piece);
      else if (data.kind === "read") resolve(joined(data.reading, pieces));
      else {
        isReady = true;
        void send(worker, bytes, base);
      }
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      // Before it is ready, its script could not be loaded; afterwards, its memory does not suffice.
      resolve(isReady ? tooMuchReading() : readRelease(bytes, base));
    });
    end.addEventListener("abort", () => {
      resolve(end.reason === "cancelled" ? { status: "cancelled" } : tooMuchReading());
    });
  });
}

async function send(worker: Worker, bytes: Uint8Array<ArrayBuffer>, base: Dataset): Promise<void> {
  const say = (message: ToWorker, transfer: Transferable[] = []) => {
    worker.postMessage(message, transfer);
  };
  for (const piece of piecesOf(base)) {
    say({ kind: "base", piece });
    await new Promise((resolve) => setTimeout(resolve));
  }
  say({ kind: "file", bytes }, [bytes.buffer]);
}

function joined(
  reading: Extract<FromWorker, { kind: "read" }>["reading"],
  [first, ...rest]: readonly Dataset[],
): ReleaseReading {
  if (reading.status === "faults") return reading;
  if (first === undefined) throw new Error("The worker has sent no data.");
  return { ...reading, dataset: joinPieces([first, ...rest]) };
}
