/** What the sheets lack, and adding it. Lives as long as the pane, so that it goes on while another view is shown. */
import type { CodeNames, GrowthResult } from "../../excel/growth";
import type { SheetsPort } from "./port";

export interface GrowthState {
  /** null where nothing can be said of it. */
  readonly missing: CodeNames | null;
  readonly growing: boolean;
  /** How adding ended, until somebody has seen it. */
  readonly ended: GrowthResult | null;
}

export class GrowthStore {
  private state: GrowthState = { missing: null, growing: false, ended: null };
  private readonly listeners = new Set<() => void>();
  private looks = 0;

  constructor(private readonly port: SheetsPort) {}

  readonly latest = (): GrowthState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Looks at the sheets without a word. What is being added is not disturbed: it ends with a look of its own. */
  readonly look = async (): Promise<void> => {
    this.looks += 1;
    const own = this.looks;
    const missing = await this.port.missing();
    if (own !== this.looks || this.state.growing) return;
    const { ended } = this.state;
    this.set({ ...this.state, missing, ended: ended && isSettled(ended, missing) ? null : ended });
  };

  readonly grow = async (): Promise<void> => {
    if (this.state.growing) return;
    this.set({ ...this.state, growing: true, ended: null });
    const ended = await this.port.grow();
    const missing = await this.port.missing();
    this.looks += 1;
    this.set({ missing, growing: false, ended });
  };

  /** Nobody looks any more: how adding ended has been seen. */
  readonly leave = (): void => {
    this.set({ ...this.state, ended: null });
  };

  private set(state: GrowthState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

export function isNothing(missing: CodeNames | null): boolean {
  return missing === null || Object.values(missing).every((names) => names.length === 0);
}

/** Whether what was in the way has been settled by others; what was begun is still to be finished. */
function isSettled(ended: GrowthResult, missing: CodeNames | null): boolean {
  const isInTheWay = ended.status === "protected" || ended.status === "busy";
  return isInTheWay && missing !== null && isNothing(missing);
}

const stores = new WeakMap<SheetsPort, GrowthStore>();

/** The one store of a workbook. */
export function storeOf(port: SheetsPort): GrowthStore {
  const store = stores.get(port) ?? new GrowthStore(port);
  stores.set(port, store);
  return store;
}
