import type { Core } from "./core";
import { lex } from "./formulas/lexer";
import type { Place } from "./formulas/scope";

/** Whether a formula uses a name. */
export function mentions(formula: string, name: string): boolean {
  if (!formula.toLowerCase().includes(name.toLowerCase())) return false;
  return lex(formula).some(({ kind, text }) => kind === "word" && text.toLowerCase() === name.toLowerCase());
}

/** Writes formulas anew, as they read, after something that their translation depends on has changed. */
export class CellRewriter {
  constructor(private readonly core: Core) {}

  /** `change` changes the meaning of a name; formulas with the name take the new meaning. */
  around(name: string, change: () => void): void {
    const users = this.formulas().filter(({ formula }) => mentions(formula, name));
    change();
    const scope = this.core.scope();
    for (const { place, formula } of users) {
      const { row, column } = place.cell;
      const content = this.core.toEngine(formula, place, scope);
      this.core.engine.send("UPDATE_CELL", { sheetId: place.sheet, row, col: column, content });
    }
  }

  private formulas(): { readonly place: Place; readonly formula: string }[] {
    const { getters } = this.core.engine;
    const scope = this.core.scope();
    return getters.getSheetIds().flatMap((sheet) =>
      getters.getCells(sheet).flatMap((cell) => {
        // A name is a word of its own, or behind a marker; formulas with neither need not be read.
        if (
          !cell.isFormula ||
          (cell.compiledFormula.symbols.length === 0 && !cell.compiledFormula.isBadExpression)
        )
          return [];
        const { row, col } = getters.getCellPosition(cell.id);
        const place = { sheet, cell: { row, column: col } };
        const formula = this.core.engineFormula(place);
        return formula === null ? [] : [{ place, formula: this.core.fromEngine(formula, place, scope) }];
      }),
    );
  }
}
