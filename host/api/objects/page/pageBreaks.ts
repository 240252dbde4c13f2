import type { SheetId } from "../../../workbook/model";
import { refuse } from "../../arguments";
import { HostCollection, HostObject } from "../../object";
import type { Session } from "../../session";
import { rangeOf } from "../range/ranges";

/** Where a new page begins: before a row. */
export class PageBreak extends HostObject {
  readonly className = "PageBreak";

  constructor(
    session: Session,
    private readonly row: number,
  ) {
    super(session);
  }

  get RowIndex(): number {
    return this.row;
  }
}

/** The horizontal breaks of a sheet, from the top. */
export class PageBreakCollection extends HostCollection<PageBreak> {
  readonly className = "PageBreakCollection";

  constructor(
    session: Session,
    private readonly sheet: SheetId,
  ) {
    super(session);
  }

  private get rows(): readonly number[] {
    return this.session.workbook.pageLayouts.get(this.sheet).rowBreaks;
  }

  get items(): PageBreak[] {
    return this.rows.map((row) => new PageBreak(this.session, row));
  }

  /** Before the top left cell of the range. */
  Add(pageBreakRange: unknown): PageBreak {
    const { at } = rangeOf(this.session, pageBreakRange, "pageBreakRange", this.sheet);
    const { row } = at.area;
    if (at.sheet !== this.sheet) refuse("The range is on another worksheet.");
    if (row === 0) refuse("There is no page before the first row.");
    const rowBreaks = [...new Set([...this.rows, row])].sort((a, b) => a - b);
    this.session.workbook.pageLayouts.set(this.sheet, { rowBreaks });
    return new PageBreak(this.session, row);
  }
}
