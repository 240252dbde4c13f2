/** What the view of formulas may do to Excel; `excelFormulas.ts` is the real thing. Promises are never rejected. */
import type { Failure } from "../../excel";
import type {
  ActiveCell,
  CellState,
  FormulaCell,
  FreezeOptions,
  InsertOptions,
  InsertResult,
  ReferenceContent,
  RepairResult,
  Scope,
  SweepResult,
} from "../../excel/formulas";

export type {
  ActiveCell,
  FormulaCell,
  InsertResult,
  OccupiedCell,
  ReferenceContent,
  RepairResult,
  Scope,
  SweepResult,
} from "../../excel/formulas";

export interface WorkOptions {
  onProgress: (done: number, total: number) => void;
  signal: AbortSignal;
}

/** A cell with a formula, and what it shows. */
export interface FoundFormula extends FormulaCell {
  /** `error` where any cell of the result is one, `pending` where Excel still waits for an answer. */
  state: CellState;
  /** Whether Excel does not know a function in the formula. */
  isUnknownName: boolean;
}

export interface FormulasPort {
  /** Whether arrays spill into the neighbouring cells. */
  canSpill: () => boolean;
  /** Whether what an add-in did can be undone in Excel. */
  canUndo: () => boolean;
  /**
   * Tells of the active cell now, and whenever another one is selected or cells change.
   *
   * @returns ends it
   */
  followActiveCell: (onCell: (cell: ActiveCell | Failure) => void) => () => void;
  /** The address of what is selected, with its sheet. */
  readSelection: () => Promise<{ address: string } | { failure: Failure }>;
  readReferences: (
    references: readonly string[],
    sheetId: string,
  ) => Promise<{ contents: ReadonlyMap<string, ReferenceContent> } | { failure: Failure }>;
  insert: (options: InsertOptions) => Promise<InsertResult>;
  /** Cells with KCFIN functions in their formulas; what was found until then when it is cancelled. */
  find: (scope: Scope, options: WorkOptions) => Promise<{ cells: FoundFormula[] } | { failure: Failure }>;
  freeze: (cells: readonly FormulaCell[], options: FreezeOptions) => Promise<SweepResult>;
  repair: (cells: readonly FormulaCell[], options: WorkOptions) => Promise<RepairResult>;
}
