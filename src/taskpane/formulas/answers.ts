/** Results of formulas, ready to be shown: the cells as Excel would show them, and the reasons for errors, which it hides. Pure. */
import type { FunctionContext } from "../../functions/context";
import { FunctionError } from "../../functions/errors";
import { answerCall, type CallAnswer, type ReferenceValues } from "../../functions/formulas/answer";
import type { Call } from "../../functions/formulas/parse";
import type { InputCell, OutputCell } from "../../functions/values";
import type { Language } from "../../dataset";
import type { ReferenceContent } from "./port";

export interface ShownCell {
  text: string;
  isNumber: boolean;
  isError: boolean;
}

export interface Shown {
  rows: ShownCell[][];
  /** Each reason once, with row and column (from 1) of the first cell that has it. */
  reasons: { text: string; row: number; column: number }[];
  isSingle: boolean;
}

/** @param references the cells that the formula refers to, as read from the workbook */
export function valuesOf(references: ReadonlyMap<string, ReferenceContent>): ReferenceValues {
  return new Map(
    [...references].flatMap(([reference, content]) => {
      if (content.status !== "read") return [];
      const rows = content.values.map((row, r) =>
        row.map((value, c): InputCell => {
          if (content.isError[r]?.[c]) return { code: String(value) };
          return value === "" ? null : value;
        }),
      );
      return [[reference, rows] as const];
    }),
  );
}

export type Answer = { status: "answered"; shown: Shown } | Exclude<CallAnswer, { status: "answered" }>;

/** Values are in the workbook's language, as in the cell; reasons in the reader's. */
export function answer(
  call: Call,
  context: FunctionContext,
  language: Language,
  references: ReadonlyMap<string, ReferenceContent>,
): Answer {
  const values = valuesOf(references);
  const found = answerCall(call, context, values);
  if (found.status !== "answered") return found;
  const explained = answerCall(call, { ...context, language }, values);
  const reasons = explained.status === "answered" ? rowsOf(explained.output) : [];
  return { status: "answered", shown: shownOf(rowsOf(found.output), reasons) };
}

function rowsOf(output: OutputCell | OutputCell[][]): OutputCell[][] {
  return Array.isArray(output) ? output : [[output]];
}

function shownOf(rows: readonly OutputCell[][], explained: readonly OutputCell[][]): Shown {
  const reasons = new Map<string, Shown["reasons"][number]>();
  explained.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (!(cell instanceof FunctionError) || reasons.has(cell.message)) return;
      reasons.set(cell.message, { text: cell.message, row: row + 1, column: column + 1 });
    });
  });
  return {
    rows: rows.map((cells) => cells.map(shownCell)),
    reasons: [...reasons.values()],
    isSingle: rows.length === 1 && rows[0]?.length === 1,
  };
}

function shownCell(cell: OutputCell): ShownCell {
  if (cell instanceof FunctionError) return { text: cell.code, isNumber: false, isError: true };
  return { text: cellText(cell), isNumber: typeof cell === "number", isError: false };
}

/** Roughly what a cell in the format General shows. */
export function cellText(value: string | number | boolean): string {
  if (typeof value === "number") return String(Number(value.toPrecision(10)));
  return typeof value === "boolean" ? String(value).toUpperCase() : value;
}
