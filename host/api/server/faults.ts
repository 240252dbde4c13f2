/** Fault injection: makes the n-th action fail or cuts the connection around it, and calls an onlooker between actions. */
import { excelError } from "../errors";

export interface Fault {
  /** error: the action is refused, as Excel refuses one. connectionLost: no request is answered until `reconnect`. */
  readonly kind: "error" | "connectionLost";
  /** Whether the action is done before the connection dies. Default "before". */
  readonly when?: "before" | "after";
}

/** The connection is cut: the request gets no regular answer. */
export class ConnectionLost extends Error {
  constructor() {
    super("The connection to the emulated Excel was cut by failAt.");
    this.name = "ConnectionLost";
  }
}

export class Faults {
  private armed: { remaining: number; readonly fault: Fault } | null = null;
  private cut = false;
  private onlooker: () => void = () => undefined;

  /** `onlooker` is called before each counted action, after the effects of the previous ones. */
  watch(onlooker: () => void): void {
    this.onlooker = onlooker;
  }

  /** Arms the fault for the n-th counted action from now on (1 is the next). */
  arm(n: number, fault: Fault): void {
    if (!Number.isInteger(n) || n < 1) throw new RangeError(`failAt counts actions from 1; ${n} is not one.`);
    this.armed = { remaining: n, fault };
  }

  /** Disarms the fault and restores the connection. */
  clear(): void {
    this.armed = null;
    this.cut = false;
  }

  get disconnected(): boolean {
    return this.cut;
  }

  /** Runs one counted action. */
  around<T>(action: () => T): T {
    this.onlooker();
    if (this.armed === null || --this.armed.remaining > 0) return action();
    const { fault } = this.armed;
    this.armed = null;
    if (fault.kind === "error") throw excelError("GeneralException", "(made to fail by failAt)");
    if (fault.when === "after") action();
    this.cut = true;
    throw new ConnectionLost();
  }
}
