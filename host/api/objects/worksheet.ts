import type { Sheet, SheetPatch, Visibility } from "../../workbook/model";
import { area, WHOLE_SHEET } from "../areas";
import { asColor, asFlag, asIndex, asText, isNothing, oneOf, optional, refuse } from "../arguments";
import { HostObject, type Identity } from "../object";
import type { Session } from "../session";
import { ChartCollection } from "./chart/charts";
import { WorksheetFreezePanes } from "./freezePanes";
import { found } from "./lookup";
import { NamedItemCollection } from "./names";
import { PageBreakCollection } from "./page/pageBreaks";
import { PageLayout } from "./page/pageLayout";
import { Range } from "./range/range";
import { rangeOf } from "./range/ranges";
import { ShapeCollection } from "./chart/shapes";
import { TableCollection } from "./table/tables";
import { WorksheetProtection } from "./worksheetProtection";
import { requireOpenStructure } from "./workbookProtection";

const COPY_PLACES = ["None", "Before", "After", "Beginning", "End"] as const;
const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const satisfies readonly Visibility[];

export class Worksheet extends HostObject {
  readonly className = "Worksheet";

  constructor(
    session: Session,
    private readonly id: string,
  ) {
    super(session);
  }

  override get identity(): Identity {
    return { Id: this.id };
  }

  override get eventTarget(): string {
    return this.id;
  }

  /** Current data. Errors: "ItemNotFound" after it was deleted. */
  private get sheet(): Sheet {
    return found(this.session.workbook.sheets.find(this.id), "worksheet", this.id);
  }

  private update(patch: SheetPatch): void {
    this.session.workbook.sheets.update(this.sheet.id, patch);
  }

  get Id(): string {
    return this.id;
  }

  get Name(): string {
    return this.sheet.name;
  }

  set Name(value: unknown) {
    requireOpenStructure(this.session);
    this.update({ name: asText(value, "name") });
  }

  get Position(): number {
    return this.sheet.position;
  }

  set Position(value: unknown) {
    requireOpenStructure(this.session);
    this.update({ position: asIndex(value, "position") });
  }

  get Visibility(): Visibility {
    return this.sheet.visibility;
  }

  set Visibility(value: unknown) {
    requireOpenStructure(this.session);
    this.update({ visibility: oneOf(VISIBILITIES, value, "visibility") });
  }

  get TabColor(): string {
    return this.sheet.tabColor;
  }

  set TabColor(value: unknown) {
    this.update({ tabColor: value === "" ? "" : asColor(value, "tabColor") });
  }

  get ShowGridlines(): boolean {
    return this.sheet.showGridlines;
  }

  set ShowGridlines(value: unknown) {
    this.update({ showGridlines: asFlag(value, "showGridlines") });
  }

  get Charts(): ChartCollection {
    return new ChartCollection(this.session, this.sheet.id);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.session, this.sheet.id);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.session, this.sheet.id);
  }

  get Shapes(): ShapeCollection {
    return new ShapeCollection(this.session, this.sheet.id);
  }

  get FreezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.session, this.sheet.id);
  }

  get HorizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.session, this.sheet.id);
  }

  get PageLayout(): PageLayout {
    return new PageLayout(this.session, this.sheet.id);
  }

  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.session, this.sheet.id);
  }

  Activate(): void {
    this.session.workbook.sheets.activate(this.sheet.id);
  }

  Calculate(): void {
    this.session.customFunctions.forget({ sheet: this.sheet.id, area: WHOLE_SHEET });
    this.session.workbook.calculation.recalculate();
  }

  /** Without a place the copy comes first, as Microsoft's documentation has it. */
  Copy(positionType: unknown, relativeTo: unknown): Worksheet {
    requireOpenStructure(this.session);
    const { sheets } = this.session.workbook;
    const { id } = this.sheet;
    const place = isNothing(positionType) ? "None" : oneOf(COPY_PLACES, positionType, "positionType");
    const target = this.copyTarget(place, relativeTo);
    return this.session.workbook.batch(() => {
      const copy = sheets.copy(id);
      sheets.update(copy.id, { position: target(copy.position) });
      return new Worksheet(this.session, copy.id);
    });
  }

  /** The copy's target position, from its position after copying. */
  private copyTarget(place: (typeof COPY_PLACES)[number], relativeTo: unknown): (at: number) => number {
    const { sheets } = this.session.workbook;
    if (place === "None" || place === "Beginning") return () => 0;
    if (place === "End") return () => sheets.list().length - 1;
    if (!(relativeTo instanceof Worksheet)) return refuse(`relativeTo must be a worksheet for ${place}.`);
    const { id } = relativeTo.sheet;
    return (at) => {
      const neighbour = sheets.find(id)?.position ?? 0;
      // The copy itself leaves its place first.
      const left = neighbour > at ? neighbour - 1 : neighbour;
      return place === "Before" ? left : left + 1;
    };
  }

  Delete(): void {
    requireOpenStructure(this.session);
    this.session.workbook.sheets.remove(this.sheet.id);
    this.session.places.sheetRemoved(this.id);
  }

  GetCell(row: unknown, column: unknown): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }

  /** By address or name; the whole sheet without either. */
  GetRange(address: unknown): Range {
    const sheet = this.sheet.id;
    if (isNothing(address)) return new Range(this.session, { sheet, area: WHOLE_SHEET });
    return rangeOf(this.session, asText(address, "address"), "address", sheet);
  }

  GetRangeByIndexes(startRow: unknown, startColumn: unknown, rowCount: unknown, columnCount: unknown): Range {
    return new Range(this.session, {
      sheet: this.sheet.id,
      area: area(
        asIndex(startRow, "startRow"),
        asIndex(startColumn, "startColumn"),
        asIndex(rowCount, "rowCount", 1),
        asIndex(columnCount, "columnCount", 1),
      ),
    });
  }

  /** The top left cell on an empty sheet, as in Excel. */
  GetUsedRange(valuesOnly: unknown): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  GetUsedRangeOrNullObject(valuesOnly: unknown): Range | null {
    const only = optional(valuesOnly, "valuesOnly", asFlag) ?? false;
    const used = this.session.workbook.cells.usedArea(this.sheet.id, only);
    return used === null ? null : new Range(this.session, { sheet: this.id, area: used });
  }
}
