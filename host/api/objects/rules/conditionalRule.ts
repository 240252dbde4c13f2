import type { ConditionalRule } from "../../../workbook/model";
import { excelError } from "../../errors";
import { HostObject } from "../../object";
import type { Session } from "../../session";

/** What a rule's object needs of its conditional format. */
export interface RuleOwner {
  readonly rule: ConditionalRule;
  change(rule: ConditionalRule): void;
}

export type RuleOf<Type extends ConditionalRule["type"]> = Extract<ConditionalRule, { readonly type: Type }>;

function isOf<Type extends ConditionalRule["type"]>(rule: ConditionalRule, type: Type): rule is RuleOf<Type> {
  return rule.type === type;
}

/** Base of the classes for one type of conditional format; reads the current rule. */
export abstract class TypedRule<Type extends ConditionalRule["type"]> extends HostObject {
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
