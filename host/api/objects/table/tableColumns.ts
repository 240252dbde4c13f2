import { area } from "../../areas";
import { asText } from "../../arguments";
import { excelError } from "../../errors";
import { HostCollection, HostObject, type Identity } from "../../object";
import type { Session } from "../../session";
import { Filter } from "./filters";
import { found, itemAt } from "../lookup";
import { Range } from "../range/range";
import type { Table } from "./table";

export class TableColumnCollection extends HostCollection<TableColumn> {
  readonly className = "TableColumnCollection";

  constructor(
    session: Session,
    private readonly table: Table,
  ) {
    super(session);
  }

  get items(): TableColumn[] {
    return this.table.data.columns.map((_, index) => new TableColumn(this.session, this.table, index));
  }

  GetItem(key: unknown): TableColumn {
    return found(this.GetItemOrNullObject(key), "column", key);
  }

  /** By name, without regard to case, or by id. */
  GetItemOrNullObject(key: unknown): TableColumn | null {
    const { columns, columnIds } = this.table.data;
    const name = typeof key === "number" ? "" : asText(key, "key").toLowerCase();
    const index =
      typeof key === "number"
        ? columnIds.indexOf(key)
        : columns.findIndex((column) => column.toLowerCase() === name);
    return index < 0 ? null : new TableColumn(this.session, this.table, index);
  }

  GetItemAt(index: unknown): TableColumn {
    return itemAt(this.items, index, "columns");
  }
}

export class TableColumn extends HostObject {
  readonly className = "TableColumn";

  constructor(
    session: Session,
    private readonly table: Table,
    private readonly index: number,
  ) {
    super(session);
  }

  override get identity(): Identity {
    return { Id: this.Id };
  }

  get Id(): number {
    return found(this.table.data.columnIds[this.index], "column", this.index);
  }

  get Index(): number {
    return this.index;
  }

  get Name(): string {
    return found(this.table.data.columns[this.index], "column", this.index);
  }

  set Name(value: unknown) {
    this.GetHeaderRowRange().Values = [[asText(value, "name")]];
  }

  get Filter(): Filter {
    return new Filter(this.session, this.table, this.index);
  }

  GetRange(): Range {
    return this.table.rangeOf((whole) => area(whole.row, whole.column + this.index, whole.rowCount, 1));
  }

  GetHeaderRowRange(): Range {
    return this.in(this.table.GetHeaderRowRange());
  }

  GetDataBodyRange(): Range {
    return this.in(this.table.GetDataBodyRange());
  }

  private in(rows: Range): Range {
    const { sheet, area: whole } = rows.at;
    return new Range(this.session, {
      sheet,
      area: area(whole.row, whole.column + this.index, whole.rowCount, 1),
    });
  }

  Delete(): void {
    if (this.table.data.columns.length === 1)
      throw excelError("InvalidOperation", "A table needs at least one column.");
    const { id, columnIds } = this.table.data;
    this.GetRange().Delete("Left");
    this.session.workbook.tables.setColumnIds(
      id,
      columnIds.filter((_, index) => index !== this.index),
    );
  }
}
