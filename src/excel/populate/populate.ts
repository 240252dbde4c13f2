import type { WorkbookDescription } from "../../workbook";
import { inRequests, send } from "../kit/batches";
import { queueChartFormats } from "./charts";
import { findClashes, type Clash } from "./clashes";
import { NOTHING, queueExisting, type Existing } from "./existing";
import { describeFailure, type Failure, type Written } from "../kit/failure";
import { finishWriting } from "./finish";
import { inspect, type Inspection } from "../kit/inspect";
import { isExcelApiSupported, POPULATE_API } from "../kit/requirements";
import { inExcel } from "../kit/inExcel";
import { queueCompletion, writeSteps } from "./write";

/** How far populating has come: `done` of `total` requests. */
export interface Progress {
  step: "checking" | "writing" | "finishing";
  done: number;
  total: number;
}

export type PopulateResult =
  | { status: "populated"; release: string; unformatted: Failure | null }
  | { status: "clash"; clashes: Clash[] }
  | { status: "alreadyPopulated"; release: string | null }
  | { status: "readOnly" }
  | { status: "structureProtected" }
  | { status: "excelTooOld"; needs: string }
  | { status: "cancelled"; written: Written }
  | { status: "failed"; failure: Failure; written: Written };

export interface PopulateOptions {
  onProgress?: (progress: Progress) => void;
  /** Cancels between two requests; what has been written stays, and running again finishes it. */
  signal?: AbortSignal;
  /** What time it is. */
  clock?: () => Date;
}

/**
 * Writes the described workbook into the open one, beside what is there. One request to look, one to write (more where the
 * cells exceed Excel's limit for a request) and one to finish. Nothing is written when a name that is needed is taken,
 * when the workbook is read-only or its structure protected. A run that ended half-way is finished by running again.
 *
 * Waits while a cell is being edited. Never throws: what went wrong is in the result.
 */
export async function populate(
  description: WorkbookDescription,
  { onProgress = () => undefined, signal, clock = () => new Date() }: PopulateOptions = {},
): Promise<PopulateResult> {
  if (!isExcelApiSupported(POPULATE_API)) return { status: "excelTooOld", needs: POPULATE_API };
  let written: Written = "nothing";
  try {
    return await inExcel(async (context): Promise<PopulateResult> => {
      onProgress({ step: "checking", done: 0, total: 1 });
      const plan = await look(context, description);
      if ("refusal" in plan) return plan.refusal;
      const requests = inRequests(writeSteps(context.workbook, description, plan.existing, clock()));
      const total = requests.length;
      for (const [done, request] of requests.entries()) {
        if (signal?.aborted) return { status: "cancelled", written };
        onProgress({ step: "writing", done, total });
        written = "part";
        await send(context, request);
      }
      onProgress({ step: "finishing", done: total, total });
      return {
        status: "populated",
        release: description.release,
        unformatted: await finish(context, description, clock()),
      };
    });
  } catch (error) {
    return { status: "failed", failure: describeFailure(error), written };
  }
}

type Plan = { existing: Existing } | { refusal: PopulateResult };

/** Reads what is there and decides what may be done. */
async function look(context: Excel.RequestContext, description: WorkbookDescription): Promise<Plan> {
  const inspection = await inspect(context);
  if (inspection.readOnly) return { refusal: { status: "readOnly" } };
  if (inspection.structureProtected) return { refusal: { status: "structureProtected" } };
  if (inspection.state === "complete") {
    return { refusal: { status: "alreadyPopulated", release: inspection.release } };
  }
  const { existing, adoptable } =
    inspection.state === null ? NOTHING : await lookCloser(context, description, inspection);
  const clashes = findClashes(description, inspection, adoptable);
  return clashes.length > 0 ? { refusal: { status: "clash", clashes } } : { existing };
}

async function lookCloser(
  context: Excel.RequestContext,
  description: WorkbookDescription,
  inspection: Inspection,
) {
  const read = queueExisting(context.workbook, description, inspection);
  await context.sync();
  return read();
}

/** Formats the charts and marks the workbook complete. A lost connection leaves the mark for the next run. */
function finish(
  context: Excel.RequestContext,
  description: WorkbookDescription,
  time: Date,
): Promise<Failure | null> {
  const { workbook } = context;
  return finishWriting(
    context,
    () => {
      for (const sheet of description.sheets)
        queueChartFormats(workbook.worksheets.getItem(sheet.name), sheet);
    },
    () => queueCompletion(workbook, description, time),
  );
}
