import type { Comparison, DataValidation as Rule, ValidationCriterion } from "../../../workbook/model";
import { formatAddress } from "../../addresses";
import { asFlag, asRecord, asText, asTextOrNumber, oneOf, optional, refuse, withKeys } from "../../arguments";
import { HostObject } from "../../object";
import type { Session } from "../../session";
import type { Placed } from "../range/formatPart";
import { Range } from "../range/range";

/** Excel's words for validation, which differ from those for conditional formats in the last two. */
const OPERATORS = {
  Between: "Between",
  NotBetween: "NotBetween",
  EqualTo: "EqualTo",
  NotEqualTo: "NotEqualTo",
  GreaterThan: "GreaterThan",
  LessThan: "LessThan",
  GreaterThanOrEqualTo: "GreaterThanOrEqual",
  LessThanOrEqualTo: "LessThanOrEqual",
} as const satisfies Record<string, Comparison>;

function asOperator(value: unknown, name: string): Comparison {
  const known = Object.entries(OPERATORS).find(([word]) => word === value);
  return known?.[1] ?? refuse(`${name} must be one of ${Object.keys(OPERATORS).join(", ")}.`);
}

function operatorWord(operator: Comparison): string {
  return Object.entries(OPERATORS).find(([, comparison]) => comparison === operator)?.[0] ?? operator;
}

const STYLES = ["Stop", "Warning", "Information"] as const;

/** Key of a rule in Excel's DataValidationRule → the type's name. */
const COMPARED_TYPES = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
} as const;
const RULE_KEYS = ["list", "custom", ...Object.keys(COMPARED_TYPES)];

const NO_PROMPT: Rule["prompt"] = { show: true, title: "", message: "" };
const NO_ALERT: Rule["errorAlert"] = { show: true, style: "Stop", title: "", message: "" };

function needsSecond(operator: Comparison): boolean {
  return operator === "Between" || operator === "NotBetween";
}

function listSource(source: unknown): string {
  if (!(source instanceof Range)) return asText(source, "list.source");
  return `=${formatAddress(source.Worksheet.Name, source.at.area, true)}`;
}

function readCriterion(value: unknown): ValidationCriterion {
  const rule = asRecord(value, "rule");
  withKeys(rule, RULE_KEYS, "rule");
  const [key, ...more] = Object.keys(rule);
  if (key === undefined || more.length > 0) return refuse(`rule has exactly one of ${RULE_KEYS.join(", ")}.`);
  const criterion = asRecord(rule[key], `rule.${key}`);
  if (key === "list") {
    withKeys(criterion, ["inCellDropDown", "source"], "rule.list");
    const inCellDropDown = asFlag(criterion.inCellDropDown, "rule.list.inCellDropDown");
    return { type: "List", source: listSource(criterion.source), inCellDropDown };
  }
  if (key === "custom") return { type: "Custom", formula: asText(criterion.formula, "rule.custom.formula") };
  const operator = asOperator(criterion.operator, `rule.${key}.operator`);
  const formula2 = optional(criterion.formula2, `rule.${key}.formula2`, asTextOrNumber);
  if (needsSecond(operator) && formula2 === undefined) refuse(`rule.${key} with ${operator} needs formula2.`);
  const type =
    Object.entries(COMPARED_TYPES).find(([name]) => name === key)?.[1] ?? refuse(`rule.${key} is unknown.`);
  const formula1 = asTextOrNumber(criterion.formula1, `rule.${key}.formula1`);
  return { type, operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
}

/** As Excel gives a rule back. */
function showCriterion(criterion: ValidationCriterion): object {
  switch (criterion.type) {
    case "List":
      return { list: { inCellDropDown: criterion.inCellDropDown, source: criterion.source } };
    case "Custom":
      return { custom: { formula: criterion.formula } };
    default: {
      const { type, operator, formula1, formula2 } = criterion;
      const key = type.charAt(0).toLowerCase() + type.slice(1);
      return {
        [key]: {
          formula1,
          operator: operatorWord(operator),
          ...(formula2 === undefined ? {} : { formula2 }),
        },
      };
    }
  }
}

export class DataValidation extends HostObject {
  readonly className = "DataValidation";

  constructor(
    session: Session,
    private readonly range: Placed,
  ) {
    super(session);
  }

  private get present(): Rule | "none" | "mixed" {
    return this.session.workbook.validations.get(this.range.at);
  }

  /** Prompt and alert need a rule first, as in Excel. */
  private get existing(): Rule {
    const rule = this.present;
    return typeof rule === "string" ? refuse("Set the rule before its prompt, alert or blanks.") : rule;
  }

  private change(rule: Rule): void {
    this.session.workbook.validations.set(this.range.at, rule);
  }

  get Type(): string | null {
    const rule = this.present;
    if (rule === "none") return "None";
    return rule === "mixed" ? "Inconsistent" : rule.criterion.type;
  }

  get Rule(): object | null {
    const rule = this.present;
    return typeof rule === "string" ? null : showCriterion(rule.criterion);
  }

  set Rule(value: unknown) {
    const present = this.present;
    const kept =
      typeof present === "string" ? { ignoreBlanks: true, prompt: NO_PROMPT, errorAlert: NO_ALERT } : present;
    this.change({ ...kept, criterion: readCriterion(value) });
  }

  get Prompt(): object | null {
    const rule = this.present;
    if (typeof rule === "string") return null;
    return { showPrompt: rule.prompt.show, title: rule.prompt.title, message: rule.prompt.message };
  }

  set Prompt(value: unknown) {
    const prompt = asRecord(value, "prompt");
    withKeys(prompt, ["showPrompt", "title", "message"], "prompt");
    this.change({
      ...this.existing,
      prompt: {
        show: asFlag(prompt.showPrompt, "prompt.showPrompt"),
        title: asText(prompt.title, "prompt.title"),
        message: asText(prompt.message, "prompt.message"),
      },
    });
  }

  get ErrorAlert(): object | null {
    const rule = this.present;
    if (typeof rule === "string") return null;
    const { show, style, title, message } = rule.errorAlert;
    return { showAlert: show, style, title, message };
  }

  set ErrorAlert(value: unknown) {
    const alert = asRecord(value, "errorAlert");
    withKeys(alert, ["showAlert", "style", "title", "message"], "errorAlert");
    this.change({
      ...this.existing,
      errorAlert: {
        show: asFlag(alert.showAlert, "errorAlert.showAlert"),
        style: oneOf(STYLES, alert.style, "errorAlert.style"),
        title: asText(alert.title, "errorAlert.title"),
        message: asText(alert.message, "errorAlert.message"),
      },
    });
  }

  Clear(): void {
    this.session.workbook.validations.clear(this.range.at);
  }
}
