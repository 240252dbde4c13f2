import type { SheetId, Table as TableData } from "../../../workbook/model";
import { asFlag, asText, refuse } from "../../arguments";
import { HostCollection } from "../../object";
import type { Session } from "../../session";
import { found } from "../lookup";
import { rangeOf } from "../range/ranges";
import { Table } from "./table";

/** Tables of the workbook, or of one sheet. */
export class TableCollection extends HostCollection<Table> {
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

  private get tables(): TableData[] {
    return this.session.workbook.tables.list(this.sheet ?? undefined);
  }

  private wrap(table: TableData): Table {
    return new Table(this.session, table.id);
  }

  get items(): Table[] {
    return this.tables.map((table) => this.wrap(table));
  }

  get Count(): number {
    return this.tables.length;
  }

  Add(address: unknown, hasHeaders: unknown): Table {
    const { sheets, tables } = this.session.workbook;
    const { at } = rangeOf(this.session, address, "address", this.sheet ?? sheets.active());
    if (this.sheet !== null && at.sheet !== this.sheet) refuse("The table's range is on another worksheet.");
    return this.wrap(tables.add(at, asFlag(hasHeaders, "hasHeaders")));
  }

  GetItem(key: unknown): Table {
    return found(this.GetItemOrNullObject(key), "table", key);
  }

  GetItemOrNullObject(key: unknown): Table | null {
    const table = this.session.workbook.tables.find(asText(key, "key"));
    const isHere = table !== null && (this.sheet === null || table.sheet === this.sheet);
    return isHere ? this.wrap(table) : null;
  }
}
