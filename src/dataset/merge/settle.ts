import {
  conflictKey,
  rowKey,
  type BaseRow,
  type Choices,
  type FieldChange,
  type FieldConflict,
  type Fields,
  type RowPlan,
} from "./rows";

/** Why a field or row was changed, as the refresh log says it. */
export type Reason =
  "released" | "added" | "withdrawn" | "returned" | "choseTheirs" | "choseMine" | "restored" | "keptOut";

export interface Line {
  readonly field: string | null;
  readonly from: string | number;
  readonly to: string | number;
  readonly reason: Reason;
}

/** What is to be done about a row. */
export interface Settled {
  /** Fields to write into the existing row. */
  readonly changes: readonly FieldChange[];
  /** The row to add, if it is not in the workbook. */
  readonly add: Fields | null;
  /** The row's new base. */
  readonly base: BaseRow;
  /** Lines of the refresh log: one for each visible change and each choice. */
  readonly lines: readonly Line[];
}

const NOTHING = { changes: [], add: null, lines: [] };

/**
 * Turns a plan and the user's choices into what is written. Once a conflict is decided, the base takes the release's value, so
 * that it is not asked again until a later release has another value.
 *
 * @param release the release that is being applied
 * @returns null if there is nothing to do, or a choice is missing
 */
export function settle(plan: RowPlan, release: string, choices: Choices): Settled | null {
  const origin = { release, withdrawn: false };
  const { id, base, theirs } = plan;
  if (plan.kind === "withdrawn" || theirs === undefined) {
    if (base === undefined) return null;
    const line = { field: null, from: base.origin.release, to: release, reason: "withdrawn" } as const;
    const gone = { ...base, origin: { release, withdrawn: true } };
    return { ...NOTHING, base: gone, lines: [line] };
  }
  if (plan.kind === "changed") return settleFields(plan, { id, fields: theirs.fields, origin }, choices);
  const choice = plan.kind === "added" ? "theirs" : choices[rowKey(plan)];
  if (choice === undefined) return null;
  const released = { id, fields: theirs.fields, origin };
  const reasons = { added: "added", deleted: "restored", doubled: "choseTheirs" } as const;
  const line = (reason: Reason): Line => ({ field: null, from: "", to: "", reason });
  if (choice === "mine") return { ...NOTHING, base: released, lines: [line("keptOut")] };
  return { changes: [], add: theirs.fields, base: released, lines: [line(reasons[plan.kind])] };
}

function settleFields(plan: RowPlan, released: BaseRow, choices: Choices): Settled | null {
  const chosen = (conflict: FieldConflict) => choices[conflictKey(plan, conflict.field)];
  const open = plan.conflicts.filter((conflict) => chosen(conflict) === undefined);
  const taken = plan.conflicts.filter((conflict) => chosen(conflict) === "theirs");
  const kept = plan.conflicts.filter((conflict) => chosen(conflict) === "mine");
  const asChange = ({ field, mine, theirs }: FieldConflict): FieldChange => ({
    field,
    from: mine,
    to: theirs,
  });
  const former = plan.base?.origin.withdrawn === true ? plan.base.origin.release : undefined;
  const back = { field: null, to: released.origin.release, reason: "returned" } as const;
  const base = baseAfter(plan, released, open);
  const lines: Line[] = [
    ...plan.changes.map((change): Line => ({ ...change, reason: "released" })),
    ...taken.map((conflict): Line => ({ ...asChange(conflict), reason: "choseTheirs" })),
    ...kept.map(({ field, mine }): Line => ({ field, from: mine, to: mine, reason: "choseMine" })),
    ...(former === undefined ? [] : [{ ...back, from: former }]),
  ];
  const learned =
    plan.base === undefined || former !== undefined || !sameFields(plan.base.fields, base.fields);
  if (!learned && lines.length === 0) return null;
  return { changes: [...plan.changes, ...taken.map(asChange)], add: null, base, lines };
}

/** The release's values, except for open conflicts and deleted columns, which keep their former base. */
function baseAfter({ base, mine }: RowPlan, released: BaseRow, open: readonly FieldConflict[]): BaseRow {
  const waiting = new Set(open.map(({ field }) => field));
  const fields = Object.fromEntries(
    Object.entries(released.fields).map(([field, value]) => {
      const settled = mine?.fields[field] !== undefined && !waiting.has(field);
      return [field, settled ? value : base?.fields[field]];
    }),
  );
  // A row without changes keeps the release that it came with.
  const moved = base === undefined || base.origin.withdrawn || !sameFields(base.fields, fields);
  return { id: released.id, fields, origin: moved ? released.origin : base.origin };
}

function sameFields(a: Fields, b: Fields): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((field) => a[field] === b[field]);
}
