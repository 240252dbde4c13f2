/**
 * Looking up texts that come from cells. MATCH takes ~, * and ? for wildcards (广* would find 广安), COUNTIF also numbers for their
 * value (theme 01 would count as 1) and <5 for a comparison. Texts of up to 255 characters are found, each of these signs counted
 * twice; longer names are refused with the release (`LONGEST_NAME`).
 */

const SIGNS = [
  ["~", "~~"],
  ["*", "~*"],
  ["?", "~?"],
] as const;

/** The text of an expression as MATCH takes it at its word. */
export function literally(text: string): string {
  return SIGNS.reduce((inner, [sign, escaped]) => `SUBSTITUTE(${inner},"${sign}","${escaped}")`, text);
}

/** The place of a text in a range of one row or column, from 1; `#N/A` where it is not there. */
export function placeOf(text: string, range: string): string {
  return `MATCH(${literally(text)},${range},0)`;
}

/** The same for a cell that people fill in: of a number, the place of that number. */
export function placeOfCell(cell: string, range: string): string {
  return `MATCH(IF(ISTEXT(${cell}),${literally(cell)},${cell}),${range},0)`;
}

/**
 * For each text of a range, within SUMPRODUCT, whether a column has it, be it as a number. (LibreOffice does not read ~ when MATCH
 * looks through an array, so the column stays as it is.)
 */
export function areAmong(texts: string, column: string): string {
  return `(ISNUMBER(${placeOf(texts, column)})+ISNUMBER(MATCH(0+${texts},${column},0))>0)`;
}
