/** The review of a refresh: groups, questions, what is left out. Pure. */
import type { Choice, Choices, RowKind, Value } from "../../../dataset";
import type { ColumnId } from "../../../workbook/tables/schema";
import type { ReviewRow } from "../port";

/** In the order of the page: first what has to be decided. */
export const GROUPS = ["conflict", "deleted", "doubled", "changed", "added", "withdrawn"] as const;
export type Group = (typeof GROUPS)[number];

/** The user's decisions; without any, nothing that analysts have edited is changed. */
export interface Selection {
  readonly leftOut: ReadonlySet<string>;
  readonly choices: Choices;
}

export const EVERYTHING: Selection = { leftOut: new Set(), choices: {} };

/** A question whether to keep the workbook's or the release's version of a field or a whole row. */
export interface Question {
  readonly key: string;
  /** null: about the whole row. */
  readonly field: ColumnId | null;
  readonly base: Value | undefined;
  readonly mine: Value;
  readonly theirs: Value;
}

export function groupOf({ kind, conflicts }: ReviewRow): Group {
  return conflicts.length > 0 ? "conflict" : kind;
}

/** The groups that have rows, with their rows. */
export function grouped(rows: readonly ReviewRow[]): { group: Group; rows: ReviewRow[] }[] {
  return GROUPS.map((group) => ({ group, rows: rows.filter((row) => groupOf(row) === group) })).filter(
    (each) => each.rows.length > 0,
  );
}

/** Rows that contain every word of the query in city, measure, name or changed values. */
export function matching(rows: readonly ReviewRow[], query: string): readonly ReviewRow[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ city, measure, label, changes, conflicts }) => {
    const values = [
      ...changes.flatMap(({ from, to }) => [from, to]),
      ...conflicts.flatMap(({ mine, theirs }) => [mine, theirs]),
    ];
    const text = [city, measure?.id, measure?.name.zh, measure?.name.en, label, ...values]
      .join("\n")
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

const ASKED_AS_A_WHOLE: ReadonlySet<RowKind> = new Set(["deleted", "doubled"]);

export function questionsOf({ key, kind, conflicts }: ReviewRow): Question[] {
  if (!ASKED_AS_A_WHOLE.has(kind)) return [...conflicts];
  return [{ key, field: null, base: undefined, mine: "", theirs: "" }];
}

/** Number of unanswered questions of rows that are not left out. */
export function openQuestions(rows: readonly ReviewRow[], { leftOut, choices }: Selection): number {
  return rows
    .filter(({ key }) => !leftOut.has(key))
    .flatMap(questionsOf)
    .filter(({ key }) => choices[key] === undefined).length;
}

/** Number of rows that will be written; rows whose only questions are unanswered do not count. */
export function rowsToDo(rows: readonly ReviewRow[], { leftOut, choices }: Selection): number {
  return rows.filter((row) => {
    if (leftOut.has(row.key)) return false;
    const questions = questionsOf(row);
    return (
      questions.length === 0 ||
      row.changes.length > 0 ||
      questions.some(({ key }) => choices[key] !== undefined)
    );
  }).length;
}

export function withRows(selection: Selection, rows: readonly ReviewRow[], take: boolean): Selection {
  const leftOut = new Set(selection.leftOut);
  for (const { key } of rows) {
    if (take) leftOut.delete(key);
    else leftOut.add(key);
  }
  return { ...selection, leftOut };
}

/** @param choice null leaves the questions open */
export function withChoice(
  selection: Selection,
  questions: readonly Question[],
  choice: Choice | null,
): Selection {
  const asked = new Set(questions.map(({ key }) => key));
  const others = Object.entries(selection.choices).filter(([key]) => !asked.has(key));
  const chosen = choice === null ? [] : questions.map(({ key }) => [key, choice] as const);
  return { ...selection, choices: Object.fromEntries([...others, ...chosen]) };
}
