/**
 * Rows with stray writes: somebody had just moved or edited them when they were written to. What was replaced is remembered until
 * it has been restored; restoring may itself write to a row that has moved meanwhile, and so on. Pure.
 *
 * A request writes to the rows that are there, whichever were meant, so that a stray row is known by the id that it has
 * afterwards. Contents are restored before ids, as ids tell rows apart until then.
 *
 * Example: "A" is to be written into the row x, but a colleague has just sorted the table, and it lands in the row y, over "B".
 * The stray row is y, and `originals` has "B" for the column.
 */
import type { Cell } from "../../../workbook";
import type { RefreshTable, TableView } from "../../tables/port";
import { contentText, ID_COLUMNS, type CellWrite, type Met } from "../../tables/request";

export interface StrayRow {
  readonly table: RefreshTable;
  /** The row's id as it is now; rows of the analysts' own have none. */
  readonly id: string;
  /** Where the row was, counted from the top; null where that is not known. */
  readonly row: number | null;
  /** What stands in the row now, by columns; of a row that has not been seen since only what was written into it. */
  readonly stands: ReadonlyMap<string, string>;
  readonly isSeen: boolean;
  /** What is to be restored, by columns. */
  readonly originals: ReadonlyMap<string, Cell>;
  readonly purpose: string;
}

export type ViewOf = (table: RefreshTable) => TableView | undefined;

const isSame = (a: Cell, b: Cell) => contentText(a) === contentText(b);

/**
 * The stray rows after a request with stray writes, or with writes that were to restore.
 *
 * @param rows the stray rows before it
 * @param after the workbook right after it, where it was read with it
 */
export function strayRowsAfter(rows: readonly StrayRow[], met: readonly Met[], after?: ViewOf): StrayRow[] {
  const written = byRow(met);
  const known = written.map((cells) => knownRow(cells, rows, after));
  return [
    ...rows.filter((row) => !known.includes(row)),
    ...written.map((cells, index) => rowNow(cells, known[index], after)),
  ].filter(({ originals }) => originals.size > 0);
}

/** Cells of one row that a request has written. */
type RowCells = readonly [Met, ...Met[]];

function byRow(met: readonly Met[]): RowCells[] {
  const rows = new Map<string, [Met, ...Met[]]>();
  for (const each of met) {
    const { table, from, row } = each.write;
    const key = JSON.stringify([table, from, row]);
    const cells = rows.get(key);
    if (cells) cells.push(each);
    else rows.set(key, [each]);
  }
  return [...rows.values()];
}

function knownRow(
  cells: RowCells,
  rows: readonly StrayRow[],
  after: ViewOf | undefined,
): StrayRow | undefined {
  const [{ write, id }] = cells;
  const found = cells.map((each) => [each.write.column, contentText(each.found)] as const);
  const before = new Map([...contentsAfter(cells, after), ...found]);
  const candidates = rows.filter((row) => row.table === write.table && row.id === id);
  return mostAlike(candidates, (row) => likeness(row, (column) => before.get(column)))?.item;
}

function rowNow(cells: RowCells, known: StrayRow | undefined, after: ViewOf | undefined): StrayRow {
  const [{ write: first, id }] = cells;
  const originals = new Map(known?.originals);
  for (const { write, found } of cells) {
    const { column, value } = write;
    const before = known?.originals.get(column);
    // A cell that is not as it was left has been edited since: the edit is what is to be restored.
    const isAsLeft = before !== undefined && known?.stands.get(column) === contentText(found);
    const original = isAsLeft ? before : found;
    if (isSame(original, value)) originals.delete(column);
    else originals.set(column, original);
  }
  const seen = contentsAfter(cells, after);
  const written = cells.map(({ write }) => [write.column, contentText(write.value)] as const);
  const { table, row } = first;
  return {
    table,
    id: new Map(written).get(ID_COLUMNS[table]) ?? id,
    row: first.from === "top" ? row : null,
    stands: new Map([...(known?.stands ?? []), ...seen, ...written]),
    isSeen: seen.size > 0 || known?.isSeen === true,
    originals,
    purpose: known?.purpose ?? first.purpose,
  };
}

/**
 * What stands in a row after the request, wherever the row is by then: somebody may have inserted or sorted rows before the
 * workbook was read. It is known by its id and by what was written into it; nothing where that has been edited since.
 */
function contentsAfter(cells: RowCells, after: ViewOf | undefined): Map<string, string> {
  const [{ write, id }] = cells;
  const view = after?.(write.table);
  if (view === undefined || write.from !== "top") return new Map<string, string>();
  const left = new Map<string, string>(
    cells.map((each) => [each.write.column, contentText(each.write.value)]),
  );
  const key = ID_COLUMNS[write.table];
  if (!left.has(key)) left.set(key, id);
  const isIt = (row: number) =>
    [...left].every(([column, text]) => contentText(view.columns.get(column)?.[row] ?? "") === text);
  const distance = (row: number) => Math.abs(row - write.row);
  const [row] = Array.from({ length: view.rows }, (_, place) => place)
    .filter(isIt)
    .sort((a, b) => distance(a) - distance(b));
  return row === undefined ? new Map<string, string>() : contents(view, row);
}

