import type { Dataset } from "../../dataset";

const LISTS = [
  "periods",
  "themes",
  "measures",
  "cities",
  "records",
  "targets",
  "recommendations",
] as const satisfies readonly (keyof Dataset)[];

/** Whether two releases have the same entries in any order, regardless of id, date and source. */
export function sameContent(a: Dataset, b: Dataset): boolean {
  return LISTS.every((list) => {
    const [left, right] = [a[list].map(text).sort(), b[list].map(text).sort()];
    return left.length === right.length && left.every((entry, index) => entry === right[index]);
  });
}

/** An entry as JSON with sorted keys, to compare entries regardless of the order of their fields. */
function text(entry: object): string {
  return JSON.stringify(entry, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
      : value,
  );
}
