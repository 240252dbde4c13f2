/** Rules of data validation between Excel's terms and the engine's. */
import type {
  DataValidationCriterion,
  DataValidationRule,
} from "@odoo/o-spreadsheet/dist/types/types/data_validation";
import type { Range } from "@odoo/o-spreadsheet/dist/types/types/range";
import { WorkbookError } from "../../errors";
import type { Core } from "../../core";
import { areaOf } from "../../engine/zones";
import { cellName, sheetPrefix } from "../../formulas/references";
import { isPlainReference } from "../../formulas/toEngine";
import type { Place } from "../../formulas/scope";
import type { SheetId } from "../../types/area";
import type { Comparison, DataValidation, ValidationCriterion } from "../../types/rules";

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

export class ValidationCriteria {
  constructor(private readonly core: Core) {}

  /** A rule in the engine's terms. Errors: "InvalidArgument". */
  translate(criterion: ValidationCriterion, place: Place): DataValidationCriterion {
    switch (criterion.type) {
      case "List":
        return this.list(criterion.source, criterion.inCellDropDown, place);
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

  private list(source: string, inCellDropDown: boolean, place: Place): DataValidationCriterion {
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
    // As Excel keeps a rule whose source has become an error: it is refused nowhere, and finds its cells again once they are there.
    if (range && isGone(range)) return { type: "customFormula", values: ["=TRUE"] };
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
  describe(sheet: SheetId, rule: DataValidationRule): DataValidation {
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

/** Whether the sheet that cells stood on has been deleted. */
const isGone = ({ invalidXc, invalidSheetName }: Range) =>
  invalidXc !== undefined || invalidSheetName !== undefined;

const cellOf = ({ cell }: Place) => cellName(cell.row, cell.column);

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