function contents(view: TableView, row: number): Map<string, string> {
  return new Map([...view.columns].map(([column, cells]) => [column, contentText(cells[row] ?? "")]));
}

/** How much of what stood in a row stands in another, from 0 to 1; cells that are empty in most rows, or not known, say nothing. */
function likeness({ table, stands }: StrayRow, cell: (column: string) => string | undefined): number {
  const filled = [...stands].filter(
    ([column, text]) => column !== ID_COLUMNS[table] && text !== "" && cell(column) !== undefined,
  );
  const alike = filled.filter(([column, text]) => cell(column) === text);
  return filled.length === 0 ? 1 : alike.length / filled.length;
}

/** The one that is more like it than unlike. */
function mostAlike<T>(items: readonly T[], alike: (item: T) => number) {
  const rated = items.map((item) => ({ item, rate: alike(item) })).filter(({ rate }) => rate > 0.5);
  return rated.reduce<(typeof rated)[number] | undefined>(
    (best, each) => (best && best.rate >= each.rate ? best : each),
    undefined,
  );
}

/** What restores stray rows. */
export interface RestorePlan {
  /**
   * The stray rows with the places where they are now. Rows that are gone are left out, and so are cells that somebody has
   * edited since.
   */
  readonly rows: readonly StrayRow[];
  readonly writes: readonly CellWrite[];
}

/**
 * The cells that restore stray rows: contents while there are any, ids only after that.
 *
 * @param before the workbook as it was read before the first stray write: a row that is still the same was not hit
 */
export function planRestoring(rows: readonly StrayRow[], now: ViewOf, before: ViewOf): RestorePlan {
  const taken = new Set<string>();
  const placed = rows.flatMap((stray): PlacedRow[] => {
    const view = now(stray.table);
    const row = view === undefined ? null : placeOf(stray, view, before(stray.table), taken);
    if (view === undefined || row === null) return [];
    taken.add(JSON.stringify([stray.table, row]));
    const seen = contents(view, row);
    const isAsLeft = ([column]: readonly [string, Cell]) =>
      (seen.get(column) ?? stray.stands.get(column)) === stray.stands.get(column);
    const originals = new Map([...stray.originals].filter(isAsLeft));
    const stands = new Map([...stray.stands, ...seen]);
    return originals.size > 0 ? [{ ...stray, row, originals, stands, isSeen: true }] : [];
  });
  const writes = placed.flatMap(writesOf);
  const isId = ({ table, column }: CellWrite) => column === ID_COLUMNS[table];
  const ofContents = writes.filter((write) => !isId(write));
  return { rows: placed, writes: ofContents.length > 0 ? ofContents : writes };
}

interface PlacedRow extends StrayRow {
  readonly row: number;
}

function writesOf({ table, id, row, stands, originals, purpose }: PlacedRow): CellWrite[] {
  return [...originals].map(([column, value]): CellWrite => {
    const idAfter = column === ID_COLUMNS[table] ? contentText(value) : id;
    const expect = stands.get(column) ?? "";
    return { table, column, from: "top", row, id, idAfter, expect, value, purpose };
  });
}

function placeOf(
  stray: StrayRow,
  view: TableView,
  before: TableView | undefined,
  taken: ReadonlySet<string>,
): number | null {
  const ids = view.columns.get(ID_COLUMNS[stray.table]) ?? [];
  const bearers = ids.flatMap((id, row) => (contentText(id) === stray.id ? [row] : []));
  if (stray.id !== "" && bearers.length === 1) return bearers[0] ?? null;
  const free = bearers.filter((row) => !taken.has(JSON.stringify([stray.table, row])));
  // Rows without an id, and copies of others, are told apart by what stands in them.
  const bystanders = before === undefined ? new Set<string>() : rowTexts(before);
  const candidates = stray.isSeen ? free : free.filter((row) => !bystanders.has(rowText(view, row)));
  const nearest = [...candidates].sort((a, b) => Number(b === stray.row) - Number(a === stray.row));
  const alike = (row: number) =>
    likeness(stray, (column) => contentText(view.columns.get(column)?.[row] ?? ""));
  return mostAlike(nearest, alike)?.item ?? null;
}

function rowText(view: TableView, row: number): string {
  return JSON.stringify([...contents(view, row)]);
}

function rowTexts(view: TableView): Set<string> {
  return new Set(Array.from({ length: view.rows }, (_, row) => rowText(view, row)));
}
