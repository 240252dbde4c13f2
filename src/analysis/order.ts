/**
 * Sorts by `compare`, keeps the given order among equals, and numbers the places so that equals share one and the next
 * is skipped (1, 2, 2, 4).
 */
export function competitionRanks<T extends object>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): (T & { rank: number })[] {
  const ranked: (T & { rank: number })[] = [];
  for (const [position, item] of [...items].sort(compare).entries()) {
    const previous = ranked.at(-1);
    const rank = previous && compare(previous, item) === 0 ? previous.rank : position + 1;
    ranked.push({ ...item, rank });
  }
  return ranked;
}
