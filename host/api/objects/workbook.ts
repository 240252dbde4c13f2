import type { SheetArea } from "../../workbook/model";
import { area } from "../areas";
import { parseArea } from "../addresses";
import { asText } from "../arguments";
import { excelError } from "../errors";
import { parseEventRangeReference } from "../server/events";
import { HostObject } from "../object";
import { Application } from "./application";
import { NamedItemCollection } from "./names";
import { Range } from "./range/range";
import { TableCollection } from "./table/tables";
import { WorkbookProtection } from "./workbookProtection";
import { WorksheetCollection } from "./worksheets";

/** The root of Excel's object model. */
export class Workbook extends HostObject {
  readonly className = "Workbook";

  get Name(): string {
    return this.session.workbookName;
  }

  get ReadOnly(): boolean {
    return this.session.readOnly;
  }

  get Application(): Application {
    return new Application(this.session);
  }

  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.session);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.session, null);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.session, null);
  }

  get Protection(): WorkbookProtection {
    return new WorkbookProtection(this.session);
  }

  GetSelectedRange(): Range {
    this.requireFront();
    return new Range(this.session, this.session.workbook.sheets.selection());
  }

  GetActiveCell(): Range {
    this.requireFront();
    const { sheet, area: selected } = this.session.workbook.sheets.selection();
    return new Range(this.session, { sheet, area: area(selected.row, selected.column, 1, 1) });
  }

  _GetRangeForEventByReferenceId(reference: unknown): Range {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(reference);
    if (range === null) throw excelError("ItemNotFound", "The cells of the event are no longer there.");
    return range;
  }

  _GetRangeOrNullObjectForEventByReferenceId(reference: unknown): Range | null {
    const at = this.locate(asText(reference, "referenceId"));
    return at === null ? null : new Range(this.session, at);
  }

  private requireFront(): void {
    if (this.session.application.isBehind)
      throw excelError("InvalidSelection", "Another workbook is in front.");
  }

  private locate(reference: string): SheetArea | null {
    const { sheet, address } = parseEventRangeReference(reference);
    const found = parseArea(address);
    return found === null || this.session.workbook.sheets.find(sheet) === null
      ? null
      : { sheet, area: found };
  }

  _RemoveReference(reference: unknown): void {
    this.session.places.release(asText(reference, "referenceId"));
  }

  _RemoveAllReferences(): void {
    this.session.places.releaseAll();
  }

  _GetReferenceCount(): number {
    return this.session.places.keptCount;
  }
}
