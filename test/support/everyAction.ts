/**
 * Every single action of a piece of work fails, by error and by loss of connection before and after it; then the work is
 * done again, and the workbook compared with that of a run without a fault.
 *
 * Doing each of some 15,000 runs from its beginning would take hours. What follows from what makes that unnecessary:
 *
 * - Excel does the actions of a request in their order, and keeps those before the one that fails. So one run without a
 *   fault, looked at before each action, shows every workbook that a fault can leave while the add-in does nothing more.
 * - When the connection is gone the add-in can do nothing more, whatever it tries. A loss after an action leaves what a loss
 *   before the next one does.
 * - After an error it can. Its own code is run for each failing action, over a tape of the run without a fault; where it sends
 *   another request, the run is made from the beginning and in full.
 * - What running again comes to depends on the workbook alone: the add-in keeps nothing from run to run but the name of the
 *   session, which is given here. So it is run again once for each different workbook.
 *
 * `inFull` makes runs from their beginning, over a connection that comes back, and holds that all of this is so.
 */
import { openPage, type OpenDocument, type Page } from "./farEnd";
import { choose } from "./seed";
import { places, Player, recorder, type Place, type Tape } from "./tape";
import type { Fault } from "../../host/api/server/faults";
import { LEASE_PREFIX } from "../../src/workbook";

interface Result {
  readonly status: string;
  /** What the add-in says of a run that has failed. */
  readonly written?: "nothing" | "part";
  /** Why charts have been left plainer than they should be. */
  readonly unformatted?: unknown;
}

export interface Work {
  /** The document to begin with, as it was saved; without it a new one. */
  readonly from?: string | undefined;
  /** Does the work, the same each time. */
  readonly run: () => Promise<Result>;
  /** Results of running again that are an end. */
  readonly done: readonly string[];
  /** Charts may be left plainer than they should be without a word of it. */
  readonly mayLeavePlainer?: boolean;
}

/** A fault, and what was wrong after running again. */
export interface Difference {
  readonly action: number;
  readonly fault: string;
  readonly found: string;
}

export const FAULTS: readonly Fault[] = [
  { kind: "error" },
  { kind: "connectionLost", when: "before" },
  { kind: "connectionLost", when: "after" },
];

interface Left {
  readonly document: string;
  /** What only makes charts better to read has been given up, for good: by design. */
  readonly plainer: boolean;
  readonly action: number;
  readonly fault: string;
}

const nameOf = ({ kind, when }: Fault) => [kind, when].filter(Boolean).join(" ");

export class EveryAction {
  /** Documents by the number of actions done before: 0 is the beginning. Those around each chosen action. */
  private readonly documents = new Map<number, string>();
  /** Actions that are made to fail. They count from 1. */
  private chosen: readonly number[] = [];
  private readonly ends = new Map<boolean, string>();
  private tape: Tape = [];
  private actions: Place[] = [];

  private constructor(
    private readonly page: Page,
    private readonly work: Work,
  ) {}

  /** @param count how many of the actions are made to fail; they are drawn from all. Infinity: every one */
  static async of(work: Work, count: number): Promise<EveryAction> {
    const every = new EveryAction(await openPage(), work);
    every.tape = await every.record();
    every.actions = places(every.tape);
    every.chosen = choose(count, every.actions.length);
    await every.keepDocuments();
    return every;
  }

  /** Does the work once without a fault. */
  private async record(): Promise<Tape> {
    const document = this.open();
    const recording = recorder(document.server);
    this.page.use(recording);
    await this.work.run();
    document.dispose();
    return recording.tape;
  }

  /** Does it again, and keeps what there is before and after each chosen action. Equal texts are kept once. */
  private async keepDocuments(): Promise<void> {
    const wanted = new Set([0, ...this.chosen.flatMap((action) => [action - 1, action])]);
    const document = this.open();
    let done = 0;
    let last = "";
    const keep = () => {
      const saved = document.save();
      if (saved !== last) last = saved;
      this.documents.set(done, last);
    };
    document.server.faults.watch(() => {
      if (wanted.has(done)) keep();
      done += 1;
    });
    await this.work.run();
    keep();
    document.dispose();
  }

  get count(): number {
    return this.actions.length;
  }

  /** How many different documents the chosen faults leave while the add-in does nothing more. */
  get states(): number {
    return new Set(this.documents.values()).size;
  }

  /** The chosen actions after which the workbook is another: between two of them a fault leaves what the first has left. */
  get changing(): number[] {
    return this.chosen.filter((action) => this.documentAfter(action - 1) !== this.documentAfter(action));
  }

  dispose(): void {
    this.page.dispose();
  }

  /** A few of the chosen actions, with the first and the last. */
  some(count: number): number[] {
    return choose(count, this.chosen.length).flatMap((number) => this.chosen[number - 1] ?? []);
  }

  /** All chosen actions by all faults. */
  async differences(): Promise<Difference[]> {
    const { lefts, different } = await this.first();
    // By the documents themselves: keys made of them would be hundreds of large texts more.
    const causes = { whole: new Map<string, Left>(), plainer: new Map<string, Left>() };
    for (const left of lefts) {
      const known = left.plainer ? causes.plainer : causes.whole;
      if (!known.has(left.document)) known.set(left.document, left);
    }
    for (const left of [...causes.whole.values(), ...causes.plainer.values()]) {
      const document = this.page.open(left.document);
      const found = await this.again(document, left.plainer);
      document.dispose();
      if (found !== null) different.push({ action: left.action, fault: left.fault, found });
    }
    return different;
  }

