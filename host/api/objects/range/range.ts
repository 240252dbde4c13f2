import type { Area } from "../../../workbook/model";
import { formatAddress, isWholeColumns, isWholeRows } from "../../addresses";
import { area, boundingArea, cellCount, intersection } from "../../areas";
import { asFlag, isNothing, oneOf, optional, refuse } from "../../arguments";
import { excelError } from "../../errors";
import { omit } from "../../omit";
import type { Shift } from "../../places";
import { ConditionalFormatCollection } from "../rules/conditionalFormats";
import { DataValidation } from "../rules/dataValidation";
import { asCellHyperlink, hyperlinkText, type CellHyperlink } from "./hyperlinks";
import { RangeFormat } from "./rangeFormat";
import { RangeGeometry } from "./rangeGeometry";
import { RangeSort } from "./rangeSort";
import { rangeOf } from "./ranges";
import { Worksheet } from "../worksheet";

const INSERT_SHIFTS = { Down: "down", Right: "right" } as const satisfies Record<string, Shift>;
const DELETE_SHIFTS = { Up: "up", Left: "left" } as const satisfies Record<string, Shift>;

/** Cells of one sheet: Excel's Range. */
export class Range extends RangeGeometry {
  protected override on(found: Area): Range {
    return new Range(this.session, { sheet: this.at.sheet, area: found });
  }

  get Address(): string {
    return formatAddress(this.Worksheet.Name, this.area);
  }

  get Hidden(): boolean | null {
    const rows = this.RowHidden;
    const columns = this.ColumnHidden;
    if (rows === true || columns === true) return true;
    return rows === null || columns === null ? null : false;
  }

  get RowHidden(): boolean | null {
    return this.session.workbook.formats.rowsHidden(this.at);
  }

  set RowHidden(value: unknown) {
    this.session.workbook.formats.setRowsHidden(this.at, asFlag(value, "rowHidden"));
  }

  get ColumnHidden(): boolean | null {
    return this.session.workbook.formats.columnsHidden(this.at);
  }

  set ColumnHidden(value: unknown) {
    this.session.workbook.formats.setColumnsHidden(this.at, asFlag(value, "columnHidden"));
  }

  get Hyperlink(): CellHyperlink | null {
    const { row, column } = this.area;
    const link = this.session.workbook.hyperlinks.get(this.at.sheet, { row, column });
    const text = this.session.workbook.cells.texts({ ...this.at, area: area(row, column, 1, 1) })[0]?.[0];
    return link === null ? null : { ...link, textToDisplay: text ?? "" };
  }

