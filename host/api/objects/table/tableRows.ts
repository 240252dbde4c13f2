import { area } from "../../areas";
import { RichApiError } from "../../errors";
import { HostCollection, HostObject } from "../../object";
import type { Session } from "../../session";
import { itemAt } from "../lookup";
import { Range } from "../range/range";
import type { Table } from "./table";

export class TableRowCollection extends HostCollection<TableRow> {
  readonly className = "TableRowCollection";

  constructor(
    session: Session,
    private readonly table: Table,
  ) {
    super(session);
  }

  get items(): TableRow[] {
    return Array.from({ length: this.Count }, (_, index) => new TableRow(this.session, this.table, index));
  }

  get Count(): number {
    return this.table.GetDataBodyRange().RowCount;
  }

  GetItemAt(index: unknown): TableRow {
    return itemAt(this.items, index, "rows");
  }

  /** Always refused: in a co-authored workbook Excel loses rows here. */
  Add(): never {
    throw new RichApiError(
      "UnsupportedOperation",
      "rows.add loses rows when several people edit the workbook (office-js issues 1803, 1813). Write below the table and call table.resize.",
    );
  }
}

export class TableRow extends HostObject {
  readonly className = "TableRow";

  constructor(
    session: Session,
    private readonly table: Table,
    private readonly index: number,
  ) {
    super(session);
  }

  GetRange(): Range {
    const { sheet, area: body } = this.table.GetDataBodyRange().at;
    return new Range(this.session, {
      sheet,
      area: area(body.row + this.index, body.column, 1, body.columnCount),
    });
  }

  Delete(): void {
    this.GetRange().Delete("Up");
  }
}
