import type { CellFormat, SharedFormat, SheetArea } from "../../../workbook/model";
import { HostObject } from "../../object";
import type { Session } from "../../session";

/** Anything with a current place, such as a Range, whose cells may move. */
export interface Placed {
  readonly at: SheetArea;
}

/** Base of the classes for a range's format. */
export abstract class FormatPart extends HostObject {
  constructor(
    session: Session,
    private readonly range: Placed,
  ) {
    super(session);
  }

  get at(): SheetArea {
    return this.range.at;
  }

  protected get shared(): SharedFormat {
    return this.session.workbook.formats.get(this.at);
  }

  protected set(patch: Partial<CellFormat>): void {
    this.session.workbook.formats.set(this.at, patch);
  }
}
