/** Where ranges are: they follow their cells when rows, columns or cells are inserted or deleted before them. */
import type { Area, Change, SheetArea, SheetId } from "../workbook/model";
import { excelError } from "./errors";

export type Shift = "down" | "right" | "up" | "left";

/** Cells were inserted in front of what was at `area` (down, right) or `area` was taken out (up, left). */
export interface Move {
  readonly sheet: SheetId;
  readonly area: Area;
  readonly shift: Shift;
}

/** Null when the cells are gone. */
export interface Place {
  current: SheetArea | null;
}

interface Span {
  readonly start: number;
  readonly count: number;
}

function afterInsertion(span: Span, at: number, count: number): Span {
  if (at <= span.start) return { start: span.start + count, count: span.count };
  if (at < span.start + span.count) return { start: span.start, count: span.count + count };
  return span;
}

function afterRemoval(span: Span, at: number, count: number): Span | null {
  const end = span.start + span.count;
  const removedBefore = Math.max(0, Math.min(span.start, at + count) - at);
  const removedInside = Math.max(0, Math.min(end, at + count) - Math.max(span.start, at));
  if (removedInside === span.count) return null;
  return { start: span.start - removedBefore, count: span.count - removedInside };
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.start + inner.count <= outer.start + outer.count;
}

const rowsOf = (area: Area): Span => ({ start: area.row, count: area.rowCount });
const columnsOf = (area: Area): Span => ({ start: area.column, count: area.columnCount });

/** The area after a move; unchanged if not affected, null if deleted. */
export function moved(area: Area, move: Move): Area | null {
  const vertical = move.shift === "down" || move.shift === "up";
  const [along, across] = vertical ? [rowsOf, columnsOf] : [columnsOf, rowsOf];
  if (!isWithin(across(area), across(move.area))) return area;
  const { start, count } = along(move.area);
  const inserted = move.shift === "down" || move.shift === "right";
  const span = inserted ? afterInsertion(along(area), start, count) : afterRemoval(along(area), start, count);
  if (span === null) return null;
  return vertical
    ? { ...area, row: span.start, rowCount: span.count }
    : { ...area, column: span.start, columnCount: span.count };
}

function shiftOf(change: Change): Shift | undefined {
  switch (change.kind) {
    case "RowInserted":
      return "down";
    case "RowDeleted":
      return "up";
    case "ColumnInserted":
      return "right";
    case "ColumnDeleted":
      return "left";
    case "CellInserted":
    case "CellDeleted":
      return change.shift;
    default:
      return undefined;
  }
}

export class Places {
  /** Ranges of the request under way. */
  private readonly live = new Set<Place>();
  /** Ranges that the library tracks across requests, by reference id. */
  private readonly kept = new Map<string, Place>();
  private lastId = 0;

  of(at: SheetArea): Place {
    const place: Place = { current: at };
    this.live.add(place);
    return place;
  }

  keep(place: Place): string {
    const id = `ref-${++this.lastId}`;
    this.kept.set(id, place);
    return id;
  }

  /** Errors: "InvalidReference" for a released id. */
  find(id: string): Place {
    const place = this.kept.get(id);
    if (place === undefined) throw excelError("InvalidReference", "The range is no longer tracked.");
    return place;
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  releaseAll(): void {
    this.kept.clear();
  }

  get keptCount(): number {
    return this.kept.size;
  }

  endRequest(): void {
    this.live.clear();
  }

  move(move: Move): void {
    this.update((at) => {
      if (at.sheet !== move.sheet) return at;
      const area = moved(at.area, move);
      return area === null ? null : { sheet: at.sheet, area };
    });
  }

  /** Applies changes made by co-authors or by the user. */
  follow(change: Change): void {
    if (change.kind === "SheetDeleted") this.sheetRemoved(change.sheet);
    const shift = shiftOf(change);
    if (shift !== undefined && "area" in change) this.move({ sheet: change.sheet, area: change.area, shift });
  }

  sheetRemoved(sheet: SheetId): void {
    this.update((at) => (at.sheet === sheet ? null : at));
  }

  private update(change: (at: SheetArea) => SheetArea | null): void {
    for (const place of new Set([...this.live, ...this.kept.values()])) {
      if (place.current !== null) place.current = change(place.current);
    }
  }
}
