import type { Area, PageLayout as Layout, SheetId } from "../../../workbook/model";
import { parseArea, splitAddress } from "../../addresses";
import { area } from "../../areas";
import { asFlag, asInteger, asRecord, asText, oneOf, optional, refuse, withKeys } from "../../arguments";
import { SHEET_COLUMNS } from "../../../workbook/model";
import { HostObject } from "../../object";
import type { Session } from "../../session";
import { HeaderFooterGroup } from "./headersFooters";
import { found } from "../lookup";
import { Range } from "../range/range";
import { rangeOf } from "../range/ranges";

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
export class PageLayout extends HostObject {
  readonly className = "PageLayout";

  constructor(
    session: Session,
    private readonly sheet: SheetId,
  ) {
    super(session);
  }

  private get layout(): Layout {
    return this.session.workbook.pageLayouts.get(this.sheet);
  }

  private update(patch: Partial<Layout>): void {
    this.session.workbook.pageLayouts.set(this.sheet, patch);
  }

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
