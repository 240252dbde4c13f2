/** What the page and the worker that reads release files say to each other. */
import type { Dataset } from "../../dataset";
import type { ReleaseReading } from "../readRelease";

export type ToWorker =
  /** A piece of the release in the workbook. */
  | { readonly kind: "base"; readonly piece: Dataset }
  /** The file, after all pieces. */
  | { readonly kind: "file"; readonly bytes: Uint8Array<ArrayBuffer> };

type Read = Extract<ReleaseReading, { status: "ok" }>;

export type FromWorker =
  | { readonly kind: "ready" }
  /** A piece of what was read. */
  | { readonly kind: "piece"; readonly piece: Dataset }
  /** The rest of it, after all pieces. */
  | { readonly kind: "read"; readonly reading: Omit<Read, "dataset"> | Exclude<ReleaseReading, Read> };
