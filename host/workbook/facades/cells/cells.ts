import { WorkbookError } from "../../errors";
import { contentOf } from "./cellInput";
import type { Content } from "./cellInput";
import { CellReader } from "./cellReading";
import { CellShifter } from "./cellShifting";
import { cellsOf } from "../../core";
import type { Core } from "../../core";
import { formulaText } from "../../engine/formulaText";
import { headerText, uniqueNames } from "../../engine/tables";
import { intersection, positionOf } from "../../engine/zones";
import type { FormulaScope } from "../../formulas/scope";
import { checkCustomFunctions } from "../../formulas/syntax";
import type { Grid, SheetArea, SheetId } from "../../types/area";
import type { CellInput, Cells, ClearWhat, ShiftRowsOrColumns, SortKey } from "../../types/cells";
import type { ConditionalFormats, Validations } from "../../types/rules";
import type { Hyperlinks } from "../../types/document";
import type { WorkbookFilters } from "../tables/filters";

/** The content of a cell as it reads in a cell `down` rows below and `right` columns beside it. */
function movedContent(
  { getters }: Core["engine"],
  sheet: SheetId,
  cell: ReturnType<Core["engine"]["cell"]>,
  down: number,
  right: number,
): string {
  if (!cell) return "";
  if (!cell.isFormula) return cell.content;
  const { compiledFormula } = cell;
  return compiledFormula.isBadExpression
    ? formulaText(compiledFormula, getters)
    : getters.getTranslatedCellFormula(sheet, right, down, compiledFormula);
}

/** What clearing and deleting cells changes besides the cells themselves. */
export interface Attached {
  readonly hyperlinks: Hyperlinks;
  readonly validations: Validations;
  readonly conditionalFormats: ConditionalFormats;
  readonly filters: Pick<WorkbookFilters, "settle">;
}

/** Writing, copying and moving cells. */
export class WorkbookCells extends CellReader implements Cells {
  private readonly shifter: CellShifter;

  constructor(
    private readonly workbook: Core,
    private readonly attached: () => Attached,
  ) {
    super(workbook);
    this.shifter = new CellShifter(workbook);
  }

  write(at: SheetArea, inputs: Grid<CellInput>): void {
    const { area, sheet } = at;
    this.workbook.require(at);
    const isShaped =
      inputs.length === area.rowCount && inputs.every((row) => row.length === area.columnCount);
    if (!isShaped) {
      throw new WorkbookError(
        "InvalidArgument",
        `The values are not of the range's shape, ${area.rowCount} rows of ${area.columnCount}.`,
      );
    }
    this.workbook.requireWritable(at);
    const scope = this.workbook.scope();
    // Everything is translated before anything is written, so that a refused formula leaves the cells as they were.
    const contents = inputs.map((cells, r) =>
      cells.map((input, c) => this.engineContent(sheet, area.row + r, area.column + c, input, scope)),
    );
    this.workbook.engine.batch(() => {
      // Once for all cells, which is faster than per cell.
      this.workbook.engine.growTo(sheet, area.row + area.rowCount, area.column + area.columnCount);
      contents.forEach((cells, r) =>
        cells.forEach((content, c) => {
          if (content !== null) this.put(sheet, area.row + r, area.column + c, content);
        }),
      );
      this.tidyHeaders(at);
    });
  }

  fill(at: SheetArea, input: CellInput): void {
    const content = contentOf(input, false);
    if (content?.kind !== "formula") {
      this.write(
        at,
        Array.from({ length: at.area.rowCount }, () =>
          Array.from({ length: at.area.columnCount }, () => input),
        ),
      );
      return;
    }
    const { sheet, area } = at;
    this.workbook.require(at);
    this.workbook.requireWritable(at);
    const first = this.formulaFor(sheet, area.row, area.column, content.formula, this.workbook.scope());
    this.workbook.engine.batch(() => {
      this.workbook.engine.growTo(sheet, area.row + area.rowCount, area.column + area.columnCount);
      this.put(sheet, area.row, area.column, first);
      const origin = this.workbook.engine.cell(sheet, area);
      for (const { row, column } of cellsOf(area)) {
        const moved =
          origin?.isFormula && !origin.compiledFormula.isBadExpression
            ? this.workbook.engine.getters.getTranslatedCellFormula(
                sheet,
                column - area.column,
                row - area.row,
                origin.compiledFormula,
              )
            : first;
        if (row !== area.row || column !== area.column) this.put(sheet, row, column, moved);
      }
    });
  }

  copyContents(from: SheetArea, to: SheetArea): void {
    this.workbook.require(from);
    this.workbook.require(to);
    this.workbook.requireWritable(to);
    const { engine } = this.workbook;
    const sources = cellsOf(from.area).map((cell) => ({ cell, found: engine.cell(from.sheet, cell) }));
    const { rowCount, columnCount } = from.area;
    engine.batch(() => {
      engine.growTo(to.sheet, to.area.row + to.area.rowCount, to.area.column + to.area.columnCount);
      for (const { row, column } of cellsOf(to.area)) {
        const [down, right] = [(row - to.area.row) % rowCount, (column - to.area.column) % columnCount];
        const source = sources[down * columnCount + right];
        if (source === undefined) continue;
        const { cell, found } = source;
        this.put(
          to.sheet,
          row,
          column,
          movedContent(engine, to.sheet, found, row - cell.row, column - cell.column),
        );
      }
      this.tidyHeaders(to);
    });
  }

