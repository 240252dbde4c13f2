/** Reads release files without holding up the page, which is also the thread of the formulas. */
import type { Dataset } from "../../dataset";
import {
  LARGEST_FILE,
  readRelease,
  tooLargeReading,
  tooMuchReading,
  type ReleaseReading,
} from "../readRelease";
import { createPatience, type Patience } from "../patience";
import type { FromWorker, ToWorker } from "./messages";
import { joinPieces, piecesOf } from "./pieces";
import { startWorker } from "./startWorker";

export type Cancelled = { readonly status: "cancelled" };

/** How long reading may take, in milliseconds; what is within the bounds takes some seconds. */
const PATIENCE = 120_000;

/**
 * As `readRelease`, in a worker; on this thread where workers cannot be had.
 *
 * @param base as for `readRelease`
 * @param cancel ends the reading; the result is then "cancelled"
 * @returns as `readRelease`. Errors: those of reading the file's bytes, such as that it has been deleted.
 */
export async function readApart(
  file: Blob,
  base: Dataset,
  cancel?: AbortSignal,
): Promise<ReleaseReading | Cancelled> {
  if (file.size > LARGEST_FILE) return tooLargeReading(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (cancel?.aborted) return { status: "cancelled" };
  const worker = startWorker();
  if (worker === null) return readRelease(bytes, base);
  const patience = createPatience(PATIENCE, cancel);
  try {
    return await readIn(worker, bytes, base, patience);
  } finally {
    worker.terminate();
    patience.dispose();
  }
}

function readIn(
  worker: Worker,
  bytes: Uint8Array<ArrayBuffer>,
  base: Dataset,
  patience: Patience,
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
    patience.signal.addEventListener("abort", () => {
      resolve(patience.over() === "cancelled" ? { status: "cancelled" } : tooMuchReading());
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
