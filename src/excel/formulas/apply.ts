/** Writes cells in few requests, so that one refusal does not stop the rest. */
import type { Area } from "../../workbook/description";
import { inRequests } from "../batches";
import { requestBytes, type CellInput } from "../cells";
import { describeFailure, type Failure } from "../failure";
import { rangeOf } from "./ranges";

export interface Write {
  sheetId: string;
  area: Area;
  cells: CellInput[][];
}

export interface ApplyOptions {
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Stops between two requests; what has been written stays. */
  signal?: AbortSignal | undefined;
}

export interface Applied {
  /** Which of the writes are in the workbook. */
  written: Write[];
  refused: { write: Write; failure: Failure }[];
  /** What ended it before the end; null where nothing did. */
  end: "cancelled" | Failure | null;
}

/** A generous estimate of the calls around the cells. */
const CALL_BYTES = 1_200;

/** Never throws. Where Excel refuses a request, its writes are tried one by one; a lost connection ends it. */
export async function apply(
  context: Excel.RequestContext,
  writes: readonly Write[],
  { onProgress = () => undefined, signal }: ApplyOptions,
): Promise<Applied> {
  const applied: Applied = { written: [], refused: [], end: null };
  const steps = writes.map((write) => ({
    write,
    bytes: requestBytes(write.cells) + CALL_BYTES,
    queue: () => queueWrite(context, write),
  }));
  let done = 0;
  for (const request of inRequests(steps)) {
    if (signal?.aborted) return { ...applied, end: "cancelled" };
    onProgress(done, writes.length);
    const failure = await send(context, request);
    if (failure === null) applied.written.push(...request.map(({ write }) => write));
    else if (failure.kind === "connectionLost") return { ...applied, end: failure };
    else {
      for (const step of request) {
        const own = request.length === 1 ? failure : await send(context, [step]);
        if (own?.kind === "connectionLost") return { ...applied, end: own };
        if (own === null) applied.written.push(step.write);
        else applied.refused.push({ write: step.write, failure: own });
      }
    }
    done += request.length;
  }
  return applied;
}

async function send(
  context: Excel.RequestContext,
  steps: readonly { queue: () => void }[],
): Promise<Failure | null> {
  try {
    context.application.suspendApiCalculationUntilNextSync();
    for (const { queue } of steps) queue();
    await context.sync();
    return null;
  } catch (error) {
    return describeFailure(error);
  }
}

function queueWrite({ workbook }: Excel.RequestContext, { sheetId, area, cells }: Write): void {
  rangeOf(workbook.worksheets.getItem(sheetId), area).formulas = cells;
}
