import type { HorizontalAlignment, Underline, VerticalAlignment } from "../types/formats";

declare module "@odoo/o-spreadsheet/dist/types/types/misc" {
  /** What Excel adds to the engine's style of a cell; saved, shared, copied and moved with it. */
  interface Style {
    fontName?: string;
    /** Where Excel knows more kinds than the engine's `underline`, `align` and `verticalAlign`. */
    excelUnderline?: Underline;
    excelHorizontal?: HorizontalAlignment;
    excelVertical?: VerticalAlignment;
    /** 180: stacked. Other angles are the engine's `rotation`. */
    stacked?: boolean;
    locked?: boolean;
    /** The number format as written, where the engine's own differs from it. */
    numberFormat?: string;
    /** Font size as written; the engine's differs where it has no such size. */
    excelFontSize?: number;
  }
}
