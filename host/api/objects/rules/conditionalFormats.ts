import type { ConditionalFormat as Format, ConditionalRule } from "../../../workbook/model";
import { asFlag, asIndex, asText, oneOf } from "../../arguments";
import { intersection } from "../../areas";
import { excelError } from "../../errors";
import { HostCollection, HostObject, type Identity } from "../../object";
import type { Session } from "../../session";
import {
  CellValueConditionalFormat,
  CustomConditionalFormat,
  TextConditionalFormat,
} from "./conditionalRules";
import type { Placed } from "../range/formatPart";

type RuleType = ConditionalRule["type"];

/** A text that no cell contains. */
const NO_TEXT = "\u{10FFFF}";

/** Excel's rule between `add(type)` and the add-in's assignment. */
const NEW_RULES: { readonly [Type in RuleType]: Extract<ConditionalRule, { readonly type: Type }> } = {
  CellValue: { type: "CellValue", operator: "EqualTo", formula1: "=0", format: {} },
  ContainsText: { type: "ContainsText", operator: "Contains", text: NO_TEXT, format: {} },
  Custom: { type: "Custom", formula: "=FALSE", format: {} },
};

export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  readonly className = "ConditionalFormatCollection";

  constructor(
    session: Session,
    private readonly range: Placed,
  ) {
    super(session);
  }

  private get formats(): Format[] {
    const { sheet, area } = this.range.at;
    return this.session.workbook.conditionalFormats
      .list(sheet)
      .filter((format) => format.areas.some((covered) => intersection(covered, area) !== null));
  }

  private wrap(format: Format): ConditionalFormat {
    return new ConditionalFormat(this.session, this.range, format.id);
  }

  get items(): ConditionalFormat[] {
    return this.formats.map((format) => this.wrap(format));
  }

  Add(type: unknown): ConditionalFormat {
    const known = oneOf(["CellValue", "ContainsText", "Custom"], type, "type");
    const { conditionalFormats } = this.session.workbook;
    return this.wrap(conditionalFormats.add(this.range.at, NEW_RULES[known], false));
  }

  GetCount(): number {
    return this.formats.length;
  }

  GetItem(id: unknown): ConditionalFormat {
    const wanted = asText(id, "id");
    const found = this.formats.find((format) => format.id === wanted);
    if (found === undefined)
      throw excelError("ItemNotFound", `The range has no conditional format "${wanted}".`);
    return this.wrap(found);
  }

  GetItemAt(index: unknown): ConditionalFormat {
    const found = this.items[asIndex(index, "index")];
    if (found === undefined)
      throw excelError("ItemNotFound", `The range has ${this.GetCount()} conditional formats.`);
    return found;
  }

  ClearAll(): void {
    this.session.workbook.conditionalFormats.clear(this.range.at);
  }
}

export class ConditionalFormat extends HostObject {
  readonly className = "ConditionalFormat";

  constructor(
    session: Session,
    private readonly range: Placed,
    private readonly id: string,
  ) {
    super(session);
  }

  override get identity(): Identity {
    return { Id: this.id };
  }

  /** Current data. Errors: "ItemNotFound" after it was deleted. */
  private get format(): Format {
    const found = this.session.workbook.conditionalFormats
      .list(this.range.at.sheet)
      .find(({ id }) => id === this.id);
    if (found === undefined) throw excelError("ItemNotFound", "The conditional format has been deleted.");
    return found;
  }

  get rule(): ConditionalRule {
    return this.format.rule;
  }

  change(rule: ConditionalRule): void {
    this.session.workbook.conditionalFormats.update(this.range.at.sheet, this.id, { rule });
  }

  get Id(): string {
    return this.id;
  }

  get Type(): RuleType {
    return this.rule.type;
  }

  /** 0 wins. */
  get Priority(): number {
    const all = this.session.workbook.conditionalFormats.list(this.range.at.sheet);
    return all.findIndex(({ id }) => id === this.id);
  }

  set Priority(value: unknown) {
    const priority = asIndex(value, "priority");
    this.session.workbook.conditionalFormats.setPriority(this.range.at.sheet, this.id, priority);
  }

  get StopIfTrue(): boolean {
    return this.format.stopIfTrue;
  }

  set StopIfTrue(value: unknown) {
    const stopIfTrue = asFlag(value, "stopIfTrue");
    this.session.workbook.conditionalFormats.update(this.range.at.sheet, this.id, { stopIfTrue });
  }

  private of<T>(type: RuleType, make: () => T): T {
    if (this.Type === type) return make();
    throw excelError("InvalidOperation", `The conditional format is of type ${this.Type}, not ${type}.`);
  }

  get CellValue(): CellValueConditionalFormat {
    return this.of("CellValue", () => new CellValueConditionalFormat(this.session, this));
  }

  get TextComparison(): TextConditionalFormat {
    return this.of("ContainsText", () => new TextConditionalFormat(this.session, this));
  }

  get Custom(): CustomConditionalFormat {
    return this.of("Custom", () => new CustomConditionalFormat(this.session, this));
  }

  Delete(): void {
    this.session.workbook.conditionalFormats.remove(this.range.at.sheet, this.id);
  }
}
