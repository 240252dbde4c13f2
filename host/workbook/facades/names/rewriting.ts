import type { CompiledFormula } from "@odoo/o-spreadsheet/dist/types/formulas/compiler";
import type { Core } from "../../core";
import { lex } from "../../formulas/lexer";
import type { Place } from "../../formulas/scope";

/** Whether a formula uses a name. */
export function mentions(formula: string, name: string): boolean {
  if (!formula.toLowerCase().includes(name.toLowerCase())) return false;
  return lex(formula).some(({ kind, text }) => kind === "word" && text.toLowerCase() === name.toLowerCase());
}

/** Translates formulas again after something that their translation depends on has changed. */
export class CellRewriter {
  constructor(private readonly core: Core) {}

  /** `change` changes the meaning of a name; formulas with the name take the new meaning. */
  around(name: string, change: () => void): void {
    const users = this.users(name);
    change();
    const scope = this.core.scope();
    for (const { place, formula } of users) {
      const { row, column } = place.cell;
      const content = this.core.toEngine(formula, place, scope);
      this.core.engine.send("UPDATE_CELL", { sheetId: place.sheet, row, col: column, content });
    }
  }

  private users(name: string): { readonly place: Place; readonly formula: string }[] {
    const { getters } = this.core.engine;
    const scope = this.core.scope();
    return getters.getSheetIds().flatMap((sheet) =>
      getters.getCells(sheet).flatMap((cell) => {
        if (!cell.isFormula || !mayMention(cell.compiledFormula, name)) return [];
        const { row, col } = getters.getCellPosition(cell.id);
        const place = { sheet, cell: { row, column: col } };
        const formula = this.core.fromEngine(this.core.engineFormula(place) ?? "", place, scope);
        return mentions(formula, name) ? [{ place, formula }] : [];
      }),
    );
  }
}

/** A quick check: a name is a symbol, or a text behind a marker. */
function mayMention(
  { symbols, literalValues, isBadExpression, normalizedFormula }: CompiledFormula,
  name: string,
): boolean {
  const wanted = name.toLowerCase();
  const encoded = encodeURIComponent(name).toLowerCase();
  return (
    symbols.some((symbol) => symbol.toLowerCase() === wanted) ||
    literalValues.strings.some(({ value }) => value.toLowerCase().endsWith(encoded)) ||
    (isBadExpression && normalizedFormula.toLowerCase().includes(wanted))
  );
}