  /** Some of the chosen actions by all faults, each from the beginning and over one connection. */
  async inFull(actions: readonly number[]): Promise<Difference[]> {
    const different: Difference[] = [];
    for (const action of actions) {
      for (const fault of FAULTS) {
        const { document, plainer, goesOn } = await this.fail(action, fault);
        const expected = this.documentAfter(fault.when === "after" ? action : action - 1);
        const isLeft = goesOn || canonical(document.save()) === canonical(expected);
        const found = isLeft ? await this.again(document, plainer) : "another workbook than was foreseen";
        document.dispose();
        if (found !== null) different.push({ action, fault: nameOf(fault), found });
      }
    }
    return different;
  }

  private open(): OpenDocument {
    return this.page.open(this.work.from);
  }

  private placeOf(action: number): Place {
    const place = this.actions[action - 1];
    if (place === undefined) throw new Error(`There is no action ${action}.`);
    return place;
  }

  private documentAfter(actions: number): string {
    const document = this.documents.get(actions);
    if (document === undefined) throw new Error(`What is there after ${actions} actions was not kept.`);
    return document;
  }

  /** What each fault leaves, and where the add-in does not tell the truth about it. */
  private async first(): Promise<{ lefts: Left[]; different: Difference[] }> {
    const lefts: Left[] = [];
    const different: Difference[] = [];
    for (const action of this.chosen) {
      const before = { document: this.documentAfter(action - 1), plainer: false, action };
      const after = { ...before, document: this.documentAfter(action) };
      lefts.push({ ...before, fault: "connectionLost before" }, { ...after, fault: "connectionLost after" });
      const { goesOn, written } = await this.afterError(action);
      if (goesOn) {
        const { document, plainer } = await this.fail(action, { kind: "error" });
        lefts.push({ document: document.save(), plainer, action, fault: "error" });
        document.dispose();
      } else lefts.push({ ...before, fault: "error" });
      if (written === "nothing" && before.document !== this.documentAfter(0))
        different.push({ action, fault: "error", found: "says that nothing was written" });
    }
    return { lefts, different };
  }

  /** What the add-in does after the action has failed. */
  private async afterError(action: number): Promise<{ goesOn: boolean; written: Result["written"] }> {
    const player = new Player(this.tape, this.placeOf(action));
    this.page.use(player);
    const { written } = await this.work.run();
    return { goesOn: player.goesOn, written };
  }

  /** A run from the beginning; the connection is there again at its end. */
  private async fail(action: number, fault: Fault) {
    const document = this.open();
    document.server.faults.arm(action, fault);
    const { unformatted } = await this.work.run();
    document.server.faults.clear();
    const goesOn =
      fault.kind === "error" && document.server.counters.values.roundTrips > this.placeOf(action).request + 1;
    return { document, plainer: (unformatted ?? null) !== null, goesOn };
  }

  /** What the run without a fault has come to. */
  private end(plainCharts: boolean): string {
    const end = this.ends.get(plainCharts) ?? canonical(this.documentAfter(this.actions.length), plainCharts);
    this.ends.set(plainCharts, end);
    return end;
  }

  /** Runs again. Returns what is wrong then, or null. */
  private async again(document: OpenDocument, plainer: boolean): Promise<string | null> {
    const { run, done, mayLeavePlainer = false } = this.work;
    const { status } = await run();
    if (!done.includes(status)) return status;
    const expected = this.end(plainer || mayLeavePlainer);
    const result = canonical(document.save(), plainer || mayLeavePlainer);
    return result === expected ? null : `another workbook: ${firstDifference(result, expected)}`;
  }
}

/** Where two texts part, with what stands around that place. */
function firstDifference(a: string, b: string): string {
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return `${a.slice(Math.max(at - 150, 0), at + 50)} <-> ${b.slice(Math.max(at - 10, 0), at + 50)}`;
}

/** Ids that are made up anew in each run: those of sheets, tables, charts, rules, revisions. */
const MADE_UP = /[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The sign of a session that is at work: one that was cut off at its very end leaves it, and it expires. */
function isLease(entry: unknown): boolean {
  const isEntry = typeof entry === "object" && entry !== null && "kind" in entry && "id" in entry;
  return isEntry && entry.kind === "name" && String(entry.id).startsWith(`!${LEASE_PREFIX.toLowerCase()}`);
}

/** A saved document in a form in which equal ones are equal texts: keys in order, made up ids by the order of their appearance. */
function canonical(saved: string, plainCharts = false): string {
  const ids = new Map<string, string>();
  const sorted = JSON.stringify(JSON.parse(saved), (_, value: unknown) => {
    if (Array.isArray(value)) {
      const items: readonly unknown[] = value;
      return items.filter((item) => !isLease(item));
    }
    if (typeof value !== "object" || value === null) return value;
    const members = new Map(Object.entries(value));
    members.delete("revisionId");
    // How a chart looks is all that may be missing: it is in its entry, and in the figure that draws it.
    if (plainCharts && members.get("kind") === "chart") members.delete("value");
    if (plainCharts && members.get("tag") === "chart") members.delete("data");
    return Object.fromEntries([...members].sort(([a], [b]) => (a < b ? -1 : 1)));
  });
  return sorted.replace(MADE_UP, (id) => {
    const known = ids.get(id) ?? `#${ids.size}`;
    ids.set(id, known);
    return known;
  });
}
