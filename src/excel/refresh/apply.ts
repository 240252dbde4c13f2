import { rowKey, type Choices, type Dataset, type Language } from "../../dataset";
import { fill } from "../../locales/fill";
import {
  BASE_HEADER,
  emptyAdviceSheet,
  NAMES,
  receiptsSheet,
  refreshTexts,
  releasedTables,
  type ReleasedTables,
} from "../../workbook";
import { summarise, type Applied, type RowsDone, type SelectedRows } from "./applied";
import { leasesOf, otherLease, withLease, type HeldLease } from "../tables/lease";
import type { RefreshTable, Snapshot, WorkbookPort } from "../tables/port";
import type { Met } from "../tables/request";
import type { Session } from "../tables/session";
import { handNames } from "./handNames";
import { locate, planRows, settleRows, type LabelledRow, type Located, type Work } from "./plan";
import {
  beganAt,
  readLines,
  runName,
  timeText,
  UNDO_RUN,
  type FormerRelease,
  type RunFacts,
} from "./receiptLines";
import { refusalOf, requireStructure, sheetsRefusal, type Refusal } from "./refusal";
import { ending, nameRelease } from "./releaseNames";
import { restore } from "./restore/restore";
import { blockedTables, mergeBlocked, neededBelow, withRoom, type Blocked } from "./write/room";
import { writeRound } from "./write/round";

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

export type ApplyResult = Applied | Refusal;

/** How often the rest is planned again after somebody has moved or deleted rows in between. */
const ROUNDS = 6;
const WANTS = { receipts: true } as const;

/** Brings a release into a workbook. See `index.ts` for what is promised. Errors: those of the port. */
export async function applyRelease(
  port: WorkbookPort,
  session: Session,
  input: ApplyInput,
): Promise<ApplyResult> {
  const { snapshot: first } = await port.exchange([], WANTS);
  const refusal = refusalOf(first) ?? otherLease(first, session);
  if (refusal !== null || first.language === null) return refusal ?? { status: "notPopulated" };
  const { choices = {} } = input;
  const target = { input, language: first.language, released: releasedTables(input.release, first.language) };
  const plan = planOf(first, target, []);
  const room = await lookForRoom(port, first, plan);
  const work = withRoom(plan.work, room.blocked);
  if (work.length === 0 && !isNew(first, input.release))
    return summarise("upToDate", { done: [], meanwhile: 0, selected: plan.selected }, room.blocked, choices);
  const closed = sheetsRefusal(
    room.snapshot,
    work.map(({ row }) => row),
  );
  if (closed) return closed;

  const facts = runFacts(first, room.snapshot, session, target);
  const { release, releaseDate } = room.snapshot;
  const begin = [{ do: "setFact", name: NAMES.statusCell, value: refreshingText(facts) } as const];
  const terms = { run: facts.run, release: facts.release, begin, wants: { ...WANTS, below: room.below } };
  return withLease(port, session, terms, async (lease) => {
    requireStructure(lease.snapshot, first);
    const located = locate(lease.snapshot, target.language);
    const blocked = mergeBlocked(room.blocked, blockedTables(work, located, lease.snapshot));
    const before = { release: release ?? "", date: releaseDate ?? "" };
    const written = await writeRounds(port, lease, { ...target, facts, before, blocked });
    const isCancelled = input.signal?.aborted === true;
    await port.send([
      ...(isCancelled ? [] : nameRelease(written.snapshot, input.release, target.language)),
      ...ending(target.language, session.now()),
      ...lease.drop(written.snapshot),
    ]);
    return summarise(isCancelled ? "cancelled" : "refreshed", written, blocked, choices);
  });
}

/** What is to be brought into the workbook. */
interface Target {
  readonly input: ApplyInput;
  readonly language: Language;
  readonly released: ReleasedTables;
}

interface Plan {
  readonly located: Located;
  readonly selected: SelectedRows;
  readonly work: readonly Work[];
}

function planOf(
  snapshot: Snapshot,
  { input, language, released }: Target,
  blocked: readonly Blocked[],
): Plan {
  const located = locate(snapshot, language);
  const { release, choices = {} } = input;
  const names = handNames(located, released, choices);
  const periods = [...release.periods, ...(snapshot.held?.now.periods ?? [])];
  const selected = selectRows(planRows(located, released, periods, choices), input);
  const work = settleRows(selected.wanted, release.release.id, choices, names);
  return { located, selected, work: withRoom(work, blocked) };
}

/** Whether the workbook would come to hold another release, or has an interrupted run to end. */
function isNew(snapshot: Snapshot, { release }: Dataset): boolean {
  return snapshot.release !== release.id || leasesOf(snapshot).length > 0;
}

