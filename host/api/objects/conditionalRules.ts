import type { Comparison, ConditionalRule, ScalePoint } from "../../workbook/model";
import { asColor, asFlag, asRecord, asText, isNothing, oneOf, optional, withKeys } from "../arguments";
import { excelError } from "../errors";
import { HostObject } from "../object";
import { omit } from "../omit";
import type { Session } from "../session";
import { ConditionalRangeFormat } from "./conditionalRangeFormat";

/** What a rule's object needs of its conditional format. */
export interface RuleOwner {
  readonly rule: ConditionalRule;
  change(rule: ConditionalRule): void;
}

type RuleOf<Type extends ConditionalRule["type"]> = Extract<ConditionalRule, { readonly type: Type }>;

function isOf<Type extends ConditionalRule["type"]>(rule: ConditionalRule, type: Type): rule is RuleOf<Type> {
  return rule.type === type;
}

/** One of the kinds of conditional formats, over the rule as it stands now. */
abstract class TypedRule<Type extends ConditionalRule["type"]> extends HostObject {
  constructor(
    session: Session,
    protected readonly owner: RuleOwner,
    private readonly type: Type,
  ) {
    super(session);
  }

  protected get rule(): RuleOf<Type> {
    const { rule } = this.owner;
    if (isOf(rule, this.type)) return rule;
    throw excelError("InvalidOperation", `The conditional format is no longer of type ${this.type}.`);
  }
}

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

const POINT_TYPES = ["LowestValue", "HighestValue", "Number", "Percent", "Percentile", "Formula"] as const;

function readPoint(value: unknown, name: string): ScalePoint {
  const point = asRecord(value, name);
  withKeys(point, ["type", "formula", "color"], name);
  const formula = optional(point.formula, `${name}.formula`, asText);
  return {
    type: oneOf(POINT_TYPES, point.type, `${name}.type`),
    color: asColor(point.color, `${name}.color`),
    ...(formula === undefined ? {} : { formula }),
  };
}

export class ColorScaleConditionalFormat extends TypedRule<"ColorScale"> {
  readonly className = "ColorScaleConditionalFormat";

  constructor(session: Session, owner: RuleOwner) {
    super(session, owner, "ColorScale");
  }

  get ThreeColorScale(): boolean {
    return this.rule.midpoint !== undefined;
  }

  get Criteria(): object {
    const { minimum, midpoint, maximum } = this.rule;
    return { minimum, maximum, ...(midpoint === undefined ? {} : { midpoint }) };
  }

  set Criteria(value: unknown) {
    const criteria = asRecord(value, "criteria");
    withKeys(criteria, ["minimum", "midpoint", "maximum"], "criteria");
    this.owner.change({
      type: "ColorScale",
      minimum: readPoint(criteria.minimum, "criteria.minimum"),
      maximum: readPoint(criteria.maximum, "criteria.maximum"),
      ...(isNothing(criteria.midpoint)
        ? {}
        : { midpoint: readPoint(criteria.midpoint, "criteria.midpoint") }),
    });
  }
}

type BarEnd = NonNullable<RuleOf<"DataBar">["minimum"]>;

function readBarEnd(value: unknown, name: string): BarEnd | undefined {
  const end = asRecord(value, name);
  withKeys(end, ["type", "formula"], name);
  if (end.type === "Automatic") return undefined;
  const formula = optional(end.formula, `${name}.formula`, asText);
  return {
    type: oneOf(POINT_TYPES, end.type, `${name}.type`),
    ...(formula === undefined ? {} : { formula }),
  };
}

export class DataBarConditionalFormat extends TypedRule<"DataBar"> {
  readonly className = "DataBarConditionalFormat";

  constructor(session: Session, owner: RuleOwner) {
    super(session, owner, "DataBar");
  }

  get PositiveFormat(): ConditionalDataBarPositiveFormat {
    return new ConditionalDataBarPositiveFormat(this.session, this.owner);
  }

  get ShowDataBarOnly(): boolean {
    return this.rule.showBarOnly;
  }

  set ShowDataBarOnly(value: unknown) {
    this.owner.change({ ...this.rule, showBarOnly: asFlag(value, "showDataBarOnly") });
  }

  get LowerBoundRule(): object {
    return this.rule.minimum ?? { type: "Automatic" };
  }

  set LowerBoundRule(value: unknown) {
    const minimum = readBarEnd(value, "lowerBoundRule");
    this.owner.change({ ...omit(this.rule, "minimum"), ...(minimum === undefined ? {} : { minimum }) });
  }

  get UpperBoundRule(): object {
    return this.rule.maximum ?? { type: "Automatic" };
  }

  set UpperBoundRule(value: unknown) {
    const maximum = readBarEnd(value, "upperBoundRule");
    this.owner.change({ ...omit(this.rule, "maximum"), ...(maximum === undefined ? {} : { maximum }) });
  }
}

export class ConditionalDataBarPositiveFormat extends TypedRule<"DataBar"> {
  readonly className = "ConditionalDataBarPositiveFormat";

  constructor(session: Session, owner: RuleOwner) {
    super(session, owner, "DataBar");
  }

  get FillColor(): string {
    return this.rule.color;
  }

  set FillColor(value: unknown) {
    this.owner.change({ ...this.rule, color: asColor(value, "fillColor") });
  }

  get GradientFill(): boolean {
    return this.rule.gradient;
  }

  set GradientFill(value: unknown) {
    this.owner.change({ ...this.rule, gradient: asFlag(value, "gradientFill") });
  }
}
