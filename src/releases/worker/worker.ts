/** Reads release files on a thread of its own. Everything in here runs there. */
import type { Dataset } from "../../dataset";
import { readRelease } from "../readRelease";
import type { FromWorker, ToWorker } from "./messages";
import { joinPieces, piecesOf } from "./pieces";

const base: Dataset[] = [];

const say = (message: FromWorker) => {
  self.postMessage(message);
};

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "base") {
    base.push(data.piece);
    return;
  }
  const [first, ...rest] = base;
  if (first === undefined) throw new Error("The file has come before the release in the workbook.");
  const reading = readRelease(data.bytes, joinPieces([first, ...rest]));
  if (reading.status === "faults") {
    say({ kind: "read", reading });
    return;
  }
  const { dataset, ...others } = reading;
  for (const piece of piecesOf(dataset)) say({ kind: "piece", piece });
  say({ kind: "read", reading: others });
});

say({ kind: "ready" });
