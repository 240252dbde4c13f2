import type {
  DataValidationCriterion,
  DataValidationRule,
} from "@odoo/o-spreadsheet/dist/types/types/data_validation";
import { WorkbookError } from "./errors";
import type { Core } from "./core";
import { cellsOf } from "./core";
import { newId } from "./engine/engine";
import { areaOf, intersection, isInside, positionOf, rangeData } from "./engine/zones";
import { sheetPrefix } from "./formulas/references";
import { isPlainReference } from "./formulas/toEngine";
import type { Place } from "./formulas/scope";
import type { CellAddress, SheetArea, SheetId } from "./types/area";
import type {
  Comparison,
  DataValidation,
  PlacedValidation,
  ValidationCriterion,
  Validations,
} from "./types/rules";

declare module "@odoo/o-spreadsheet/dist/types/types/data_validation" {
  interface DataValidationRule {
    /** The rule as Excel has it; formulas in it count as written, those of `criterion` as they stand now. */
    excel?: DataValidation;
  }
}

const OPERATORS = {
  Between: "isBetween",
  NotBetween: "isNotBetween",
  EqualTo: "isEqual",
  NotEqualTo: "isNotEqual",
  GreaterThan: "isGreaterThan",
  LessThan: "isLessThan",
  GreaterThanOrEqual: "isGreaterOrEqualTo",
  LessThanOrEqual: "isLessOrEqualTo",
} as const satisfies Record<Comparison, string>;

const PLAIN_RULE: Omit<DataValidation, "criterion"> = {
  ignoreBlanks: true,
  prompt: { show: false, title: "", message: "" },
  errorAlert: { show: true, style: "Stop", title: "", message: "" },
};

export class WorkbookValidations implements Validations {
  constructor(private readonly core: Core) {}

  list(sheet: SheetId): PlacedValidation[] {
    this.core.engine.requireSheet(sheet);
    return this.rules(sheet).map((rule) => ({
      areas: rule.ranges.map((range) => areaOf(range.unboundedZone)),
      rule: this.describe(sheet, rule),
    }));
  }

  get({ sheet, area }: SheetArea): DataValidation | "none" | "mixed" {
    const met = this.list(sheet).filter(({ areas }) => areas.some((covered) => intersection(covered, area)));
    if (met.length === 0) return "none";
    const [only] = met;
    const covered = only?.areas.reduce((sum, part) => {
      const common = intersection(part, area);
      return sum + (common ? common.rowCount * common.columnCount : 0);
    }, 0);
    return met.length === 1 && only && covered === area.rowCount * area.columnCount ? only.rule : "mixed";
  }

  set(at: SheetArea, rule: DataValidation): void {
    this.core.require(at);
    this.core.engine.requireUnprotected(at.sheet);
    const criterion = this.criterion(rule.criterion, { sheet: at.sheet, cell: at.area });
    this.core.engine.send("ADD_DATA_VALIDATION_RULE", {
      sheetId: at.sheet,
      ranges: [rangeData(at)],
      rule: {
        id: newId(),
        criterion,
        isBlocking: rule.errorAlert.style === "Stop" && rule.errorAlert.show,
        excel: rule,
      },
    });
  }

  clear(at: SheetArea): void {
    const { engine } = this.core;
    const { getters } = engine;
    engine.batch(() => {
      for (const rule of [...this.rules(at.sheet)]) {
        if (!rule.ranges.some(({ unboundedZone }) => intersection(areaOf(unboundedZone), at.area))) continue;
        const removed = getters.getRangeFromRangeData(rangeData(at));
        const left = getters.recomputeRanges(rule.ranges, [removed]);
        engine.send("REMOVE_DATA_VALIDATION_RULE", { sheetId: at.sheet, id: rule.id });
        if (left.length === 0) continue;
        const ranges = left.map(({ sheetId, unboundedZone }) => ({
          _sheetId: sheetId,
          _zone: unboundedZone,
        }));
        const { ranges: _, ...kept } = rule;
        engine.send("ADD_DATA_VALIDATION_RULE", {
          sheetId: at.sheet,
          ranges,
          rule: { ...kept, id: newId() },
        });
      }
    });
  }

  valid(at: SheetArea): boolean | null {
    const getters = this.core.engine.calculated();
    const inside = this.core.allotted(at);
    const verdicts = new Set<boolean>();
    for (const cell of inside ? cellsOf(inside) : []) {
      if (this.ruleAt(at.sheet, cell))
        verdicts.add(!getters.isDataValidationInvalid(positionOf(at.sheet, cell)));
    }
    const [first = true] = verdicts;
    return verdicts.size > 1 ? null : first;
  }

  /** Lists that come from a name follow what the name stands for; to be called when tables or names have changed. */
  refreshNamedLists(): void {
    for (const sheet of this.core.engine.getters.getSheetIds()) {
      for (const rule of this.rules(sheet)) {
        const criterion = rule.excel?.criterion;
        if (criterion?.type !== "List" || !criterion.source.startsWith("=") || !rule.excel) continue;
        const [first] = rule.ranges;
        const name = criterion.source.slice(1);
        if (!first || !this.core.scope().definedName(sheet, name)) continue;
        const now = this.criterion(criterion, { sheet, cell: areaOf(first.zone) });
        if (JSON.stringify(now) === JSON.stringify(rule.criterion)) continue;
        const ranges = rule.ranges.map(({ sheetId, unboundedZone }) => ({
          _sheetId: sheetId,
          _zone: unboundedZone,
        }));
        const { ranges: _, ...kept } = rule;
        this.core.engine.send("ADD_DATA_VALIDATION_RULE", {
          sheetId: sheet,
          ranges,
          rule: { ...kept, criterion: now },
        });
      }
    }
  }

