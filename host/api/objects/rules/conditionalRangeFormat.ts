import type { RuleFormat } from "../../../workbook/model";
import { asColor, asFlag } from "../../arguments";
import { excelError } from "../../errors";
import { HostObject } from "../../object";
import type { Session } from "../../session";
import type { RuleOwner } from "./conditionalRule";

abstract class ConditionalFormatPart extends HostObject {
  constructor(
    session: Session,
    protected readonly owner: RuleOwner,
  ) {
    super(session);
  }

  protected get format(): RuleFormat {
    const { rule } = this.owner;
    return "format" in rule ? rule.format : this.withoutFormat();
  }

  protected set(format: RuleFormat): void {
    const { rule } = this.owner;
    if ("format" in rule) this.owner.change({ ...rule, format });
    else this.withoutFormat();
  }

  private withoutFormat(): never {
    throw excelError("InvalidOperation", "Colour scales and data bars have no cell format.");
  }
}

export class ConditionalRangeFormat extends ConditionalFormatPart {
  readonly className = "ConditionalRangeFormat";

  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.session, this.owner);
  }

  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.session, this.owner);
  }
}

export class ConditionalRangeFill extends ConditionalFormatPart {
  readonly className = "ConditionalRangeFill";

  get Color(): string {
    return this.format.fill ?? "";
  }

  set Color(value: unknown) {
    this.set({ ...this.format, fill: asColor(value, "color") });
  }
}

export class ConditionalRangeFont extends ConditionalFormatPart {
  readonly className = "ConditionalRangeFont";

  get Color(): string {
    return this.format.fontColor ?? "";
  }

  set Color(value: unknown) {
    this.set({ ...this.format, fontColor: asColor(value, "color") });
  }

  get Bold(): boolean | null {
    return this.format.bold ?? null;
  }

  set Bold(value: unknown) {
    this.set({ ...this.format, bold: asFlag(value, "bold") });
  }
}
