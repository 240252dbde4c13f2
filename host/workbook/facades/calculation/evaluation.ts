import { quietly } from "../../engine/library";
import type { Core } from "../../core";
import { positionOf } from "../../engine/zones";
import { isMatrix, rowsOf } from "../../functions/define";
import { excelError } from "../../functions/errors";
import type { Place } from "../../formulas/scope";
import type { Evaluation } from "../../types/calculation";
import type { CellValue } from "../../types/cells";

/** Evaluates a formula in the engine's spelling, apart from any cell. */
export function engineValues(core: Core, formula: string, place: Place, isCell = false): Evaluation {
  const { engine } = core;
  const getters = engine.calculated();
  const isolated = { pending: false };
  engine.context.isolated = isolated;
  try {
    const position = isCell ? positionOf(place.sheet, place.cell) : undefined;
    const result = quietly(() => getters.evaluateFormulaResult(place.sheet, formula, position));
    const rows = rowsOf(isMatrix(result) ? result : result);
    const values = rows.map((row) => row.map((cell) => plain(cell?.value ?? "", cell?.message?.toString())));
    const messages = rows.map((row) => row.map((cell) => cell?.message?.toString() ?? null));
    return { values, messages, pending: isolated.pending };
  } finally {
    engine.context.isolated = null;
  }
}

const plain = (value: CellValue, message: string | undefined): CellValue =>
  typeof value === "string" && value.startsWith("#") ? excelError(value, message) : value;
