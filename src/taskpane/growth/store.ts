/** Knows what the sheets lack and adds it. Lives as long as the pane, so that adding goes on while another view is shown. */
import type { CodeNames, GrowthResult } from "../../excel/growth";
import { createStore } from "../../functions/store";
import { storePerPort } from "../shared/useStore";
import type { SheetsPort } from "./port";

export interface GrowthState {
  /** null if it could not be read. */
  readonly missing: CodeNames | null;
  readonly growing: boolean;
  /** Result of adding, until the user has left the view that shows it. */
  readonly ended: GrowthResult | null;
}

export class GrowthStore {
  private readonly state = createStore<GrowthState>({ missing: null, growing: false, ended: null });
  private looks = 0;

  readonly latest = this.state.latest;
  readonly subscribe = this.state.subscribe;

  constructor(private readonly port: SheetsPort) {}

  /** Reads silently what the sheets lack. While something is being added the result is dropped: adding ends with a look of its own. */
  readonly look = async (): Promise<void> => {
    this.looks += 1;
    const own = this.looks;
    const missing = await this.port.missing();
    const { growing, ended } = this.latest();
    if (own !== this.looks || growing) return;
    this.state.set({ growing, missing, ended: ended && isSettled(ended, missing) ? null : ended });
  };

  readonly grow = async (): Promise<void> => {
    if (this.latest().growing) return;
    this.state.set({ ...this.latest(), growing: true, ended: null });
    const ended = await this.port.grow();
    const missing = await this.port.missing();
    this.looks += 1;
    this.state.set({ missing, growing: false, ended });
  };

  /** The user leaves the view, and has seen the result. */
  readonly leave = (): void => {
    this.state.set({ ...this.latest(), ended: null });
  };
}

export function isNothing(missing: CodeNames | null): boolean {
  return missing === null || Object.values(missing).every((names) => names.length === 0);
}

/** Whether co-authors have meanwhile added what we could not; an addition that broke off is still to be finished. */
function isSettled(ended: GrowthResult, missing: CodeNames | null): boolean {
  const isInTheWay = ended.status === "protected" || ended.status === "busy";
  return isInTheWay && missing !== null && isNothing(missing);
}

/** The store of a workbook. */
export const storeOf = storePerPort((port: SheetsPort) => new GrowthStore(port));
