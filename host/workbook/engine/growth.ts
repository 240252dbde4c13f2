import type { ApplyRangeChange, RangeAdapterFunctions } from "@odoo/o-spreadsheet/dist/types/types/misc";
import type { Range } from "@odoo/o-spreadsheet/dist/types/types/range";

const isEndless = ({ unboundedZone: { bottom, right } }: Range) =>
  bottom === undefined || right === undefined;

/**
 * What references do when a sheet is made larger at its end: whole columns and rows reach the new end, all others stay where they
 * are, also those to cells that lie beyond the old end.
 */
export function whileGrowing(adapters: RangeAdapterFunctions): RangeAdapterFunctions {
  const applyChange: ApplyRangeChange = (range) =>
    isEndless(range) ? adapters.applyChange(range) : { changeType: "NONE", range };
  return {
    applyChange,
    adaptCompiledFormula: (formula) =>
      formula.rangeDependencies.some(isEndless)
        ? formula.adaptCompiledFormula(applyChange, (name) => name)
        : formula,
    adaptRangeString: (_sheet, range) => ({ changeType: "NONE", range }),
    adaptFormulaString: (_sheet, formula) => formula,
  };
}
