import { SHEET_COLUMNS, SHEET_ROWS, type Area } from "../../../workbook/model";
import { area, cellCount } from "../../areas";
import { asIndex, asInteger } from "../../arguments";
import { RangeCells } from "./rangeCells";
import { extent } from "./rangeExtent";

const CELL_COUNT_LIMIT = 2 ** 31 - 1;

/** The part of Excel's Range that is about where it is and what lies beside it. */
export abstract class RangeGeometry extends RangeCells {
  protected abstract on(found: Area): RangeGeometry;

  protected get area(): Area {
    return this.at.area;
  }

  protected sibling(row: number, column: number, rowCount: number, columnCount: number): RangeGeometry {
    return this.on(area(row, column, rowCount, columnCount));
  }

  get RowIndex(): number {
    return this.area.row;
  }

  get ColumnIndex(): number {
    return this.area.column;
  }

  get RowCount(): number {
    return this.area.rowCount;
  }

  get ColumnCount(): number {
    return this.area.columnCount;
  }

  get CellCount(): number {
    const count = cellCount(this.area);
    return count > CELL_COUNT_LIMIT ? -1 : count;
  }

  get Left(): number {
    return this.area.column === 0
      ? 0
      : extent(this.session.workbook, "columns", this.at.sheet, 0, this.area.column);
  }

  get Top(): number {
    return this.area.row === 0 ? 0 : extent(this.session.workbook, "rows", this.at.sheet, 0, this.area.row);
  }

  get Width(): number {
    return extent(this.session.workbook, "columns", this.at.sheet, this.area.column, this.area.columnCount);
  }

  get Height(): number {
    return extent(this.session.workbook, "rows", this.at.sheet, this.area.row, this.area.rowCount);
  }

  GetCell(row: unknown, column: unknown): RangeGeometry {
    return this.sibling(
      this.area.row + asInteger(row, "row"),
      this.area.column + asInteger(column, "column"),
      1,
      1,
    );
  }

  GetRow(row: unknown): RangeGeometry {
    return this.sibling(this.area.row + asInteger(row, "row"), this.area.column, 1, this.area.columnCount);
  }

  GetColumn(column: unknown): RangeGeometry {
    return this.sibling(this.area.row, this.area.column + asInteger(column, "column"), this.area.rowCount, 1);
  }

  GetLastCell(): RangeGeometry {
    return this.GetCell(this.area.rowCount - 1, this.area.columnCount - 1);
  }

  GetLastRow(): RangeGeometry {
    return this.GetRow(this.area.rowCount - 1);
  }

  GetEntireRow(): RangeGeometry {
    return this.sibling(this.area.row, 0, this.area.rowCount, SHEET_COLUMNS);
  }

  GetEntireColumn(): RangeGeometry {
    return this.sibling(0, this.area.column, SHEET_ROWS, this.area.columnCount);
  }

  GetOffsetRange(rowOffset: unknown, columnOffset: unknown): RangeGeometry {
    const { row, column, rowCount, columnCount } = this.area;
    const down = asInteger(rowOffset, "rowOffset");
    const right = asInteger(columnOffset, "columnOffset");
    return this.sibling(row + down, column + right, rowCount, columnCount);
  }

  GetResizedRange(deltaRows: unknown, deltaColumns: unknown): RangeGeometry {
    const { row, column, rowCount, columnCount } = this.area;
    const more = asInteger(deltaRows, "deltaRows");
    const wider = asInteger(deltaColumns, "deltaColumns");
    return this.sibling(row, column, rowCount + more, columnCount + wider);
  }

  GetRowsBelow(count: unknown): RangeGeometry {
    const rows = asIndex(count ?? 1, "count", 1);
    return this.sibling(this.area.row + this.area.rowCount, this.area.column, rows, this.area.columnCount);
  }
}
