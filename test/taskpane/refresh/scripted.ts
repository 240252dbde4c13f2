/** A workbook that can be refreshed and answers what a test wants it to. */
import type { Applied, ApplyInput, Refusal } from "../../../src/excel/refresh";
import type {
  CheckedRelease,
  ExportOptions,
  Refreshing,
  ReviewRow,
  Source,
  WorkbookFacts,
} from "../../../src/taskpane/refresh/port";
import { dataset } from "../dataset";

export const release: CheckedRelease = {
  dataset: { ...dataset, release: { ...dataset.release, id: "2027.1", date: "2027-03-04" } },
  age: "newer",
  held: "2026.1",
  notices: [],
};

export const facts: WorkbookFacts = {
  status: "ready",
  release: { id: "2026.1", date: "2026-11-23" },
  bundled: { id: "2027.1", date: "2027-03-04", age: "newer" },
  last: {
    release: "2026.1",
    before: "2025.1",
    began: Date.UTC(2026, 10, 24, 9, 30),
    changes: 12,
    rows: 5,
    undone: false,
  },
  unfinished: null,
};

export const applied: Applied = {
  status: "refreshed",
  added: 1,
  codesAdded: false,
  changed: 2,
  cells: 3,
  withdrawn: 1,
  open: 0,
  leftOut: 0,
  blocked: [],
  meanwhile: 0,
};

/** Somebody has edited one cell since. */
const KEPT = [{ table: "evidence", id: "row", field: "summary" }] as const;

const measure = { id: "IP-FUND", name: { zh: "知识产权基金", en: "IP fund" } };

export function row(key: string, given: Partial<ReviewRow>): ReviewRow {
  return {
    key,
    table: "evidence",
    kind: "changed",
    touched: false,
    city: "合肥",
    measure,
    label: key,
    changes: [],
    conflicts: [],
    fields: [],
    ...given,
  };
}

/** One row of each kind. */
export const ROWS: readonly ReviewRow[] = [
  row("added", { kind: "added", city: "苏州", fields: [{ field: "level", value: "列举" }] }),
  row("changed", { changes: [{ field: "level", from: "列举", to: "详细" }] }),
  row("conflict", {
    city: "广州",
    touched: true,
    changes: [{ field: "section", from: "二（一）", to: "二（二）" }],
    conflicts: [{ key: "conflict.summary", field: "summary", base: "旧", mine: "我的", theirs: "新的" }],
  }),
  row("withdrawn", { kind: "withdrawn", city: "西安", touched: true }),
  row("deleted", { kind: "deleted", city: "成都" }),
  row("doubled", { kind: "doubled", city: "武汉" }),
];

export class ScriptedRefreshing implements Refreshing {
  readonly sources: Source[] = [];
  readonly applied: Required<ApplyInput>[] = [];
  readonly exported: ExportOptions[] = [];
  readonly selected: string[] = [];
  readonly corrected: string[][] = [];
  receiptsShown = 0;
  previews = 0;
  /** Somebody's refresh has begun or ended. */
  tell: () => void = () => undefined;
  private finish: (result: Applied | Refusal) => void = () => undefined;

  constructor(public state: Awaited<ReturnType<Refreshing["inspect"]>> = facts) {}

  inspect = () => Promise.resolve(this.state);

  follow: Refreshing["follow"] = (listener) => {
    this.tell = listener;
    return () => {
      this.tell = () => undefined;
    };
  };

  read: Refreshing["read"] = (source) => {
    this.sources.push(source);
    return Promise.resolve({ status: "read", release });
  };

  preview: Refreshing["preview"] = () => {
    this.previews += 1;
    return Promise.resolve({ status: "planned", rows: ROWS, moves: true });
  };

  apply = (options: Required<ApplyInput>) => {
    this.applied.push(options);
    return new Promise<Applied | Refusal>((resolve) => {
      this.finish = resolve;
    });
  };

  planUndo: Refreshing["planUndo"] = () =>
    Promise.resolve({ status: "planned", last: facts.last!, undone: 11, kept: KEPT });

  undo: Refreshing["undo"] = () => Promise.resolve({ status: "undone", undone: 11, kept: KEPT });

  showReceipt: Refreshing["showReceipt"] = () => {
    this.receiptsShown += 1;
    return Promise.resolve(null);
  };

  check: Refreshing["check"] = () => Promise.resolve({ status: "checked", items: [] });

  correct: Refreshing["correct"] = (items) => {
    this.corrected.push(items.map(({ cell, offer }) => `${cell} ${offer ?? ""}`));
    return Promise.resolve({ status: "corrected", corrected: items.length, changed: 0 });
  };

  select: Refreshing["select"] = (sheet, cell) => {
    this.selected.push(`${sheet}!${cell}`);
    return Promise.resolve(null);
  };

  exportData: Refreshing["exportData"] = (options) => {
    this.exported.push(options);
    const bytes = new TextEncoder().encode(`{"id":"${options.id}"}`);
    return Promise.resolve({
      status: "made",
      name: `kcfin-${options.id}.json`,
      type: "application/json",
      bytes,
      notices: [],
    });
  };

  /** Ends the refresh that is under way, leaving this in the workbook. */
  end(result: Applied | Refusal, state = this.state): void {
    this.state = state;
    this.finish(result);
  }
}
