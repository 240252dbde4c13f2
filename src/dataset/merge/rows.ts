/** Rows of tables as a three-way merge sees them: plain data, in whatever language the tables are written. */

export type Value = string | number;

/** Values by column. A field that is not there is unknown: its column is gone, or no release has ever written it. */
export type Fields = Readonly<Partial<Record<string, Value>>>;

/** Which release a row came with, or was withdrawn by. */
export interface Standing {
  readonly release: string;
  readonly withdrawn: boolean;
}

/** A row as a release gives it. */
export interface ReleasedRow {
  readonly id: string;
  readonly fields: Fields;
}

/** A row as a release last left it in the workbook. */
export interface BaseRow extends ReleasedRow {
  readonly standing: Standing;
}

/** A row as it stands in the workbook. */
export interface PresentRow extends ReleasedRow {
  /** What its column of origin says; undefined where that column is gone. */
  readonly origin: Value | undefined;
}

/** The three sides of one table. Ids are unique on each side. */
export interface Sides {
  readonly base: ReadonlyMap<string, BaseRow>;
  readonly mine: ReadonlyMap<string, PresentRow>;
  readonly theirs: ReadonlyMap<string, ReleasedRow>;
  /** Fields of rows without an id: the analysts' own. */
  readonly own: readonly Fields[];
}

/** What a release changes in one cell. `Field` is narrower where the columns are known. */
export interface FieldChange<Field extends string = string> {
  readonly field: Field;
  readonly from: Value;
  readonly to: Value;
}

/** A field that both have changed since the last release. `base` is undefined where the two met for the first time. */
export interface FieldConflict<Field extends string = string> {
  readonly field: Field;
  readonly base: Value | undefined;
  readonly mine: Value;
  readonly theirs: Value;
}

/**
 * What a release means for one row.
 * - added: new in the release.
 * - changed: there before and in the release; takes `changes`, has to be asked about `conflicts`.
 * - withdrawn: gone from the release; stays and is marked. `touched` tells that somebody had worked on it.
 * - deleted: taken out of the workbook, and changed by the release since: to be asked about.
 * - doubled: new in the release, but a row of the analysts' own is about the same thing: to be asked about.
 */
export type RowKind = "added" | "changed" | "withdrawn" | "deleted" | "doubled";

export interface RowPlan {
  readonly table: string;
  readonly id: string;
  readonly kind: RowKind;
  readonly touched: boolean;
  readonly base: BaseRow | undefined;
  readonly mine: PresentRow | undefined;
  readonly theirs: ReleasedRow | undefined;
  /** What the release changes and nobody else has. */
  readonly changes: readonly FieldChange[];
  readonly conflicts: readonly FieldConflict[];
}

/** Whose value a conflict ends with. */
export type Choice = "mine" | "theirs";

/** By the keys of `conflictKey` and `rowKey`. */
export type Choices = Readonly<Partial<Record<string, Choice>>>;

/** Names a row among all tables. */
export function rowKey({ table, id }: Pick<RowPlan, "table" | "id">): string {
  return JSON.stringify([table, id]);
}

/** Names a conflict; those about a whole row (deleted, doubled) go by the row's key. */
export function conflictKey({ table, id }: Pick<RowPlan, "table" | "id">, field: string): string {
  return JSON.stringify([table, id, field]);
}

/** The keys of everything that a plan has to ask about. */
export function questions(plan: RowPlan): string[] {
  if (plan.kind === "deleted" || plan.kind === "doubled") return [rowKey(plan)];
  return plan.conflicts.map(({ field }) => conflictKey(plan, field));
}
