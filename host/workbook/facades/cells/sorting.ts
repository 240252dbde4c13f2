import type { CellValue } from "../../types/cells";

const RANK = { number: 0, string: 1, boolean: 2 } as const;

function rank(value: CellValue): number {
  const type = typeof value;
  return type === "number" || type === "string" || type === "boolean" ? RANK[type] : 3;
}

/** Excel's order of sorting: numbers, texts (by the reader's language), booleans; empty cells last whichever way. */
export function compareForSort(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  const sign = ascending ? 1 : -1;
  if (typeof a === "string" && typeof b === "string")
    return sign * a.localeCompare(b, "zh-CN", { sensitivity: "accent" });
  if (rank(a) !== rank(b)) return sign * (rank(a) - rank(b));
  return sign * (Number(a) - Number(b));
}
