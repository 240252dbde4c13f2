/** Connects the workbook's formulas with Microsoft's runtime for custom functions, which does the calling. */
import {
  PENDING,
  type Caller,
  type FunctionArgument,
  type FunctionValue,
  type SheetArea,
  type Workbook,
} from "../../workbook/model";
import { formatAddress } from "../addresses";
import { intersection } from "../areas";
import type { Counters } from "../server/counters";
import { convertArguments, NotCalled } from "./functionArguments";
import {
  argumentCounts,
  readFunctionMetadata,
  type FunctionDescription,
  type FunctionMetadata,
} from "./functionMetadata";
import { readResult, resultValue } from "./functionResults";
import { FunctionMessage, InvocationFlag, MessageCategory, type Notification } from "../wire";

interface Invocation {
  readonly key: string;
  readonly caller: Caller | null;
  readonly description: FunctionDescription;
}

interface Answer {
  readonly caller: Caller | null;
  readonly value: FunctionArgument;
}

/** By function, cell and arguments. */
export type SavedAnswers = readonly (readonly [key: string, answer: Answer])[];

export class CustomFunctions {
  private readonly waiting = new Map<number, Invocation>();
  private readonly waitingKeys = new Set<string>();
  /** Answers by cell and arguments; a cell is not asked again until it is recalculated. */
  private readonly answers: Map<string, Answer>;
  private idleListeners: (() => void)[] = [];
  private queue: Notification[] | null = [];
  private lastInvocation = 0;
  /** How many evaluations outside of any cell are under way. */
  private asking = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly counters: Counters,
    private readonly send: (notification: Notification) => void,
    saved: SavedAnswers = [],
  ) {
    this.answers = new Map(saved);
  }

  /** What cells show now, as a file keeps it. */
  saved(): SavedAnswers {
    return [...this.answers].filter(([, { caller }]) => caller !== null);
  }

  /**
   * Makes an add-in's functions known to the workbook's formulas, as `NAMESPACE.NAME`.
   *
   * @param wereKnown whether Excel knew them when the workbook was opened
   */
  define(namespace: string, metadata: FunctionMetadata, wereKnown = false): void {
    for (const description of readFunctionMetadata(metadata)) {
      this.workbook.calculation.defineFunction(
        `${namespace}.${description.name}`,
        { ...argumentCounts(description), volatile: description.options.volatile },
        (args, caller) => this.evaluate(description, args, caller),
        wereKnown,
      );
    }
  }

  /** Called when the runtime is ready: sends the invocations queued until now. */
  runtimeReady(): void {
    const queued = this.queue ?? [];
    this.queue = null;
    queued.forEach(this.send);
  }

  /** Puts the runtime's answers into the cells. */
  settle(results: unknown): void {
    if (!Array.isArray(results)) return;
    for (const result of results.map(readResult)) {
      const invocation = this.waiting.get(result.id);
      if (invocation === undefined) continue;
      this.waiting.delete(result.id);
      this.waitingKeys.delete(invocation.key);
      this.answers.set(invocation.key, {
        caller: invocation.caller,
        value: resultValue(result, invocation.description),
      });
    }
    this.workbook.calculation.settle();
    if (this.waiting.size === 0)
      this.idleListeners.splice(0).forEach((listener) => {
        listener();
      });
  }

  /**
   * Drops cached answers of cells, and those under way, so that their functions are called again; returns whether there were any.
   */
  forget(at?: SheetArea): boolean {
    const isMeant = (caller: Caller | null) => at === undefined || (caller !== null && isIn(caller, at));
    const before = this.answers.size + this.waiting.size;
    for (const [key, { caller }] of this.answers) if (isMeant(caller)) this.answers.delete(key);
    for (const [id, { key, caller }] of this.waiting) {
      // Of calls outside of cells somebody awaits the answer.
      if (caller === null || !isMeant(caller)) continue;
      this.waiting.delete(id);
      this.waitingKeys.delete(key);
    }
    return this.answers.size + this.waiting.size < before;
  }

  /** Work that asks functions outside of any cell. The answers are dropped when no such work is under way any more. */
  async outsideCells<T>(work: () => Promise<T>): Promise<T> {
    this.asking += 1;
    try {
      return await work();
    } finally {
      this.asking -= 1;
      if (this.asking === 0)
        for (const [key, { caller }] of this.answers) if (caller === null) this.answers.delete(key);
    }
  }

  /** Resolves when every invocation under way is answered; at once when there is none. */
  idle(): Promise<void> {
    if (this.waiting.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.idleListeners.push(resolve));
  }

  /** Resolves when no cell awaits a function: answers may make other cells ask. */
  async calculated(): Promise<void> {
    while (this.workbook.calculation.pendingCells().length > 0) await this.idle();
  }

  private evaluate(
    description: FunctionDescription,
    args: readonly FunctionArgument[],
    caller: Caller | null,
  ): FunctionArgument | typeof PENDING {
    try {
      const values = convertArguments(args, description);
      const key = JSON.stringify([description.id, caller, values]);
      const answer = this.answers.get(key);
      if (answer !== undefined) return answer.value;
      if (!this.waitingKeys.has(key)) this.invoke({ key, caller, description }, values);
      return PENDING;
    } catch (error) {
      if (error instanceof NotCalled) return error.value satisfies FunctionValue;
      throw error;
    }
  }

  private invoke(invocation: Invocation, values: readonly unknown[]): void {
    const id = ++this.lastInvocation;
    const { description, caller } = invocation;
    this.waiting.set(id, invocation);
    this.waitingKeys.add(invocation.key);
    this.counters.add("functionCalls");
    const flags = description.allowErrorForDataTypeAny ? InvocationFlag.allowErrors : 0;
    const notification: Notification = {
      category: MessageCategory.customFunction,
      type: FunctionMessage.invoke,
      target: "",
      message: [id, description.id, values, this.address(caller), flags],
    };
    if (this.queue === null) this.send(notification);
    else this.queue.push(notification);
  }

  private address(caller: Caller | null): string {
    const sheet = caller === null ? null : this.workbook.sheets.find(caller.sheet);
    if (caller === null || sheet === null) return "";
    return formatAddress(sheet.name, { ...caller.cell, rowCount: 1, columnCount: 1 });
  }
}

function isIn(caller: Caller, at: SheetArea): boolean {
  return (
    caller.sheet === at.sheet &&
    intersection({ ...caller.cell, rowCount: 1, columnCount: 1 }, at.area) !== null
  );
}
