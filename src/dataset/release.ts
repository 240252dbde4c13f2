import type { Dataset } from "./schema";

const byNumber = new Intl.Collator("en", { numeric: true });

/**
 * Compares ids of releases, with numbers in them by value: `2022.10` is after `2022.9`.
 *
 * @returns below 0 if `a` is older, above 0 if it is newer
 */
function compareReleaseIds(a: string, b: string): number {
  return byNumber.compare(a, b);
}

type Release = Pick<Dataset["release"], "id" | "date">;

export type Age = "newer" | "older" | "same";

/**
 * Whether release `a` is newer or older than `b`: by date, then by id. Releases with the same date and id are the same,
 * whatever their content.
 */
function compareReleases(a: Release, b: Release): Age {
  const order = a.date === b.date ? compareReleaseIds(a.id, b.id) : a.date < b.date ? -1 : 1;
  if (order === 0) return "same";
  return order > 0 ? "newer" : "older";
}

/** Whether a release is newer or older than the one in the workbook; by id only if the workbook has no date for it. */
export function ageOf(
  release: Release,
  held: { readonly release: string | null; readonly releaseDate: string | null },
): Age {
  return compareReleases(release, { id: held.release ?? "", date: held.releaseDate ?? release.date });
}
