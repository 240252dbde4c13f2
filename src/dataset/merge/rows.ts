/** The rows that a three-way merge works on: plain data, with texts in the workbook's language. */

export type Value = string | number;

/** Values by column. A missing field means that its column was deleted, or that no release has written it yet. */
export type Fields = Readonly<Partial<Record<string, Value>>>;

/** Which release a row came with, or was withdrawn by. */
export interface RowOrigin {
  readonly release: string;
  readonly withdrawn: boolean;
}

/** A row of a release. */
export interface ReleasedRow {
  readonly id: string;
  readonly fields: Fields;
}

/** A row as the last release wrote it. */
export interface BaseRow extends ReleasedRow {
  readonly origin: RowOrigin;
}

/** A row as it stands in the workbook. */
export interface PresentRow extends ReleasedRow {
  /** The value of the origin column; undefined if that column was deleted. */
  readonly origin: Value | undefined;
}

/** The three sides of one table; ids are unique on each. `mine` is the workbook, `theirs` the release. */
export interface Sides {
  readonly base: ReadonlyMap<string, BaseRow>;
  readonly mine: ReadonlyMap<string, PresentRow>;
  readonly theirs: ReadonlyMap<string, ReleasedRow>;
  /** Rows without an id, which analysts added. */
  readonly own: readonly Fields[];
}

/** What a release changes in one cell. `Field` is narrower where the columns are known. */
export interface FieldChange<Field extends string = string> {
  readonly field: Field;
  readonly from: Value;
  readonly to: Value;
}

/** A field that workbook and release both changed. `base` is undefined if no release has written the field before. */
export interface FieldConflict<Field extends string = string> {
  readonly field: Field;
  readonly base: Value | undefined;
  readonly mine: Value;
  readonly theirs: Value;
}

/**
 * What a release means for one row.
 * - added: new in the release.
 * - changed: in the workbook and in the release; `changes` are written, `conflicts` need a choice.
 * - withdrawn: no longer in the release; it stays and is marked. `touched` says whether somebody had edited it.
 * - deleted: deleted in the workbook, but changed by the release; needs a choice.
 * - doubled: new in the release, but an analyst's own row is about the same; needs a choice.
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
  /** Fields that only the release has changed. */
  readonly changes: readonly FieldChange[];
  readonly conflicts: readonly FieldConflict[];
}

/** Whose value a conflict is resolved with. */
export type Choice = "mine" | "theirs";

/** Choices by `conflictKey` and `rowKey`. */
export type Choices = Readonly<Partial<Record<string, Choice>>>;

/** Identifies a row among all tables. */
export function rowKey({ table, id }: Pick<RowPlan, "table" | "id">): string {
  return JSON.stringify([table, id]);
}

/** Identifies a conflict about a field; one about a whole row (deleted, doubled) is identified by `rowKey`. */
export function conflictKey({ table, id }: Pick<RowPlan, "table" | "id">, field: string): string {
  return JSON.stringify([table, id, field]);
}

/** The keys of all choices that a plan needs. */
export function questions(plan: RowPlan): string[] {
  if (plan.kind === "deleted" || plan.kind === "doubled") return [rowKey(plan)];
  return plan.conflicts.map(({ field }) => conflictKey(plan, field));
}
