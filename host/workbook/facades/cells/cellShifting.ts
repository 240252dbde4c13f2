import { WorkbookError } from "../../errors";
import type { Core } from "../../core";
import { allTables } from "../../engine/tables";
import { areaOf, intersection, positionOf, rangeData, zoneOf } from "../../engine/zones";
import { filteredRows, filteredTableIn } from "../tables/filteredRows";
import { dataArea } from "../../formulas/scope";
import type { TableShape } from "../../formulas/scope";
import type { Area, SheetArea, SheetId } from "../../types/area";
import type { CellValue, ShiftRowsOrColumns, SortKey } from "../../types/cells";
import { compareForSort } from "./sorting";

/** Inserting, deleting and sorting cells. The engine updates formulas, tables and rules. */
export class CellShifter {
  constructor(private readonly core: Core) {}

  insert({ sheet, area }: SheetArea, what: ShiftRowsOrColumns): void {
    const { engine } = this.core;
    const isRows = what === "rows";
    const dimension = isRows ? "ROW" : "COL";
    const first = isRows ? area.row : area.column;
    if (first >= engine.getters.getNumberHeaders(sheet, dimension)) return;
    engine.send("ADD_COLUMNS_ROWS", {
      sheetId: sheet,
      sheetName: engine.getters.getSheetName(sheet),
      dimension,
      quantity: isRows ? area.rowCount : area.columnCount,
      // New rows look like the one above, as in Excel.
      ...(first > 0 ? { base: first - 1, position: "after" } : { base: 0, position: "before" }),
    });
  }

  remove({ sheet, area }: SheetArea, what: ShiftRowsOrColumns): void {
    const { engine } = this.core;
    const isRows = what === "rows";
    const dimension = isRows ? "ROW" : "COL";
    const inside = this.core.allotted({ sheet, area });
    if (!inside) return;
    const first = isRows ? inside.row : inside.column;
    const count = isRows ? inside.rowCount : inside.columnCount;
    const all = engine.getters.getNumberHeaders(sheet, dimension);
    // The engine's sheet must not become empty.
    if (count >= all) engine.growTo(sheet, isRows ? all + count : 0, isRows ? 0 : all + count);
    const kept = isRows ? this.lastDataRows(sheet, first, count) : new Set<number>();
    // Only visible rows of a selection are deleted.
    const unseen = isRows ? filteredRows(engine, { sheet, area: inside }) : new Set<number>();
    const elements = Array.from({ length: count }, (_, index) => first + index).filter(
      (index) => !kept.has(index) && !unseen.has(index),
    );
    for (const row of kept) this.emptyRow(sheet, row);
    if (elements.length > 0) {
      engine.send("REMOVE_COLUMNS_ROWS", {
        sheetId: sheet,
        sheetName: engine.getters.getSheetName(sheet),
        dimension,
        elements,
      });
    }
  }

  insertCells({ sheet, area }: SheetArea, shift: "down" | "right"): void {
    const isDown = shift === "down";
    this.refuseCutTables(sheet, area, isDown);
    const { engine } = this.core;
    const used = engine.getters.getSheetSize(sheet);
    engine.growTo(
      sheet,
      used.numberOfRows + (isDown ? area.rowCount : 0),
      used.numberOfCols + (isDown ? 0 : area.columnCount),
    );
    const grown = this.tablesWithin(sheet, area, isDown);
    engine.send("ACTIVATE_SHEET", { sheetIdFrom: engine.getters.getActiveSheetId(), sheetIdTo: sheet });
    engine.announceAs({ kind: "CellInserted", source: "Local", sheet, area, shift }, () =>
      engine.send("INSERT_CELL", { zone: zoneOf(area), shiftDimension: isDown ? "ROW" : "COL" }),
    );
    for (const table of grown) this.resize(table, isDown ? area.rowCount : 0, isDown ? 0 : area.columnCount);
  }

  removeCells({ sheet, area }: SheetArea, shift: "up" | "left"): void {
    const isUp = shift === "up";
    this.refuseCutTables(sheet, area, isUp);
    const { engine } = this.core;
    const shrunk = this.tablesWithin(sheet, area, isUp);
    const target = shrunk[0] ? this.keepOneRow(shrunk[0], area, isUp) : area;
    if (!target) return;
    engine.send("ACTIVATE_SHEET", { sheetIdFrom: engine.getters.getActiveSheetId(), sheetIdTo: sheet });
    engine.announceAs({ kind: "CellDeleted", source: "Local", sheet, area: target, shift }, () =>
      engine.send("DELETE_CELL", { zone: zoneOf(target), shiftDimension: isUp ? "ROW" : "COL" }),
    );
    for (const table of shrunk)
      this.resize(table, isUp ? -target.rowCount : 0, isUp ? 0 : -target.columnCount);
  }

