import { BorderBox } from "./borders";
import { ColumnFormats } from "./columnFormats";
import { textContent } from "../cells/cellInput";
import { cellsOf, gridOf } from "../../core";
import type { Core } from "../../core";
import { mergeCells } from "../../engine/mergeCells";
import { areaOf, positionOf, zoneOf } from "../../engine/zones";
import { HeaderSizes } from "./headerSizes";
import { GENERAL, engineFormat } from "./numberFormats";
import { formatOf, normalFormat, styleOf } from "./styleMapping";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../types/area";
import type { Area, Grid, SheetArea, SheetId } from "../../types/area";
import type { Border, BorderEdge, CellBorders, CellFormat, Formats, SharedFormat } from "../../types/formats";

/** Looks of cells. Sizes of rows and columns come with the class underneath. */
export class WorkbookFormats extends HeaderSizes implements Formats {
  readonly normal: CellFormat;
  private readonly borderBox: BorderBox;
  private readonly columnFormats: ColumnFormats;

  constructor(private readonly workbook: Core) {
    super(workbook);
    this.normal = normalFormat(workbook.language);
    this.borderBox = new BorderBox(workbook);
    this.columnFormats = new ColumnFormats(workbook);
  }

  get(at: SheetArea): SharedFormat {
    const [first = this.normal, ...others] = this.distinct(at);
    const shared = <K extends keyof CellFormat>(key: K): CellFormat[K] | null =>
      others.every((format) => format[key] === first[key]) ? first[key] : null;
    return {
      fontName: shared("fontName"),
      fontSize: shared("fontSize"),
      bold: shared("bold"),
      italic: shared("italic"),
      underline: shared("underline"),
      strikethrough: shared("strikethrough"),
      fontColor: shared("fontColor"),
      fill: others.every(({ fill }) => fill === first.fill) ? first.fill : undefined,
      horizontalAlignment: shared("horizontalAlignment"),
      verticalAlignment: shared("verticalAlignment"),
      wrapText: shared("wrapText"),
      textOrientation: shared("textOrientation"),
      locked: shared("locked"),
    };
  }

  grid(at: SheetArea): CellFormat[][] {
    this.workbook.require(at);
    const under = this.columnFormats.reader(at.sheet, this.normal);
    return gridOf(at.area, (row, column) => this.cellFormat(at.sheet, row, column, under(column)));
  }

  set(at: SheetArea, patch: Partial<CellFormat>): void {
    this.workbook.require(at);
    this.workbook.engine.batch(() => {
      if (isWholeColumns(at.area)) this.columnFormats.set(at, { format: patch, numberFormat: null });
      this.apply(at, { style: styleOf(patch) });
    });
  }

  numberFormats(at: SheetArea): string[][] {
    this.workbook.require(at);
    this.workbook.engine.calculated();
    const under = this.columnFormats.numberFormatReader(at.sheet);
    return gridOf(at.area, (row, column) => this.numberFormat(at.sheet, row, column, under(column)));
  }

  setNumberFormats(at: SheetArea, formats: Grid<string | null>): void {
    const cells = new Map<string, number[]>();
    formats.forEach((row, r) =>
      row.forEach((format, c) => {
        if (format === null) return;
        const keys = cells.get(format) ?? [];
        keys.push((at.area.row + r) * SHEET_COLUMNS + at.area.column + c);
        cells.set(format, keys);
      }),
    );
    this.workbook.engine.batch(() => {
      for (const [format, keys] of cells) {
        for (const area of mergeCells(keys)) this.fillNumberFormat({ sheet: at.sheet, area }, format);
      }
    });
  }

  fillNumberFormat(at: SheetArea, format: string): void {
    this.workbook.require(at);
    const usable = engineFormat(format);
    this.workbook.engine.batch(() => {
      if (isWholeColumns(at.area)) this.columnFormats.set(at, { format: {}, numberFormat: format });
      const before = this.texts(at);
      this.apply(at, { style: { numberFormat: format }, format: usable ?? "" });
      this.keepTexts(at.sheet, before, usable === "@");
    });
  }

  /** Constants in the area that are texts whatever they look like: entered after an apostrophe, or in a cell for texts. */
  private texts(at: SheetArea): { row: number; column: number; content: string }[] {
    const inside = this.workbook.allotted(at);
    if (!inside) return [];
    return cellsOf(inside).flatMap(({ row, column }) => {
      const cell = this.workbook.engine.cell(at.sheet, { row, column });
      if (!cell || cell.isFormula) return [];
      const isText =
        cell.content.startsWith("'") || (cell.format === "@" && cell.parsedValue !== cell.content);
      return isText ? [{ row, column, content: cell.content }] : [];
    });
  }

