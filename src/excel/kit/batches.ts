/** Sends queued work to Excel in as few requests as their size allows. */

/** A piece of work that queues Office.js calls; `bytes` is its part of the request, `cells` what it writes. */
export interface Step {
  bytes: number;
  queue: () => void;
}

/** Excel on the web refuses requests over 5 MB; calls around the cells' values need room too. */
const MAX_REQUEST_BYTES = 3_500_000;

/** Groups steps, in order, into requests. A step that is too large by itself stands alone. */
export function inRequests<S extends Pick<Step, "bytes">>(
  steps: readonly S[],
  limit = MAX_REQUEST_BYTES,
): S[][] {
  const requests: S[][] = [];
  let room = 0;
  for (const step of steps) {
    const last = requests.at(-1);
    if (last && step.bytes <= room) {
      last.push(step);
      room -= step.bytes;
    } else {
      requests.push([step]);
      room = limit - step.bytes;
    }
  }
  return requests;
}

/** Has Excel do the steps, and calculate once after all of them. */
export async function send(context: Excel.RequestContext, request: readonly Step[]): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  for (const step of request) step.queue();
  await context.sync();
}
