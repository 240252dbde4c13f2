/** What a refresh has done, in figures. Pure. */
import { questions, rowKey, type Choices } from "../../dataset";
import type { LabelledRow, Work } from "./plan";
import type { Blocked } from "./write/room";

/** Rows by what was done to them. */
export interface Applied {
  readonly status: "refreshed" | "upToDate" | "cancelled";
  readonly added: number;
  /** Whether cities, measures or themes are among them. */
  readonly codesAdded: boolean;
  readonly changed: number;
  /** Cells that were changed in those rows. */
  readonly cells: number;
  readonly withdrawn: number;
  /** Conflicts that wait for a choice. */
  readonly open: number;
  readonly leftOut: number;
  readonly blocked: readonly Blocked[];
  /** Cells that somebody changed while this was written; theirs stay. */
  readonly meanwhile: number;
}

const CODE_TABLES = { cities: true, measures: true, themes: true };

/** Rows of a plan that are to be written now. */
export interface SelectedRows {
  readonly wanted: readonly LabelledRow[];
  /** How many others there are. */
  readonly leftOut: number;
}

/** What has been written. */
export interface RowsDone {
  readonly done: readonly Work[];
  /** Cells that somebody changed while this was written. */
  readonly meanwhile: number;
  readonly selected: SelectedRows;
}

export function summarise(
  status: Applied["status"],
  { done, meanwhile, selected: { wanted, leftOut } }: RowsDone,
  blocked: readonly Blocked[],
  choices: Choices,
): Applied {
  const rows = new Map(done.map((work) => [rowKey(work.row), work]));
  const count = (test: (work: Work) => boolean) => [...rows.values()].filter(test).length;
  const cells = new Set(
    done.flatMap(({ row, settled }) =>
      settled.changes.map(({ field }) => JSON.stringify([rowKey(row), field])),
    ),
  );
  return {
    status,
    added: count(({ settled: { add } }) => add !== null),
    codesAdded: count(({ row, settled: { add } }) => add !== null && row.table in CODE_TABLES) > 0,
    changed: count(({ settled: { changes } }) => changes.length > 0),
    cells: cells.size,
    withdrawn: count(({ row }) => row.kind === "withdrawn"),
    open: wanted.flatMap(questions).filter((key) => choices[key] === undefined).length,
    leftOut,
    blocked,
    meanwhile,
  };
}
