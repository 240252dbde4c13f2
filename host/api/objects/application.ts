import { oneOf } from "../arguments";
import { HostObject } from "../object";
import type { ApplicationState } from "../session";

const MODES = [
  "Automatic",
  "AutomaticExceptTables",
  "Manual",
] as const satisfies readonly ApplicationState["calculationMode"][];

export class Application extends HostObject {
  readonly className = "Application";

  get CalculationMode(): ApplicationState["calculationMode"] {
    return this.session.application.calculationMode;
  }

  /** Stored only; the workbook underneath always calculates what is read. */
  set CalculationMode(value: unknown) {
    this.session.application.calculationMode = oneOf(MODES, value, "calculationMode");
  }

  /** "Recalculate" calculates what is waiting; the full kinds ask every custom function again. */
  Calculate(calculationType: unknown): void {
    const type = oneOf(["Recalculate", "Full", "FullRebuild"], calculationType, "calculationType");
    if (type === "Recalculate") return;
    this.session.customFunctions.forget();
    this.session.workbook.calculation.recalculate();
  }

  /** Formulas are calculated when they are first read, so a batch of writes costs one calculation anyway. */
  SuspendApiCalculationUntilNextSync(): void {}

  /** There is no screen. */
  SuspendScreenUpdatingUntilNextSync(): void {}
}
