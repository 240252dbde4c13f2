import type { ScalePoint } from "../../workbook/model";
import { asColor, asFlag, asRecord, asText, isNothing, oneOf, optional, withKeys } from "../arguments";
import { omit } from "../omit";
import type { Session } from "../session";
import { TypedRule, type RuleOf, type RuleOwner } from "./conditionalRule";

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
