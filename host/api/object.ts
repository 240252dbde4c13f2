import type { Session } from "./session";
import { WORKBOOK_TARGET } from "./wire";

/** Keys by which the library finds an object again in a later request. */
export interface Identity {
  readonly Id?: string | number;
  readonly _Id?: string | number;
  readonly _ReferenceId?: string;
}

/**
 * An object of the Excel object model. Members with a capital (or an underscore and a capital) are Excel's, spelled as on the
 * wire, and can be reached by the library; members in camel case are this host's own and cannot.
 * Arguments and assigned values come from the add-in and are checked by the member.
 */
export abstract class HostObject {
  /** Excel's name of the class, for messages. */
  abstract readonly className: string;

  constructor(readonly session: Session) {}

  get identity(): Identity {
    return {};
  }

  /** Whose events are registered through this object. */
  get eventTarget(): string {
    return WORKBOOK_TARGET;
  }
}

export abstract class HostCollection<Item extends HostObject> extends HostObject {
  abstract get items(): Item[];
}
