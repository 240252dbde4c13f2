import fc from "fast-check";
import { area } from "../../../../host/api/areas";
import { moved, Places, type Shift } from "../../../../host/api/places";

/** A small sheet, cell by cell: what really happens to each cell. */
const SIZE = 12;
type Cell = string | null;

function cells(): Cell[][] {
  return Array.from({ length: SIZE }, (_, row) =>
    Array.from({ length: SIZE }, (_, column) => `${row}.${column}`),
  );
}

function transposed(grid: readonly (readonly Cell[])[]): Cell[][] {
  return (grid[0] ?? []).map((_, column) => grid.map((row) => row[column] ?? null));
}

function shiftDown(grid: Cell[][], from: number, count: number, left: number, width: number): void {
  for (let column = left; column < left + width; column++) {
    const line = grid.map((row) => row[column] ?? null);
    line.splice(from, 0, ...Array<null>(count).fill(null));
    grid.forEach((row, index) => (row[column] = line[index] ?? null));
  }
}

function shiftUp(grid: Cell[][], from: number, count: number, left: number, width: number): void {
  for (let column = left; column < left + width; column++) {
    const line = grid.map((row) => row[column] ?? null);
    line.splice(from, count);
    grid.forEach((row, index) => (row[column] = line[index] ?? null));
  }
}

function afterMove(shift: Shift, row: number, column: number, rows: number, columns: number): Cell[][] {
  const grid = cells();
  if (shift === "down") shiftDown(grid, row, rows, column, columns);
  if (shift === "up") shiftUp(grid, row, rows, column, columns);
  if (shift === "down" || shift === "up") return grid;
  const turned = transposed(grid);
  if (shift === "right") shiftDown(turned, column, columns, row, rows);
  else shiftUp(turned, column, columns, row, rows);
  return transposed(turned);
}

function find(grid: readonly (readonly Cell[])[], cell: string): [number, number] | null {
  const row = grid.findIndex((line) => line.includes(cell));
  return row < 0 ? null : [row, grid[row]?.indexOf(cell) ?? -1];
}

const place = fc.nat(SIZE / 2);
const count = fc.integer({ min: 1, max: 3 });

it("follows a single cell wherever inserting and deleting puts it", () => {
  const shifts = fc.constantFrom<Shift>("down", "up", "right", "left");
  fc.assert(
    fc.property(
      place,
      place,
      shifts,
      place,
      place,
      count,
      count,
      (row, column, shift, r, c, rows, columns) => {
        const expected = find(afterMove(shift, r, c, rows, columns), `${row}.${column}`);
        const actual = moved(area(row, column, 1, 1), { sheet: "s", area: area(r, c, rows, columns), shift });
        expect(actual === null ? null : [actual.row, actual.column]).toEqual(expected);
      },
    ),
  );
});

it("grows with what is inserted inside, shrinks by what is deleted inside, and ends with its last cell", () => {
  const range = area(2, 0, 4, 3);
  const rows = (row: number, rowCount: number) => area(row, 0, rowCount, 3);
  expect(moved(range, { sheet: "s", area: rows(3, 2), shift: "down" })).toEqual(area(2, 0, 6, 3));
  expect(moved(range, { sheet: "s", area: rows(1, 3), shift: "up" })).toEqual(area(1, 0, 2, 3));
  expect(moved(range, { sheet: "s", area: rows(0, 9), shift: "up" })).toBeNull();
  expect(moved(range, { sheet: "s", area: area(0, 0, 1, 1), shift: "down" })).toEqual(range);
});

it("moves ranges of the request under way and tracked ones, and forgets both when told", () => {
  const places = new Places();
  const live = places.of({ sheet: "s", area: area(5, 0, 1, 1) });
  const id = places.keep(live);
  places.move({ sheet: "s", area: area(0, 0, 2, 1), shift: "down" });
  expect(live.current?.area.row).toBe(7);
  places.endRequest();
  places.move({ sheet: "s", area: area(0, 0, 1, 1), shift: "up" });
  expect(places.find(id).current?.area.row).toBe(6);
  places.move({ sheet: "other", area: area(0, 0, 1, 1), shift: "up" });
  expect(places.find(id).current?.area.row).toBe(6);
  places.sheetRemoved("s");
  expect(places.find(id).current).toBeNull();
  places.release(id);
  expect(() => places.find(id)).toThrow("no longer tracked");
  expect(places.keptCount).toBe(0);
});