  /** A text stays one under another format; the engine wants an apostrophe only outside of cells for texts. */
  private keepTexts(
    sheet: SheetId,
    texts: ReturnType<WorkbookFormats["texts"]>,
    inTextFormat: boolean,
  ): void {
    for (const { row, column: col, content } of texts) {
      const kept = inTextFormat ? textContent(content) : content.startsWith("'") ? content : `'${content}`;
      if (kept !== content)
        this.workbook.engine.send("UPDATE_CELL", { sheetId: sheet, row, col, content: kept });
    }
  }

  border(at: SheetArea, edge: BorderEdge): Border | null {
    return this.borderBox.get(at, edge);
  }

  borders({ sheet, area }: SheetArea): CellBorders[][] {
    return gridOf(area, (row, column) => this.borderBox.cell(sheet, { row, column }));
  }

  setBorder(at: SheetArea, edge: BorderEdge, border: Border): void {
    this.workbook.require(at);
    this.borderBox.set(at, edge, border);
  }

  merges(sheet: SheetId): Area[] {
    return this.workbook.engine.getters.getMerges(sheet).map(areaOf);
  }

  merge({ sheet, area }: SheetArea): void {
    this.workbook.require({ sheet, area });
    this.workbook.engine.send("ADD_MERGE", { sheetId: sheet, target: [zoneOf(area)], force: true });
  }

  /** Whole columns reach cells that are there; those to come take the column's format. Whole rows reach as far as the sheet. */
  private apply(
    { sheet, area }: SheetArea,
    look: { readonly style: object; readonly format?: string },
  ): void {
    const isEndless = area.rowCount >= ENDLESS_ROWS || area.columnCount === SHEET_COLUMNS;
    const inside = isEndless ? this.workbook.allotted({ sheet, area }) : area;
    if (!inside) return;
    const areas = isWholeColumns(area) ? this.existing(sheet, inside) : [inside];
    if (areas.length > 0) {
      this.workbook.engine.send("SET_FORMATTING", { sheetId: sheet, target: areas.map(zoneOf), ...look });
    }
  }

  private existing(sheet: SheetId, { column, columnCount }: Area): Area[] {
    const { getters } = this.workbook.engine;
    const keys = getters.getCells(sheet).flatMap(({ id }) => {
      const { row, col } = getters.getCellPosition(id);
      return col >= column && col < column + columnCount ? [row * SHEET_COLUMNS + col] : [];
    });
    return mergeCells(keys);
  }

  /** All looks that occur in an area; the engine's cells share styles, so each is translated once. */
  private distinct(at: SheetArea): CellFormat[] {
    this.workbook.require(at);
    const inside = this.workbook.allotted(at);
    const under = this.columnFormats.reader(at.sheet, this.normal);
    const found = new Map<string, CellFormat>();
    const add = (format: CellFormat) => found.set(JSON.stringify(format), format);
    if (inside)
      for (const { row, column } of cellsOf(inside))
        add(this.cellFormat(at.sheet, row, column, under(column)));
    const beyond = !inside || inside.rowCount < at.area.rowCount || inside.columnCount < at.area.columnCount;
    if (beyond && !(inside && isWholeColumns(at.area))) add(under(at.area.column + at.area.columnCount - 1));
    return [...found.values()];
  }

  private cellFormat(sheet: SheetId, row: number, column: number, under: CellFormat): CellFormat {
    return formatOf(this.workbook.engine.getters.getCell(positionOf(sheet, { row, column }))?.style, under);
  }

  /** Formulas without a format of their own show dates and percentages as the cells they read do. */
  private numberFormat(sheet: SheetId, row: number, column: number, under: string): string {
    const { getters } = this.workbook.engine;
    const position = positionOf(sheet, { row, column });
    const cell = getters.getCell(position);
    const written = cell?.style?.numberFormat;
    if (written !== undefined && (engineFormat(written) ?? undefined) === cell?.format) return written;
    if (cell?.format !== undefined) return cell.format;
    if (under !== GENERAL) return under;
    return cell?.isFormula ? (getters.getEvaluatedCell(position).format ?? GENERAL) : GENERAL;
  }
}

/** A range this tall means the rest of its columns; cells are not allotted for it. */
const ENDLESS_ROWS = 100_000;

const isWholeColumns = ({ row, rowCount }: Area) => row === 0 && rowCount === SHEET_ROWS;
