import { compareReleaseIds, type Dataset } from "../dataset";

type Release = Pick<Dataset["release"], "id" | "date">;

export type Age = "newer" | "older" | "same";

/**
 * Whether release `a` is newer or older than `b`: by the day it was released; of two releases of a day by id, numbers in ids
 * by their value (2022.10 after 2022.9). Releases with the same day and id are the same, whatever is in them.
 */
export function compareReleases(a: Release, b: Release): Age {
  const order = a.date === b.date ? compareReleaseIds(a.id, b.id) : a.date < b.date ? -1 : 1;
  if (order === 0) return "same";
  return order > 0 ? "newer" : "older";
}