  sort({ sheet, area }: SheetArea, keys: readonly SortKey[], valuesOf: (area: Area) => CellValue[][]): void {
    const inside = this.core.allotted({ sheet, area });
    if (!inside) return;
    const { engine } = this.core;
    if (keys.some(({ column }) => column < 0 || column >= area.columnCount)) {
      throw new WorkbookError("InvalidArgument", "A sort key names a column outside the range.");
    }
    const values = valuesOf(inside);
    // Hidden rows stay where they are, hidden by a filter or by hand.
    const places = values
      .map((_, index) => index)
      .filter((index) => !engine.getters.isRowHiddenByUser(sheet, inside.row + index));
    const order = [...places].sort((a, b) => {
      for (const { column, ascending } of keys) {
        const difference = compareForSort(values[a]?.[column] ?? "", values[b]?.[column] ?? "", ascending);
        if (difference !== 0) return difference;
      }
      return a - b;
    });
    const rows = values.map((_, index) => this.rowContents(sheet, inside, inside.row + index));
    engine.announceAs({ kind: "RowSorted", source: "Local", sheet, area: inside }, () =>
      engine.batch(() => {
        order.forEach((from, index) => {
          const to = places[index] ?? from;
          if (from !== to) {
            (rows[from] ?? []).forEach((cell, column) => cell(inside.row + to, inside.column + column));
          }
        });
      }),
    );
  }

  /** For each cell of a row, how to write it into another row. */
  private rowContents(sheet: SheetId, area: Area, row: number): ((row: number, column: number) => void)[] {
    const { engine } = this.core;
    return Array.from({ length: area.columnCount }, (_, index) => {
      const cell = engine.getters.getCell(positionOf(sheet, { row, column: area.column + index }));
      return (to: number, column: number) => {
        const content = !cell
          ? ""
          : cell.isFormula
            ? engine.getters.getTranslatedCellFormula(sheet, 0, to - row, cell.compiledFormula)
            : cell.content;
        const look = { style: cell?.style ?? null, format: cell?.format ?? "" };
        engine.send("UPDATE_CELL", { sheetId: sheet, row: to, col: column, content, ...look });
      };
    });
  }

  /** Rows that would leave a table without data: the first of them stays, emptied, as Excel does. */
  private lastDataRows(sheet: SheetId, first: number, count: number): Set<number> {
    const kept = new Set<number>();
    for (const table of this.core.scope().tables()) {
      const data = dataArea(table);
      const isHeaderKept =
        table.headerRows === 1 && (table.area.row < first || table.area.row >= first + count);
      const isDataGone = data.row >= first && data.row + data.rowCount <= first + count;
      if (table.sheet === sheet && isHeaderKept && isDataGone) kept.add(data.row);
    }
    return kept;
  }

  private emptyRow(sheet: SheetId, row: number): void {
    const { engine } = this.core;
    for (let col = 0; col < engine.getters.getNumberCols(sheet); col++) {
      if (engine.getters.getCell({ sheetId: sheet, row, col }))
        engine.send("UPDATE_CELL", { sheetId: sheet, row, col, content: "" });
    }
  }

  /** Cells cannot be shifted through a part of a table, nor within a filtered one. Errors: "InvalidOperation". */
  private refuseCutTables(sheet: SheetId, area: Area, isVertical: boolean): void {
    const filtered = filteredTableIn(this.core.engine, { sheet, area });
    if (filtered !== null) {
      throw new WorkbookError(
        "InvalidOperation",
        `Cells of the table ${filtered} cannot be shifted while it is filtered.`,
      );
    }
    for (const { sheet: on, area: table, name } of this.core.scope().tables()) {
      if (on !== sheet) continue;
      const moved = isVertical
        ? { ...area, rowCount: 1048576 - area.row }
        : { ...area, columnCount: 16384 - area.column };
      const met = intersection(moved, table);
      const isWhole = isVertical ? met?.columnCount === table.columnCount : met?.rowCount === table.rowCount;
      if (met && !isWhole) {
        throw new WorkbookError(
          "InvalidOperation",
          `Cells of the table ${name} cannot be shifted in part. Choose its whole width.`,
        );
      }
    }
  }

  private tablesWithin(sheet: SheetId, area: Area, isVertical: boolean): TableShape[] {
    return this.core
      .scope()
      .tables()
      .filter((table) => {
        const met =
          table.sheet === sheet ? intersection(area, isVertical ? dataArea(table) : table.area) : null;
        return (
          met !== null && (isVertical ? met.rowCount === area.rowCount : met.columnCount === area.columnCount)
        );
      });
  }

  /** Deleting all rows of a table leaves one empty row. null: nothing is left to delete. */
  private keepOneRow(table: TableShape, area: Area, isVertical: boolean): Area | null {
    const data = dataArea(table);
    if (!isVertical || area.rowCount < data.rowCount) return area;
    this.emptyRow(table.sheet, data.row);
    return area.rowCount === 1 ? null : { ...area, row: area.row + 1, rowCount: area.rowCount - 1 };
  }

  private resize(shape: TableShape, rows: number, columns: number): void {
    const { getters } = this.core.engine;
    const table = allTables(getters).find(
      ({ range }) =>
        range.sheetId === shape.sheet &&
        range.zone.top === shape.area.row &&
        range.zone.left === shape.area.column,
    );
    if (!table) return;
    const area = {
      ...shape.area,
      rowCount: shape.area.rowCount + rows,
      columnCount: shape.area.columnCount + columns,
    };
    const current = areaOf(table.range.zone);
    if (current.rowCount === area.rowCount && current.columnCount === area.columnCount) return;
    this.core.engine.send("UPDATE_TABLE", {
      sheetId: shape.sheet,
      zone: table.range.zone,
      newTableRange: rangeData({ sheet: shape.sheet, area }),
    });
  }
}
