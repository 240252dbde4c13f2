/** Where the pages of a briefing begin. */
import type { Area } from "../description";
import type { Section } from "../kit/section";

/** A4 upright within Excel's usual margins, in points. */
const PAGE = { width: 595 - 2 * 50, height: 842 - 2 * 54 };
/** Share of the page that is used: printed rows are somewhat higher than on the screen. */
const SLACK = 0.97;

/**
 * The rows before which pages begin, so that rows which belong together stay on one page. The page is scaled to the width of the
 * columns. What is longer than a page breaks where Excel breaks it.
 */
export function pageStarts(
  { rows, rowHeights, breaks }: Section,
  pageWidths: readonly number[],
  titleRows: Pick<Area, "row" | "rows"> | null,
): number[] {
  const width = pageWidths.reduce((sum, each) => sum + each, 0);
  const page = SLACK * PAGE.height * Math.max(1, width / PAGE.width);
  const heights = Array.from({ length: rows }, () => 0);
  for (const { row, rows: count, height } of rowHeights) heights.fill(height, row, row + count);
  const between = (from: number, to: number) =>
    heights.slice(from, to).reduce((sum, height) => sum + height, 0);
  const repeated = (row: number) =>
    titleRows !== null && row > titleRows.row ? between(titleRows.row, titleRows.row + titleRows.rows) : 0;

  const starts: number[] = [];
  let used = between(0, breaks[0] ?? rows);
  breaks.forEach((start, index) => {
    const height = between(start, breaks[index + 1] ?? rows);
    if (used + height > page) {
      starts.push(start);
      used = repeated(start);
    }
    used = used + height > page ? (used + height) % page : used + height;
  });
  return starts;
}
