/** How the workbook looks: one palette (contrast of text at least 4.5 : 1, WCAG 2.2) and a few styles made of it. */
import type { Style } from "../description";

export const COLORS = {
  ink: "#1F2A37",
  muted: "#5B6672",
  brand: "#0F5C6E",
  brandSoft: "#E3F1F3",
  detailed: "#0F6E84",
  listed: "#BFE3E8",
  absent: "#F7C9B8",
  absentInk: "#7A2410",
  notCoded: "#ECEFF1",
  input: "#FFF6D6",
  line: "#C9D3DA",
  white: "#FFFFFF",
} as const;

/** A colour for each theme with the colour of text on it: told apart by the colour-blind too (Okabe and Ito). */
const THEME_COLORS = [
  { fill: "#0F5C6E", text: COLORS.white },
  { fill: "#E69F00", text: COLORS.ink },
  { fill: "#56B4E9", text: COLORS.ink },
  { fill: "#007F5F", text: COLORS.white },
  { fill: "#CC79A7", text: COLORS.ink },
  { fill: "#5B6672", text: COLORS.white },
  { fill: "#F0E442", text: COLORS.ink },
  { fill: "#A24000", text: COLORS.white },
] as const;

export function themeColor(index: number): { fill: string; text: string } {
  return THEME_COLORS[index % THEME_COLORS.length] ?? THEME_COLORS[0];
}

/** A number format that shows nothing for 0. */
export const NOTHING_FOR_ZERO = "0;;";

export const STYLES = {
  title: { bold: true, size: 16, color: COLORS.brand },
  subtitle: { color: COLORS.muted },
  heading: { bold: true, size: 12, color: COLORS.brand },
  label: { color: COLORS.muted },
  header: {
    bold: true,
    color: COLORS.white,
    fill: COLORS.brand,
    vertical: "Center",
    wrap: true,
  },
  total: { bold: true, fill: COLORS.brandSoft },
  body: { vertical: "Top", borders: { InsideHorizontal: COLORS.line, EdgeBottom: COLORS.line } },
  input: {
    bold: true,
    size: 12,
    fill: COLORS.input,
    borders: { EdgeTop: COLORS.muted, EdgeBottom: COLORS.muted },
  },
  percent: { numberFormat: "0%" },
  count: { numberFormat: "0" },
  /** What is typed stays a text: 3-1 no date, 2.10 no number. */
  text: { numberFormat: "@" },
  /** A formula in a cell for texts would be a text. */
  calculated: { numberFormat: "General" },
  center: { horizontal: "Center" },
  cell: { horizontal: "Center", vertical: "Center" },
  small: { size: 9, color: COLORS.muted },
} as const satisfies Record<string, Style>;

export const TABLE_STYLE = "TableStyleLight15";
