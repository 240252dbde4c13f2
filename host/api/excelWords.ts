/** Words of Excel that several objects take. */
import type { Comparison } from "../workbook/model";

export const COMPARISONS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const satisfies readonly Comparison[];