interface Room {
  readonly snapshot: Snapshot;
  /** How many rows each table needs below it. */
  readonly below: ReadonlyMap<RefreshTable, number>;
  readonly blocked: readonly Blocked[];
}

/** Tables that have no room to grow are known before the workbook says that a refresh has begun. */
async function lookForRoom(port: WorkbookPort, first: Snapshot, { work, located }: Plan): Promise<Room> {
  const below = neededBelow(work, located);
  if (below.size === 0) return { snapshot: first, below, blocked: [] };
  const { snapshot } = await port.exchange([], { ...WANTS, below });
  return { snapshot, below, blocked: blockedTables(work, located, snapshot) };
}

/** Names the run. One that brought the same release and was interrupted is continued under its own name. */
function runFacts(
  first: Snapshot,
  latest: Snapshot,
  session: Session,
  { input, language }: Target,
): RunFacts {
  const release = input.release.release.id;
  const former = leasesOf(first).find(
    (lease) => lease.release === release && !lease.run.startsWith(UNDO_RUN),
  );
  const run = former?.run ?? runName(session, readLines(latest.tables.get("receipts")));
  return { run, began: beganAt(run), release, language };
}

interface Run extends Target {
  readonly facts: RunFacts;
  /** The release that the workbook holds. */
  readonly before: FormerRelease;
  readonly blocked: readonly Blocked[];
}

/** Writes until all is done, or it is cancelled; whenever somebody has got in between, the rest is planned again. */
async function writeRounds(
  port: WorkbookPort,
  lease: HeldLease,
  run: Run,
): Promise<RowsDone & { readonly snapshot: Snapshot }> {
  const { facts, input } = run;
  let snapshot = await prepared(port, await withWideBase(port, lease.snapshot), run);
  let plan = planOf(snapshot, run, run.blocked);
  const done: Work[] = [];
  let meanwhile = 0;
  for (let round = 1; ; round += 1) {
    const outcome = await writeRound(port, { ...run, ...plan, snapshot, renew: lease.renew });
    done.push(...outcome.done);
    const isSomebodys = ({ write, isMisplaced }: Met) => write.table !== "base" && !isMisplaced;
    meanwhile += outcome.stray.filter(isSomebodys).length;
    if (outcome.stray.length > 0)
      snapshot = await restore(port, snapshot, outcome.stray, outcome.written, WANTS, facts);
    else if (outcome.isOutdated)
      snapshot = await prepared(port, (await port.exchange([], WANTS)).snapshot, run);
    else break;
    if (input.signal?.aborted || round === ROUNDS) break;
    requireStructure(snapshot, lease.snapshot);
    plan = planOf(snapshot, run, run.blocked);
  }
  return { snapshot, done, meanwhile, selected: plan.selected };
}

/** The workbook with the sheets that the run writes to. */
async function prepared(port: WorkbookPort, read: Snapshot, run: Run): Promise<Snapshot> {
  const { input, language, released } = run;
  const receipts = { ...receiptsSheet(language), id: "receipts" } as const;
  const logged = read.tables.has("receipts") ? read : await port.ensureSheet(receipts, WANTS);
  const { work } = planOf(logged, run, run.blocked);
  if (!logged.unmade.has("advice") || !work.some(({ row }) => row.table === "advice")) return logged;
  const title = input.release.release.source.title[language];
  const advice = emptyAdviceSheet(released.advice.rows.length, title, language);
  return port.ensureSheet({ ...advice, id: "advice" }, WANTS);
}

/** The base of a workbook of an earlier version has no columns for fields that tables have got since. */
async function withWideBase(port: WorkbookPort, snapshot: Snapshot): Promise<Snapshot> {
  let read = snapshot;
  for (let attempt = 0; attempt < ROUNDS; attempt += 1) {
    const base = read.tables.get("base");
    const headings = BASE_HEADER.filter((column) => base?.columns.has(column) === false);
    if (base === undefined || headings.length === 0) break;
    await port.send([
      { do: "require", table: "base", columns: base.header.length },
      { do: "widen", table: "base", headings },
    ]);
    read = (await port.exchange([], WANTS)).snapshot;
  }
  return read;
}

function selectRows(rows: readonly LabelledRow[], { reviewed, leaveOut }: ApplyInput): SelectedRows {
  const isQuiet = ({ changes, conflicts, kind, follows }: LabelledRow) =>
    follows || (kind === "changed" && changes.length + conflicts.length === 0);
  const wanted = rows.filter((row) => {
    const key = rowKey(row);
    if (leaveOut?.has(key)) return false;
    return reviewed === undefined || reviewed.has(key) || isQuiet(row);
  });
  return { wanted, leftOut: rows.length - wanted.length };
}

function refreshingText({ language, began, release }: RunFacts): string {
  return fill(refreshTexts(language).refreshing, { release, time: timeText(began) });
}
