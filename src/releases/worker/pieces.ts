/**
 * A data set in pieces. What one thread sends another is copied at once on either side; tens of megabytes would hold up the page,
 * and with it the formulas of the workbook.
 */
import type { Dataset } from "../../dataset";

/** In characters of the entries as JSON: some milliseconds to copy. */
const PIECE = 200_000;

/** Cuts a data set into pieces, each a data set with some of its entries. The first is there even where there are none. */
export function* piecesOf(dataset: Dataset): Generator<Dataset> {
  const { periods, themes, measures, cities, records, targets, recommendations } = dataset;
  const lists = [periods, themes, measures, cities, records, targets, recommendations];
  const longest = Math.max(...lists.map(({ length }) => length));
  let from = 0;
  let size = 0;
  const piece = (to: number): Dataset => ({
    ...dataset,
    periods: periods.slice(from, to),
    themes: themes.slice(from, to),
    measures: measures.slice(from, to),
    cities: cities.slice(from, to),
    records: records.slice(from, to),
    targets: targets.slice(from, to),
    recommendations: recommendations.slice(from, to),
  });
  for (let index = 0; index < longest; index++) {
    const sizes = lists.map((list) => (index < list.length ? JSON.stringify(list[index]).length : 0));
    size += sizes.reduce((sum, each) => sum + each, 0);
    if (size < PIECE) continue;
    yield piece(index + 1);
    from = index + 1;
    size = 0;
  }
  if (from === 0 || from < longest) yield piece(longest);
}

/** @param pieces one at least */
export function joinPieces(pieces: readonly [Dataset, ...Dataset[]]): Dataset {
  return {
    ...pieces[0],
    periods: pieces.flatMap(({ periods }) => periods),
    themes: pieces.flatMap(({ themes }) => themes),
    measures: pieces.flatMap(({ measures }) => measures),
    cities: pieces.flatMap(({ cities }) => cities),
    records: pieces.flatMap(({ records }) => records),
    targets: pieces.flatMap(({ targets }) => targets),
    recommendations: pieces.flatMap(({ recommendations }) => recommendations),
  };
}
