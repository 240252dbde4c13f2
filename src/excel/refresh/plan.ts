import {
  planTable,
  settle,
  type Choices,
  type Language,
  type Period,
  type PresentRow,
  type RowPlan,
  type Settled,
  type Value,
} from "../../dataset";
import { MERGED_TABLES, rowLabel, type ReleasedTables, type TableId } from "../../workbook";
import { createOwnReader, handNames, type HandNames } from "./handNames";
import { locateBase, locateTable, type LocatedBase, type LocatedTable } from "./locate";
import type { Snapshot, TableView } from "../tables/port";

/** A row of the plan with its name for people, such as `合肥 · IP-FUND`. */
export interface LabelledRow extends RowPlan {
  readonly table: TableId;
  readonly label: string;
  /** Nothing changes in it but names of others, which follow a choice that has been made for them. */
  readonly follows: boolean;
}

/** The rows of all tables, found in a snapshot. */
export interface Located {
  readonly language: Language;
  readonly tables: ReadonlyMap<TableId, LocatedTable & { readonly view: TableView }>;
  readonly base: ReadonlyMap<TableId, ReadonlyMap<string, LocatedBase>>;
  readonly baseView: TableView;
  /** Name of the plan period that the workbook shows; empty where that is not known. */
  readonly shown: string;
}

const NO_BASE: ReadonlyMap<string, LocatedBase> = new Map();

export function locate(snapshot: Snapshot, language: Language): Located {
  const baseView = viewOf(snapshot, "base");
  const base = locateBase(baseView);
  const tables = MERGED_TABLES.map(({ table }) => {
    const view = viewOf(snapshot, table);
    return [table, { ...locateTable(table, view, base.get(table) ?? NO_BASE), view }] as const;
  });
  return { language, tables: new Map(tables), base, baseView, shown: snapshot.shown };
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
export function planRows(
  located: Located,
  released: ReleasedTables,
  periods: readonly Period[],
  choices: Choices = {},
): LabelledRow[] {
  const names = handNames(located, released, choices);
  const ownWords = { language: located.language, periods, shown: located.shown };
  const readOwn = createOwnReader(located, released, ownWords);
  return MERGED_TABLES.flatMap((rules) => {
    const { table } = rules;
    const { mine, own } = tableAt(located, table);
    const base = [...baseOf(located, table)].flatMap(([id, { now }]) => (now ? [[id, now] as const] : []));
    const theirs = new Map(released[table].rows.map((row) => [row.id, row]));
    const plans = planTable(rules, {
      base: new Map(base),
      mine: new Map(
        [...mine].map(([id, row]) => [id, { ...row, fields: names.asReleased(table, row.fields) }]),
      ),
      theirs,
      own: own.map((fields) => readOwn(table, fields)),
    });
    return plans.map((plan): LabelledRow => {
      const row = { ...asWritten(plan, mine.get(plan.id)), table };
      const follows =
        row.kind === "changed" &&
        row.conflicts.length === 0 &&
        row.changes.every(({ field, from }, index) => {
          const isRenamed = from !== plan.changes[index]?.from;
          return isRenamed && names.isReference(table, field);
        });
      return {
        ...row,
        follows,
        label: rowLabel(table, row.id, row.mine?.fields ?? row.theirs?.fields ?? {}),
      };
    });
  });
}

/** A plan with what really stands in the cells of the row. */
function asWritten(plan: RowPlan, mine: PresentRow | undefined): RowPlan {
  if (mine === undefined) return plan;
  const present = (field: string, otherwise: Value): Value => mine.fields[field] ?? otherwise;
  return {
    ...plan,
    mine,
    changes: plan.changes.map((change) => ({ ...change, from: present(change.field, change.from) })),
    conflicts: plan.conflicts.map((conflict) => ({
      ...conflict,
      mine: present(conflict.field, conflict.mine),
    })),
  };
}

/** A row with what is to be done about it. */
export interface Work {
  readonly row: LabelledRow;
  readonly settled: Settled;
}

/**
 * What is left to do of a plan with the choices made so far.
 *
 * @param names what the workbook calls things that the release calls otherwise
 */
export function settleRows(
  rows: readonly LabelledRow[],
  release: string,
  choices: Choices,
  names: HandNames,
): Work[] {
  return rows.flatMap((row) => {
    const settled = settle(row, release, choices);
    return settled === null ? [] : [{ row, settled: inKeptNames(settled, row.table, names) }];
  });
}

/** What is written, in the names of the workbook. The base keeps those of the release. */
function inKeptNames(settled: Settled, table: TableId, { asKept }: HandNames): Settled {
  return {
    ...settled,
    changes: settled.changes.map((change) => ({ ...change, to: asKept(table, change.field, change.to) })),
    add:
      settled.add &&
      Object.fromEntries(
        Object.entries(settled.add).map(([field, value]) => [
          field,
          value === undefined ? value : asKept(table, field, value),
        ]),
      ),
    lines: settled.lines.map((line) =>
      line.field === null ? line : { ...line, to: asKept(table, line.field, line.to) },
    ),
  };
}
