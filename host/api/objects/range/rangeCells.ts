import type { Area, CellInput, CellValue, Grid, SheetArea } from "../../../workbook/model";
import { isWholeColumns, isWholeRows } from "../../addresses";
import { cellCount } from "../../areas";
import { refuse } from "../../arguments";
import { excelError, RichApiError } from "../../errors";
import { HostObject, type Identity } from "../../object";
import type { Place } from "../../places";
import type { Session } from "../../session";

/** Largest number of cells in one read or write. */
const CELL_LIMIT = 5_000_000;
const TEXT_LIMIT = 32_767;
const FORMULA_LIMIT = 8_192;

function isCellValue(value: unknown): value is CellValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function cellInput(value: unknown): CellInput {
  if (value === null) return null;
  if (!isCellValue(value)) return refuse(`A cell cannot hold ${JSON.stringify(value)}.`);
  if (typeof value === "string" && value.startsWith("=") && value.length > FORMULA_LIMIT) {
    throw new RichApiError(
      "FormulaLengthExceedsLimit",
      `The formula is longer than ${FORMULA_LIMIT} characters.`,
    );
  }
  if (typeof value === "string" && value.length > TEXT_LIMIT)
    refuse(`The text is longer than ${TEXT_LIMIT} characters.`);
  return value;
}

function numberFormat(value: unknown): string | null {
  return value === null || typeof value === "string"
    ? value
    : refuse(`${JSON.stringify(value)} is not a number format.`);
}

/** Checks that an array has the range's shape; `read` checks its elements. */
function readGrid<T>(value: readonly unknown[], area: Area, read: (element: unknown) => T): Grid<T> {
  const fits =
    value.length === area.rowCount &&
    value.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!fits) {
    throw new RichApiError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return value.map((row) => (Array.isArray(row) ? row.map(read) : []));
}

/** The part of Excel's Range that is about the contents of its cells. */
export abstract class RangeCells extends HostObject {
  readonly className = "Range";
  private readonly place: Place;
  private referenceId: string | undefined;

  constructor(session: Session, at: SheetArea | { readonly reference: string }) {
    super(session);
    this.referenceId = "reference" in at ? at.reference : undefined;
    this.place = "reference" in at ? session.places.find(at.reference) : session.places.of(at);
  }

  /** Where the range is now. Errors: "InvalidReference" when its cells were deleted. */
  get at(): SheetArea {
    return this.place.current ?? this.gone();
  }

  private gone(): never {
    throw excelError("InvalidReference", "The cells of the range have been deleted.");
  }

  override get identity(): Identity {
    return this.referenceId === undefined ? {} : { _ReferenceId: this.referenceId };
  }

  _KeepReference(): void {
    this.referenceId ??= this.session.places.keep(this.place);
  }

  /** Sent by the library before it splits a big array into pieces. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    const { rowCount, columnCount } = this.at.area;
    if (rows !== rowCount || columns !== columnCount) readGrid([], this.at.area, cellInput);
  }

  /** Whole rows and columns have no contents to read, as in Excel. */
  private get isUnbounded(): boolean {
    return isWholeColumns(this.at.area) || isWholeRows(this.at.area);
  }

  private read<T>(read: (at: SheetArea) => T): T | null {
    if (this.isUnbounded) return null;
    const cells = cellCount(this.at.area);
    if (cells > CELL_LIMIT) throw excelError("RangeExceedsLimit", `${cells} cells were asked for.`);
    this.session.counters.add("cellsRead", cells);
    return read(this.at);
  }

  private willWrite(): void {
    if (this.isUnbounded) refuse("Whole rows and columns cannot be filled; take a range with both ends.");
    const cells = cellCount(this.at.area);
    if (cells > CELL_LIMIT) throw excelError("RangeExceedsLimit", `${cells} cells were to be written.`);
    this.session.counters.add("cellsWritten", cells);
  }

  private writeCells(value: unknown): void {
    this.writeInputs(value);
    // Excel calls a formula's custom functions again when the same formula is rewritten; the document sees no change.
    if (this.session.customFunctions.forget(this.at)) this.session.workbook.calculation.recalculate();
  }

  private writeInputs(value: unknown): void {
    const { cells } = this.session.workbook;
    if (Array.isArray(value)) {
      const inputs = readGrid(value, this.at.area, cellInput);
      this.willWrite();
      const rows = this.visibleRows();
      if (rows === null) cells.write(this.at, inputs);
      else for (const row of rows) cells.write(row, inputs.slice(0, 1));
    } else {
      const input = cellInput(value);
      this.willWrite();
      for (const at of this.visibleRows() ?? [this.at]) cells.fill(at, input);
    }
  }

  /**
   * Where a filter hides rows of a range of several, what is written does not go where it belongs: hidden rows keep what they
   * have, and each visible one gets the first row of the values (office-js issues 224 and 1226, 747 of xlwings). A range of one row
   * is written as it should be, hidden or not.
   *
   * @returns the rows that are written; null where nothing is hidden
   */
  private visibleRows(): SheetArea[] | null {
    const { sheet, area } = this.at;
    if (area.rowCount === 1) return null;
    const hidden = this.session.workbook.filters.hiddenRows(this.at);
    if (hidden.size === 0) return null;
    return Array.from({ length: area.rowCount }, (_, index) => area.row + index)
      .filter((row) => !hidden.has(row))
      .map((row) => ({ sheet, area: { ...area, row, rowCount: 1 } }));
  }

  get Values(): CellValue[][] | null {
    return this.read((at) => this.session.workbook.cells.values(at));
  }

  set Values(value: unknown) {
    this.writeCells(value);
  }

  get Formulas(): CellValue[][] | null {
    return this.read((at) => this.session.workbook.cells.formulas(at));
  }

  set Formulas(value: unknown) {
    this.writeCells(value);
  }

  get Text(): string[][] | null {
    return this.read((at) => this.session.workbook.cells.texts(at));
  }

  get ValueTypes(): string[][] | null {
    return this.read((at) => this.session.workbook.cells.valueTypes(at));
  }

  get NumberFormat(): string[][] | null {
    return this.read((at) => this.session.workbook.formats.numberFormats(at));
  }

  set NumberFormat(value: unknown) {
    const { formats } = this.session.workbook;
    if (Array.isArray(value)) {
      const grid = readGrid(value, this.at.area, numberFormat);
      this.willWrite();
      formats.setNumberFormats(this.at, grid);
    } else {
      const format = numberFormat(value);
      this.willWrite();
      if (format !== null) formats.fillNumberFormat(this.at, format);
    }
  }

  /** Whether the range's formulas spill: null when some cells do and some do not. */
  get HasSpill(): boolean | null {
    const { sheet, area } = this.at;
    const { cells } = this.session.workbook;
    const spilling = new Set<boolean>();
    for (let row = 0; row < area.rowCount; row++) {
      for (let column = 0; column < area.columnCount; column++) {
        const parent = cells.spillParent(sheet, { row: area.row + row, column: area.column + column });
        spilling.add(parent !== null);
        if (spilling.size > 1) return null;
      }
    }
    return spilling.has(true);
  }
}
