import { planTable, settle, type Choices, type Language, type RowPlan, type Settled } from "../../dataset";
import { MERGED_TABLES, rowLabel, type ReleasedTables, type TableId } from "../../workbook";
import { locateBase, locateTable, type LocatedBase, type LocatedTable } from "./locate";
import type { Snapshot, TableView } from "../tables/port";

/** A row of the plan with its name for people, such as `合肥 · IP-FUND`. */
export interface LabelledRow extends RowPlan {
  readonly table: TableId;
  readonly label: string;
}

/** The rows of all tables, found in a snapshot. */
export interface Located {
  readonly language: Language;
  readonly tables: ReadonlyMap<TableId, LocatedTable & { readonly view: TableView }>;
  readonly base: ReadonlyMap<TableId, ReadonlyMap<string, LocatedBase>>;
  readonly baseView: TableView;
}

const NO_BASE: ReadonlyMap<string, LocatedBase> = new Map();

export function locate(snapshot: Snapshot, language: Language): Located {
  const baseView = viewOf(snapshot, "base");
  const base = locateBase(baseView);
  const tables = MERGED_TABLES.map(({ table }) => {
    const view = viewOf(snapshot, table);
    return [table, { ...locateTable(table, view, base.get(table) ?? NO_BASE), view }] as const;
  });
  return { language, tables: new Map(tables), base, baseView };
}

function viewOf(snapshot: Snapshot, table: TableId | "base"): TableView {
  const view = snapshot.tables.get(table);
  if (!view) throw new Error(`The table "${table}" has not been read.`);
  return view;
}

export function baseOf(located: Located, table: TableId): ReadonlyMap<string, LocatedBase> {
  return located.base.get(table) ?? NO_BASE;
}

export function tableAt(located: Located, table: TableId): LocatedTable & { readonly view: TableView } {
  const found = located.tables.get(table);
  if (!found) throw new Error(`The table "${table}" has not been read.`);
  return found;
}

/** What the release means for the workbook, in the order in which it would be written. */
export function planRows(located: Located, released: ReleasedTables): LabelledRow[] {
  return MERGED_TABLES.flatMap((rules) => {
    const { table } = rules;
    const { mine, own } = tableAt(located, table);
    const base = [...baseOf(located, table)].flatMap(([id, { now }]) => (now ? [[id, now] as const] : []));
    const theirs = new Map(released[table].rows.map((row) => [row.id, row]));
    return planTable(rules, { base: new Map(base), mine, theirs, own }).map((row) => ({
      ...row,
      table,
      label: rowLabel(table, row.id, row.mine?.fields ?? row.theirs?.fields ?? {}),
    }));
  });
}

/** A row with what is to be done about it. */
export interface Work {
  readonly row: LabelledRow;
  readonly settled: Settled;
}

/** What is left to do of a plan with the choices made so far. */
export function settleRows(rows: readonly LabelledRow[], release: string, choices: Choices): Work[] {
  return rows.flatMap((row) => {
    const settled = settle(row, release, choices);
    return settled === null ? [] : [{ row, settled }];
  });
}
