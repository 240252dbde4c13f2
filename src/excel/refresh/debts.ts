/**
 * Rows that were written into by accident, because somebody had just moved or edited them. Each is owed what stood there until
 * it has been given back; giving back may itself hit a row that has moved, and so on. Pure.
 *
 * Whatever a request writes happens to the rows that are there, whichever were meant: the debts of each follow it under the id
 * that it has afterwards. So that ids tell rows apart meanwhile, contents are given back before ids.
 */
import type { Cell } from "../../workbook";
import type { RefreshTable, TableView } from "./port";
import { contentText, ID_COLUMNS, type CellWrite, type Met } from "./request";

export interface Debt {
  readonly table: RefreshTable;
  /** The row's id as it is now; rows of the analysts' own have none. */
  readonly id: string;
  /** Where the row was, counted from the top; null where that is not known. */
  readonly row: number | null;
  /** What stands in the row now, by columns; of a row that has not been seen since only what was written into it. */
  readonly stands: ReadonlyMap<string, string>;
  readonly isSeen: boolean;
  /** What belongs into cells in place of what stands there. */
  readonly owed: ReadonlyMap<string, Cell>;
  readonly purpose: string;
}

export type ViewOf = (table: RefreshTable) => TableView | undefined;

const isSame = (a: Cell, b: Cell) => contentText(a) === contentText(b);

/**
 * What is owed after cells have been written that nobody wanted there, or that were to give back.
 *
 * @param after the workbook right after that, where it was read with it
 */
export function debtsAfter(debts: readonly Debt[], met: readonly Met[], after?: ViewOf): Debt[] {
  const struck = rowsOf(met);
  const known = struck.map((row) => debtOf(row, debts, after));
  return [
    ...debts.filter((debt) => !known.includes(debt)),
    ...struck.map((row, index) => debtNow(row, known[index], after)),
  ].filter(({ owed }) => owed.size > 0);
}

/** Cells of one row that a request has written. */
type Struck = readonly [Met, ...Met[]];

function rowsOf(met: readonly Met[]): Struck[] {
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

function debtOf(struck: Struck, debts: readonly Debt[], after: ViewOf | undefined): Debt | undefined {
  const [{ write, id }] = struck;
  const found = struck.map((each) => [each.write.column, contentText(each.found)] as const);
  const before = new Map([...contentsAt(write, after), ...found]);
  const candidates = debts.filter((debt) => debt.table === write.table && debt.id === id);
  return mostAlike(candidates, (debt) => likeness(debt, (column) => before.get(column)))?.item;
}

function debtNow(struck: Struck, debt: Debt | undefined, after: ViewOf | undefined): Debt {
  const [{ write: first, id }] = struck;
  const owed = new Map(debt?.owed);
  for (const { write, found } of struck) {
    const { column, value } = write;
    const before = debt?.owed.get(column);
    // What is not as it was left has been edited since.
    const isAsLeft = before !== undefined && debt?.stands.get(column) === contentText(found);
    const belongs = isAsLeft ? before : found;
    if (isSame(belongs, value)) owed.delete(column);
    else owed.set(column, belongs);
  }
  const seen = contentsAt(first, after);
  const written = struck.map(({ write }) => [write.column, contentText(write.value)] as const);
  const { table, row } = first;
  return {
    table,
    id: new Map(written).get(ID_COLUMNS[table]) ?? id,
    row: first.from === "top" ? row : null,
    stands: new Map([...(debt?.stands ?? []), ...seen, ...written]),
    isSeen: seen.size > 0 || debt?.isSeen === true,
    owed,
    purpose: debt?.purpose ?? first.purpose,
  };
}

function contentsAt({ table, from, row }: CellWrite, after: ViewOf | undefined): Map<string, string> {
  const view = after?.(table);
  return view && from === "top" ? contents(view, row) : new Map<string, string>();
}

function contents(view: TableView, row: number): Map<string, string> {
  return new Map([...view.columns].map(([column, cells]) => [column, contentText(cells[row] ?? "")]));
}

/** How much of what stood in a row stands in another, from 0 to 1; cells that are empty in most rows say nothing. */
function likeness({ table, stands }: Debt, cell: (column: string) => string | undefined): number {
  const filled = [...stands].filter(([column, text]) => column !== ID_COLUMNS[table] && text !== "");
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

export interface Repayment {
  /** The debts with the places where their rows are now. Rows that are gone are owed nothing, nor are cells that were edited since. */
  readonly debts: readonly Debt[];
  readonly writes: readonly CellWrite[];
}

/**
 * The cells that give back what is owed: contents while there are any, ids only after that.
 *
 * @param before the workbook as it was read before the first accident: what is still the same was not hit
 */
export function repay(debts: readonly Debt[], now: ViewOf, before: ViewOf): Repayment {
  const taken = new Set<string>();
  const found = debts.flatMap((debt): Placed[] => {
    const view = now(debt.table);
    const row = view === undefined ? null : placeOf(debt, view, before(debt.table), taken);
    if (view === undefined || row === null) return [];
    taken.add(JSON.stringify([debt.table, row]));
    const seen = contents(view, row);
    const isAsLeft = ([column]: readonly [string, Cell]) =>
      (seen.get(column) ?? debt.stands.get(column)) === debt.stands.get(column);
    const owed = new Map([...debt.owed].filter(isAsLeft));
    const stands = new Map([...debt.stands, ...seen]);
    return owed.size > 0 ? [{ ...debt, row, owed, stands, isSeen: true }] : [];
  });
  const writes = found.flatMap(paymentsOf);
  const isId = ({ table, column }: CellWrite) => column === ID_COLUMNS[table];
  const contentsOwed = writes.filter((write) => !isId(write));
  return { debts: found, writes: contentsOwed.length > 0 ? contentsOwed : writes };
}

interface Placed extends Debt {
  readonly row: number;
}

function paymentsOf({ table, id, row, stands, owed, purpose }: Placed): CellWrite[] {
  return [...owed].map(([column, value]): CellWrite => {
    const idAfter = column === ID_COLUMNS[table] ? contentText(value) : id;
    const expect = stands.get(column) ?? "";
    return { table, column, from: "top", row, id, idAfter, expect, value, purpose };
  });
}

function placeOf(
  debt: Debt,
  view: TableView,
  before: TableView | undefined,
  taken: ReadonlySet<string>,
): number | null {
  const ids = view.columns.get(ID_COLUMNS[debt.table]) ?? [];
  const bearers = ids.flatMap((id, row) => (contentText(id) === debt.id ? [row] : []));
  if (debt.id !== "" && bearers.length === 1) return bearers[0] ?? null;
  const free = bearers.filter((row) => !taken.has(JSON.stringify([debt.table, row])));
  // Rows without an id, and copies of others, are told apart by what stands in them.
  const bystanders = before === undefined ? new Set<string>() : rowTexts(before);
  const candidates = debt.isSeen ? free : free.filter((row) => !bystanders.has(rowText(view, row)));
  const nearest = [...candidates].sort((a, b) => Number(b === debt.row) - Number(a === debt.row));
  const alike = (row: number) =>
    likeness(debt, (column) => contentText(view.columns.get(column)?.[row] ?? ""));
  return mostAlike(nearest, alike)?.item ?? null;
}

function rowText(view: TableView, row: number): string {
  return JSON.stringify([...contents(view, row)]);
}

function rowTexts(view: TableView): Set<string> {
  return new Set(Array.from({ length: view.rows }, (_, row) => rowText(view, row)));
}
