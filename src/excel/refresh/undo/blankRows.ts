import type { Language } from "../../../dataset";
import type { TableId } from "../../../workbook";
import { locate } from "../plan";
import { countColumnsRead, wantsOwn, withOwn } from "./readOwn";
import type { Snapshot, TableCommand, TableView, WorkbookPort } from "../../tables/port";
import { cellByCell } from "../../tables/filtered";
import { ID_COLUMNS, idText } from "../../tables/request";

/** How often it is tried again where somebody adds or deletes rows at the same moment. */
const ATTEMPTS = 3;

/** Takes empty rows at the end out of the tables. Other empty rows stay where sorting has put them. */
export async function dropBlankRows(
  port: WorkbookPort,
  snapshot: Snapshot,
  language: Language,
): Promise<void> {
  let present = snapshot;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    let isOutdated = false;
    for (const [table, { view }] of locate(present, language).tables) {
      const by = Math.min(blankRowsAtEnd(table, view), view.rows - 1);
      if (by > 0 && !(await drop(port, table, view, by))) isOutdated = true;
    }
    if (!isOutdated) return;
    present = await withOwn(port, (await port.exchange([], wantsOwn(present))).snapshot);
  }
}

function blankRowsAtEnd(table: TableId, view: TableView): number {
  const hasOwn = (row: number) =>
    view.own.some((cells) => (cells[row] ?? "") !== "" && !String(cells[row]).startsWith("="));
  const isBlank = (row: number) =>
    !hasOwn(row) &&
    [...view.columns].every(([column, cells]) =>
      column === ID_COLUMNS[table] ? idText(cells[row]) === "" : (cells[row] ?? "") === "",
    );
  let count = 0;
  while (count < view.rows && isBlank(view.rows - 1 - count)) count += 1;
  return count;
}

/** Returns false, and does nothing, where the table has become shorter or longer: its last rows are not the same then. */
async function drop(port: WorkbookPort, table: TableId, view: TableView, by: number): Promise<boolean> {
  const rows = { from: "end", start: by, count: by } as const;
  const columns = [...view.columns.keys(), ...emptyOwnColumns(view, by)];
  const looks = columns.map((column): TableCommand => ({ do: "look", table, column, rows }));
  const derived = [...view.calculated.keys()];
  const empty = Array.from({ length: by }, () => "");
  const replies = await port.send([
    { do: "require", table, rows: view.rows, columns: countColumnsRead(view) },
    ...looks,
    ...derived.flatMap((column) => cellByCell({ do: "write", table, column, rows, cells: empty })),
    { do: "resize", table, by: -by },
  ]);
  if (replies === null) return false;
  const [seen, was] = [replies.slice(1, 1 + looks.length), replies.slice(1 + looks.length)];
  const isTaken = seen.some(({ found }) => found.some((cell) => idText(cell) !== ""));
  if (!isTaken) return true;
  // Somebody has begun a row there at the same moment, or moved one there: the table gets its rows back.
  const formulas = derived.flatMap((column, index) => {
    const cells = was.slice(index * by, (index + 1) * by).map(({ found }) => found[0] ?? "");
    return cellByCell({ do: "write", table, column, rows, cells });
  });
  const back = await port.send([
    { do: "require", table, rows: view.rows - by },
    { do: "resize", table, by },
    ...formulas,
  ]);
  // Where the table has changed once more, what is below it is told by the check list, which offers to take it in.
  return back !== null;
}

/** Columns of the analysts' own that have nothing in those rows, in which somebody may begin to type. */
function emptyOwnColumns({ ownRead, own, rows }: TableView, by: number): string[] {
  return ownRead.filter((_, index) => (own[index] ?? []).slice(rows - by).every((cell) => cell === ""));
}
