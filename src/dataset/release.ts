import type { Dataset } from "./schema";

const byNumber = new Intl.Collator("en", { numeric: true });

/**
 * Orders ids of releases such as `2022.1` and `2022.10`, numbers in them by their value.
 *
 * @returns below 0 where `a` is the older, above 0 where it is the newer
 */
function compareReleaseIds(a: string, b: string): number {
  return byNumber.compare(a, b);
}

type Release = Pick<Dataset["release"], "id" | "date">;

export type Age = "newer" | "older" | "same";

/**
 * Whether release `a` is newer or older than `b`: by the day it was released; of two releases of a day by id, numbers in ids
 * by their value (2022.10 after 2022.9). Releases with the same day and id are the same, whatever is in them.
 */
function compareReleases(a: Release, b: Release): Age {
  const order = a.date === b.date ? compareReleaseIds(a.id, b.id) : a.date < b.date ? -1 : 1;
  if (order === 0) return "same";
  return order > 0 ? "newer" : "older";
}

/** How a release stands to the one that a workbook holds; by id alone where the workbook knows of no day. */
export function ageOf(
  release: Release,
  held: { readonly release: string | null; readonly releaseDate: string | null },
): Age {
  return compareReleases(release, { id: held.release ?? "", date: held.releaseDate ?? release.date });
}
