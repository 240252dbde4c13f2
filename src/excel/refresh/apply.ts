import { questions, rowKey, type Choices, type Dataset, type Language } from "../../dataset";
import { dateValue, NAMES, refreshTexts, releasedTables, workbookTexts } from "../../workbook";
import { fill } from "../../locales/fill";
import { claim, leasesOf, otherAtWork, unclaim } from "./lease";
import { locate, planRows, settleRows, type LabelledRow, type Located, type Work } from "./plan";
import type { Command, WorkbookPort } from "./port";
import { beganAt, readLines, runName, UNDO_RUN, timeText, type RunFacts } from "./receiptLines";
import { refusalOf, type Refusal } from "./refusal";
import { nameRelease } from "./releaseNames";
import { blockedTables, mergeBlocked, neededBelow, withRoom, type Blocked } from "./room";
import { writeRound } from "./round";
import { putRight } from "./run";
import type { Session } from "./session";

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

/** Rows by what was done to them. */
export interface Applied {
  readonly status: "refreshed" | "upToDate" | "cancelled";
  readonly added: number;
  /** Whether cities, measures or themes are among them. */
  readonly codesAdded: boolean;
  readonly changed: number;
  /** Cells that were changed in those rows. */
  readonly cells: number;
  readonly withdrawn: number;
  /** Conflicts that wait for a choice. */
  readonly open: number;
  readonly leftOut: number;
  readonly blocked: readonly Blocked[];
  /** Cells that somebody changed while this was written; theirs stay. */
  readonly meanwhile: number;
}

export type ApplyResult = Applied | Refusal;

const CODE_TABLES = { cities: true, measures: true, themes: true };

/** Rounds of planning anew after somebody got in between. */
const ROUNDS = 6;
const WANTS = { receipts: true } as const;

/** Brings a release into a workbook. See `index.ts` for what is promised. Errors: those of the port. */
export async function applyRelease(
  port: WorkbookPort,
  session: Session,
  input: ApplyInput,
): Promise<ApplyResult> {
  const { release, choices = {}, signal } = input;
  let { snapshot } = await port.exchange([], WANTS);
  const refusal = refusalOf(snapshot);
  if (refusal !== null || snapshot.language === null) return refusal ?? { status: "notPopulated" };
  const { language } = snapshot;
  const before = otherAtWork(snapshot, session);
  if (before) return before;
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
  const run = former?.run ?? runName(session, readLines(snapshot.tables.get("receipts")));
  const facts: RunFacts = { run, began: beganAt(run), release: release.release.id, language };
  const sign = () => claim({ session: session.session, run, release: facts.release, time: session.now() });

  const present = { release: snapshot.release ?? "", date: snapshot.releaseDate ?? "" };

  const acquired = await port.exchange(
    [sign(), { do: "setFact", name: NAMES.statusCell, value: refreshingText(facts) }],
    { ...WANTS, below },
  );
  ({ snapshot } = acquired);
  const earlier = otherAtWork(snapshot, session);
  if (earlier) {
    await port.send([{ do: "unclaim", session: session.session }]);
    return earlier;
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
      ({ snapshot } = await putRight(port, snapshot, outcome.found, outcome.written, WANTS, facts));
    } else if (outcome.isOutdated) {
      ({ snapshot } = await port.exchange([], WANTS));
    }
    if (signal?.aborted) {
      await port.send([
        ...ending(language, session.now()),
        ...unclaim(snapshot, session.session, session.now()),
      ]);
      return summary("cancelled", done, rows, blocked, meanwhile, choices);
    }
    if (outcome.found.length === 0 && !outcome.isOutdated) break;
  }
  await port.send([
    ...nameRelease(snapshot, release, language),
    ...ending(language, session.now()),
    ...unclaim(snapshot, session.session, session.now()),
  ]);
  return summary("refreshed", done, rows, blocked, meanwhile, choices);
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

function refreshingText({ language, began, release }: RunFacts): string {
  return fill(refreshTexts(language).refreshing, { release, time: timeText(began) });
}

/** @param now in milliseconds since 1970 */
export function ending(language: Language, now: number): Command[] {
  const time = new Date(now);
  return [
    { do: "setName", name: NAMES.written, text: time.toISOString() },
    { do: "setFact", name: NAMES.writtenCell, value: dateValue(time) },
    { do: "setFact", name: NAMES.statusCell, value: workbookTexts(language).about.complete },
  ];
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
  const cells = new Set(
    done.flatMap(({ row, settled }) =>
      settled.changes.map(({ field }) => JSON.stringify([rowKey(row), field])),
    ),
  );
  return {
    status,
    added: count(({ settled: { add } }) => add !== null),
    codesAdded: count(({ row, settled: { add } }) => add !== null && row.table in CODE_TABLES) > 0,
    changed: count(({ settled: { changes } }) => changes.length > 0),
    cells: cells.size,
    withdrawn: count(({ row }) => row.kind === "withdrawn"),
    open: wanted.flatMap(questions).filter((key) => choices[key] === undefined).length,
    leftOut,
    blocked,
    meanwhile,
  };
}
