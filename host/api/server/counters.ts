/** What the add-in has cost since the last reset. */
export interface CounterValues {
  /** Requests that the add-in waited for. */
  readonly roundTrips: number;
  /** Requests that the library sends after a run to release tracked ranges. Nobody waits for them. */
  readonly cleanups: number;
  /** Actions of the round trips that can fail: finding, adding, reading, setting, calling; not the library's tracking. */
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly largestRequestBytes: number;
  readonly cellsWritten: number;
  readonly cellsRead: number;
  /** Invocations of custom functions. */
  readonly functionCalls: number;
}

const ZERO: CounterValues = {
  roundTrips: 0,
  cleanups: 0,
  actions: 0,
  requestBytes: 0,
  responseBytes: 0,
  largestRequestBytes: 0,
  cellsWritten: 0,
  cellsRead: 0,
  functionCalls: 0,
};

export class Counters {
  private current: CounterValues = ZERO;

  /** A snapshot: it does not change with later work. */
  get values(): CounterValues {
    return this.current;
  }

  add(name: keyof CounterValues, amount = 1): void {
    this.current = { ...this.current, [name]: this.current[name] + amount };
  }

  request(bytes: number): void {
    this.add("requestBytes", bytes);
    this.current = {
      ...this.current,
      largestRequestBytes: Math.max(this.current.largestRequestBytes, bytes),
    };
  }

  reset(): void {
    this.current = ZERO;
  }
}
