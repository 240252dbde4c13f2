import type { RuleFormat } from "../../workbook/model";
import { asColor, asFlag, oneOf } from "../arguments";
import { excelError } from "../errors";
import { HostObject } from "../object";
import { omit } from "../omit";
import type { Session } from "../session";
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

  Clear(): void {
    this.set(omit(this.format, "fill"));
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

  get Italic(): boolean | null {
    return this.format.italic ?? null;
  }

  set Italic(value: unknown) {
    this.set({ ...this.format, italic: asFlag(value, "italic") });
  }

  get Strikethrough(): boolean | null {
    return this.format.strikethrough ?? null;
  }

  set Strikethrough(value: unknown) {
    this.set({ ...this.format, strikethrough: asFlag(value, "strikethrough") });
  }

  get Underline(): string | null {
    const { underline } = this.format;
    if (underline === undefined) return null;
    return underline ? "Single" : "None";
  }

  set Underline(value: unknown) {
    this.set({
      ...this.format,
      underline: oneOf(["None", "Single", "Double"], value, "underline") !== "None",
    });
  }

  Clear(): void {
    const { fill } = this.format;
    this.set(fill === undefined ? {} : { fill });
  }
}
