/** What the view may do to the workbook; implemented by `excelFormulas.ts`. Promises never reject. */
import type { Failure } from "../../excel";
import type {
  ActiveCell,
  CellState,
  FormulaCell,
  FormulaElsewhere,
  FreezeOptions,
  InsertOptions,
  InsertResult,
  ReferenceContent,
  RepairResult,
  SearchArea,
  SweepResult,
} from "../../excel/formulas";

export type {
  ActiveCell,
  FormulaCell,
  FormulaElsewhere,
  InsertResult,
  OccupiedCell,
  ReferenceContent,
  RepairResult,
  SearchArea,
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

export interface FoundFormulas {
  cells: FoundFormula[];
  /** null: could not be looked through. */
  elsewhere: FormulaElsewhere[] | null;
}

export interface FormulasPort {
  /** Whether this Excel spills arrays into neighbouring cells. */
  canSpill: () => boolean;
  /** Whether this Excel can undo what an add-in did. */
  canUndo: () => boolean;
  /**
   * Calls `onCell` with the active cell now, and whenever another one is selected or cells change.
   *
   * @returns stops following
   */
  followActiveCell: (onCell: (cell: ActiveCell | Failure) => void) => () => void;
  /** Address of the selection with its sheet, such as `Sheet1!A1:A2`. */
  readSelection: () => Promise<{ address: string } | { failure: Failure }>;
  readReferences: (
    references: readonly string[],
    sheetId: string,
  ) => Promise<{ contents: ReadonlyMap<string, ReferenceContent> } | { failure: Failure }>;
  insert: (options: InsertOptions) => Promise<InsertResult>;
  /**
   * Finds cells with KCFIN functions in their formulas, and names and rules that call some. When it is cancelled, the cells found
   * so far.
   */
  find: (scope: SearchArea, options: WorkOptions) => Promise<FoundFormulas | { failure: Failure }>;
  freeze: (cells: readonly FormulaCell[], options: FreezeOptions) => Promise<SweepResult>;
  repair: (cells: readonly FormulaCell[], options: WorkOptions) => Promise<RepairResult>;
}
