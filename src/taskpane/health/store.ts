/** Knows what is wrong with the workbook's structure and repairs it. Lives as long as the pane. */
import type { RepairResult, RepairUndo } from "../../excel/health/outcome";
import { createStore } from "../../functions/store";
import { findingKey, type Finding } from "../../workbook/health/finding";
import { storePerPort } from "../shared/useStore";
import type { HealthPort } from "./port";

export interface RepairOutcome {
  readonly finding: Finding;
  readonly result: RepairResult;
}

export type HealthPhase =
  | { readonly name: "told" }
  /** The user looks through the steps; `leftOut` has the keys of findings that are not to be repaired. */
  | { readonly name: "reviewing"; readonly leftOut: ReadonlySet<string> }
  | { readonly name: "repairing" }
  | { readonly name: "ended"; readonly outcomes: readonly RepairOutcome[] }
  /** `kept` counts repairs that have been changed since. */
  | { readonly name: "undone"; readonly kept: number };

export interface HealthState {
  readonly findings: readonly Finding[];
  readonly phase: HealthPhase;
}

/** Whether the product can repair it; else the user is told what to do. */
export function isRepairable(finding: Finding): boolean {
  switch (finding.kind) {
    case "column":
    case "table":
      return finding.now !== null;
    case "rows":
      return finding.lines !== null;
    case "headers":
    case "period":
      return false;
    default:
      return true;
  }
}

export class HealthStore {
  private readonly state = createStore<HealthState>({ findings: [], phase: { name: "told" } });
  private looks = 0;

  readonly latest = this.state.latest;
  readonly subscribe = this.state.subscribe;

  constructor(private readonly port: HealthPort) {}

  /** Reads silently what is wrong; not while it is being repaired, which ends with a look of its own. */
  readonly look = async (): Promise<void> => {
    this.looks += 1;
    const own = this.looks;
    const findings = await this.port.findings();
    const { phase } = this.latest();
    if (own === this.looks && phase.name !== "repairing") this.state.set({ findings: findings ?? [], phase });
  };

  readonly review = (): void => {
    this.enter({ name: "reviewing", leftOut: new Set() });
  };

  readonly leaveOut = (key: string, isLeftOut: boolean): void => {
    const { phase } = this.latest();
    if (phase.name !== "reviewing") return;
    const leftOut = new Set(phase.leftOut);
    if (isLeftOut) leftOut.add(key);
    else leftOut.delete(key);
    this.enter({ name: "reviewing", leftOut });
  };

  readonly close = (): void => {
    this.enter({ name: "told" });
  };

  /** One by one: headings and tables come before the sheets that are made from them. */
  readonly repair = async (): Promise<void> => {
    const { phase, findings } = this.latest();
    if (phase.name !== "reviewing") return;
    const chosen = findings.filter(
      (finding) => isRepairable(finding) && !phase.leftOut.has(findingKey(finding)),
    );
    this.enter({ name: "repairing" });
    const ordered = [...chosen].sort((a, b) => Number(a.kind === "sheet") - Number(b.kind === "sheet"));
    const outcomes: RepairOutcome[] = [];
    for (const finding of ordered) outcomes.push({ finding, result: await this.port.repair(finding) });
    await this.end({ name: "ended", outcomes });
  };

  readonly undo = async (): Promise<void> => {
    const { phase } = this.latest();
    if (phase.name !== "ended") return;
    this.enter({ name: "repairing" });
    let kept = 0;
    for (const undo of undosOf(phase.outcomes).reverse()) {
      const { status } = await this.port.undo(undo);
      if (status !== "undone") kept += 1;
    }
    await this.end({ name: "undone", kept });
  };

  private async end(phase: HealthPhase): Promise<void> {
    const findings = await this.port.findings();
    this.looks += 1;
    this.state.set({ findings: findings ?? [], phase });
  }

  private enter(phase: HealthPhase): void {
    this.state.set({ ...this.latest(), phase });
  }
}

export function undosOf(outcomes: readonly RepairOutcome[]): RepairUndo[] {
  return outcomes.flatMap(({ result }) => (result.status === "repaired" ? [result.undo] : []));
}

/** The store of a workbook. */
export const storeOf = storePerPort((port: HealthPort) => new HealthStore(port));
