/** Pieces of the styles part: a font, a fill, a border, an alignment. */
import type { Border, CellBorders, CellFormat } from "../../types/formats";
import { element } from "../xml";

export const argb = (color: string): string => `FF${color.replace("#", "").toUpperCase()}`;

export const NO_BORDER = element("border", {}, "<left/><right/><top/><bottom/><diagonal/>");
export const NO_FILL = element("fill", {}, element("patternFill", { patternType: "none" }));
export const GRAY_FILL = element("fill", {}, element("patternFill", { patternType: "gray125" }));

const UNDERLINES = {
  None: "",
  Single: "<u/>",
  Double: '<u val="double"/>',
  SingleAccountant: '<u val="singleAccounting"/>',
  DoubleAccountant: '<u val="doubleAccounting"/>',
} as const;

export function fontXml({
  bold,
  italic,
  strikethrough,
  underline,
  fontSize,
  fontColor,
  fontName,
}: CellFormat): string {
  return element(
    "font",
    {},
    bold ? "<b/>" : "",
    italic ? "<i/>" : "",
    strikethrough ? "<strike/>" : "",
    UNDERLINES[underline],
    element("sz", { val: fontSize }),
    fontColor === "#000000" ? element("color", { theme: 1 }) : element("color", { rgb: argb(fontColor) }),
    element("name", { val: fontName }),
    // The family and character set let a reader without the font choose a likely one.
    element("family", { val: 2 }),
    /[\u2E80-\uFFFF]/.test(fontName) ? element("charset", { val: 134 }) : "",
  );
}

export function fillXml(fill: string | null): string {
  if (fill === null) return NO_FILL;
  const colors = element("fgColor", { rgb: argb(fill) }) + element("bgColor", { indexed: 64 });
  return element("fill", {}, element("patternFill", { patternType: "solid" }, colors));
}

function lineStyle({ line, weight }: Border): string {
  switch (line) {
    case "Dash":
      return weight === "Medium" ? "mediumDashed" : "dashed";
    case "Dot":
      return "dotted";
    case "Double":
      return "double";
    default:
      return weight === "Hairline" ? "hair" : weight.toLowerCase();
  }
}

export function borderXml(borders: CellBorders): string {
  const side = (name: keyof CellBorders) => {
    const border = borders[name];
    if (!border || border.line === "None") return `<${name}/>`;
    return element(name, { style: lineStyle(border) }, element("color", { rgb: argb(border.color) }));
  };
  return element("border", {}, side("left"), side("right"), side("top"), side("bottom"), "<diagonal/>");
}

const HORIZONTAL = {
  General: undefined,
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const;
const VERTICAL = {
  Top: "top",
  Center: "center",
  Bottom: undefined,
  Justify: "justify",
  Distributed: "distributed",
} as const;

export function alignmentXml(format: CellFormat): string {
  const { textOrientation: angle } = format;
  // Files count angles below the line from 90 upwards; 255 is stacked text.
  const rotation = angle === 180 ? 255 : angle < 0 ? 90 - angle : angle;
  const attributes = {
    horizontal: HORIZONTAL[format.horizontalAlignment],
    vertical: VERTICAL[format.verticalAlignment],
    textRotation: rotation || undefined,
    wrapText: format.wrapText || undefined,
  };
  return Object.values(attributes).every((value) => value === undefined)
    ? ""
    : element("alignment", attributes);
}
