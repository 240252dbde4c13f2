/** Which heading a column most likely has now, by what it says and by its place between the others. Pure. */
import { distance } from "fastest-levenshtein";

/** A heading that the header lacks. */
export interface LostHeading {
  /** Its place among the expected headings, from 0. */
  readonly index: number;
  /** The place in the header of the heading that most likely was it; null where none is. */
  readonly at: number | null;
}

interface Candidate {
  readonly index: number;
  readonly at: number;
  readonly score: number;
}

/** What is needed to be taken for a column: the same text but for blanks, or a like text, or the very place. */
const ENOUGH = 40;

/**
 * @param expected our headings in the order in which they are written
 * @param aliases for each of them other words for it, such as the heading in the other language
 * @param byWords places among the expected headings of those that are known by what they say alone: they may never have been there
 */
export function lostHeadings(
  expected: readonly string[],
  aliases: readonly (readonly string[])[],
  header: readonly string[],
  byWords: ReadonlySet<number> = new Set(),
): LostHeading[] {
  const places = expected.map((heading) => header.indexOf(heading));
  const lost = expected.flatMap((_, index) => (places[index] === -1 ? [index] : []));
  if (lost.length === 0) return [];
  const known = new Set(places);
  const foreign = header.flatMap((_, at) => (known.has(at) ? [] : [at]));
  const candidates = lost.flatMap((index) =>
    foreign.map((at): Candidate => {
      const words = [expected[index] ?? "", ...(aliases[index] ?? [])];
      const likeness = wordScore(words, header[at] ?? "");
      const place = byWords.has(index) ? 0 : placeScore(index, at, places, header.length);
      return { index, at, score: likeness + place };
    }),
  );
  const taken = new Map<number, number>();
  for (const { index, at } of candidates
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score)) {
    if (!taken.has(index) && ![...taken.values()].includes(at)) taken.set(index, at);
  }
  return lost.map((index) => ({ index, at: taken.get(index) ?? null }));
}

/** A text without what the eye does not see, and without differences of width and case. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\p{Cf}\p{Cc}]+/gu, "")
    .toLowerCase();
}

function wordScore(words: readonly string[], heading: string): number {
  const now = plain(heading);
  if (now === "") return 0;
  const scores = words.map(plain).map((word, index) => {
    if (word === now) return index === 0 ? 100 : 90;
    if (now.includes(word) || word.includes(now)) return 45;
    return 1 - distance(word, now) / Math.max(word.length, now.length) >= 0.6 ? 40 : 0;
  });
  return Math.max(0, ...scores);
}

/** 40 between the same neighbours as before, and a little more at the very distance from the left one. */
function placeScore(index: number, at: number, places: readonly number[], width: number): number {
  const left = lastIndexOf(places.slice(0, index), (place) => place >= 0);
  const rightOffset = places.slice(index + 1).findIndex((place) => place >= 0);
  const from = left < 0 ? -1 : (places[left] ?? -1);
  const to = rightOffset < 0 ? width : (places[index + 1 + rightOffset] ?? width);
  if (at <= from || at >= to) return 0;
  // Wide open ends are no place: a column of the analyst's own may stand there.
  const room = to - from - 1;
  const wanted = (rightOffset < 0 ? places.length : index + 1 + rightOffset) - left - 1;
  if (room > wanted) return at - from === index - left ? 20 : 10;
  return at - from === index - left ? 45 : 40;
}

function lastIndexOf<T>(items: readonly T[], is: (item: T) => boolean): number {
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (item !== undefined && is(item)) return index;
  }
  return -1;
}
