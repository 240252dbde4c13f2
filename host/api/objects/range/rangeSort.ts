import type { SheetArea, SortKey } from "../../../workbook/model";
import { area } from "../../areas";
import { asFlag, asIndex, asRecord, isNothing, oneOf, optional, refuse } from "../../arguments";
import { HostObject } from "../../object";
import type { Session } from "../../session";
import type { Placed } from "./formatPart";

/** Excel's SortField[]; keys count columns from the left of what is sorted. */
export function sortKeys(fields: unknown, width: number): SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0) return refuse("fields must be a list of sort fields.");
  return fields.map((field) => {
    const { key, ascending, sortOn } = asRecord(field, "fields");
    if (!isNothing(sortOn)) oneOf(["Value"], sortOn, "sortOn");
    const column = asIndex(key, "key");
    if (column >= width) refuse(`key ${column} is outside the ${width} sorted columns.`);
    return { column, ascending: optional(ascending, "ascending", asFlag) ?? true };
  });
}

export class RangeSort extends HostObject {
  readonly className = "RangeSort";

  constructor(
    session: Session,
    private readonly range: Placed,
  ) {
    super(session);
  }

  Apply(fields: unknown, matchCase: unknown, hasHeaders: unknown, orientation: unknown): void {
    if (matchCase === true) refuse("Sorting by upper and lower case is not emulated.");
    if (!isNothing(orientation)) oneOf(["Rows"], orientation, "orientation");
    const { cells } = this.session.workbook;
    const keys = sortKeys(fields, this.range.at.area.columnCount);
    const headers = optional(hasHeaders, "hasHeaders", asFlag) ?? false;
    cells.sort(headers ? withoutFirstRow(this.range.at) : this.range.at, keys);
  }
}

function withoutFirstRow({ sheet, area: { row, column, rowCount, columnCount } }: SheetArea): SheetArea {
  return { sheet, area: area(row + 1, column, rowCount - 1, columnCount) };
}
