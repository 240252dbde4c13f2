/** Writes cells in few requests, so that one refusal does not stop the rest. */
import type { Area } from "../../workbook/description";
import { inRequests } from "../kit/batches";
import { requestBytes, type CellInput } from "../kit/cells";
import { describeFailure, type Failure } from "../kit/failure";
import { rangeOf } from "./ranges";
import { readInParts } from "../kit/readInParts";

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

export interface WriteOutcome {
  /** Which of the writes are in the workbook. */
  written: Write[];
  refused: { write: Write; failure: Failure }[];
  /** Why it ended early; null where it did not. */
  end: "cancelled" | Failure | null;
}

/** A generous estimate of the calls around the cells. */
const CALL_BYTES = 1_200;

/** Never throws. Where Excel refuses a request, its writes are tried one by one; a lost connection ends it. */
export async function apply(
  context: Excel.RequestContext,
  writes: readonly Write[],
  { onProgress = () => undefined, signal }: ApplyOptions,
): Promise<WriteOutcome> {
  const applied: WriteOutcome = { written: [], refused: [], end: null };
  const placed = await withHiddenRowsApart(context, writes);
  const steps = placed.map((write) => ({
    write,
    bytes: requestBytes(write.cells) + CALL_BYTES,
    queue: () => queueWrite(context, write),
  }));
  let done = 0;
  for (const request of inRequests(steps)) {
    if (signal?.aborted) return { ...applied, end: "cancelled" };
    onProgress(done, placed.length);
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

/** How many ranges are asked about at once. */
const RANGES = 400;

/**
 * Excel puts values for several rows where they do not belong if a filter hides some of them (office-js issues 224 and 1226);
 * rows on their own are written right, hidden or not.
 */
async function withHiddenRowsApart(
  context: Excel.RequestContext,
  writes: readonly Write[],
): Promise<Write[]> {
  const tall = writes.filter(({ cells }) => cells.length > 1);
  let apart: ReadonlySet<Write>;
  try {
    const read = await readInParts(context, tall, RANGES, (write) => {
      const sheet = context.workbook.worksheets.getItem(write.sheetId);
      return { write, range: rangeOf(sheet, write.area).load("rowHidden") };
    });
    apart = new Set(read.flatMap(({ write, range }) => (isShown(range.rowHidden) ? [] : [write])));
  } catch {
    // If this cannot be read, writing fails for the same reason, and says so.
    apart = new Set(tall);
  }
  return writes.flatMap((write) => (apart.has(write) ? rowsOf(write) : [write]));
}

/** Excel gives null, whatever its typings say, where some of the rows are hidden and some are not. */
function isShown(rowHidden: boolean | null): boolean {
  return rowHidden === false;
}

function rowsOf({ sheetId, area, cells }: Write): Write[] {
  return cells.map((row, index) => ({
    sheetId,
    area: { ...area, row: area.row + index, rows: 1 },
    cells: [row],
  }));
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