  set Hyperlink(value: unknown) {
    const { hyperlinks, cells } = this.session.workbook;
    const link = asCellHyperlink(value);
    const isEmpty = (): boolean =>
      cells.valueTypes(this.at).every((row) => row.every((type) => type === "Empty"));
    const text = link.textToDisplay ?? (isEmpty() ? hyperlinkText(link) : undefined);
    if (text !== undefined) cells.fill(this.at, `'${text}`);
    hyperlinks.set(this.at, omit(link, "textToDisplay"));
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.session, this.at.sheet);
  }

  get Format(): RangeFormat {
    return new RangeFormat(this.session, this);
  }

  get Sort(): RangeSort {
    return new RangeSort(this.session, this);
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this.session, this);
  }

  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.session, this);
  }

  private other(value: unknown): Area {
    const other = rangeOf(this.session, value, "anotherRange", this.at.sheet).at;
    return other.sheet === this.at.sheet ? other.area : refuse("Both ranges must be on the same worksheet.");
  }

  GetBoundingRect(anotherRange: unknown): Range {
    return this.on(boundingArea(this.area, this.other(anotherRange)));
  }

  GetIntersection(anotherRange: unknown): Range {
    const common = intersection(this.area, this.other(anotherRange));
    return common === null ? this.missing("The ranges have no cell in common.") : this.on(common);
  }

  GetUsedRange(valuesOnly: unknown): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.missing("None of the range's cells is used.");
  }

  GetUsedRangeOrNullObject(valuesOnly: unknown): Range | null {
    const only = optional(valuesOnly, "valuesOnly", asFlag) ?? false;
    const used = this.session.workbook.cells.usedArea(this.at.sheet, only);
    const common = used === null ? null : intersection(this.area, used);
    return common === null ? null : this.on(common);
  }

  private missing(why: string): never {
    throw excelError("ItemNotFound", why);
  }

  GetSpillParentOrNullObject(): Range | null {
    const cell = this.session.workbook.cells.spillParent(this.at.sheet, this.singleCell());
    return cell === null ? null : this.on({ ...cell, rowCount: 1, columnCount: 1 });
  }

  GetSpillingToRangeOrNullObject(): Range | null {
    const spill = this.session.workbook.cells.spillOf(this.at.sheet, this.singleCell());
    return spill === null ? null : this.on(spill);
  }

  private singleCell(): Area {
    return cellCount(this.area) === 1 ? this.area : refuse("The range must be a single cell.");
  }

  Insert(shift: unknown): Range {
    const direction = INSERT_SHIFTS[oneOf(["Down", "Right"], shift, "shift")];
    const { cells } = this.session.workbook;
    const at = this.at;
    if (isWholeRows(at.area)) cells.insert(at, "rows");
    else if (isWholeColumns(at.area)) cells.insert(at, "columns");
    else cells.insertCells(at, direction);
    this.session.places.move({ ...at, shift: this.movedBy(at.area, direction, "down", "right") });
    return this.on(at.area);
  }

  /** Copies formulas and constants; formats, skipBlanks and transpose are not emulated. */
  CopyFrom(sourceRange: unknown, copyType: unknown, skipBlanks: unknown, transpose: unknown): void {
    const source = rangeOf(this.session, sourceRange, "sourceRange", this.at.sheet).at;
    const type = isNothing(copyType) ? "All" : copyType;
    const isPlain = [skipBlanks, transpose].every((each) => optional(each, "skipBlanks", asFlag) !== true);
    if (type !== "Formulas" || !isPlain)
      refuse("The host copies formulas alone (RangeCopyType.formulas), neither leaving out nor turning.");
    const { row, column, rowCount, columnCount } = this.area;
    const [down, right] = [rowCount / source.area.rowCount, columnCount / source.area.columnCount];
    // As in Excel, the source is repeated only where it fits a whole number of times.
    const isRepeated = Number.isInteger(down) && Number.isInteger(right);
    const target = isRepeated ? this.area : area(row, column, source.area.rowCount, source.area.columnCount);
    this.session.counters.add("cellsWritten", cellCount(target));
    this.session.workbook.cells.copyContents(source, { sheet: this.at.sheet, area: target });
  }

  Delete(shift: unknown): void {
    const direction = DELETE_SHIFTS[oneOf(["Up", "Left"], shift, "shift")];
    const { cells } = this.session.workbook;
    const at = this.at;
    if (isWholeRows(at.area)) cells.remove(at, "rows");
    else if (isWholeColumns(at.area)) cells.remove(at, "columns");
    else cells.removeCells(at, direction);
    this.session.places.move({ ...at, shift: this.movedBy(at.area, direction, "up", "left") });
  }

  /** Whole rows and columns shift in one direction only, whatever was asked. */
  private movedBy(at: Area, asked: Shift, ofRows: Shift, ofColumns: Shift): Shift {
    if (isWholeRows(at)) return ofRows;
    return isWholeColumns(at) ? ofColumns : asked;
  }

  Clear(applyTo: unknown): void {
    const what = isNothing(applyTo)
      ? "All"
      : oneOf(["All", "Contents", "Formats", "Hyperlinks"], applyTo, "applyTo");
    this.session.workbook.cells.clear(this.at, what);
  }

  Merge(across: unknown): void {
    const { formats } = this.session.workbook;
    if (optional(across, "across", asFlag) !== true) formats.merge(this.at);
    else for (let row = 0; row < this.area.rowCount; row++) formats.merge(this.GetRow(row).at);
  }

  Select(): void {
    this.session.workbook.sheets.activate(this.at.sheet);
    this.session.workbook.sheets.select(this.at);
  }

  /** Excel then calculates the cells and what depends on them, as the document does for whatever is read. */
  SetDirty(): void {
    this.Calculate();
  }

  /** Other formulas need no asking: they are calculated when they are read. */
  Calculate(): void {
    if (this.session.customFunctions.forget(this.at)) this.session.workbook.calculation.recalculate();
  }
}