  private rules(sheet: SheetId): DataValidationRule[] {
    return this.core.engine.getters.getDataValidationRules(sheet);
  }

  private ruleAt(sheet: SheetId, cell: CellAddress): DataValidationRule | undefined {
    return this.rules(sheet).find(({ ranges }) => ranges.some(({ zone }) => isInside(cell, areaOf(zone))));
  }

  /** A rule in the engine's terms. Errors: "InvalidArgument". */
  private criterion(criterion: ValidationCriterion, place: Place): DataValidationCriterion {
    switch (criterion.type) {
      case "List":
        return this.list_(criterion.source, criterion.inCellDropDown, place);
      case "Custom":
        return { type: "customFormula", values: [this.formula(criterion.formula, place)] };
      default: {
        const { operator, formula1, formula2 } = criterion;
        const values = [formula1, ...(formula2 === undefined ? [] : [formula2])].map((value) =>
          this.operand(value, place),
        );
        if (criterion.type === "TextLength")
          return { type: "customFormula", values: [lengthFormula(operator, values, place)] };
        return { type: OPERATORS[operator], values };
      }
    }
  }

  private list_(source: string, inCellDropDown: boolean, place: Place): DataValidationCriterion {
    const displayStyle = inCellDropDown ? "arrow" : "plainText";
    if (!source.startsWith("=")) {
      if (source.length > 255) {
        throw new WorkbookError(
          "InvalidArgument",
          "A list written out in a rule can have 255 characters at most; put it into cells.",
        );
      }
      return { type: "isValueInList", values: source.split(",").map((item) => item.trim()), displayStyle };
    }
    const translated = this.formula(source, place);
    const reference = translated.slice(1);
    const { getters } = this.core.engine;
    const range = getters.getNamedRange(reference)?.range;
    if (range) {
      const cells = getters.getRangeString(range, place.sheet, { useFixedReference: true });
      const prefix = cells.includes("!") ? "" : sheetPrefix(getters.getSheetName(range.sheetId));
      return { type: "isValueInRange", values: [prefix + cells], displayStyle };
    }
    if (isPlainReference(reference)) return { type: "isValueInRange", values: [reference], displayStyle };
    // The engine cannot offer the values of a formula, but can check against them.
    return { type: "customFormula", values: [`=COUNTIF(${reference},${cellOf(place)})>0`] };
  }

  private operand(value: string | number, place: Place): string {
    return typeof value === "string" && value.startsWith("=") ? this.formula(value, place) : String(value);
  }

  private formula(formula: string, place: Place): string {
    const translated = this.core.toEngine(
      formula.startsWith("=") ? formula : `=${formula}`,
      place,
      this.core.scope(),
    );
    if (/\[/.test(formula)) {
      throw new WorkbookError(
        "InvalidArgument",
        "A rule cannot name a table's columns directly: give them a name and use that.",
      );
    }
    return translated;
  }

  /** The rule as written, with formulas as they stand after cells have moved. */
  private describe(sheet: SheetId, rule: DataValidationRule): DataValidation {
    const [first] = rule.ranges;
    const written: DataValidation = rule.excel ?? {
      ...PLAIN_RULE,
      criterion: { type: "Custom", formula: "=TRUE" },
    };
    if (!first) return written;
    const place = { sheet, cell: areaOf(first.zone) };
    const now = (index: number) =>
      this.core.fromEngine(rule.criterion.values[index] ?? "", place, this.core.scope());
    const { criterion } = written;
    if (criterion.type === "Custom") return { ...written, criterion: { ...criterion, formula: now(0) } };
    if (criterion.type === "List") {
      const isCells =
        rule.criterion.type === "isValueInRange" &&
        isPlainReference(criterion.source.slice(1)) &&
        /[!:\d]/.test(criterion.source);
      return isCells ? { ...written, criterion: { ...criterion, source: `=${now(0)}` } } : written;
    }
    if (criterion.type === "TextLength") return written;
    const operand = (value: string | number, index: number) =>
      typeof value === "string" && value.startsWith("=") ? now(index) : value;
    return {
      ...written,
      criterion: {
        ...criterion,
        formula1: operand(criterion.formula1, 0),
        ...(criterion.formula2 !== undefined && { formula2: operand(criterion.formula2, 1) }),
      },
    };
  }
}

const cellOf = ({ cell }: Place) => columnLetters(cell.column) + String(cell.row + 1);

function columnLetters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26);
}

const SIGNS: Record<Exclude<Comparison, "Between" | "NotBetween">, string> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

function lengthFormula(operator: Comparison, operands: readonly string[], place: Place): string {
  const [first = "0", second = "0"] = operands.map((operand) => operand.replace(/^=/, ""));
  const length = `LEN(${cellOf(place)})`;
  if (operator === "Between") return `=AND(${length}>=${first},${length}<=${second})`;
  if (operator === "NotBetween") return `=OR(${length}<${first},${length}>${second})`;
  return `=${length}${SIGNS[operator]}${first}`;
}
