import type { CellValue } from "../../types/cells";
import type { FilterCriterion } from "../../types/filters";

/** A cell as a filter sees it. */
export interface FilteredCell {
  readonly value: CellValue;
  readonly text: string;
}

/** Whether a cell meets the criterion. */
export function meets(cell: FilteredCell, criterion: FilterCriterion): boolean {
  if (criterion.on === "Values") {
    const shown = cell.text.toLowerCase();
    return criterion.values.some((value) => value.toLowerCase() === shown);
  }
  const first = meetsOne(cell, criterion.criterion1);
  if (criterion.criterion2 === undefined) return first;
  const second = meetsOne(cell, criterion.criterion2);
  return criterion.operator === "And" ? first && second : first || second;
}

/** A criterion's operator and operand; none means "=". */
export function splitCriterion(criterion: string): { readonly operator: string; readonly operand: string } {
  const [, operator = "", operand = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  return { operator: operator === "" ? "=" : operator, operand };
}

function meetsOne({ value, text }: FilteredCell, criterion: string): boolean {
  const { operator, operand } = splitCriterion(criterion);
  const number = operand.trim() === "" ? Number.NaN : Number(operand);
  const isNumeric = typeof value === "number" && !Number.isNaN(number);
  const isEqual = () => (isNumeric ? value === number : pattern(operand).test(text));
  if (operator === "=") return isEqual();
  if (operator === "<>") return !isEqual();
  // Numbers are not compared with texts.
  if (!isNumeric && (typeof value === "number" || !Number.isNaN(number) || text === "")) return false;
  const order = isNumeric ? value - number : text.localeCompare(operand, "zh-CN", { sensitivity: "accent" });
  switch (operator) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}

/** `*` is any text, `?` any character, `~` takes the next one literally. */
function pattern(text: string): RegExp {
  const source = text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (found, literal: string | undefined) => {
    if (literal !== undefined) return `\\${literal}`;
    if (found === "*") return ".*";
    return found === "?" ? "." : `\\${found}`;
  });
  return new RegExp(`^${source}$`, "isu");
}
