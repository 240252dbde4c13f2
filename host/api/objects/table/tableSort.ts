import { refuse } from "../../arguments";
import { HostObject } from "../../object";
import type { Session } from "../../session";
import { sortKeys } from "../range/rangeSort";
import type { Table } from "./table";

export class TableSort extends HostObject {
  readonly className = "TableSort";

  constructor(
    session: Session,
    private readonly table: Table,
  ) {
    super(session);
  }

  Apply(fields: unknown, matchCase: unknown): void {
    if (matchCase === true) refuse("Sorting by upper and lower case is not emulated.");
    const { at } = this.table.GetDataBodyRange();
    this.session.workbook.cells.sort(at, sortKeys(fields, at.area.columnCount));
  }

  /** Removes the sort arrows, which this host does not keep; rows stay as they are. */
  Clear(): void {}
}
