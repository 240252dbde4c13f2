import type { Language } from "../../../dataset";
import { refreshTexts } from "../../../workbook";
import { busyNow, otherLease, withLease, type HeldLease } from "../../tables/lease";
import type { Snapshot, TableCommand, Wants, WorkbookPort } from "../../tables/port";
import type { CellWrite, Met } from "../../tables/request";
import type { Session } from "../../tables/session";
import { locate } from "../plan";
import { lastRun, lineKey, readLines, UNDO_RUN, undoneCell, type ReadLine } from "../receiptLines";
import { refusalOf, requireStructure, type Refusal } from "../refusal";
import { ending, nameFormer } from "../releaseNames";
import { restore } from "../restore/restore";
import { chunksByPurpose } from "../write/chunks";
import { sendPlan } from "../write/sendPlan";
import { dropBlankRows } from "./blankRows";
import { countColumnsRead, wantsOwn, withOwn } from "./readOwn";
import { keptLines, planUndoing, purposeOf, type KeptLine, type UndoPlan } from "./undoLines";

/** What undoing does to the receipts of the last refresh. */
export interface UndoFigures {
  /** How many are undone. */
  readonly undone: number;
  readonly kept: readonly KeptLine[];
}

export type UndoResult =
  ({ readonly status: "undone" } & UndoFigures) | { readonly status: "nothingToUndo" } | Refusal;

/** How often the rest is planned again after somebody has moved or deleted rows in between. */
const ROUNDS = 6;

/** Undoes the last refresh. See `index.ts` for what is promised. Errors: those of the port. */
export async function undoLast(port: WorkbookPort, session: Session): Promise<UndoResult> {
  const { snapshot } = await port.exchange([], { receipts: true });
  const refusal = refusalOf(snapshot) ?? otherLease(snapshot, session);
  if (refusal !== null || snapshot.language === null) return refusal ?? { status: "notPopulated" };
  const [head] = lastRun(readLines(snapshot.tables.get("receipts")));
  if (head === undefined) return { status: "nothingToUndo" };
  const undoing = { head, language: snapshot.language, wants: wantsOwn(snapshot) };
  const terms = { run: UNDO_RUN + head.run, release: String(head.from), wants: undoing.wants };
  return withLease(port, session, terms, async (lease): Promise<UndoResult> => {
    const [last] = lastRun(readLines(lease.snapshot.tables.get("receipts")));
    if (last?.run !== head.run) {
      // Before the lease was taken, somebody has refreshed once more, or undone the same.
      await port.send(lease.drop(lease.snapshot));
      return last === undefined ? { status: "nothingToUndo" } : busyNow(session);
    }
    const rows = await undoRows(port, lease, undoing);
    await dropBlankRows(port, rows.snapshot, undoing.language);
    await markUndone(port, lease, rows.snapshot, undoing, session);
    return { status: "undone", undone: rows.undone, kept: rows.kept };
  });
}

interface Undoing {
  /** The receipt about the run itself. */
  readonly head: ReadLine;
  readonly language: Language;
  readonly wants: Wants;
}

/** Undoes the receipts about rows; whenever somebody has got in between, the rest is planned again. */
async function undoRows(
  port: WorkbookPort,
  lease: HeldLease,
  { head: { run }, language, wants }: Undoing,
): Promise<UndoFigures & { readonly snapshot: Snapshot }> {
  let snapshot = await withOwn(port, lease.snapshot);
  const kept = new Map<string, KeptLine>();
  let undone = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const lines = lastRun(readLines(snapshot.tables.get("receipts")));
    if (lines[0]?.run !== run) break;
    const plan = planUndoing(lines, run, locate(snapshot, language), language);
    for (const line of keptLines(plan.steps)) kept.set(lineKey(line), line);
    if (plan.stages.flat().length === 0) break;
    const { written, stray, isOutdated } = await writeStages(port, lease, plan, snapshot);
    const hit = new Set(stray.map(({ write }) => write.purpose));
    const done = new Set(written.map(({ purpose }) => purpose).filter((purpose) => !hit.has(purpose)));
    undone += plan.steps.filter(
      ({ line, result }) => result === "undone" && done.has(purposeOf(line)),
    ).length;
    const read =
      stray.length > 0
        ? await restore(port, snapshot, stray, written, wants, { run, language })
        : (await port.exchange([], wants)).snapshot;
    snapshot = await withOwn(port, requireStructure(read, lease.snapshot));
    if (stray.length === 0 && !isOutdated) break;
  }
  return { snapshot, undone, kept: [...kept.values()] };
}

/** Writes in as many requests as it takes, until one of them has stray writes or finds its tables too short. */
async function writeStages(
  port: WorkbookPort,
  { renew }: HeldLease,
  { checks, stages }: UndoPlan,
  { tables }: Snapshot,
) {
  const written: CellWrite[] = [];
  const stray: Met[] = [];
  for (const chunk of chunksByPurpose(stages)) {
    const purposes = new Set(chunk.flat().map(({ purpose }) => purpose));
    const conditions = checks.filter(({ purpose }) => purposes.has(purpose));
    // A column that somebody has inserted meanwhile is not among those that are looked at.
    const before = [...new Set(conditions.map(({ table }) => table))].map((table): TableCommand => {
      const view = tables.get(table);
      return { do: "require", table, columns: view === undefined ? 1 : countColumnsRead(view) };
    });
    const met = await sendPlan(port, [renew()], { before, checks: conditions, stages: chunk, after: [] });
    if (met === null) return { written, stray, isOutdated: true };
    written.push(...chunk.flat());
    stray.push(...met);
    if (stray.length > 0) break;
  }
  return { written, stray, isOutdated: false };
}

/** Marks the run undone and drops the lease. The mark comes last: what is cut off before it is done again. */
async function markUndone(
  port: WorkbookPort,
  lease: HeldLease,
  first: Snapshot,
  { head, language, wants }: Undoing,
  { now }: Session,
): Promise<void> {
  const names = first.release === String(head.to) ? nameFormer(first, head, language) : [];
  let snapshot = first;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [last] = lastRun(readLines(snapshot.tables.get("receipts")));
    if (last?.run !== head.run) return;
    const mark = undoneCell(last, refreshTexts(language).undone.undone, purposeOf(last));
    const before = [...names, ...ending(language, now())];
    const stray = await sendPlan(port, before, {
      before: [],
      stages: [[mark]],
      after: lease.drop(snapshot),
    });
    if (stray?.length === 0) return;
    snapshot = stray
      ? await restore(port, snapshot, stray, [mark], wants, { run: head.run, language })
      : (await port.exchange([], wants)).snapshot;
  }
}
