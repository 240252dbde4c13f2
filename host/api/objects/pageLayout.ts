import type { Area, PageLayout as Layout } from "../../workbook/model";
import { parseArea, splitAddress } from "../addresses";
import { area } from "../areas";
import { asFlag, asInteger, asRecord, asText, oneOf, optional, refuse, withKeys } from "../arguments";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../workbook/model";
import { HeaderFooterGroup } from "./headersFooters";
import { found } from "./lookup";
import { PageMargins } from "./pageMargins";
import { Range } from "./range";
import { rangeOf } from "./ranges";

const PAPER_SIZES = [
  "Letter",
  "Legal",
  "A3",
  "A4",
  "A5",
  "B4",
  "B5",
] as const satisfies readonly Layout["paperSize"][];

/** The page set-up of a sheet. */
export class PageLayout extends PageMargins {
  readonly className = "PageLayout";

  get Orientation(): Layout["orientation"] {
    return this.layout.orientation;
  }

  set Orientation(value: unknown) {
    this.update({ orientation: oneOf(["Portrait", "Landscape"], value, "orientation") });
  }

  get PaperSize(): Layout["paperSize"] {
    return this.layout.paperSize;
  }

  set PaperSize(value: unknown) {
    this.update({ paperSize: oneOf(PAPER_SIZES, value, "paperSize") });
  }

  get Zoom(): object {
    const { zoom } = this.layout;
    if ("scale" in zoom) return { scale: zoom.scale };
    const pages = (count: number): number | null => (count === 0 ? null : count);
    return { horizontalFitToPages: pages(zoom.pagesWide), verticalFitToPages: pages(zoom.pagesTall) };
  }

  /** Percent, or pages to fit; a direction that is left out takes as many pages as it needs. */
  set Zoom(value: unknown) {
    const zoom = asRecord(value, "zoom");
    withKeys(zoom, ["scale", "horizontalFitToPages", "verticalFitToPages"], "zoom");
    const scale = optional(zoom.scale, "zoom.scale", asInteger);
    const pagesWide = optional(zoom.horizontalFitToPages, "zoom.horizontalFitToPages", asInteger) ?? 0;
    const pagesTall = optional(zoom.verticalFitToPages, "zoom.verticalFitToPages", asInteger) ?? 0;
    if (scale === undefined) this.update({ zoom: { pagesWide, pagesTall } });
    else
      this.update({
        zoom: { scale: scale >= 10 && scale <= 400 ? scale : refuse("zoom.scale is 10 to 400 percent.") },
      });
  }

  get CenterHorizontally(): boolean {
    return this.layout.centerHorizontally;
  }

  set CenterHorizontally(value: unknown) {
    this.update({ centerHorizontally: asFlag(value, "centerHorizontally") });
  }

  get CenterVertically(): boolean {
    return this.layout.centerVertically;
  }

  set CenterVertically(value: unknown) {
    this.update({ centerVertically: asFlag(value, "centerVertically") });
  }

  get PrintGridlines(): boolean {
    return this.layout.printGridlines;
  }

  set PrintGridlines(value: unknown) {
    this.update({ printGridlines: asFlag(value, "printGridlines") });
  }

  get PrintHeadings(): boolean {
    return this.layout.printHeadings;
  }

  set PrintHeadings(value: unknown) {
    this.update({ printHeadings: asFlag(value, "printHeadings") });
  }

  get PrintOrder(): Layout["printOrder"] {
    return this.layout.printOrder;
  }

  set PrintOrder(value: unknown) {
    this.update({ printOrder: oneOf(["DownThenOver", "OverThenDown"], value, "printOrder") });
  }

  get BlackAndWhite(): boolean {
    return this.layout.blackAndWhite;
  }

  set BlackAndWhite(value: unknown) {
    this.update({ blackAndWhite: asFlag(value, "blackAndWhite") });
  }

  /** "" where Excel numbers the pages itself. */
  get FirstPageNumber(): number | "" {
    return this.layout.firstPageNumber === 0 ? "" : this.layout.firstPageNumber;
  }

  set FirstPageNumber(value: unknown) {
    this.update({ firstPageNumber: value === "" ? 0 : asInteger(value, "firstPageNumber") });
  }

  get HeadersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.session, this.sheet);
  }

  SetPrintArea(printArea: unknown): void {
    this.update({ printArea: [this.onSheet(rangeOf(this.session, printArea, "printArea", this.sheet))] });
  }

  SetPrintTitleRows(printTitleRows: unknown): void {
    const { row, rowCount } = this.lines(printTitleRows, "printTitleRows");
    this.update({ titleRows: { first: row, count: rowCount } });
  }

  SetPrintTitleColumns(printTitleColumns: unknown): void {
    const { column, columnCount } = this.lines(printTitleColumns, "printTitleColumns");
    this.update({ titleColumns: { first: column, count: columnCount } });
  }

  GetPrintTitleRows(): Range {
    return found(this.GetPrintTitleRowsOrNullObject(), "repeated row on", this.sheet);
  }

  GetPrintTitleRowsOrNullObject(): Range | null {
    const { titleRows } = this.layout;
    if (titleRows === null) return null;
    return new Range(this.session, {
      sheet: this.sheet,
      area: area(titleRows.first, 0, titleRows.count, SHEET_COLUMNS),
    });
  }

  GetPrintTitleColumns(): Range {
    return found(this.GetPrintTitleColumnsOrNullObject(), "repeated column on", this.sheet);
  }

  GetPrintTitleColumnsOrNullObject(): Range | null {
    const { titleColumns } = this.layout;
    if (titleColumns === null) return null;
    const at = area(0, titleColumns.first, SHEET_ROWS, titleColumns.count);
    return new Range(this.session, { sheet: this.sheet, area: at });
  }

  private onSheet(range: Range): Area {
    return range.at.sheet === this.sheet ? range.at.area : refuse("The range is on another worksheet.");
  }

  /** Rows or columns as a range or as text such as "$1:$2". */
  private lines(value: unknown, name: string): Area {
    if (value instanceof Range) return this.onSheet(value);
    const text = asText(value, name);
    return parseArea(splitAddress(text).rest) ?? refuse(`${name}: "${text}" is not an address.`);
  }
}
