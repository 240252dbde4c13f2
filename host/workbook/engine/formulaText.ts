import type { CompiledFormula } from "@odoo/o-spreadsheet/dist/types/formulas/compiler";
import type { CoreGetters } from "@odoo/o-spreadsheet/dist/types/types/core_getters";

interface Token {
  readonly type: string;
  readonly value: string;
}
const isTokens = (value: unknown): value is readonly Token[] => Array.isArray(value);

/** A formula as the engine keeps it now, with the spaces that its own printing leaves out. */
export function formulaText(formula: CompiledFormula, getters: Pick<CoreGetters, "getRangeString">): string {
  if (formula.isBadExpression) return formula.normalizedFormula;
  const tokens: unknown = Reflect.get(formula, "tokens");
  if (!isTokens(tokens))
    throw new Error("o-spreadsheet keeps formulas in another way: adapt host/workbook/engine.");
  let range = 0;
  let number = 0;
  let text = 0;
  const texts = tokens.map((token) => {
    switch (token.type) {
      case "REFERENCE":
      case "INVALID_REFERENCE": {
        const reference = formula.rangeDependencies[range++];
        return reference ? getters.getRangeString(reference, formula.sheetId) : "#REF";
      }
      case "NUMBER":
        return String(formula.literalValues.numbers[number++]?.value ?? "");
      case "STRING":
        return `"${formula.literalValues.strings[text++]?.value ?? ""}"`;
      default:
        return token.value;
    }
  });
  return texts.join("");
}
