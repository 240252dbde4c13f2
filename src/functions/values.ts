/**
 * Values that come from cells and go to cells. Input is not trusted: Excel for Windows, for the web and for Mac, and other
 * hosts, differ in how they pass blanks and single cells.
 */
import { visibleText } from "../dataset/names";
import type { FunctionError } from "./errors";

/** An error in a cell that is given as an argument, such as `#REF!`. */
export interface CellError {
  readonly code: string;
}

export type InputValue = string | number | boolean;
export type InputCell = InputValue | CellError | null;
/** At least one cell, all rows of one length. */
export type InputMatrix = readonly (readonly InputCell[])[];

export type OutputCell = string | number | boolean | FunctionError;
type OutputMatrix = OutputCell[][];
export type Output = OutputCell | OutputMatrix;

/** An argument as rows of cells: an omitted one is one blank cell, and so is an empty array. */
export function toMatrix(raw: unknown): InputMatrix {
  if (!Array.isArray(raw)) return [[toCell(raw)]];
  const rows = raw.map((row: unknown) => (Array.isArray(row) ? row.map(toCell) : [toCell(row)]));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width === 0) return [[null]];
  return rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
}

function toCell(raw: unknown): InputCell {
  switch (typeof raw) {
    case "string":
    case "number":
    case "boolean":
      return raw;
    case "object":
      if (raw === null) return null;
      if ("code" in raw && typeof raw.code === "string") return { code: raw.code };
      // Data types (stocks, entities …) carry the plain value that the cell shows.
      if ("basicValue" in raw) return toCell(raw.basicValue);
      return { code: "#VALUE!" };
    default:
      return null;
  }
}

export function isCellError(cell: InputCell): cell is CellError {
  return typeof cell === "object" && cell !== null;
}

/** Whether there is nothing to see in a cell: blanks of every kind, and characters without width. */
export function isBlank(cell: InputCell): cell is null | string {
  return cell === null || (typeof cell === "string" && visibleText(cell) === "");
}
