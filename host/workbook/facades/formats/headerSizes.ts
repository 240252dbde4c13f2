import type { Core } from "../../core";
import { positionOf } from "../../engine/zones";
import type { SheetArea, SheetId } from "../../types/area";

const POINTS_PER_PIXEL = 0.75;
/** What the engine gives a column that nobody has sized. */
const ENGINE_COLUMN_PIXELS = 96;
/** Room that Excel leaves beside a cell's text. */
const PADDING_POINTS = 6;

const pixels = (points: number) => Math.round(points / POINTS_PER_PIXEL);

/** Width of a text in points at a size: Chinese characters are as wide as high, others about half. */
export function textWidth(text: string, fontSize: number): number {
  const units = [...text].reduce(
    (sum, character) => sum + (/[\u2E80-\uFFEF●○✕█]/u.test(character) ? 1 : 0.55),
    0,
  );
  return units * fontSize;
}

/** Widths and heights, in points. */
export class HeaderSizes {
  constructor(private readonly core: Core) {}

  columnWidth({ sheet, area }: SheetArea): number {
    return this.width(sheet, area.column);
  }

  rowHeight({ sheet, area }: SheetArea): number {
    return this.height(sheet, area.row);
  }

  isColumnWidthShared({ sheet, area }: SheetArea): boolean {
    const width = this.width(sheet, area.column);
    return this.columns({ sheet, area }).every((column) => this.width(sheet, column) === width);
  }

  isRowHeightShared({ sheet, area }: SheetArea): boolean {
    const height = this.height(sheet, area.row);
    return this.rows({ sheet, area }).every((row) => this.height(sheet, row) === height);
  }

  hasOwnColumnWidth({ sheet, area }: SheetArea): boolean {
    const { getters } = this.core.engine;
    const isAllotted = area.column < getters.getNumberCols(sheet);
    return isAllotted && getters.getColSize(sheet, area.column) !== ENGINE_COLUMN_PIXELS;
  }

  hasOwnRowHeight({ sheet, area }: SheetArea): boolean {
    return this.core.engine.getters.getUserRowSize(sheet, area.row) !== undefined;
  }

  setColumnWidth(at: SheetArea, points: number): void {
    const size = pixels(points);
    // The engine cannot tell a column of its default width from one that nobody has sized.
    this.resize(at, "COL", size === ENGINE_COLUMN_PIXELS ? size + 1 : size);
  }

  setRowHeight(at: SheetArea, points: number): void {
    this.resize(at, "ROW", pixels(points));
  }

  autofitColumns(at: SheetArea): void {
    const { getters } = this.core.engine;
    this.core.engine.calculated();
    const widest = new Map<number, number>();
    for (const { id, style } of getters.getCells(at.sheet)) {
      const { row, col } = getters.getCellPosition(id);
      if (col < at.area.column || col >= at.area.column + at.area.columnCount || style?.wrapping === "wrap")
        continue;
      const lines = getters
        .getEvaluatedCell(positionOf(at.sheet, { row, column: col }))
        .formattedValue.split("\n");
      const width = Math.max(...lines.map((line) => textWidth(line, style?.fontSize ?? 11)));
      widest.set(col, Math.max(widest.get(col) ?? 0, width));
    }
    this.core.engine.batch(() => {
      for (const [column, width] of widest) {
        if (width > 0)
          this.setColumnWidth(
            { sheet: at.sheet, area: { ...at.area, column, columnCount: 1 } },
            width + PADDING_POINTS,
          );
      }
    });
  }

  /** Rows without a height of their own fit their contents wherever the workbook is opened. */
  autofitRows(at: SheetArea): void {
    this.resize(at, "ROW", null);
  }

  columnsHidden({ sheet, area }: SheetArea): boolean | null {
    const { getters } = this.core.engine;
    return shared(this.columns({ sheet, area }).map((column) => getters.isColHiddenByUser(sheet, column)));
  }

  rowsHidden({ sheet, area }: SheetArea): boolean | null {
    const { getters } = this.core.engine;
    return shared(this.rows({ sheet, area }).map((row) => getters.isRowHiddenByUser(sheet, row)));
  }

  setColumnsHidden(at: SheetArea, hidden: boolean): void {
    this.hide(at, "COL", hidden);
  }

  setRowsHidden(at: SheetArea, hidden: boolean): void {
    this.hide(at, "ROW", hidden);
  }

  private width(sheet: SheetId, column: number): number {
    const { getters } = this.core.engine;
    const isZh = this.core.language === "zh-CN";
    if (column >= getters.getNumberCols(sheet)) return isZh ? 54 : 48;
    if (getters.isColHiddenByUser(sheet, column)) return 0;
    const size = getters.getColSize(sheet, column);
    return size === ENGINE_COLUMN_PIXELS ? (isZh ? 54 : 48) : size * POINTS_PER_PIXEL;
  }

  private height(sheet: SheetId, row: number): number {
    const { getters } = this.core.engine;
    const standard = this.core.language === "zh-CN" ? 14.25 : 15;
    if (row >= getters.getNumberRows(sheet)) return standard;
    if (getters.isRowHiddenByUser(sheet, row)) return 0;
    const size = getters.getUserRowSize(sheet, row);
    return size === undefined ? standard : size * POINTS_PER_PIXEL;
  }

  private columns(at: SheetArea): number[] {
    const inside = this.core.allotted(at);
    return inside ? Array.from({ length: inside.columnCount }, (_, index) => inside.column + index) : [];
  }

  private rows(at: SheetArea): number[] {
    const inside = this.core.allotted(at);
    return inside ? Array.from({ length: inside.rowCount }, (_, index) => inside.row + index) : [];
  }

  private resize(at: SheetArea, dimension: "ROW" | "COL", size: number | null): void {
    this.core.require(at);
    this.core.engine.batch(() => {
      const elements = this.elements(at, dimension);
      if (elements.length > 0)
        this.core.engine.send("RESIZE_COLUMNS_ROWS", { sheetId: at.sheet, dimension, elements, size });
    });
  }

  private hide(at: SheetArea, dimension: "ROW" | "COL", hidden: boolean): void {
    this.core.require(at);
    this.core.engine.batch(() => {
      const elements = this.elements(at, dimension);
      const type = hidden ? "HIDE_COLUMNS_ROWS" : "UNHIDE_COLUMNS_ROWS";
      if (elements.length > 0) this.core.engine.send(type, { sheetId: at.sheet, dimension, elements });
    });
  }

  /** Rows (columns) named one by one are allotted; whole sheets of them only as far as they are. */
  private elements(at: SheetArea, dimension: "ROW" | "COL"): number[] {
    const { row, rowCount, column, columnCount } = at.area;
    const isRow = dimension === "ROW";
    if (isRow && rowCount <= 10000) this.core.engine.growTo(at.sheet, row + rowCount, 0);
    if (!isRow && columnCount <= 1000) this.core.engine.growTo(at.sheet, 0, column + columnCount);
    return isRow
      ? this.rows({ ...at, area: { ...at.area, column: 0, columnCount: 1 } })
      : this.columns({ ...at, area: { ...at.area, row: 0, rowCount: 1 } });
  }
}

function shared(values: readonly boolean[]): boolean | null {
  const [first = false] = values;
  return values.every((value) => value === first) ? first : null;
}
