import type { DataValidation, PlacedValidation, ValidationCriterion } from "../../types/rules";
import { references } from "./conditionalFormatting";
import type { Context } from "../context";
import { formulaText } from "../context";
import { element, escapeXml, list } from "../xml";

const TYPES = {
  List: "list",
  Custom: "custom",
  WholeNumber: "whole",
  Decimal: "decimal",
  Date: "date",
  Time: "time",
  TextLength: "textLength",
} as const;
const OPERATORS = {
  Between: undefined,
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const;
const ALERTS = { Stop: undefined, Warning: "warning", Information: "information" } as const;

export function dataValidations(context: Context, rules: readonly PlacedValidation[]): string {
  return list(
    "dataValidations",
    rules.map(({ areas, rule }) => validation(context, rule, references(areas))),
  );
}

function validation(
  context: Context,
  { criterion, ignoreBlanks, prompt, errorAlert }: DataValidation,
  sqref: string,
): string {
  const [formula1, formula2] = operands(context, criterion);
  return element(
    "dataValidation",
    {
      type: TYPES[criterion.type],
      errorStyle: ALERTS[errorAlert.style],
      operator: "operator" in criterion ? OPERATORS[criterion.operator] : undefined,
      allowBlank: ignoreBlanks || undefined,
      // In files the attribute says that there is no arrow.
      showDropDown: criterion.type === "List" && !criterion.inCellDropDown ? true : undefined,
      showInputMessage: prompt.show || undefined,
      showErrorMessage: errorAlert.show || undefined,
      errorTitle: errorAlert.title || undefined,
      error: errorAlert.message || undefined,
      promptTitle: prompt.title || undefined,
      prompt: prompt.message || undefined,
      sqref,
    },
    element("formula1", {}, escapeXml(formula1)),
    formula2 === undefined ? "" : element("formula2", {}, escapeXml(formula2)),
  );
}

function operands(context: Context, criterion: ValidationCriterion): [string, string?] {
  const operand = (value: string | number) =>
    typeof value === "string" && value.startsWith("=") ? formulaText(context, value) : String(value);
  switch (criterion.type) {
    case "List":
      return [
        criterion.source.startsWith("=")
          ? operand(criterion.source)
          : `"${criterion.source.replace(/"/g, '""')}"`,
      ];
    case "Custom":
      return [operand(criterion.formula)];
    default:
      return criterion.formula2 === undefined
        ? [operand(criterion.formula1)]
        : [operand(criterion.formula1), operand(criterion.formula2)];
  }
}
