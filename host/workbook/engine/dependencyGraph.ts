/**
 * Which formulas read which cells. The library keeps an entry for every formula and every column that it reads, which for a
 * sheet of formulas over a whole matrix is tens of millions; here formulas that read the same range share one.
 */
import type { CellPosition, Zone } from "@odoo/o-spreadsheet/dist/types/types/misc";
import type { BoundedRange, Range } from "@odoo/o-spreadsheet/dist/types/types/range";
import { SHEET_COLUMNS } from "../types/area";
import type { SheetId } from "../types/area";
import { mergeCells } from "./mergeCells";
import { zoneOf } from "./zones";

const key = (row: number, column: number) => row * SHEET_COLUMNS + column;

/** Cells of several sheets, told as rectangles. Offers what the library's own set of ranges offers where it meets this one. */
export class CellSet implements Iterable<BoundedRange> {
  private readonly cells = new Map<SheetId, Set<number>>();

  /** Whether the cell is new to the set. */
  add({ sheetId, row, col }: CellPosition): boolean {
    let cells = this.cells.get(sheetId);
    if (!cells) this.cells.set(sheetId, (cells = new Set()));
    const { size } = cells;
    return cells.add(key(row, col)).size > size;
  }

  addAll(other: CellSet): void {
    for (const [sheetId, cells] of other.cells) {
      for (const cell of cells)
        this.add({ sheetId, row: Math.floor(cell / SHEET_COLUMNS), col: cell % SHEET_COLUMNS });
    }
  }

  delete({ sheetId, zone: { top, bottom, left, right } }: BoundedRange): void {
    const cells = this.cells.get(sheetId);
    for (const cell of cells ?? []) {
      const row = Math.floor(cell / SHEET_COLUMNS);
      const column = cell % SHEET_COLUMNS;
      if (row >= top && row <= bottom && column >= left && column <= right) cells?.delete(cell);
    }
  }

  *[Symbol.iterator](): Iterator<BoundedRange> {
    for (const [sheetId, cells] of this.cells)
      for (const area of mergeCells(cells)) yield { sheetId, zone: zoneOf(area) };
  }
}

/** A range and the formulas that read it. */
interface Source {
  readonly zone: Zone;
  readonly readers: CellSet;
}

const BLOCK_ROWS = 64;
const BLOCK_COLUMNS = 16;

/** Ranges of a sheet, found by the blocks of cells that they touch. */
class SheetSources {
  private readonly sources = new Map<string, Source>();
  private readonly blocks = new Map<number, Source[]>();

  of(zone: Zone): Source {
    const { top, left, bottom, right } = zone;
    const name = `${top} ${left} ${bottom} ${right}`;
    const known = this.sources.get(name);
    if (known) return known;
    const source = { zone: { top, left, bottom, right }, readers: new CellSet() };
    this.sources.set(name, source);
    for (const block of blocksOf(zone)) {
      const sources = this.blocks.get(block);
      if (sources) sources.push(source);
      else this.blocks.set(block, [source]);
    }
    return source;
  }

  /** Every range that has a cell in common with the zone, at least once. */
  *meeting(zone: Zone): Iterable<Source> {
    for (const block of blocksOf(zone)) {
      for (const source of this.blocks.get(block) ?? []) if (meets(source.zone, zone)) yield source;
    }
  }
}

function* blocksOf({ top, left, bottom, right }: Zone): Iterable<number> {
  for (let row = Math.floor(top / BLOCK_ROWS); row <= Math.floor(bottom / BLOCK_ROWS); row++) {
    for (
      let column = Math.floor(left / BLOCK_COLUMNS);
      column <= Math.floor(right / BLOCK_COLUMNS);
      column++
    ) {
      yield key(row, column);
    }
  }
}

const meets = (a: Zone, b: Zone) =>
  a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;

/** Has the methods of the library's graph, and stands in its place. */
export class DependencyGraph {
  private readonly sheets = new Map<SheetId, SheetSources>();

  /** Readers that read no more are calculated once too often, as in the library; the next full calculation forgets them. */
  removeAllDependencies(): void {
    // Nothing is taken out: see above.
  }

  addDependencies(formula: CellPosition, dependencies: readonly Range[]): void {
    for (const { sheetId, zone, invalidXc, invalidSheetName } of dependencies) {
      if (invalidXc !== undefined || invalidSheetName !== undefined) continue;
      let sources = this.sheets.get(sheetId);
      if (!sources) this.sheets.set(sheetId, (sources = new SheetSources()));
      sources.of(zone).readers.add(formula);
    }
  }

  /** All formulas that read the cells, and that read those in turn; not the cells themselves. */
  getCellsDependingOn(ranges: Iterable<BoundedRange>): CellSet {
    const given = [...ranges];
    const found = new CellSet();
    const seen = new Set<Source>();
    for (let frontier = given; frontier.length > 0;) {
      const next = new CellSet();
      for (const { sheetId, zone } of frontier) {
        for (const source of this.sheets.get(sheetId)?.meeting(zone) ?? []) {
          if (seen.has(source)) continue;
          seen.add(source);
          next.addAll(source.readers);
        }
      }
      found.addAll(next);
      frontier = [...next];
    }
    for (const range of given) found.delete(range);
    return found;
  }
}
