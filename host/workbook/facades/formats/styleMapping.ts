/** Between Excel's format of a cell and the engine's style. */
import type { Style } from "@odoo/o-spreadsheet/dist/types/types/misc";
import "../../engine/styles";
import type { CellFormat, HorizontalAlignment, VerticalAlignment } from "../../types/formats";

export function normalFormat(language: "zh-CN" | "en-US"): CellFormat {
  return {
    fontName: language === "zh-CN" ? "等线" : "Calibri",
    fontSize: 11,
    bold: false,
    italic: false,
    underline: "None",
    strikethrough: false,
    fontColor: "#000000",
    fill: null,
    horizontalAlignment: "General",
    verticalAlignment: language === "zh-CN" ? "Center" : "Bottom",
    wrapText: false,
    textOrientation: 0,
    locked: true,
  };
}

function engineHorizontal(alignment: HorizontalAlignment): Style["align"] {
  switch (alignment) {
    case "Left":
      return "left";
    case "Right":
      return "right";
    case "Center":
    case "CenterAcrossSelection":
    case "Distributed":
      return "center";
    default:
      return undefined;
  }
}

function engineVertical(alignment: VerticalAlignment): Style["verticalAlign"] {
  if (alignment === "Top") return "top";
  return alignment === "Bottom" ? "bottom" : "middle";
}

const HORIZONTAL_OF = { left: "Left", right: "Right", center: "Center" } as const;
const VERTICAL_OF = { top: "Top", bottom: "Bottom", middle: "Center" } as const;

/** A patch as the engine's style; what only Excel knows is stored under names of its own. */
export function styleOf(patch: Partial<CellFormat>): Style {
  const style: Style = {};
  if (patch.fontName !== undefined) style.fontName = patch.fontName;
  if (patch.fontSize !== undefined) style.fontSize = patch.fontSize;
  if (patch.bold !== undefined) style.bold = patch.bold;
  if (patch.italic !== undefined) style.italic = patch.italic;
  if (patch.underline !== undefined) {
    style.underline = patch.underline !== "None";
    style.excelUnderline = patch.underline;
  }
  if (patch.strikethrough !== undefined) style.strikethrough = patch.strikethrough;
  if (patch.fontColor !== undefined) style.textColor = patch.fontColor;
  if (patch.fill !== undefined) style.fillColor = patch.fill ?? "";
  if (patch.horizontalAlignment !== undefined) {
    style.align = engineHorizontal(patch.horizontalAlignment);
    style.excelHorizontal = patch.horizontalAlignment;
  }
  if (patch.verticalAlignment !== undefined) {
    style.verticalAlign = engineVertical(patch.verticalAlignment);
    style.excelVertical = patch.verticalAlignment;
  }
  if (patch.wrapText !== undefined) style.wrapping = patch.wrapText ? "wrap" : "overflow";
  if (patch.textOrientation !== undefined) {
    style.stacked = patch.textOrientation === 180;
    style.rotation = style.stacked ? 0 : (-patch.textOrientation * Math.PI) / 180;
  }
  if (patch.locked !== undefined) style.locked = patch.locked;
  return style;
}

/** `normal` is what is under the style: the workbook's format, or that of the cell's column. */
export function formatOf(style: Style | undefined, normal: CellFormat): CellFormat {
  if (!style) return normal;
  const { underline = normal.underline !== "None", excelUnderline, excelHorizontal, excelVertical } = style;
  const isSameUnderline = excelUnderline !== undefined && (excelUnderline !== "None") === underline;
  return {
    fontName: style.fontName ?? normal.fontName,
    fontSize: style.fontSize ?? normal.fontSize,
    bold: style.bold ?? normal.bold,
    italic: style.italic ?? normal.italic,
    underline: isSameUnderline ? excelUnderline : underline ? "Single" : "None",
    strikethrough: style.strikethrough ?? normal.strikethrough,
    fontColor: style.textColor ?? normal.fontColor,
    fill: style.fillColor === undefined ? normal.fill : style.fillColor === "" ? null : style.fillColor,
    horizontalAlignment: horizontal(style.align, excelHorizontal, normal),
    verticalAlignment: vertical(style.verticalAlign, excelVertical, normal),
    wrapText: style.wrapping === undefined ? normal.wrapText : style.wrapping === "wrap",
    textOrientation: orientation(style, normal),
    locked: style.locked ?? normal.locked,
  };
}

/** Excel's finer value counts unless the engine's has been changed since. */
function horizontal(
  align: Style["align"],
  excel: HorizontalAlignment | undefined,
  normal: CellFormat,
): HorizontalAlignment {
  if (excel !== undefined && engineHorizontal(excel) === align) return excel;
  return align === undefined ? normal.horizontalAlignment : HORIZONTAL_OF[align];
}

function vertical(
  align: Style["verticalAlign"],
  excel: VerticalAlignment | undefined,
  normal: CellFormat,
): VerticalAlignment {
  if (excel !== undefined && engineVertical(excel) === align) return excel;
  return align === undefined ? normal.verticalAlignment : VERTICAL_OF[align];
}

function orientation({ stacked, rotation }: Style, normal: CellFormat): number {
  if (stacked) return 180;
  return rotation === undefined ? normal.textOrientation : Math.round((-rotation * 180) / Math.PI) || 0;
}
