/** Conditional formats' rules between Excel's terms and the engine's. */
import type {
  CellIsRule,
  ConditionalFormatRule,
  ConditionalFormattingOperatorValues,
} from "@odoo/o-spreadsheet/dist/types/types/conditional_formatting";
import type { Style } from "@odoo/o-spreadsheet/dist/types/types/misc";
import type { Comparison, ConditionalRule, RuleFormat } from "../../types/rules";

type Translate = (formula: string) => string;

const COMPARISONS: readonly (readonly [Comparison, ConditionalFormattingOperatorValues])[] = [
  ["Between", "isBetween"],
  ["NotBetween", "isNotBetween"],
  ["EqualTo", "isEqual"],
  ["NotEqualTo", "isNotEqual"],
  ["GreaterThan", "isGreaterThan"],
  ["LessThan", "isLessThan"],
  ["GreaterThanOrEqual", "isGreaterOrEqualTo"],
  ["LessThanOrEqual", "isLessOrEqualTo"],
];
type TextOperator = Extract<ConditionalRule, { type: "ContainsText" }>["operator"];
const TEXT_OPERATORS: readonly (readonly [TextOperator, ConditionalFormattingOperatorValues])[] = [
  ["Contains", "containsText"],
  ["NotContains", "notContainsText"],
  ["BeginsWith", "beginsWithText"],
  ["EndsWith", "endsWithText"],
];

function find<A, B>(pairs: readonly (readonly [A, B])[], wanted: A): B {
  const pair = pairs.find(([candidate]) => candidate === wanted);
  if (!pair) throw new Error(`The engine has no operator for ${String(wanted)}.`);
  return pair[1];
}

function styleOf({ bold, fontColor, fill }: RuleFormat): Style {
  return {
    ...(bold !== undefined && { bold }),
    ...(fontColor !== undefined && { textColor: fontColor }),
    ...(fill !== undefined && { fillColor: fill }),
  };
}

function formatOf({ bold, textColor, fillColor }: Style): RuleFormat {
  return {
    ...(bold !== undefined && { bold }),
    ...(textColor !== undefined && { fontColor: textColor }),
    ...(fillColor !== undefined && { fill: fillColor }),
  };
}

/** `translate` takes formulas, with "=", into the engine's spelling. */
export function engineRule(rule: ConditionalRule, translate: Translate): ConditionalFormatRule {
  const operand = (formula: string) =>
    formula.startsWith("=") ? (constant(formula) ?? translate(formula)) : formula;
  switch (rule.type) {
    case "CellValue": {
      const values = [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])].map(operand);
      return {
        type: "CellIsRule",
        operator: find(COMPARISONS, rule.operator),
        values,
        style: styleOf(rule.format),
      };
    }
    case "ContainsText":
      return {
        type: "CellIsRule",
        operator: find(TEXT_OPERATORS, rule.operator),
        values: [rule.text],
        style: styleOf(rule.format),
      };
    case "Custom":
      return {
        type: "CellIsRule",
        operator: "customFormula",
        values: [translate(asFormula(rule.formula))],
        style: styleOf(rule.format),
      };
  }
}

/** "=2" is the number 2 to the engine, whose comparisons with formulas are slower and stricter. */
const constant = (formula: string) => /^=(-?\d+(?:\.\d+)?)$/.exec(formula)?.[1];
const asFormula = (formula: string) => (formula.startsWith("=") ? formula : `=${formula}`);

/** The formulas in a rule, with "=". */
export function formulasOf(rule: ConditionalRule): string[] {
  switch (rule.type) {
    case "CellValue":
      return [rule.formula1, rule.formula2 ?? ""].filter((operand) => operand.startsWith("="));
    case "Custom":
      return [rule.formula];
    default:
      return [];
  }
}

/** `print` takes formulas, with "=", back into Excel's spelling. */
export function excelRule(rule: ConditionalFormatRule, print: Translate): ConditionalRule {
  const operand = (value: string | undefined) => (value?.startsWith("=") ? print(value) : (value ?? ""));
  switch (rule.type) {
    case "CellIsRule":
      return cellIsRule(rule, operand);
    case "ColorScaleRule":
    case "DataBarRule":
    case "IconSetRule":
      // Made by hand in the workbench: to the add-in it is a rule that does nothing.
      return { type: "Custom", formula: "=FALSE", format: {} };
  }
}

function cellIsRule(
  { operator, values, style }: CellIsRule,
  operand: (value: string | undefined) => string,
): ConditionalRule {
  const format = formatOf(style);
  const text = TEXT_OPERATORS.find(([, engine]) => engine === operator);
  if (text) return { type: "ContainsText", operator: text[0], text: values[0] ?? "", format };
  const comparison = COMPARISONS.find(([, engine]) => engine === operator);
  if (!comparison) return { type: "Custom", formula: operand(values[0]), format };
  const [formula1, formula2] = values;
  return {
    type: "CellValue",
    operator: comparison[0],
    formula1: operand(formula1),
    ...(formula2 !== undefined && { formula2: operand(formula2) }),
    format,
  };
}
