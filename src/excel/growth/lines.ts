/** Where lines are once others have been inserted, and which cells of a new line are copied from where. Pure. */
import { LISTS, type ListGrowth, type ListId } from "../../workbook";
import type { PlacedArea, PlacedList, Places } from "./read";

export type Axis = "rows" | "columns";

/** Whole rows or columns of a sheet that come before the one that is `at` now. */
export interface LineInsertion {
  readonly list: ListId;
  readonly sheet: string;
  readonly axis: Axis;
  readonly at: number;
  readonly count: number;
}

export function first(axis: Axis, area: PlacedArea): number {
  return axis === "rows" ? area.row : area.column;
}

export function other(axis: Axis): Axis {
  return axis === "rows" ? "columns" : "rows";
}

/** The last ones of each sheet come first, so that the places of the rest hold while they are carried out. */
export function insertionsOf(growths: readonly ListGrowth[], places: Places): LineInsertion[] {
  return growths
    .flatMap(({ list, insertions }) => {
      const place = places.lists.get(list);
      if (place === undefined) return [];
      const { axis } = LISTS[list];
      return insertions.map(({ at, count }): LineInsertion => ({
        list,
        sheet: place.sheet,
        axis,
        at: first(axis, place) + at,
        count,
      }));
    })
    .sort((a, b) => b.at - a.at);
}

export type Moved = (sheet: string, axis: Axis, index: number) => number;

/** Where a row or column is after the insertions. */
export function movedBy(insertions: readonly LineInsertion[]): Moved {
  return (sheet, axis, index) =>
    insertions
      .filter((each) => each.sheet === sheet && each.axis === axis && each.at <= index)
      .reduce((sum, { count }) => sum + count, index);
}

/** An area after the insertions: those before its last line widen it. */
export function movedArea(area: PlacedArea, moved: Moved): PlacedArea {
  const row = moved(area.sheet, "rows", area.row);
  const column = moved(area.sheet, "columns", area.column);
  const lastRow = moved(area.sheet, "rows", area.row + area.rows - 1);
  const lastColumn = moved(area.sheet, "columns", area.column + area.columns - 1);
  return { sheet: area.sheet, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** Where a list's first line is after what was inserted before it; its own lines count on from there. */
export function startOf(list: ListId, place: PlacedList, insertions: readonly LineInsertion[]): number {
  const { axis } = LISTS[list];
  return movedBy(insertions.filter((each) => each.list !== list))(place.sheet, axis, first(axis, place));
}

/** Lines of a list that new ones are copied from: the nearest, and for cells that are no formulas there the first. */
export function templatesOf(
  { list, insertions, filled }: ListGrowth,
  { lines }: PlacedList,
): [number, number] {
  const isUsed = lines.map((line) => line !== "");
  const before = insertions[0]?.at ?? filled[0]?.line ?? lines.length;
  const near = isUsed.slice(0, before).lastIndexOf(true);
  const top = isUsed.indexOf(true);
  if (top < 0) throw new Error(`The list ${list} has no line to copy from.`);
  return [near < 0 ? top : near, top];
}

/** A run of cells across a line that are copied from one template. Counts along the line, after the insertions. */
export interface Run {
  readonly template: number;
  readonly from: number;
  readonly count: number;
}

/**
 * Only formulas are copied: what people have typed over them, or beside them, is theirs. Cells that have been inserted into the
 * templates themselves are taken from the nearest.
 *
 * @param cells for each cell across, where it is now and the template whose formula it has; -1 for none
 */
export function runsOf(cells: readonly { readonly at: number; readonly template: number }[]): Run[] {
  const runs: Run[] = [];
  for (const { at, template } of cells) {
    const last = runs.at(-1);
    if (template < 0) continue;
    if (last?.template === template && last.from + last.count === at)
      runs.splice(-1, 1, { ...last, count: last.count + 1 });
    else runs.push({ template, from: at, count: 1 });
  }
  return runs;
}
