/** Look-up in collections, with Excel's errors. */
import { asIndex } from "../arguments";
import { excelError } from "../errors";

export function itemAt<T>(items: readonly T[], index: unknown, what: string): T {
  const place = asIndex(index, "index");
  const item = items[place];
  if (item === undefined)
    throw excelError("ItemNotFound", `There are ${items.length} ${what}; index ${place} is none.`);
  return item;
}

export function found<T>(item: T | null | undefined, what: string, key: unknown): T {
  if (item === null || item === undefined)
    throw excelError("ItemNotFound", `There is no ${what} ${JSON.stringify(key)}.`);
  return item;
}
