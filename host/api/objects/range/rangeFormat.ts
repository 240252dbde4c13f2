import type { HorizontalAlignment, VerticalAlignment } from "../../../workbook/model";
import { asFlag, asInteger, asNumber, oneOf, refuse } from "../../arguments";
import { FormatPart } from "./formatPart";
import { RangeBorderCollection } from "./rangeBorders";
import { RangeFill, RangeFont } from "./rangeFontAndFill";

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const satisfies readonly HorizontalAlignment[];
const VERTICAL = [
  "Top",
  "Center",
  "Bottom",
  "Justify",
  "Distributed",
] as const satisfies readonly VerticalAlignment[];

const STACKED_TEXT = 180;
const MAXIMUM_HEIGHT = 409.5;

export class RangeFormat extends FormatPart {
  readonly className = "RangeFormat";

  get Fill(): RangeFill {
    return new RangeFill(this.session, this);
  }

  get Font(): RangeFont {
    return new RangeFont(this.session, this);
  }

  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.session, this);
  }

  get Protection(): FormatProtection {
    return new FormatProtection(this.session, this);
  }

  get HorizontalAlignment(): HorizontalAlignment | null {
    return this.shared.horizontalAlignment;
  }

  set HorizontalAlignment(value: unknown) {
    this.set({ horizontalAlignment: oneOf(HORIZONTAL, value, "horizontalAlignment") });
  }

  get VerticalAlignment(): VerticalAlignment | null {
    return this.shared.verticalAlignment;
  }

  set VerticalAlignment(value: unknown) {
    this.set({ verticalAlignment: oneOf(VERTICAL, value, "verticalAlignment") });
  }

  get WrapText(): boolean | null {
    return this.shared.wrapText;
  }

  set WrapText(value: unknown) {
    this.set({ wrapText: asFlag(value, "wrapText") });
  }

  get TextOrientation(): number | null {
    return this.shared.textOrientation;
  }

  set TextOrientation(value: unknown) {
    const degrees = asInteger(value, "textOrientation");
    const valid = (degrees >= -90 && degrees <= 90) || degrees === STACKED_TEXT;
    this.set({ textOrientation: valid ? degrees : refuse("textOrientation is -90 to 90 degrees, or 180.") });
  }

  /** Null where the columns differ. */
  get ColumnWidth(): number | null {
    const { formats } = this.session.workbook;
    return formats.isColumnWidthShared(this.at) ? formats.columnWidth(this.at) : null;
  }

  set ColumnWidth(value: unknown) {
    const width = asNumber(value, "columnWidth");
    this.session.workbook.formats.setColumnWidth(
      this.at,
      width >= 0 ? width : refuse("columnWidth is 0 points or more."),
    );
  }

  /** Null where the rows differ. */
  get RowHeight(): number | null {
    const { formats } = this.session.workbook;
    return formats.isRowHeightShared(this.at) ? formats.rowHeight(this.at) : null;
  }

  set RowHeight(value: unknown) {
    const height = asNumber(value, "rowHeight");
    const valid = height >= 0 && height <= MAXIMUM_HEIGHT;
    this.session.workbook.formats.setRowHeight(
      this.at,
      valid ? height : refuse(`rowHeight is 0 to ${MAXIMUM_HEIGHT} points.`),
    );
  }

  AutofitColumns(): void {
    this.session.workbook.formats.autofitColumns(this.at);
  }

  AutofitRows(): void {
    this.session.workbook.formats.autofitRows(this.at);
  }
}

export class FormatProtection extends FormatPart {
  readonly className = "FormatProtection";

  get Locked(): boolean | null {
    return this.shared.locked;
  }

  set Locked(value: unknown) {
    this.set({ locked: asFlag(value, "locked") });
  }
}
