import type { Language } from "../../dataset";
import { locate } from "./plan";
import type { Command, Snapshot, WorkbookPort } from "./port";
import { ID_COLUMNS, idText } from "./request";

/** Tables let go of the rows at their ends in which nothing stands. Other empty rows stay where sorting has put them. */
export async function dropBlankRows(
  port: WorkbookPort,
  snapshot: Snapshot,
  language: Language,
): Promise<void> {
  const located = locate(snapshot, language);
  for (const [table, { view }] of located.tables) {
    const ownAtEnd = (row: number) =>
      view.own.some((cells) => (cells[row] ?? "") !== "" && !String(cells[row]).startsWith("="));
    const isEmptied = (row: number) =>
      !ownAtEnd(row) &&
      [...view.columns].every(([column, cells]) =>
        column === ID_COLUMNS[table] ? idText(cells[row]) === "" : (cells[row] ?? "") === "",
      );
    let count = 0;
    while (count < view.rows && isEmptied(view.rows - 1 - count)) count += 1;
    const by = Math.min(count, view.rows - 1);
    if (by === 0) continue;
    const rows = { from: "end", start: by, count: by } as const;
    const looks = [...view.columns.keys()].map((column): Command => ({ do: "look", table, column, rows }));
    const empty = Array.from({ length: by }, () => "");
    const derived = [...view.calculated.keys()];
    const cleared = derived.map((column): Command => ({ do: "write", table, column, rows, cells: empty }));
    const replies = await port.send([...looks, ...cleared, { do: "resize", table, by: -by }]);
    if (replies === null) continue;
    const isTaken = replies.slice(0, looks.length).some((reply) => reply.some((cell) => idText(cell) !== ""));
    if (!isTaken) continue;
    // Somebody has begun a row there in the same moment, or moved one there.
    const before = derived.map((column, index): Command => {
      const cells = replies[looks.length + index] ?? [];
      return { do: "write", table, column, rows, cells };
    });
    await port.send([{ do: "resize", table, by }, ...before]);
  }
}
