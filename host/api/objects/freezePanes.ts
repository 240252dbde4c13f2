import type { Sheet, SheetId } from "../../workbook/model";
import { area } from "../areas";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../workbook/model";
import { asIndex, refuse } from "../arguments";
import { HostObject } from "../object";
import type { Session } from "../session";
import { found } from "./lookup";
import { Range } from "./range/range";
import { rangeOf } from "./range/ranges";

export class WorksheetFreezePanes extends HostObject {
  readonly className = "WorksheetFreezePanes";

  constructor(
    session: Session,
    private readonly sheetId: SheetId,
  ) {
    super(session);
  }

  private get sheet(): Sheet {
    return found(this.session.workbook.sheets.find(this.sheetId), "worksheet", this.sheetId);
  }

  private freeze(frozenRows: number, frozenColumns: number): void {
    this.session.workbook.sheets.update(this.sheetId, { frozenRows, frozenColumns });
  }

  /** The range's cells and everything above and left of them. */
  FreezeAt(frozenRange: unknown): void {
    const { at } = rangeOf(this.session, frozenRange, "frozenRange", this.sheetId);
    if (at.sheet !== this.sheetId) refuse("The frozen range is on another worksheet.");
    const { row, column, rowCount, columnCount } = at.area;
    this.freeze(
      rowCount === SHEET_ROWS ? 0 : row + rowCount,
      columnCount === SHEET_COLUMNS ? 0 : column + columnCount,
    );
  }

  FreezeRows(count: unknown): void {
    this.freeze(asIndex(count ?? 1, "count"), 0);
  }

  GetLocation(): Range {
    return found(this.GetLocationOrNullObject(), "frozen pane on", this.sheet.name);
  }

  GetLocationOrNullObject(): Range | null {
    const { frozenRows, frozenColumns } = this.sheet;
    if (frozenRows === 0 && frozenColumns === 0) return null;
    const rows = frozenRows === 0 ? SHEET_ROWS : frozenRows;
    const columns = frozenColumns === 0 ? SHEET_COLUMNS : frozenColumns;
    return new Range(this.session, { sheet: this.sheetId, area: area(0, 0, rows, columns) });
  }
}
