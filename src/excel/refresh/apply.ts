import { questions, rowKey, type Choices, type Dataset, type Language } from "../../dataset";
import {
  completion,
  NAMES,
  refreshTexts,
  releasedTables,
  type ReleasedTables,
  type TableId,
} from "../../workbook";
import { fill } from "../../locales/fill";
import { claim, leasesOf, otherAtWork, unclaim } from "./lease";
import { locate, planRows, settleRows, tableAt, type LabelledRow, type Located, type Work } from "./plan";
import type { Command, RefreshTable, Snapshot, WorkbookPort } from "./port";
import {
  ADDED_LINES,
  beganAt,
  fieldOf,
  lineKey,
  readLines,
  receiptCells,
  runCells,
  RUN_LINE,
  runName,
  UNDO_RUN,
  timeText,
  type ReceiptCells,
  type ReleaseFacts,
  type RunFacts,
} from "./receiptLines";
import { refusalOf, type Refusal } from "./refusal";
import type { CellWrite, Surprise } from "./request";
import { putRight, sendWritten } from "./run";
import { addRows, baseWrites, copyWrites, joinWritten, lastColumn, tableWrites, type Blanks } from "./writes";

/** Who refreshes, and what time it is. */
export interface Session {
  readonly session: string;
  readonly now: () => number;
  /** A name for a run that nobody else gives. */
  readonly newRun: () => string;
}

export interface ApplyInput {
  readonly release: Dataset;
  /** Keys of rows (`rowKey`) that have been looked at; others are left for another time. Without it all are applied. */
  readonly reviewed?: ReadonlySet<string>;
  /** Keys of rows that are not to be touched this time. */
  readonly leaveOut?: ReadonlySet<string>;
  readonly choices?: Choices;
  readonly signal?: AbortSignal;
  /** Tells before each request that writes; from the first on something is written. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A table that could not grow: something stands below it, or it has a row of totals. */
export interface Blocked {
  readonly table: TableId;
  readonly why: "occupied" | "totals";
  readonly rows: number;
}

export interface Applied {
  readonly status: "refreshed" | "upToDate" | "cancelled";
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
  /** Conflicts that wait for a choice. */
  readonly open: number;
  readonly leftOut: number;
  readonly blocked: readonly Blocked[];
  /** Cells that somebody changed while this was written; theirs stay. */
  readonly meanwhile: number;
}

export type ApplyOutcome = Applied | Refusal | { readonly status: "busy"; readonly since: number };

/** Rounds of planning anew after somebody got in between. */
const ROUNDS = 6;
/** About how much of a release goes into one request. */
const CHUNK_CHARACTERS = 250_000;
const WANTS = { receipts: true } as const;

/** Brings a release into a workbook. See `index.ts` for what is promised. Errors: those of the port. */
export async function applyRelease(
  port: WorkbookPort,
  session: Session,
  input: ApplyInput,
): Promise<ApplyOutcome> {
  const { release, choices = {}, signal } = input;
  let { snapshot } = await port.exchange([], WANTS);
  const refusal = refusalOf(snapshot);
  if (refusal !== null || snapshot.language === null) return refusal ?? { status: "notPopulated" };
  const { language } = snapshot;
  const before = otherAtWork(snapshot, session.session, session.now());
  if (before !== undefined) return { status: "busy", since: before.time };
  // What nobody is at work on has been cut off; one that brought the same release is continued.
  const unfinished = leasesOf(snapshot);

  const released = releasedTables(release, language);
  const select = (located: Located) => selectRows(planRows(located, released), input);
  let located = locate(snapshot, language);
  let rows = select(located);
  let work = settleRows(rows.wanted, release.release.id, choices);
  const isNew = snapshot.release !== release.release.id || unfinished.length > 0;
  // Tables that have no room to grow are known before anybody is told that this has begun.
  const below = neededBelow(work, located);
  let blocked: Blocked[] = [];
  if (below.size > 0) {
    ({ snapshot } = await port.exchange([], { ...WANTS, below }));
    blocked = blockedTables(work, located, snapshot);
    work = withRoom(work, blocked);
  }
  if (work.length === 0 && !isNew) return summary("upToDate", [], rows, blocked, 0, choices);

  const former = unfinished.find(
    (lease) => lease.release === release.release.id && !lease.run.startsWith(UNDO_RUN),
  );
  const run = former?.run ?? runName(session);
  const facts: RunFacts = { run, began: beganAt(run), release: release.release.id, language };
  const sign = () => claim({ session: session.session, run, release: facts.release, time: session.now() });

  const present = { release: snapshot.release ?? "", date: snapshot.releaseDate ?? "" };

  const acquired = await port.exchange(
    [sign(), { do: "setFact", name: NAMES.statusCell, text: refreshingText(facts) }],
    { ...WANTS, below },
  );
  ({ snapshot } = acquired);
  const earlier = otherAtWork(snapshot, session.session, session.now());
  if (earlier !== undefined) {
    await port.send([{ do: "unclaim", session: session.session }]);
    return { status: "busy", since: earlier.time };
  }
  blocked = mergeBlocked(blocked, blockedTables(work, locate(snapshot, language), snapshot));
  if (!snapshot.tables.has("receipts")) {
    await port.ensureReceipts(language);
    ({ snapshot } = await port.exchange([], WANTS));
  }

  const done: Work[] = [];
  let meanwhile = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    located = locate(snapshot, language);
    rows = select(located);
    work = withRoom(settleRows(rows.wanted, facts.release, choices), blocked);
    const outcome = await writeRound(port, {
      snapshot,
      located,
      work,
      facts,
      released,
      before: present,
      sign,
      input,
    });
    done.push(...outcome.done);
    if (outcome.found.length > 0) {
      meanwhile += outcome.found.filter(({ write }) => write.table !== "base").length;
      ({ snapshot } = await putRight(port, outcome.found, outcome.written, WANTS, facts));
    }
    if (signal?.aborted) {
      await port.send([...ending(language, null), ...unclaim(snapshot, session.session, session.now())]);
      return summary("cancelled", done, rows, blocked, meanwhile, choices);
    }
    if (outcome.found.length === 0) break;
  }
  await port.send([...ending(language, release), ...unclaim(snapshot, session.session, session.now())]);
  return summary("refreshed", done, rows, blocked, meanwhile, choices);
}

