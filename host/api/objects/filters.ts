import { HostObject } from "../object";

/**
 * Filters of a table or sheet. The workbook underneath keeps none: reading tells so, clearing has nothing to do, and applying
 * one is not emulated.
 */
export class AutoFilter extends HostObject {
  readonly className = "AutoFilter";

  get Enabled(): boolean {
    return false;
  }

  get IsDataFiltered(): boolean {
    return false;
  }

  ClearCriteria(): void {}

  ClearColumnCriteria(): void {}
}
