/** Receipts as rows of their table. Pure. */
import type { Language, Line, Value } from "../../dataset";
import {
  fieldName,
  refreshTexts,
  sheetName,
  type Cell,
  type CellValue,
  type ReceiptColumn,
  type TableId,
} from "../../workbook";
import { asValue, tableOf } from "./locate";
import type { LabelledRow } from "./plan";
import type { TableView } from "../tables/port";
import type { CellWrite } from "../tables/request";

export interface RunFacts {
  readonly run: string;
  /** When it began, in milliseconds since 1970. */
  readonly began: number;
  readonly release: string;
  readonly language: Language;
}

export type ReceiptCells = Record<ReceiptColumn, Cell>;

/** Marks a line about a row as a whole, such as `*added`. */
const WHOLE = "*";
/** The line about the run itself: from which release to which. */
export const RUN_LINE = `${WHOLE}refreshed`;

/** Lines about rows that a refresh has put into a table. */
export const ADDED_LINES: readonly string[] = ["added", "restored", "choseTheirs"].map(
  (reason) => WHOLE + reason,
);
/** Marks a run of undoing in the lease, so that refreshing does not take it for one of its own. */
export const UNDO_RUN = "undo:";

export interface FormerRelease {
  readonly release: string;
  readonly date: string;
}

const RUN_SEPARATOR = "~";

/**
 * Names a run by the time it began and a part that no other run has, such as `2026-07-01T00:00:00.000Z~k3f9x2ab`. The time is
 * later than that of all runs in the receipts, even where a co-author's clock is ahead, so that names sort in the order of runs.
 */
export function runName(
  { now, newRun }: { now: () => number; newRun: () => string },
  lines: readonly ReadLine[],
): string {
  const last = lastRunLine(lines);
  const began = last === undefined ? now() : Math.max(now(), beganAt(last.run) + 1);
  return [new Date(began).toISOString(), newRun()].join(RUN_SEPARATOR);
}

export function beganAt(run: string): number {
  return Date.parse(run.split(RUN_SEPARATOR)[0] ?? "");
}

/** A line as it was read, with its place. */
export interface ReadLine {
  readonly row: number;
  readonly run: string;
  /** null: the line about the run. */
  readonly table: TableId | null;
  readonly id: string;
  /** A field, or what was done to the row as a whole, such as `*added`. */
  readonly field: string;
  readonly from: Value;
  readonly to: Value;
  readonly undone: string;
}

/** Tells lines of one run apart. */
export function lineKey({ table, id, field }: Pick<ReadLine, "table" | "id" | "field">): string {
  return JSON.stringify([table, id, field]);
}

export function fieldOf({ field, reason }: Pick<Line, "field" | "reason">): string {
  return field ?? WHOLE + reason;
}

function tableTitle(table: TableId, language: Language): string {
  const texts = refreshTexts(language);
  return table === "themes" || table === "conclusions" ? texts[table] : sheetName(table, language);
}

/** Local time to the minute, as a text that sorts. */
export function timeText(milliseconds: number): string {
  const time = new Date(milliseconds);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-");
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

export function receiptCells(row: LabelledRow, line: Line, facts: RunFacts): ReceiptCells {
  const { language } = facts;
  const texts = refreshTexts(language);
  return {
    ...common(facts),
    table: tableTitle(row.table, language),
    row: row.label,
    field: line.field === null ? texts.wholeRow : fieldName(line.field, language),
    from: line.from,
    to: line.to,
    reason: texts.reasons[line.reason],
    tableId: row.table,
    recordId: row.id,
    fieldId: fieldOf(line),
  };
}

/** The line about the run. */
export function runCells(before: FormerRelease, facts: RunFacts): ReceiptCells {
  const texts = refreshTexts(facts.language);
  return {
    ...common(facts),
    table: texts.workbook,
    row: "",
    field: texts.columns.release,
    from: before.release,
    to: facts.release,
    reason: texts.reasons.refreshed,
    tableId: "",
    recordId: before.date,
    fieldId: RUN_LINE,
  };
}

function common({ run, began, release }: RunFacts) {
  return { time: timeText(began), release, undone: "", run };
}

export function readLines(view: TableView | undefined): ReadLine[] {
  if (!view) return [];
  const cell = (column: ReceiptColumn, row: number): CellValue => view.columns.get(column)?.[row] ?? "";
  return Array.from({ length: view.rows }, (_, row): ReadLine => ({
    row,
    run: String(cell("run", row)),
    table: tableOf(cell("tableId", row)) ?? null,
    id: String(cell("recordId", row)),
    field: String(cell("fieldId", row)),
    from: asValue(cell("from", row)),
    to: asValue(cell("to", row)),
    undone: String(cell("undone", row)),
  })).filter(({ run }) => run !== "");
}

/** The line about the last run, wherever sorting has moved it. */
export function lastRunLine(lines: readonly ReadLine[]): ReadLine | undefined {
  const runs = lines.filter(({ field, run }) => field === RUN_LINE && !Number.isNaN(beganAt(run)));
  return runs.reduce<ReadLine | undefined>(
    (last, line) => (last && beganAt(last.run) > beganAt(line.run) ? last : line),
    undefined,
  );
}

/** The lines of the last refresh, unless it has been undone; the line about the run first. */
export function lastRun(lines: readonly ReadLine[]): ReadLine[] {
  const last = lastRunLine(lines);
  if (last === undefined || last.undone !== "") return [];
  return [last, ...lines.filter(({ run, field }) => run === last.run && field !== RUN_LINE)];
}

/** The cell that says what has become of a line. */
export function undoneCell({ row, id }: ReadLine, text: string, purpose: string): CellWrite {
  const place = { table: "receipts", column: "undone", from: "top", row } as const;
  return { ...place, id, idAfter: id, expect: "", value: text, purpose };
}
