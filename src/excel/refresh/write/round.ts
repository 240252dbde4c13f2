import type { ReleasedTables } from "../../../workbook";
import type { ApplyInput } from "../apply";
import { CHUNK_CHARACTERS } from "./chunks";
import type { LabelledRow, Located, Work } from "../plan";
import type { TableCommand, Snapshot, WorkbookPort } from "../../tables/port";
import {
  ADDED_LINES,
  fieldOf,
  lineKey,
  readLines,
  receiptCells,
  runCells,
  RUN_LINE,
  type ReceiptCells,
  type FormerRelease,
  type RunFacts,
} from "../receiptLines";
import { contentText, type CellWrite, type Met } from "../../tables/request";
import { blanksOf } from "./room";
import { sendPlan } from "./sendPlan";
import { addRows, baseWrites, copyWrites, joinPlans, tableWrites, type Blanks } from "./writes";

export interface Round {
  readonly snapshot: Snapshot;
  readonly located: Located;
  readonly work: readonly Work[];
  readonly facts: RunFacts;
  readonly released: ReleasedTables;
  readonly before: FormerRelease;
  readonly renew: () => TableCommand;
  readonly input: Pick<ApplyInput, "signal" | "onProgress">;
}

export interface RoundOutcome {
  readonly done: Work[];
  readonly written: CellWrite[];
  /** Stray writes, after which the round has ended. */
  readonly stray: Met[];
  /** Somebody has deleted rows since the workbook was read: the rest has to be planned again. */
  isOutdated: boolean;
}

/** Writes row by row, receipts first: what they say of a row that was then cut off becomes true when it is run again. */
export async function writeRound(port: WorkbookPort, round: Round): Promise<RoundOutcome> {
  const { snapshot, located, work, facts, released, renew, input } = round;
  const blanks = blanksOf(snapshot, located);
  const lines = readLines(snapshot.tables.get("receipts")).filter(
    ({ run, undone }) => run === facts.run && undone === "",
  );
  const known = new Set(lines.map(lineKey));
  const begun = lines.some(({ field }) => field === RUN_LINE);
  const chunks = chunksOf(work);
  const outcome: RoundOutcome = { done: [], written: [], stray: [], isOutdated: false };
  for (const [index, chunk] of chunks.entries()) {
    if (input.signal?.aborted || outcome.stray.length > 0) break;
    input.onProgress?.(index, chunks.length);
    const receipts = chunk.flatMap(({ row, settled }) =>
      settled.lines
        .filter((line) => !isKnown(known, row, fieldOf(line)))
        .map((line) => receiptCells(row, line, facts)),
    );
    const isFirst = index === 0 && !begun;
    const copies = index === 0 ? copyWrites(located, facts.run) : [];
    const written = joinPlans([
      { before: [], stages: [copies], after: [] },
      receiptRows(isFirst ? [runCells(round.before, facts), ...receipts] : receipts, blanks),
      tableWrites(chunk, located, released, blanks),
      baseWrites(chunk, located, facts.run, blanks),
    ]);
    const stray = await sendPlan(port, [renew()], written);
    if (stray === null) {
      outcome.isOutdated = true;
      break;
    }
    outcome.stray.push(...stray);
    outcome.written.push(...written.stages.flat());
    outcome.done.push(...chunk);
  }
  return outcome;
}

/** Whether a line has been written, or one that the row was added: what completes such a row has none of its own. */
function isKnown(known: ReadonlySet<string>, { table, id }: LabelledRow, field: string): boolean {
  return [field, ...ADDED_LINES].some((each) => known.has(lineKey({ table, id, field: each })));
}

function receiptRows(lines: readonly ReceiptCells[], blanks: Blanks) {
  if (lines.length === 0) return { before: [], stages: [], after: [] };
  const rows = lines.map((cells) => ({ id: contentText(cells.recordId), purpose: "receipts", cells }));
  return addRows("receipts", rows, blanks);
}

/** Rows in their order, as many as go into a request. */
function chunksOf(work: readonly Work[]): Work[][] {
  const chunks: Work[][] = [];
  let room = 0;
  for (const each of work) {
    const size = JSON.stringify([each.settled.base.fields, each.settled.lines]).length + 300;
    const last = chunks.at(-1);
    if (last && size <= room) last.push(each);
    else chunks.push([each]);
    room = (last && size <= room ? room : CHUNK_CHARACTERS) - size;
  }
  // The line about the run is written even where no row is.
  return chunks.length > 0 ? chunks : [[]];
}