  clear(at: SheetArea, what: ClearWhat): void {
    this.workbook.require(at);
    this.workbook.requireWritable(at);
    const inside = this.workbook.allotted(at);
    const { engine } = this.workbook;
    engine.batch(() => {
      const { hyperlinks, validations, conditionalFormats } = this.attached();
      const contents = what === "All" || what === "Contents";
      const formats = what === "All" || what === "Formats";
      if (inside && contents) this.clearContents(at.sheet, inside);
      if (inside && formats) {
        const target = [
          {
            top: inside.row,
            left: inside.column,
            bottom: inside.row + inside.rowCount - 1,
            right: inside.column + inside.columnCount - 1,
          },
        ];
        engine.send("CLEAR_FORMATTING", { sheetId: at.sheet, target });
        engine.send("SET_ZONE_BORDERS", { sheetId: at.sheet, target, border: { position: "clear" } });
      }
      if (formats) conditionalFormats.clear(at);
      if (what === "All") validations.clear(at);
      if (what === "All" || what === "Hyperlinks") hyperlinks.set(at, null);
      if (contents) this.tidyHeaders(at);
    });
  }

  insert(at: SheetArea, what: ShiftRowsOrColumns): void {
    this.workbook.require(at);
    this.workbook.engine.batch(() => {
      this.shifter.insert(at, what);
      this.tidyHeaders({
        sheet: at.sheet,
        area: { row: 0, column: 0, rowCount: 1048576, columnCount: 16384 },
      });
    });
  }

  remove(at: SheetArea, what: ShiftRowsOrColumns): void {
    this.workbook.require(at);
    this.workbook.engine.batch(() => {
      this.shifter.remove(at, what);
      this.attached().filters.settle(at.sheet);
    });
  }

  insertCells(at: SheetArea, shift: "down" | "right"): void {
    this.workbook.require(at);
    this.workbook.engine.batch(() => {
      this.shifter.insertCells(at, shift);
      this.tidyHeaders(at);
    });
  }

  removeCells(at: SheetArea, shift: "up" | "left"): void {
    this.workbook.require(at);
    this.workbook.engine.batch(() => {
      this.shifter.removeCells(at, shift);
      this.attached().filters.settle(at.sheet);
    });
  }

  sort(at: SheetArea, keys: readonly SortKey[]): void {
    this.workbook.require(at);
    this.workbook.requireWritable(at);
    this.shifter.sort(at, keys, (area) => this.values({ sheet: at.sheet, area }));
  }

  private engineContent(
    sheet: SheetId,
    row: number,
    column: number,
    input: CellInput,
    scope: FormulaScope,
  ): string | null {
    const isText = this.workbook.engine.cell(sheet, { row, column })?.format === "@";
    const content: Content | null = contentOf(input, isText);
    if (content === null) return null;
    return content.kind === "literal"
      ? content.content
      : this.formulaFor(sheet, row, column, content.formula, scope);
  }

  private formulaFor(
    sheet: SheetId,
    row: number,
    column: number,
    formula: string,
    scope: FormulaScope,
  ): string {
    const translated = this.workbook.toEngine(formula, { sheet, cell: { row, column } }, scope);
    checkCustomFunctions(formula, translated, this.workbook.engine.context.functions);
    return translated;
  }

  private put(sheet: SheetId, row: number, col: number, content: string): void {
    const present = this.workbook.engine.cell(sheet, { row, column: col });
    // A formula whose function became known later must be parsed again, although its text is the same.
    const { unresolved } = this.workbook.engine.context;
    if (present?.isFormula && (present.compiledFormula.isBadExpression || unresolved.has(present.id))) {
      this.workbook.engine.send("UPDATE_CELL", { sheetId: sheet, row, col, content: "" });
    }
    this.workbook.engine.send("UPDATE_CELL", { sheetId: sheet, row, col, content });
  }

  private clearContents(sheet: SheetId, area: SheetArea["area"]): void {
    for (const cell of cellsOf(area)) {
      const found = this.workbook.engine.getters.getCell(positionOf(sheet, cell));
      if (found && (found.isFormula || found.content !== "")) this.put(sheet, cell.row, cell.column, "");
    }
  }

  /** Header cells are texts, non-empty and unique. */
  private tidyHeaders({ sheet, area }: SheetArea): void {
    const { getters } = this.workbook.engine;
    for (const { range, config } of getters.getCoreTables(sheet)) {
      const { top, left, right } = range.zone;
      const header = { row: top, column: left, rowCount: 1, columnCount: right - left + 1 };
      if (config.numberOfHeaders === 0 || !intersection(header, area)) continue;
      const cells = cellsOf(header).map((cell) => getters.getCell(positionOf(sheet, cell)));
      const emptyName = this.workbook.language === "zh-CN" ? "列" : "Column";
      uniqueNames(cells.map(headerText), emptyName).forEach((name, index) => {
        const cell = cells[index];
        const isText = cell && !cell.isFormula && typeof cell.parsedValue === "string";
        if (headerText(cell) !== name || !isText)
          this.put(sheet, top, left + index, /^[^\d=+\-'@[]*$/.test(name[0] ?? "") ? name : `'${name}`);
      });
    }
  }
}
