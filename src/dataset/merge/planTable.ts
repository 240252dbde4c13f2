import type {
  BaseRow,
  FieldChange,
  FieldConflict,
  Fields,
  PresentRow,
  ReleasedRow,
  RowPlan,
  Sides,
} from "./rows";

export interface TableRules {
  readonly table: string;
  /** Fields that identify what a row is about, such as city and measure; no two rows may agree in all of them. */
  readonly about: readonly string[];
}

/**
 * Plans what a release does to a table, row by row: first the rows of the release in its order, then withdrawn rows. Rows
 * that stay as they are have no plan, unless the base has to be updated (`changes` and `conflicts` are empty then). Pure.
 */
export function planTable({ table, about }: TableRules, sides: Sides): RowPlan[] {
  const ownKeys = new Set(sides.own.map((fields) => aboutKey(fields, about)).filter((key) => key !== ""));
  const released = [...sides.theirs.values()].flatMap((theirs): RowPlan[] => {
    const base = sides.base.get(theirs.id);
    const mine = sides.mine.get(theirs.id);
    if (mine) return planMeeting(table, base, mine, theirs);
    if (base) return differs(base, theirs) ? [wholeRow(table, "deleted", theirs, base)] : [];
    const doubled = ownKeys.has(aboutKey(theirs.fields, about));
    return [wholeRow(table, doubled ? "doubled" : "added", theirs, undefined)];
  });
  const withdrawn = [...sides.base.values()].flatMap((base): RowPlan[] => {
    const mine = sides.mine.get(base.id);
    if (sides.theirs.has(base.id) || !mine || base.origin.withdrawn) return [];
    const touched = Object.entries(mine.fields).some(([field, value]) => value !== base.fields[field]);
    const nothing = { theirs: undefined, changes: [], conflicts: [] };
    return [{ table, id: base.id, kind: "withdrawn", touched, base, mine, ...nothing }];
  });
  return [...released, ...withdrawn];
}

/** Compares ids and names of cities as Excel's formulas do, ignoring case. */
function aboutKey(fields: Fields, about: readonly string[]): string {
  const values = about.map((field) =>
    String(fields[field] ?? "")
      .trim()
      .toLowerCase(),
  );
  return values.every((value) => value === "") ? "" : JSON.stringify(values);
}

function differs(base: BaseRow, theirs: ReleasedRow): boolean {
  if (base.origin.withdrawn) return true;
  return Object.entries(theirs.fields).some(([field, value]) => base.fields[field] !== value);
}

function wholeRow(
  table: string,
  kind: "added" | "deleted" | "doubled",
  theirs: ReleasedRow,
  base: BaseRow | undefined,
): RowPlan {
  const nothing = { mine: undefined, changes: [], conflicts: [] };
  return { table, id: theirs.id, kind, touched: kind === "deleted", base, theirs, ...nothing };
}

function planMeeting(
  table: string,
  base: BaseRow | undefined,
  mine: PresentRow,
  theirs: ReleasedRow,
): RowPlan[] {
  const changes: FieldChange[] = [];
  const conflicts: FieldConflict[] = [];
  let touched = false;
  let learned = base?.origin.withdrawn !== false;
  for (const [field, wanted] of Object.entries(theirs.fields)) {
    const present = mine.fields[field];
    const before = base?.fields[field];
    if (present === undefined || wanted === undefined) continue;
    touched ||= present !== before;
    learned ||= before !== wanted;
    if (present === wanted || before === wanted) continue;
    // No release has written this cell and it is empty, so nothing is lost: this completes a row that was written in part.
    const isFree = before === undefined && present === "";
    if (present === before || isFree) changes.push({ field, from: present, to: wanted });
    else conflicts.push({ field, base: before, mine: present, theirs: wanted });
  }
  if (!learned) return [];
  return [{ table, id: mine.id, kind: "changed", touched, base, mine, theirs, changes, conflicts }];
}
