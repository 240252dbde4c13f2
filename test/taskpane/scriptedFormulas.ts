/** An Excel that answers what a test wants it to, as far as formulas are concerned. */
import type { Failure } from "../../src/excel";
import { isUnknownName, stateOf } from "../../src/excel/formulas";
import type {
  ActiveCell,
  FormulaCell,
  FormulaElsewhere,
  FormulasPort,
  FoundFormula,
  InsertResult,
  ReferenceContent,
  RepairResult,
  SearchArea,
  SweepResult,
} from "../../src/taskpane/formulas/port";

export const EMPTY_CELL: ActiveCell = {
  sheetId: "1",
  sheet: "Sheet1",
  row: 1,
  column: 1,
  address: "B2",
  source: { address: "B2", formula: null, value: "", isError: false, isPending: false },
};

/** The active cell with a formula in it. */
export function cellWith(formula: string, value: string | number, isError = false): ActiveCell {
  const isPending = value === "#BUSY!";
  return { ...EMPTY_CELL, source: { address: "B2", formula, value, isError, isPending } };
}

/** A found cell in the first column. */
export function found(row: number, formula: string, value: string | number, isError = false): FoundFormula {
  const grid = { values: [[value]], isError: [[isError]] };
  return {
    sheetId: "1",
    sheet: "Sheet1",
    isProtected: false,
    row,
    column: 0,
    formula,
    area: { row, column: 0, rows: 1, columns: 1 },
    grid,
    state: stateOf({ grid }),
    isUnknownName: isUnknownName({ grid }),
  };
}

type InsertOptions = Parameters<FormulasPort["insert"]>[0];

export class ScriptedFormulas implements FormulasPort {
  readonly inserted: InsertOptions[] = [];
  readonly searched: SearchArea[] = [];
  readonly frozen: { cells: readonly FormulaCell[]; errors: boolean }[] = [];
  readonly repaired: (readonly FormulaCell[])[] = [];
  spills = true;
  undoes = false;
  active: ActiveCell | Failure = EMPTY_CELL;
  selection = "Sheet1!A1:A2";
  contents = new Map<string, ReferenceContent>();
  insertResult: InsertResult = { status: "inserted", address: "Sheet1!B2", value: 1, isError: false };
  cells: FoundFormula[] = [];
  elsewhere: FormulaElsewhere[] | null = [];
  freezeResult: SweepResult = { done: [], skipped: [], end: null };
  repairResult: RepairResult = { done: [], skipped: [], still: [], end: null };
  private tell: (cell: ActiveCell | Failure) => void = () => undefined;

  canSpill = () => this.spills;
  canUndo = () => this.undoes;

  followActiveCell: FormulasPort["followActiveCell"] = (onCell) => {
    this.tell = onCell;
    onCell(this.active);
    return () => {
      this.tell = () => undefined;
    };
  };

  /** The user selects another cell. */
  select(cell: ActiveCell): void {
    this.active = cell;
    this.tell(cell);
  }

  readSelection = () => Promise.resolve({ address: this.selection });

  readReferences: FormulasPort["readReferences"] = (references) =>
    Promise.resolve({
      contents: new Map(
        references.map((reference) => [reference, this.contents.get(reference) ?? { status: "missing" }]),
      ),
    });

  insert = (options: InsertOptions) => {
    this.inserted.push(options);
    return Promise.resolve(this.insertResult);
  };

  find: FormulasPort["find"] = (scope) => {
    this.searched.push(scope);
    return Promise.resolve({ cells: this.cells, elsewhere: this.elsewhere });
  };

  freeze: FormulasPort["freeze"] = (cells, { errors }) => {
    this.frozen.push({ cells, errors });
    return Promise.resolve(this.freezeResult);
  };

  repair: FormulasPort["repair"] = (cells) => {
    this.repaired.push(cells);
    return Promise.resolve(this.repairResult);
  };
}
