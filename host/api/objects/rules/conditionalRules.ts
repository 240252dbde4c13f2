import type { Comparison } from "../../../workbook/model";
import { asRecord, asText, oneOf, optional, withKeys } from "../../arguments";
import type { Session } from "../../session";
import { ConditionalRangeFormat } from "./conditionalRangeFormat";
import { TypedRule, type RuleOwner } from "./conditionalRule";

const COMPARISONS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const satisfies readonly Comparison[];

export class CellValueConditionalFormat extends TypedRule<"CellValue"> {
  readonly className = "CellValueConditionalFormat";

  constructor(session: Session, owner: RuleOwner) {
    super(session, owner, "CellValue");
  }

  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.session, this.owner);
  }

  get Rule(): object {
    const { operator, formula1, formula2 } = this.rule;
    return { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
  }

  set Rule(value: unknown) {
    const rule = asRecord(value, "rule");
    withKeys(rule, ["formula1", "formula2", "operator"], "rule");
    const operator = oneOf(COMPARISONS, rule.operator, "rule.operator");
    const formula1 = asText(rule.formula1, "rule.formula1");
    const formula2 = optional(rule.formula2, "rule.formula2", asText);
    const { format } = this.rule;
    this.owner.change({
      type: "CellValue",
      operator,
      formula1,
      format,
      ...(formula2 === undefined ? {} : { formula2 }),
    });
  }
}

export class TextConditionalFormat extends TypedRule<"ContainsText"> {
  readonly className = "TextConditionalFormat";

  constructor(session: Session, owner: RuleOwner) {
    super(session, owner, "ContainsText");
  }

  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.session, this.owner);
  }

  get Rule(): object {
    const { operator, text } = this.rule;
    return { operator, text };
  }

  set Rule(value: unknown) {
    const rule = asRecord(value, "rule");
    withKeys(rule, ["operator", "text"], "rule");
    const operator = oneOf(
      ["Contains", "NotContains", "BeginsWith", "EndsWith"],
      rule.operator,
      "rule.operator",
    );
    this.owner.change({ ...this.rule, operator, text: asText(rule.text, "rule.text") });
  }
}

export class CustomConditionalFormat extends TypedRule<"Custom"> {
  readonly className = "CustomConditionalFormat";

  constructor(session: Session, owner: RuleOwner) {
    super(session, owner, "Custom");
  }

  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.session, this.owner);
  }

  get Rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.session, this.owner);
  }
}

export class ConditionalFormatRule extends TypedRule<"Custom"> {
  readonly className = "ConditionalFormatRule";

  constructor(session: Session, owner: RuleOwner) {
    super(session, owner, "Custom");
  }

  get Formula(): string {
    return this.rule.formula;
  }

  set Formula(value: unknown) {
    this.owner.change({ ...this.rule, formula: asText(value, "formula") });
  }
}
