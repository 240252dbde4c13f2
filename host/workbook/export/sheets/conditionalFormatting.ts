import { areaName } from "../../formulas/references";
import type { Area } from "../../types/area";
import type { ConditionalFormat, ConditionalRule } from "../../types/rules";
import type { Context } from "../context";
import { formulaText } from "../context";
import { element, escapeXml } from "../xml";

const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const;

export const references = (areas: readonly Area[]): string => areas.map((area) => areaName(area)).join(" ");

type TextRule = Extract<ConditionalRule, { type: "ContainsText" }>;

/** The rules of a sheet; the list's order is their priority. */
export function conditionalFormatting(context: Context, formats: readonly ConditionalFormat[]): string {
  return formats
    .map((format, index) =>
      element(
        "conditionalFormatting",
        { sqref: references(format.areas) },
        ruleXml(context, format, index + 1),
      ),
    )
    .join("");
}

function ruleXml(context: Context, { rule, areas, stopIfTrue }: ConditionalFormat, priority: number): string {
  const common = { priority, stopIfTrue: stopIfTrue || undefined };
  const formula = (text: string) => element("formula", {}, escapeXml(formulaText(context, text)));
  switch (rule.type) {
    case "CellValue": {
      const attributes = {
        type: "cellIs",
        dxfId: context.styles.ruleLook(rule.format),
        ...common,
        operator: OPERATORS[rule.operator],
      };
      return element(
        "cfRule",
        attributes,
        formula(rule.formula1),
        rule.formula2 === undefined ? "" : formula(rule.formula2),
      );
    }
    case "ContainsText":
      return textRule(context, rule, areas, common);
    case "Custom":
      return element(
        "cfRule",
        { type: "expression", dxfId: context.styles.ruleLook(rule.format), ...common },
        formula(rule.formula),
      );
  }
}

function textRule(
  context: Context,
  { operator, text, format }: TextRule,
  areas: readonly Area[],
  common: object,
): string {
  const [first] = areas;
  const cell = first ? areaName({ ...first, rowCount: 1, columnCount: 1 }) : "A1";
  const quoted = `"${text.replace(/"/g, '""')}"`;
  const kinds = {
    Contains: ["containsText", "containsText", `NOT(ISERROR(SEARCH(${quoted},${cell})))`],
    NotContains: ["notContainsText", "notContains", `ISERROR(SEARCH(${quoted},${cell}))`],
    BeginsWith: ["beginsWith", "beginsWith", `LEFT(${cell},LEN(${quoted}))=${quoted}`],
    EndsWith: ["endsWith", "endsWith", `RIGHT(${cell},LEN(${quoted}))=${quoted}`],
  } as const;
  const [type, fileOperator, formula] = kinds[operator];
  const attributes = {
    type,
    dxfId: context.styles.ruleLook(format),
    ...common,
    operator: fileOperator,
    text,
  };
  return element("cfRule", attributes, element("formula", {}, escapeXml(formula)));
}
