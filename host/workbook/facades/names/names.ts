import { WorkbookError } from "../../errors";
import { CellRewriter, mentions } from "./rewriting";
import type { Core } from "../../core";
import { engineValues } from "../calculation/evaluation";
import { sheetAreaOf } from "../../engine/zones";
import { requireFreeName } from "./nameRules";
import type { FormulaScope } from "../../formulas/scope";
import { isPlainReference } from "../../formulas/toEngine";
import type { SheetArea, SheetId } from "../../types/area";
import type { CellValue } from "../../types/cells";
import type { DefinedName, Names } from "../../types/names";

/** The id of a name's entry in the document. */
export const nameId = (scope: SheetId | null, name: string) => `${scope ?? ""}!${name.toLowerCase()}`;

export class WorkbookNames implements Names {
  private readonly rewriter: CellRewriter;

  constructor(
    private readonly core: Core,
    private readonly whenChanged: (name: string) => void,
  ) {
    this.rewriter = new CellRewriter(core);
  }

  list(scope: SheetId | null): DefinedName[] {
    return this.core.definedNames().filter((name) => name.scope === scope);
  }

  find(scope: SheetId | null, name: string): DefinedName | null {
    return this.core.definedName(nameId(scope, name));
  }

  add(name: DefinedName): DefinedName {
    if (name.scope !== null) this.core.engine.requireSheet(name.scope);
    requireFreeName(this.core, name.name, { scope: name.scope });
    this.store(name);
    return name;
  }

  update(
    scope: SheetId | null,
    name: string,
    patch: Partial<Pick<DefinedName, "formula" | "comment" | "visible">>,
  ): void {
    this.store({ ...this.require(scope, name), ...patch });
  }

  remove(scope: SheetId | null, name: string): void {
    this.require(scope, name);
    this.changeMeaning(name, () => this.core.engine.deleteEntry("name", nameId(scope, name)));
  }

  area(scope: SheetId | null, name: string): SheetArea | null {
    const formula = this.engineFormula(scope, name).slice(1);
    if (!isPlainReference(formula)) return null;
    const { getters } = this.core.engine;
    const place = this.core.namePlace(scope);
    const range = getters.getNamedRange(formula)?.range ?? getters.getRangeFromSheetXC(place.sheet, formula);
    const isCells =
      range.invalidXc === undefined && range.invalidSheetName === undefined && range.zone.top >= 0;
    return isCells ? sheetAreaOf({ _sheetId: range.sheetId, _zone: range.unboundedZone }) : null;
  }

  values(scope: SheetId | null, name: string): CellValue[][] {
    return engineValues(this.core, this.engineFormula(scope, name), this.core.namePlace(scope)).values;
  }

  private require(scope: SheetId | null, name: string): DefinedName {
    const found = this.find(scope, name);
    if (!found) throw new WorkbookError("ItemNotFound", `There is no name "${name}".`);
    return found;
  }

  private engineFormula(scope: SheetId | null, name: string): string {
    const formula = this.core.engine.entry("name", nameId(scope, name))?.formulas[0];
    if (formula === undefined) throw new WorkbookError("ItemNotFound", `There is no name "${name}".`);
    return formula;
  }

  private store(definition: DefinedName): void {
    const { name, scope, formula, comment, visible } = definition;
    const written = formula.startsWith("=") ? formula : `=${formula}`;
    const place = this.core.namePlace(scope);
    const translated = this.core.toEngine(
      written,
      place,
      this.scopeWith({ ...definition, formula: written }),
    );
    this.changeMeaning(name, () =>
      this.core.engine.setEntry({
        kind: "name",
        id: nameId(scope, name),
        sheet: scope,
        value: { name, scope, comment, visible },
        ranges: [],
        formulas: [translated],
      }),
    );
  }

  /** The scope with the new definition in place, so that circular names are found. */
  private scopeWith(definition: DefinedName): FormulaScope {
    const scope = this.core.scope();
    const isMeant = (name: string) => name.toLowerCase() === definition.name.toLowerCase();
    return {
      ...scope,
      definedName: (sheet, name) => {
        const isSeen = definition.scope === null || definition.scope === sheet;
        const found = scope.definedName(sheet, name);
        return isMeant(name) && isSeen && (found === null || found.scope === definition.scope)
          ? definition
          : found;
      },
    };
  }

  /** Translates all users of a name again, as they may contain its meaning: cells, other names, rules. */
  private changeMeaning(name: string, change: () => void): void {
    this.core.engine.batch(() => {
      const users = this.core.definedNames().filter((other) => mentions(other.formula, name));
      this.rewriter.around(name, change);
      for (const user of users) if (user.name.toLowerCase() !== name.toLowerCase()) this.store(user);
      this.whenChanged(name);
    });
  }
}
