import { WorkbookError } from "./errors";
import type { Entry } from "./engine/plugins/documentPlugin";
import type { Engine } from "./engine/engine";
import { formulaText } from "./engine/formulaText";
import { allTables, tableShape } from "./engine/tables";
import { intersection, isInside, isWithin, positionOf } from "./engine/zones";
import { fromEngine } from "./formulas/fromEngine";
import type { FormulaScope, Place, TableShape } from "./formulas/scope";
import { checkSyntax } from "./formulas/syntax";
import { toEngine } from "./formulas/toEngine";
import { SHEET_COLUMNS, SHEET_ROWS } from "./types/area";
import type { Area, SheetArea, SheetId } from "./types/area";
import type { DefinedName } from "./types/names";

export type Language = "zh-CN" | "en-US";

/** What the facades share: the engine, and formulas between Excel's spelling and the engine's. */
export class Core {
  constructor(
    readonly engine: Engine,
    readonly language: Language,
  ) {}

  /** The workbook as formulas see it now. Ask for one per call: it remembers tables, for a call may translate thousands. */
  scope(): FormulaScope {
    const { getters } = this.engine;
    let shapes: TableShape[] | undefined;
    const tables = () => (shapes ??= allTables(getters).map((table) => tableShape(getters, table)));
    let names: DefinedName[] | undefined;
    const definedNames = () => (names ??= this.definedNames());
    return {
      tables,
      table: (name) => tables().find((table) => table.name.toLowerCase() === name.toLowerCase()) ?? null,
      tableAt: (sheet, cell) =>
        tables().find((table) => table.sheet === sheet && isInside(cell, table.area)) ?? null,
      definedName: (sheet, name) => {
        const found = definedNames().filter(
          (candidate) => candidate.name.toLowerCase() === name.toLowerCase(),
        );
        return (
          found.find(({ scope }) => scope === sheet) ?? found.find(({ scope }) => scope === null) ?? null
        );
      },
      sheetByName: (name) => getters.getSheetIdByName(name) ?? null,
      sheetName: (id) => getters.getSheetName(id),
    };
  }

  /** Defined names with formulas in Excel's spelling. */
  definedNames(): DefinedName[] {
    return this.printed(this.engine.entries("name"));
  }

  /** One defined name by the id of its entry, without looking at all others. */
  definedName(id: string): DefinedName | null {
    const entry = this.engine.entry("name", id);
    return entry === undefined ? null : (this.printed([entry])[0] ?? null);
  }

  private printed(entries: readonly Entry<"name">[]): DefinedName[] {
    // Printing a name's formula needs no other names: markers carry them.
    const scope: FormulaScope = { ...this.scope(), definedName: () => null };
    return entries.map(({ value, formulas: [formula = ""] }) => ({
      ...value,
      formula: fromEngine(formula, this.namePlace(value.scope), scope),
    }));
  }

  /** The cell that a name's relative references count from. */
  namePlace(scope: SheetId | null): Place {
    return { sheet: scope ?? this.engine.getters.getSheetIds()[0] ?? "", cell: { row: 0, column: 0 } };
  }

  /** Errors: "InvalidArgument" for a formula Excel would refuse. */
  toEngine(formula: string, place: Place, scope: FormulaScope): string {
    if (formula.length > 8192)
      throw new WorkbookError("InvalidArgument", "A formula can have 8,192 characters at most.");
    const translated = toEngine(formula, place, scope);
    checkSyntax(formula, translated);
    return translated;
  }

  fromEngine(formula: string, place: Place, scope: FormulaScope): string {
    return fromEngine(formula, place, scope);
  }

  /** The formula of a cell in the engine's spelling, spaces included, or null. */
  engineFormula({ sheet, cell }: Place): string | null {
    const found = this.engine.cell(sheet, cell);
    if (!found?.isFormula) return null;
    return formulaText(found.compiledFormula, this.engine.getters);
  }

  /** Errors: "ItemNotFound" for a sheet that is gone, "InvalidArgument" for cells outside any sheet. */
  require({ sheet, area }: SheetArea): void {
    this.engine.requireSheet(sheet);
    const { row, column, rowCount, columnCount } = area;
    const isValid = row >= 0 && column >= 0 && rowCount >= 1 && columnCount >= 1;
    if (!isValid || row + rowCount > SHEET_ROWS || column + columnCount > SHEET_COLUMNS) {
      throw new WorkbookError("InvalidArgument", "The cells lie outside the sheet.");
    }
  }

  /** The part of an area that the engine has allotted: the rest is empty and unformatted. null: none of it. */
  allotted({ sheet, area }: SheetArea): Area | null {
    const { numberOfRows, numberOfCols } = this.engine.getters.getSheetSize(sheet);
    return intersection(area, { row: 0, column: 0, rowCount: numberOfRows, columnCount: numberOfCols });
  }

  /** Errors: "AccessDenied" when the sheet is protected and one of the cells is locked. */
  requireWritable({ sheet, area }: SheetArea): void {
    const { getters } = this.engine;
    if (!getters.isSheetLocked(sheet)) return;
    const isUnlocked = (row: number, column: number) =>
      getters.getCell(positionOf(sheet, { row, column }))?.style?.locked === false;
    const inside = this.allotted({ sheet, area });
    if (
      !inside ||
      !isWithin(area, inside) ||
      !cellsOf(area).every(({ row, column }) => isUnlocked(row, column))
    )
      this.engine.requireUnprotected(sheet);
  }
}

export function cellsOf({ row, column, rowCount, columnCount }: Area): { row: number; column: number }[] {
  return Array.from({ length: rowCount * columnCount }, (_, index) => ({
    row: row + Math.floor(index / columnCount),
    column: column + (index % columnCount),
  }));
}

/** Calls a function for every cell; returns its results as a grid. */
export function gridOf<T>(area: Area, make: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (_, column) => make(area.row + row, area.column + column)),
  );
}
