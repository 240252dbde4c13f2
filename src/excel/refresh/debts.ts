/**
 * Cells that were written over although somebody had just changed or moved them. Each is owed what stood there, until it has
 * been given back; giving back may itself hit a row that has moved, and so on. Pure.
 */
import type { Cell } from "../../workbook";
import type { RefreshTable, TableView } from "./port";
import { contentText, ID_COLUMNS, type CellWrite, type Surprise } from "./request";

export interface Debt {
  readonly table: RefreshTable;
  readonly column: string;
  /** The row's id as it is now; rows of the analysts' own have none. */
  readonly id: string;
  /** Where the row was, for rows without an id. */
  readonly row: number;
  /** What stands in the cell by accident, and what belongs there. */
  readonly wrote: Cell;
  readonly owed: Cell;
  readonly purpose: string;
}

/** What is owed to cells; those that happened to hold the same are owed nothing. */
export function debtsOf(found: readonly Surprise[]): Debt[] {
  return found.map(debtOf).filter(({ wrote, owed }) => !isSame(wrote, owed));
}

function debtOf({ write, found, id }: Surprise): Debt {
  const { table, column, value, purpose } = write;
  const row = write.from === "top" ? write.row : -1;
  return { table, column, id, row, wrote: value, owed: found, purpose };
}

const isSame = (a: Cell, b: Cell) => contentText(a) === contentText(b);
const placeKey = (table: string, column: string, row: number) => JSON.stringify([table, column, row]);

/** The cells that give back what is owed. What has been changed again is somebody's: nothing is owed there any more. */
export function giveBack(
  debts: readonly Debt[],
  view: (table: RefreshTable) => TableView | undefined,
): Map<CellWrite, Debt> {
  const taken = new Set<string>();
  const found = debts.flatMap((debt) => {
    const row = placeOf(debt, view(debt.table), taken);
    if (row === null) return [];
    taken.add(placeKey(debt.table, debt.column, row));
    return [{ debt, row }];
  });
  const idsAfter = new Map(
    found
      .filter(({ debt }) => debt.column === ID_COLUMNS[debt.table])
      .map(({ debt, row }) => [placeKey(debt.table, "", row), contentText(debt.owed)]),
  );
  return new Map(
    found.map(({ debt, row }): [CellWrite, Debt] => {
      const { table, column, id, wrote, owed, purpose } = debt;
      const idAfter = idsAfter.get(placeKey(table, "", row)) ?? id;
      const place = { table, column, from: "top", row, id, idAfter } as const;
      return [{ ...place, expect: contentText(wrote), value: owed, purpose }, debt];
    }),
  );
}

function placeOf(debt: Debt, view: TableView | undefined, taken: ReadonlySet<string>): number | null {
  const ids = view?.columns.get(ID_COLUMNS[debt.table]) ?? [];
  const cells = view?.columns.get(debt.column) ?? [];
  const isIt = (row: number) =>
    contentText(ids[row] ?? "") === debt.id &&
    isSame(cells[row] ?? "", debt.wrote) &&
    !taken.has(placeKey(debt.table, debt.column, row));
  if (debt.row >= 0 && debt.row < ids.length && isIt(debt.row)) return debt.row;
  const row = ids.findIndex((_, index) => isIt(index));
  if (row >= 0) return row;
  // The table has become shorter: what was hit is the cell below it.
  return debt.id === "" && debt.row >= ids.length ? debt.row : null;
}

/** What is still owed after an attempt in which some cells were missed. */
export function stillOwed(attempt: ReadonlyMap<CellWrite, Debt>, missed: readonly Surprise[]): Debt[] {
  const failed = new Set(missed.map(({ write }) => write));
  const paid = [...attempt].filter(([write]) => !failed.has(write));
  const newIds = new Map(
    paid
      .filter(([write]) => write.column === ID_COLUMNS[write.table])
      .map(([write]) => [JSON.stringify([write.table, write.id]), write.idAfter]),
  );
  let debts = [...attempt].filter(([write]) => failed.has(write)).map(([, debt]) => debt);
  for (const hit of debtsOf(missed)) debts = withSurprise(debts, hit);
  return debts.map((debt) => ({ ...debt, id: newIds.get(JSON.stringify([debt.table, debt.id])) ?? debt.id }));
}

/** A cell that has been hit again is owed what it was owed before, unless somebody has edited it in between. */
function withSurprise(debts: readonly Debt[], hit: Debt): Debt[] {
  const index = debts.findIndex(
    ({ table, column, id, wrote }) =>
      table === hit.table && column === hit.column && id === hit.id && (id !== "" || isSame(wrote, hit.owed)),
  );
  const before = debts[index];
  if (before === undefined) return [...debts, hit];
  const owed = isSame(before.wrote, hit.owed) ? before.owed : hit.owed;
  const now = { ...before, row: hit.row, wrote: hit.wrote, owed };
  return debts.map((debt, place) => (place === index ? now : debt));
}
