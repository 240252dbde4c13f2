/** Between our areas and the engine's zones. */
import type { UnboundedZone, Zone } from "@odoo/o-spreadsheet/dist/types/types/misc";
import type { RangeData } from "@odoo/o-spreadsheet/dist/types/types/range";
import { SHEET_COLUMNS, SHEET_ROWS } from "../types/area";
import type { Area, CellAddress, SheetArea, SheetId } from "../types/area";

export function zoneOf({ row, column, rowCount, columnCount }: Area): Zone {
  return { top: row, left: column, bottom: row + rowCount - 1, right: column + columnCount - 1 };
}

/** A zone without an end reaches to the end of the sheet. */
export function areaOf({ top, left, bottom, right }: Zone | UnboundedZone): Area {
  return {
    row: top,
    column: left,
    rowCount: (bottom ?? SHEET_ROWS - 1) - top + 1,
    columnCount: (right ?? SHEET_COLUMNS - 1) - left + 1,
  };
}

/** Whole columns (rows) have no end, as the engine has it. */
export function rangeData({ sheet, area }: SheetArea): RangeData {
  const { top, left, bottom, right } = zoneOf(area);
  return {
    _sheetId: sheet,
    _zone: {
      top,
      left,
      bottom: bottom >= SHEET_ROWS - 1 ? undefined : bottom,
      right: right >= SHEET_COLUMNS - 1 ? undefined : right,
    },
  };
}

export const sheetAreaOf = (data: RangeData): SheetArea => ({
  sheet: data._sheetId,
  area: areaOf(data._zone),
});

export const positionOf = (sheet: SheetId, { row, column }: CellAddress) => ({
  sheetId: sheet,
  row,
  col: column,
});

/** The part of an area inside another, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount <= 0 || columnCount <= 0 ? null : { row, column, rowCount, columnCount };
}

export function isInside({ row, column }: CellAddress, area: Area): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount
  );
}

export function isWithin(inner: Area, outer: Area): boolean {
  const shared = intersection(inner, outer);
  return shared?.rowCount === inner.rowCount && shared.columnCount === inner.columnCount;
}
