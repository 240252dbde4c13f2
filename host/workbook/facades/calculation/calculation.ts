import { WorkbookError } from "../../errors";
import type { Core } from "../../core";
import { engineValues } from "./evaluation";
import { isCustomFunction, knowCustomFunction } from "../../functions/custom";
import type {
  Calculation,
  Caller,
  Evaluation,
  FunctionEvaluator,
  FunctionSignature,
} from "../../types/calculation";

const NAME = /^[A-Z][A-Z0-9_]*(\.[A-Z0-9_]+)*$/;

export class WorkbookCalculation implements Calculation {
  constructor(private readonly core: Core) {}

  defineFunction(
    name: string,
    signature: FunctionSignature,
    evaluate: FunctionEvaluator,
    wasKnown = false,
  ): void {
    const known = name.toUpperCase();
    if (!NAME.test(known))
      throw new WorkbookError("InvalidArgument", `"${name}" cannot be the name of a function.`);
    // Cells pending since the workbook was opened are calculated without the function, as in Excel.
    if (!wasKnown) this.core.engine.calculated();
    knowCustomFunction(known);
    this.core.engine.context.functions.set(known, { signature, evaluate });
  }

  isCustomFunction(name: string): boolean {
    return isCustomFunction(name);
  }

  settle(name?: string): void {
    const { pending } = this.core.engine.context;
    const wanted = name?.toUpperCase();
    const settled = [...pending].filter(([, waiting]) => wanted === undefined || waiting.name === wanted);
    for (const [key] of settled) pending.delete(key);
    const { getters } = this.core.engine;
    const cellIds = [...new Set(settled.map(([, waiting]) => waiting.cell))].filter((id) =>
      getters.tryGetCellPosition(id),
    );
    if (cellIds.length > 0) this.core.engine.send("EVALUATE_CELLS", { cellIds });
  }

  pendingCells(): ReturnType<Calculation["pendingCells"]> {
    const getters = this.core.engine.calculated();
    const ids = new Set([...this.core.engine.context.pending.values()].map(({ cell }) => cell));
    return [...ids].flatMap((id) => {
      const position = getters.tryGetCellPosition(id);
      return position ? [{ sheet: position.sheetId, cell: { row: position.row, column: position.col } }] : [];
    });
  }

  evaluate(formula: string, at?: Caller): Evaluation {
    const { engine } = this.core;
    const place = at ?? { sheet: engine.getters.getActiveSheetId(), cell: { row: 0, column: 0 } };
    engine.requireSheet(place.sheet);
    const written = formula.startsWith("=") ? formula : `=${formula}`;
    return engineValues(
      this.core,
      this.core.toEngine(written, place, this.core.scope()),
      place,
      at !== undefined,
    );
  }

  recalculate(): void {
    this.core.engine.calculated();
    this.core.engine.send("EVALUATE_CELLS");
  }
}
