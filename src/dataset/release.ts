const byNumber = new Intl.Collator("en", { numeric: true });

/**
 * Orders ids of releases such as `2022.1` and `2022.10`, numbers in them by their value.
 *
 * @returns below 0 where `a` is the older, above 0 where it is the newer
 */
export function compareReleaseIds(a: string, b: string): number {
  return byNumber.compare(a, b);
}
