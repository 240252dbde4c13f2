/** How high a cell has to be for its text: Excel fits no rows to merged cells, and none again when a formula is calculated. */

/** Left and right padding of a cell together, in points. */
const PADDING = 8;
/** Line spacing in font sizes, and the space above and below a text in points. */
const LINE = 1.36;
const MARGIN = 5;
/** Excel refuses a row that is higher than 409.5 points; of longer texts the end is read in the formula bar. */
const HIGHEST = 409;

/** The height in points that a wrapped text needs: Chinese characters are as wide as high, others about half. */
export function textHeight(text: string, size: number, width: number): number {
  const lines = text.split("\n").map((line) => {
    const wide = [...line].filter((character) => /[\u2E80-\uFFEF●○✕]/u.test(character)).length;
    const units = wide + 0.48 * (line.length - wide);
    return Math.max(1, Math.ceil((units * size) / (width - PADDING)));
  });
  return Math.min(HIGHEST, Math.ceil(lines.reduce((sum, each) => sum + each, 0) * size * LINE + MARGIN));
}
