import type { SheetArea, SheetId, Table as TableData } from "../../workbook/model";
import { contains, intersection } from "../areas";
import { asFlag, asText, refuse } from "../arguments";
import { HostCollection } from "../object";
import type { Session } from "../session";
import { found, itemAt } from "./lookup";
import { rangeOf } from "./ranges";
import { Table } from "./table";

abstract class Tables extends HostCollection<Table> {
  protected abstract get tables(): TableData[];

  /** Whether a table of the workbook is one of these. */
  protected abstract holds(table: TableData): boolean;

  protected wrap(table: TableData): Table {
    return new Table(this.session, table.id);
  }

  get items(): Table[] {
    return this.tables.map((table) => this.wrap(table));
  }

  GetCount(): number {
    return this.tables.length;
  }

  GetItem(key: unknown): Table {
    return found(this.GetItemOrNullObject(key), "table", key);
  }

  GetItemOrNullObject(key: unknown): Table | null {
    const table = this.session.workbook.tables.find(asText(key, "key"));
    return table !== null && this.holds(table) ? this.wrap(table) : null;
  }
}

/** Tables of the workbook, or of one sheet. */
export class TableCollection extends Tables {
  readonly className = "TableCollection";

  constructor(
    session: Session,
    private readonly sheet: SheetId | null,
  ) {
    super(session);
  }

  override get eventTarget(): string {
    return this.sheet ?? super.eventTarget;
  }

  protected get tables(): TableData[] {
    return this.session.workbook.tables.list(this.sheet ?? undefined);
  }

  protected holds(table: TableData): boolean {
    return this.sheet === null || table.sheet === this.sheet;
  }

  get Count(): number {
    return this.GetCount();
  }

  Add(address: unknown, hasHeaders: unknown): Table {
    const { sheets, tables } = this.session.workbook;
    const { at } = rangeOf(this.session, address, "address", this.sheet ?? sheets.active());
    if (this.sheet !== null && at.sheet !== this.sheet) refuse("The table's range is on another worksheet.");
    return this.wrap(tables.add(at, asFlag(hasHeaders, "hasHeaders")));
  }

  GetItemAt(index: unknown): Table {
    return itemAt(this.items, index, "tables");
  }
}

/** Tables that a range touches, or that lie in it. */
export class TableScopedCollection extends Tables {
  readonly className = "TableScopedCollection";

  constructor(
    session: Session,
    private readonly at: SheetArea,
    private readonly fullyContained: boolean,
  ) {
    super(session);
  }

  protected get tables(): TableData[] {
    return this.session.workbook.tables.list(this.at.sheet).filter((table) => this.holds(table));
  }

  protected holds({ sheet, area }: TableData): boolean {
    if (sheet !== this.at.sheet) return false;
    return this.fullyContained ? contains(this.at.area, area) : intersection(area, this.at.area) !== null;
  }

  GetFirst(): Table {
    return itemAt(this.items, 0, "tables");
  }
}
