import type { LiteralCell } from "@odoo/o-spreadsheet/dist/types/types/cells";
import type { Core } from "../../core";
import { cellsOf, gridOf } from "../../core";
import { isWithin, positionOf } from "../../engine/zones";
import { areaOf } from "../../engine/zones";
import { isErrorValue } from "../../functions/define";
import { excelError } from "../../functions/errors";
import { needsArrayEntry } from "../../formulas/arrays";
import type { FormulaScope } from "../../formulas/scope";
import type { Area, CellAddress, SheetArea, SheetId } from "../../types/area";
import type { CellResult, CellValue, Cells, ValueType } from "../../types/cells";

type Reading = Pick<
  Cells,
  | "values"
  | "valueTypes"
  | "formulas"
  | "texts"
  | "result"
  | "isQuotedText"
  | "hasFormula"
  | "isArrayFormula"
  | "spillOf"
  | "spillParent"
  | "usedArea"
>;

const EMPTY: CellResult = { type: "Empty", value: "" };

/** Reading cells: nothing here changes the document. */
export class CellReader implements Reading {
  constructor(private readonly core: Core) {}

  values(at: SheetArea): CellValue[][] {
    const { sheet, area } = at;
    const formulas = () => cellsOf(area).some((cell) => this.hasFormula(sheet, cell));
    return this.isInTable(at) && !formulas()
      ? gridOf(area, (row, column) => this.literal(sheet, row, column)?.value ?? "")
      : this.read(at, (row, column) => this.evaluate(sheet, row, column).value, "");
  }

  valueTypes(at: SheetArea): ValueType[][] {
    return this.read<ValueType>(at, (row, column) => this.evaluate(at.sheet, row, column).type, "Empty");
  }

  formulas(at: SheetArea): CellValue[][] {
    const { sheet, area } = at;
    const scope = this.core.scope();
    const formula = (row: number, column: number) => this.formula(sheet, { row, column }, scope);
    return this.isInTable(at)
      ? gridOf(area, (row, column) => formula(row, column) ?? this.literal(sheet, row, column)?.value ?? "")
      : this.read(at, (row, column) => formula(row, column) ?? this.evaluate(sheet, row, column).value, "");
  }

  texts(at: SheetArea): string[][] {
    return this.read(at, (row, column) => this.text(at.sheet, row, column), "");
  }

  result(sheet: SheetId, cell: CellAddress): CellResult {
    this.core.require({ sheet, area: { ...cell, rowCount: 1, columnCount: 1 } });
    const written = this.core.engine.cell(sheet, cell);
    // Constants need no calculation.
    if (!written || written.isFormula || written.content === "") this.core.engine.calculated();
    return this.evaluate(sheet, cell.row, cell.column);
  }

  hasFormula(sheet: SheetId, cell: CellAddress): boolean {
    return this.core.engine.cell(sheet, cell)?.isFormula ?? false;
  }

  isQuotedText(sheet: SheetId, cell: CellAddress): boolean {
    const found = this.core.engine.cell(sheet, cell);
    return found !== undefined && !found.isFormula && (found.content.startsWith("'") || found.format === "@");
  }

  isArrayFormula(sheet: SheetId, cell: CellAddress): boolean {
    const formula = this.core.engineFormula({ sheet, cell });
    return formula !== null && needsArrayEntry(formula);
  }

  spillOf(sheet: SheetId, cell: CellAddress): Area | null {
    const getters = this.core.engine.calculated();
    const position = positionOf(sheet, cell);
    const zone = getters.getCell(position)?.isFormula ? getters.getSpreadZone(position) : undefined;
    const area = zone && areaOf(zone);
    return area && (area.rowCount > 1 || area.columnCount > 1) ? area : null;
  }

  spillParent(sheet: SheetId, cell: CellAddress): CellAddress | null {
    const found = this.core.engine.calculated().getArrayFormulaSpreadingOn(positionOf(sheet, cell));
    return found && this.spillOf(sheet, { row: found.row, column: found.col })
      ? { row: found.row, column: found.col }
      : null;
  }

