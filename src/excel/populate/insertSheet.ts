import { freeSheetName, type BriefingDescription } from "../../workbook";
import { inRequests, send, type Step } from "../kit/batches";
import { queueChart, queueChartFormats } from "./charts";
import { NOTHING } from "./existing";
import { describeFailure, type Failure } from "../kit/failure";
import { finishWriting } from "./finish";
import { inspect } from "../kit/inspect";
import type { PopulateOptions } from "./populate";
import { isExcelApiSupported, POPULATE_API } from "../kit/requirements";
import { inExcel } from "../kit/inExcel";
import { calls, cellSteps, layoutStep } from "./write";

/** Why no sheet can be added to the workbook. */
export type InsertRefusal =
  { status: "readOnly" } | { status: "structureProtected" } | { status: "excelTooOld"; needs: string };

/** What a run that ended early has left: nothing, an unfinished sheet, or unknown, as the connection was lost. */
export type LeftBehind =
  { written: "nothing" } | { written: "part"; sheet: string } | { written: "unknown"; sheet: string };

export type InsertSheetResult =
  | { status: "inserted"; sheet: string; unformatted: Failure | null }
  | { status: "cancelled"; left: LeftBehind }
  | { status: "failed"; failure: Failure; left: LeftBehind }
  | InsertRefusal;

/** Names of the sheets that a new one has to differ from, or why there can be none. Waits while a cell is being edited. */
export function lookForNewSheet(): Promise<{ status: "ready"; sheets: string[] } | InsertRefusal> {
  if (!isExcelApiSupported(POPULATE_API))
    return Promise.resolve({ status: "excelTooOld", needs: POPULATE_API });
  return inExcel(look);
}

/**
 * Adds a sheet of the user's to the open workbook and shows it. A name that is taken gets a number; nothing that is there is
 * changed. What an interrupted run has left stays, and says of itself that it is unfinished; running again makes a new sheet.
 *
 * Waits while a cell is being edited. Never throws: what went wrong is in the result.
 */
export async function insertSheet(
  { sheet: description, completion }: BriefingDescription,
  { onProgress = () => undefined, signal }: PopulateOptions = {},
): Promise<InsertSheetResult> {
  if (!isExcelApiSupported(POPULATE_API)) return { status: "excelTooOld", needs: POPULATE_API };
  let left: LeftBehind = { written: "nothing" };
  try {
    return await inExcel(async (context): Promise<InsertSheetResult> => {
      onProgress({ step: "checking", done: 0, total: 1 });
      const found = await look(context);
      if (found.status !== "ready") return found;
      if (signal?.aborted) return { status: "cancelled", left };

      const name = freeSheetName(description.name, found.sheets);
      left = { written: "unknown", sheet: name };
      const worksheet = context.workbook.worksheets.add(name);
      await context.sync();
      left = { written: "part", sheet: name };

      const requests = inRequests(steps(worksheet, description));
      const total = requests.length;
      for (const [done, request] of requests.entries()) {
        if (signal?.aborted) return { status: "cancelled", left };
        onProgress({ step: "writing", done, total });
        await send(context, request);
      }
      onProgress({ step: "finishing", done: total, total });
      const unformatted = await finishWriting(
        context,
        () => queueChartFormats(worksheet, description),
        () => {
          const { row, column, text } = completion;
          worksheet.getRangeByIndexes(row, column, 1, 1).values = [[text]];
          worksheet.activate();
          worksheet.getRangeByIndexes(0, 0, 1, 1).select();
        },
      );
      return { status: "inserted", sheet: name, unformatted };
    });
  } catch (error) {
    const failure = describeFailure(error);
    return { status: "failed", failure, left: leftAfter(failure, left) };
  }
}

/** Where adding the sheet failed, nothing is left, unless the connection was lost. */
function leftAfter(failure: Failure, left: LeftBehind): LeftBehind {
  const refused = left.written === "unknown" && failure.kind !== "connectionLost";
  return refused ? { written: "nothing" } : left;
}

async function look(
  context: Excel.RequestContext,
): Promise<{ status: "ready"; sheets: string[] } | InsertRefusal> {
  const { readOnly, structureProtected, sheets } = await inspect(context);
  if (readOnly) return { status: "readOnly" };
  return structureProtected ? { status: "structureProtected" } : { status: "ready", sheets };
}

/** Cells first: the line that says that the sheet is unfinished is among the first of them. */
function steps(worksheet: Excel.Worksheet, description: BriefingDescription["sheet"]): Step[] {
  const sheet = () => worksheet;
  return [
    ...description.blocks.flatMap((block) => cellSteps(sheet, block, block.cells)),
    layoutStep(sheet, description, false),
    ...description.charts.map((chart) => calls(8, () => queueChart(worksheet, chart, NOTHING.existing))),
  ];
}
