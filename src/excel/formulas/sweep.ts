/** What freezing and repairing have in common: many cells are looked at again, written together, and accounted for one by one. */
import type { CellInput } from "../kit/cells";
import type { Failure } from "../kit/failure";
import type { WriteOutcome, Write } from "./apply";
import { keyOf } from "./cellContent";
import type { FormulaCell } from "./find";
import { cellsOf, rectangles } from "./rectangles";
import { reread } from "./reread";

/** Why a cell was left as it was. */
export type Skipped = "changed" | "protected" | "pending" | "error" | Failure;

export interface SweepResult {
  done: FormulaCell[];
  skipped: { cell: FormulaCell; why: Skipped }[];
  /** Why it ended early; null where it did not. Cells that are in neither list were not reached. */
  end: WriteOutcome["end"];
}

/** Looks at the cells again, and tells those that may be written from those that may not. */
export async function check(
  context: Excel.RequestContext,
  cells: readonly FormulaCell[],
  refuse: (cell: FormulaCell) => Skipped | null,
): Promise<{ ready: FormulaCell[]; skipped: SweepResult["skipped"] }> {
  const now = new Map((await reread(context, cells)).map((cell) => [keyOf(cell), cell]));
  const ready: FormulaCell[] = [];
  const skipped: SweepResult["skipped"] = [];
  for (const cell of cells) {
    const current = now.get(keyOf(cell));
    const why = !current ? "changed" : current.isProtected ? "protected" : refuse(current);
    if (why !== null) skipped.push({ cell, why });
    else if (current) ready.push(current);
  }
  return { ready, skipped };
}

/** Cells that stand side by side are written at once, what a formula spills over apart. */
export function writesFor(
  cells: readonly FormulaCell[],
  contentOf: (cell: FormulaCell) => CellInput[][],
): Write[] {
  const contents = new Map(cells.map((cell) => [keyOf(cell), contentOf(cell)]));
  const isSingle = (content: CellInput[][]) => content.length === 1 && content[0]?.length === 1;
  const spilled = cells.flatMap((cell): Write[] => {
    const content = contents.get(keyOf(cell)) ?? [];
    return isSingle(content) ? [] : [{ sheetId: cell.sheetId, area: cell.area, cells: content }];
  });
  const single = cells.filter((cell) => isSingle(contents.get(keyOf(cell)) ?? []));
  const together = [...new Set(single.map(({ sheetId }) => sheetId))].flatMap((sheetId) =>
    rectangles(single.filter((cell) => cell.sheetId === sheetId)).map((area): Write => {
      const flat = cellsOf(area).map((cell) => contents.get(keyOf({ sheetId, ...cell }))?.[0]?.[0] ?? null);
      const rows = Array.from({ length: area.rows }, (_, row) =>
        flat.slice(row * area.columns, (row + 1) * area.columns),
      );
      return { sheetId, area, cells: rows };
    }),
  );
  return [...spilled, ...together];
}

export function resultOf(
  ready: readonly FormulaCell[],
  skipped: SweepResult["skipped"],
  { written, refused, end }: WriteOutcome,
): SweepResult {
  const keys = (writes: readonly Write[]) =>
    new Set(writes.flatMap(({ sheetId, area }) => cellsOf(area).map((cell) => keyOf({ sheetId, ...cell }))));
  const isWritten = keys(written);
  const failures = refused.flatMap(({ write, failure }) => {
    const isRefused = keys([write]);
    return ready.filter((cell) => isRefused.has(keyOf(cell))).map((cell) => ({ cell, why: failure }));
  });
  return {
    done: ready.filter((cell) => isWritten.has(keyOf(cell))),
    skipped: [...skipped, ...failures],
    end,
  };
}
