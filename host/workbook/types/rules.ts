import type { Area, SheetArea, SheetId } from "./area";

export type Comparison =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqual"
  | "LessThanOrEqual";

/** What a cell may hold. Formulas start with "=" and are relative to the top left cell of the area. */
export type ValidationCriterion =
  /** `source`: "甲,乙" or a formula such as "=城市!$A$2:$A$17" or "=CityNames". */
  | { readonly type: "List"; readonly source: string; readonly inCellDropDown: boolean }
  | { readonly type: "Custom"; readonly formula: string }
  | {
      readonly type: "WholeNumber" | "Decimal" | "Date" | "Time" | "TextLength";
      readonly operator: Comparison;
      readonly formula1: string | number;
      readonly formula2?: string | number;
    };

export interface DataValidation {
  readonly criterion: ValidationCriterion;
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
  readonly errorAlert: {
    readonly show: boolean;
    readonly style: "Stop" | "Warning" | "Information";
    readonly title: string;
    readonly message: string;
  };
}

export interface PlacedValidation {
  readonly areas: readonly Area[];
  readonly rule: DataValidation;
}

export interface Validations {
  list(sheet: SheetId): PlacedValidation[];
  /** The rule shared by all cells; "none" when none has one, "mixed" when they differ. */
  get(at: SheetArea): DataValidation | "none" | "mixed";
  /** Replaces whatever rules the cells had. */
  set(at: SheetArea, rule: DataValidation): void;
  clear(at: SheetArea): void;
  /** Whether the cells' present values obey their rule; null when some do and some do not. */
  valid(at: SheetArea): boolean | null;
}

export interface RuleFormat {
  readonly bold?: boolean;
  readonly fontColor?: string;
  readonly fill?: string;
}

export type ConditionalRule =
  | {
      readonly type: "CellValue";
      readonly operator: Comparison;
      readonly formula1: string;
      readonly formula2?: string;
      readonly format: RuleFormat;
    }
  | {
      readonly type: "ContainsText";
      readonly operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith";
      readonly text: string;
      readonly format: RuleFormat;
    }
  | { readonly type: "Custom"; readonly formula: string; readonly format: RuleFormat };

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly rule: ConditionalRule;
  readonly stopIfTrue: boolean;
}

/** Conditional formats of a sheet; the first of `list` has priority 0 and wins. */
export interface ConditionalFormats {
  list(sheet: SheetId): ConditionalFormat[];
  /** Added on top, as Excel does. */
  add(at: SheetArea, rule: ConditionalRule, stopIfTrue: boolean): ConditionalFormat;
  update(sheet: SheetId, id: string, patch: Partial<Omit<ConditionalFormat, "id">>): void;
  setPriority(sheet: SheetId, id: string, priority: number): void;
  remove(sheet: SheetId, id: string): void;
  /** Takes all rules off the cells; rules that also cover other cells stay there. */
  clear(at: SheetArea): void;
}