  usedArea(sheet: SheetId, valuesOnly: boolean): Area | null {
    this.core.engine.requireSheet(sheet);
    const getters = this.core.engine.calculated();
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    const include = ({ row, col }: { readonly row: number; readonly col: number }) => {
      top = Math.min(top, row);
      left = Math.min(left, col);
      bottom = Math.max(bottom, row);
      right = Math.max(right, col);
    };
    for (const cell of getters.getCells(sheet)) {
      if (!valuesOnly || cell.isFormula || cell.content !== "") include(getters.getCellPosition(cell.id));
    }
    for (const position of getters.getEvaluatedCellsPositions(sheet)) {
      if (getters.getEvaluatedCell(position).value !== null) include(position);
    }
    return bottom < 0
      ? null
      : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }

  private read<T>(at: SheetArea, make: (row: number, column: number) => T, empty: T): T[][] {
    this.core.require(at);
    this.core.engine.calculated();
    const inside = this.core.allotted(at);
    if (inside && isWithin(at.area, inside)) return gridOf(at.area, make);
    const isInside = (row: number, column: number) =>
      inside !== null && row < inside.row + inside.rowCount && column < inside.column + inside.columnCount;
    return gridOf(at.area, (row, column) => (isInside(row, column) ? make(row, column) : empty));
  }

  /** Nothing spills into a table: what its cells hold besides formulas is known without calculating. */
  private isInTable({ sheet, area }: SheetArea): boolean {
    const { getters } = this.core.engine;
    if (!getters.tryGetSheet(sheet)) return false;
    return getters.getCoreTables(sheet).some(({ range }) => isWithin(area, areaOf(range.zone)));
  }

  /** The constant in a cell, or null. */
  private literal(sheet: SheetId, row: number, column: number): CellResult | null {
    const cell = this.core.engine.cell(sheet, { row, column });
    return cell && !cell.isFormula && cell.content !== "" ? literalResult(cell) : null;
  }

  private evaluate(sheet: SheetId, row: number, column: number): CellResult {
    const literal = this.literal(sheet, row, column);
    if (literal) return literal;
    const { value, message } = this.core.engine.getters.getEvaluatedCell({
      sheetId: sheet,
      row,
      col: column,
    });
    if (value === null) return EMPTY;
    if (typeof value === "number") return { type: "Double", value };
    if (typeof value === "boolean") return { type: "Boolean", value };
    if (!isErrorValue(value)) return { type: "String", value };
    const reason = message?.toString();
    const error = { type: "Error", value: excelError(value, reason) } as const;
    return reason === undefined ? error : { ...error, message: reason };
  }

  private formula(sheet: SheetId, cell: CellAddress, scope: FormulaScope): string | null {
    const formula = this.core.engineFormula({ sheet, cell });
    return formula === null ? null : this.core.fromEngine(formula, { sheet, cell }, scope);
  }

  private text(sheet: SheetId, row: number, column: number): string {
    const result = this.evaluate(sheet, row, column);
    if (result.type === "Error") return String(result.value);
    const { formattedValue, format } = this.core.engine.getters.getEvaluatedCell({
      sheetId: sheet,
      row,
      col: column,
    });
    return result.type === "String" && !format?.includes(";") && format !== "@"
      ? String(result.value)
      : formattedValue;
  }
}

/** A typed text as it was typed, although the engine turns some into links. */
function literalResult({ content, format, parsedValue }: LiteralCell): CellResult {
  if (content.startsWith("'")) return { type: "String", value: content.slice(1) };
  if (format === "@") return { type: "String", value: content };
  if (typeof parsedValue === "number") return { type: "Double", value: parsedValue };
  if (typeof parsedValue === "boolean") return { type: "Boolean", value: parsedValue };
  return { type: isErrorValue(content) ? "Error" : "String", value: content };
}
