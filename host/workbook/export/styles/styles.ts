import { GENERAL } from "../../facades/formats/numberFormats";
import type { CellBorders, CellFormat } from "../../types/formats";
import type { RuleFormat } from "../../types/rules";
import {
  GRAY_FILL,
  NO_BORDER,
  NO_FILL,
  alignmentXml,
  argb,
  borderXml,
  fillXml,
  fontXml,
} from "./stylePieces";
import { NS, document, element, list } from "../xml";

/** The properties that make up a cell's look in a file. */
export interface CellLook {
  readonly format: CellFormat;
  readonly numberFormat: string;
  readonly borders: CellBorders;
  /** Whether the text was entered after an apostrophe. */
  readonly quoted: boolean;
}

/** Formats that have a number of their own in every file. */
const BUILT_IN = new Map<string, number>([
  [GENERAL, 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["0.00E+00", 11],
  ["@", 49],
]);
const FIRST_OWN_FORMAT = 164;

/** Numbers distinct pieces of XML in the order in which they come. */
class Pool {
  private readonly indexes = new Map<string, number>();

  constructor(initial: readonly string[] = []) {
    for (const xml of initial) this.index(xml);
  }

  index(xml: string): number {
    const known = this.indexes.get(xml);
    if (known !== undefined) return known;
    this.indexes.set(xml, this.indexes.size);
    return this.indexes.size - 1;
  }

  get all(): string[] {
    return [...this.indexes.keys()];
  }
}

/** The styles part: every distinct look of a cell once, and the looks of conditional formats. */
export class Styles {
  private readonly fonts = new Pool();
  private readonly fills = new Pool([NO_FILL, GRAY_FILL]);
  private readonly borders = new Pool([NO_BORDER]);
  private readonly looks = new Pool();
  private readonly ruleLooks = new Pool();
  private readonly numberFormats = new Map<string, number>();
  private readonly known = new Map<string, number>();

  constructor(private readonly normal: CellFormat) {
    this.look({ format: normal, numberFormat: GENERAL, borders: {}, quoted: false });
  }

  /** Number of a look, for a cell's `s`. 0 is the Normal style. */
  look(look: CellLook): number {
    const key = JSON.stringify(look);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = this.looks.index(this.lookXml(look));
    this.known.set(key, index);
    return index;
  }

  /** Number of a conditional format's look, for `dxfId`. */
  ruleLook({ bold, fontColor, fill }: RuleFormat): number {
    const font = [
      bold === undefined ? "" : element("b", { val: bold }),
      fontColor === undefined ? "" : element("color", { rgb: argb(fontColor) }),
    ].join("");
    const colors =
      fill === undefined
        ? ""
        : element("fgColor", { rgb: argb(fill) }) + element("bgColor", { rgb: argb(fill) });
    const parts = [
      font && element("font", {}, font),
      colors && element("fill", {}, element("patternFill", { patternType: "solid" }, colors)),
    ];
    // Each rule has a look of its own: readers edit them one by one.
    return this.ruleLooks.index(element("dxf", {}, ...parts));
  }

  xml(): string {
    const formats = [...this.numberFormats].map(([formatCode, numFmtId]) =>
      element("numFmt", { numFmtId, formatCode }),
    );
    const root = element(
      "styleSheet",
      { xmlns: NS.main },
      list("numFmts", formats),
      list("fonts", this.fonts.all),
      list("fills", this.fills.all),
      list("borders", this.borders.all),
      list("cellStyleXfs", [
        element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }, alignmentXml(this.normal)),
      ]),
      list("cellXfs", this.looks.all),
      list("cellStyles", [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
      element("dxfs", { count: this.ruleLooks.all.length }, ...this.ruleLooks.all),
      element("tableStyles", {
        count: 0,
        defaultTableStyle: "TableStyleMedium2",
        defaultPivotStyle: "PivotStyleLight16",
      }),
    );
    return document(root);
  }

  private lookXml({ format, numberFormat, borders, quoted }: CellLook): string {
    const fontId = this.fonts.index(fontXml(format));
    const fillId = this.fills.index(fillXml(format.fill));
    const borderId = this.borders.index(borderXml(borders));
    const numFmtId = this.numberFormat(numberFormat);
    const alignment = alignmentXml(format);
    const protection = format.locked ? "" : element("protection", { locked: false, hidden: false });
    return element(
      "xf",
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        quotePrefix: quoted || undefined,
        applyNumberFormat: numFmtId !== 0 || undefined,
        applyFont: fontId !== 0 || undefined,
        applyFill: fillId !== 0 || undefined,
        applyBorder: borderId !== 0 || undefined,
        applyAlignment: alignment !== "" || undefined,
        applyProtection: protection !== "" || undefined,
      },
      alignment,
      protection,
    );
  }

  private numberFormat(format: string): number {
    const builtIn = BUILT_IN.get(format);
    if (builtIn !== undefined) return builtIn;
    const known = this.numberFormats.get(format) ?? FIRST_OWN_FORMAT + this.numberFormats.size;
    this.numberFormats.set(format, known);
    return known;
  }
}