interface Round {
  readonly snapshot: Snapshot;
  readonly located: Located;
  readonly work: readonly Work[];
  readonly facts: RunFacts;
  readonly released: ReleasedTables;
  readonly before: ReleaseFacts;
  readonly sign: () => Command;
  readonly input: ApplyInput;
}

interface RoundOutcome {
  readonly done: Work[];
  readonly found: Surprise[];
  readonly written: CellWrite[];
}

/** Writes row by row, receipts first: what they say of a row that was then cut off is made true by running again. */
async function writeRound(port: WorkbookPort, round: Round): Promise<RoundOutcome> {
  const { snapshot, located, work, facts, released, sign, input } = round;
  const blanks = blanksOf(snapshot, located);
  const lines = readLines(snapshot.tables.get("receipts")).filter(
    ({ run, undone }) => run === facts.run && undone === "",
  );
  const known = new Set(lines.map(lineKey));
  const begun = lines.some(({ field }) => field === RUN_LINE);
  const chunks = chunksOf(work);
  const outcome: RoundOutcome = { done: [], found: [], written: [] };
  for (const [index, chunk] of chunks.entries()) {
    if (input.signal?.aborted || outcome.found.length > 0) break;
    input.onProgress?.(index, chunks.length);
    const receipts = chunk.flatMap(({ row, settled }) =>
      settled.lines
        .filter((line) => !isKnown(known, row, fieldOf(line)))
        .map((line) => receiptCells(row, line, facts)),
    );
    const isFirst = index === 0 && !begun;
    const copies = index === 0 ? copyWrites(located, facts.run) : [];
    const written = joinWritten([
      { before: [], stages: [copies], after: [] },
      receiptRows(isFirst ? [runCells(round.before, facts), ...receipts] : receipts, blanks),
      tableWrites(chunk, located, released, blanks),
      baseWrites(chunk, located, facts.run, blanks),
    ]);
    outcome.found.push(...(await sendWritten(port, [sign()], written)));
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
  const rows = lines.map((cells) => ({ id: String(cells.recordId), purpose: "receipts", cells }));
  return addRows("receipts", rows, blanks);
}

export function blanksOf(snapshot: Snapshot, located: Located): Blanks {
  const blanks: Blanks = new Map([...located.tables].map(([table, { blanksAtEnd }]) => [table, blanksAtEnd]));
  for (const table of ["base", "receipts"] as const) {
    const view = snapshot.tables.get(table);
    const keys = view?.columns.get(lastColumn(table) ?? "");
    const isBlank = (row: number) => (keys?.[row] ?? "") === "";
    let count = 0;
    while (view && count < view.rows && isBlank(view.rows - 1 - count)) count += 1;
    blanks.set(table, count);
  }
  return blanks;
}

interface Selected {
  readonly wanted: LabelledRow[];
  readonly leftOut: number;
}

function selectRows(rows: readonly LabelledRow[], { reviewed, leaveOut }: ApplyInput): Selected {
  const isQuiet = ({ changes, conflicts, kind }: LabelledRow) =>
    kind === "changed" && changes.length + conflicts.length === 0;
  const wanted = rows.filter((row) => {
    const key = rowKey(row);
    if (leaveOut?.has(key)) return false;
    return reviewed === undefined || reviewed.has(key) || isQuiet(row);
  });
  return { wanted, leftOut: rows.length - wanted.length };
}

/** How many rows each table that is going to grow needs below it. */
function neededBelow(work: readonly Work[], located: Located): Map<RefreshTable, number> {
  const needed = new Map<RefreshTable, number>();
  for (const { row, settled } of work) {
    if (settled.add !== null) needed.set(row.table, (needed.get(row.table) ?? 0) + 1);
  }
  for (const [table, count] of needed) {
    if (table === "base" || table === "receipts") continue;
    needed.set(table, Math.max(0, count - tableAt(located, table).blanksAtEnd));
  }
  return needed;
}

function blockedTables(work: readonly Work[], located: Located, snapshot: Snapshot): Blocked[] {
  return [...new Set(work.map(({ row }) => row.table))].flatMap((table): Blocked[] => {
    const view = snapshot.tables.get(table);
    const added = work.filter(({ row, settled }) => row.table === table && settled.add !== null).length;
    const grows = added > tableAt(located, table).blanksAtEnd;
    if (!grows || !view || !(view.hasTotals || view.occupiedBelow)) return [];
    return [{ table, why: view.hasTotals ? "totals" : "occupied", rows: added }];
  });
}

function mergeBlocked(before: readonly Blocked[], now: readonly Blocked[]): Blocked[] {
  return [...before, ...now.filter(({ table }) => before.every((each) => each.table !== table))];
}

/** Rows that cannot be added stay as new as they are, for the next time. */
function withRoom(work: readonly Work[], blocked: readonly Blocked[]): Work[] {
  const full = new Set(blocked.map(({ table }) => table));
  return work.filter(({ row, settled }) => settled.add === null || !full.has(row.table));
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

function refreshingText({ language, began, release }: RunFacts): string {
  return fill(refreshTexts(language).refreshing, { release, time: timeText(began) });
}

/** @param release what the workbook holds from now on; null where that has not changed */
export function ending(language: Language, release: Dataset | null): Command[] {
  const reached: Command[] =
    release === null
      ? []
      : [
          { do: "setName", name: NAMES.release, text: release.release.id },
          { do: "setName", name: NAMES.releaseDate, text: release.release.date },
          { do: "setFact", name: NAMES.releaseCell, text: release.release.id },
        ];
  return [...reached, { do: "setFact", name: NAMES.statusCell, text: completion(language).text }];
}

function summary(
  status: Applied["status"],
  done: readonly Work[],
  { wanted, leftOut }: Selected,
  blocked: readonly Blocked[],
  meanwhile: number,
  choices: Choices,
): Applied {
  const rows = new Map(done.map((work) => [rowKey(work.row), work]));
  const count = (test: (work: Work) => boolean) => [...rows.values()].filter(test).length;
  return {
    status,
    added: count(({ settled: { add } }) => add !== null),
    changed: count(({ settled: { changes } }) => changes.length > 0),
    withdrawn: count(({ row }) => row.kind === "withdrawn"),
    open: wanted.flatMap(questions).filter((key) => choices[key] === undefined).length,
    leftOut,
    blocked,
    meanwhile,
  };
}
