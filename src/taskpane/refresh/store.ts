/** State and actions of the view. Lives as long as the pane, so that a refresh goes on while another view is shown. */
import type { Applied, PlannedUndo, Refusal, UndoResult } from "../../excel/refresh";
import { createStore } from "../../functions/store";
import { storePerPort } from "../shared/useStore";
import type { CheckedRelease, Preview, Reading, Refreshing, Source, WorkbookFacts } from "./port";
import { EVERYTHING, type Selection } from "./review/review";

export type Planned = Extract<Preview, { status: "planned" }>;

/** Result of the last action, shown on the first page. */
export type Ended =
  | {
      readonly what: "reading";
      readonly source: Source;
      readonly result: Exclude<Reading, { status: "read" }>;
    }
  | { readonly what: "preview"; readonly release: CheckedRelease; readonly result: Refusal }
  | { readonly what: "apply"; readonly release: CheckedRelease; readonly result: Applied | Refusal }
  | { readonly what: "undo"; readonly result: UndoResult };

/** Requests sent so far and in all; null before the first. */
export type Sent = { readonly done: number; readonly total: number } | null;

export type RefreshPhase =
  | { readonly name: "inspecting" }
  | { readonly name: "start"; readonly state: WorkbookFacts | Refusal; readonly ended: Ended | null }
  | { readonly name: "reading"; readonly source: Source }
  /** The release is no newer than the workbook's: the user has to confirm that it should be compared. */
  | { readonly name: "asking"; readonly release: CheckedRelease }
  | { readonly name: "comparing"; readonly release: CheckedRelease }
  | {
      readonly name: "reviewing";
      readonly release: CheckedRelease;
      readonly preview: Planned;
      readonly selection: Selection;
    }
  | {
      readonly name: "applying";
      readonly release: CheckedRelease;
      readonly sent: Sent;
      readonly cancelling: boolean;
    }
  | { readonly name: "planningUndo" }
  | { readonly name: "confirmingUndo"; readonly plan: PlannedUndo }
  | { readonly name: "undoing" };

export interface Step {
  /** Counts the phases; each page is keyed by it, so that it begins afresh and is announced. */
  readonly count: number;
  readonly phase: RefreshPhase;
}

export class RefreshStore {
  private readonly steps = createStore<Step>({ count: 0, phase: { name: "inspecting" } });
  private controller = new AbortController();

  readonly latest = this.steps.latest;
  readonly subscribe = this.steps.subscribe;

  constructor(private readonly port: Refreshing) {
    void this.look(null);
  }

  /** Reads the workbook again, with a waiting page. */
  readonly inspect = (): void => {
    this.enter({ name: "inspecting" });
    void this.look(null);
  };

  /** Reads the workbook again silently after a co-author's change, if the first page is shown. */
  readonly follow = async (): Promise<void> => {
    const before = this.latest();
    if (before.phase.name !== "start") return;
    const state = await this.port.inspect();
    if (this.latest() !== before) return;
    const { ended } = before.phase;
    // The other session has finished, so its notice goes away.
    const isOver = ended?.result.status === "busy" && state.status !== "busy";
    this.change({ ...before.phase, state, ended: isOver ? null : ended });
  };

  readonly read = async (source: Source): Promise<void> => {
    this.enter({ name: "reading", source });
    const result = await this.port.read(source, this.begin());
    if (result.status !== "read") return this.look({ what: "reading", source, result });
    const { release } = result;
    if (release.age === "newer") return this.compare(release);
    this.enter({ name: "asking", release });
  };

  readonly compare = async (release: CheckedRelease): Promise<void> => {
    this.enter({ name: "comparing", release });
    const preview = await this.port.preview(release);
    if (preview.status === "planned")
      this.enter({ name: "reviewing", release, preview, selection: EVERYTHING });
    else await this.look({ what: "preview", release, result: preview });
  };

  readonly select = (selection: Selection): void => {
    const { phase } = this.latest();
    if (phase.name === "reviewing") this.change({ ...phase, selection });
  };

  readonly apply = async (): Promise<void> => {
    const { phase } = this.latest();
    if (phase.name !== "reviewing") return;
    const { release, preview, selection } = phase;
    this.enter({ name: "applying", release, sent: null, cancelling: false });
    const result = await this.port.apply({
      release: release.dataset,
      reviewed: new Set(preview.rows.map(({ key }) => key)),
      leaveOut: selection.leftOut,
      choices: selection.choices,
      onProgress: this.onProgress,
      signal: this.begin(),
    });
    await this.look({ what: "apply", release, result });
  };

  readonly planUndo = async (): Promise<void> => {
    this.enter({ name: "planningUndo" });
    const plan = await this.port.planUndo();
    if (plan.status === "planned") this.enter({ name: "confirmingUndo", plan });
    else await this.look({ what: "undo", result: plan });
  };

  readonly undo = async (): Promise<void> => {
    this.enter({ name: "undoing" });
    await this.look({ what: "undo", result: await this.port.undo() });
  };

  /** Cancels what is running, at its next safe point. */
  readonly cancel = (): void => {
    const { phase } = this.latest();
    if (phase.name === "applying") this.change({ ...phase, cancelling: true });
    this.controller.abort();
  };

  private readonly onProgress = (done: number, total: number): void => {
    const { phase } = this.latest();
    if (phase.name === "applying") this.change({ ...phase, sent: { done, total } });
  };

  private begin(): AbortSignal {
    this.controller = new AbortController();
    return this.controller.signal;
  }

  private async look(ended: Ended | null): Promise<void> {
    this.enter({ name: "start", state: await this.port.inspect(), ended });
  }

  private enter(phase: RefreshPhase): void {
    this.steps.set({ count: this.latest().count + 1, phase });
  }

  private change(phase: RefreshPhase): void {
    this.steps.set({ ...this.latest(), phase });
  }
}

/** The store of a workbook. */
export const storeOf = storePerPort((port: Refreshing) => new RefreshStore(port));
