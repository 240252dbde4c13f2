import { textWidth } from "../../facades/formats/headerSizes";
import type { CellFormat } from "../../model";

/** What a cell takes of its width for itself. */
const PADDING_POINTS = 6;
/** Distance of lines, in sizes of the font: Chinese fonts need more. */
const LINE = 1.25;
const CHINESE_LINE = 1.36;
/** What a line of Chinese loses, in sizes of the font: it ends with a whole character, and none begins with punctuation. */
const CHINESE_LOSS = 0.75;
const MARGIN_POINTS = 2;

export interface RowCell {
  text: string;
  format: Pick<CellFormat, "wrapText" | "fontSize">;
  /** Of the column, in points. */
  width: number;
}

/**
 * The height that Excel has fitted a row to in which texts wrap; null where the standard height is enough. Excel saves such
 * heights, and other programs do not work them out when they open a file.
 */
export function fittedHeight(cells: readonly RowCell[], standard: number): number | null {
  const heights = cells.filter(({ text, format }) => format.wrapText && text !== "").map(wrappedHeight);
  const height = Math.max(0, ...heights);
  return height > standard ? Math.ceil(height * 4) / 4 : null;
}

function wrappedHeight({ text, format: { fontSize }, width }: RowCell): number {
  const isChinese = /[\u2E80-\uFFEF]/u.test(text);
  const room = Math.max(width - PADDING_POINTS - (isChinese ? CHINESE_LOSS * fontSize : 0), fontSize);
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, fontSize) / room)), 0);
  return lines * fontSize * (isChinese ? CHINESE_LINE : LINE) + MARGIN_POINTS;
}
