/** Compares headings as people leave them: with blanks, line breaks, stars and brackets, in either case and width. */

/** A heading without case, spaces, brackets and underscores, which people change: `Measure_ID` is `measureid`. */
export function foldedHeading(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
