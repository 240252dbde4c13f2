import type { Target } from "../../dataset";
import { columnName } from "../tables/columnNames";
import { createIds } from "../tables/recordId";
import { lastById, type Reading } from "../tables/reading";
import { TARGETS, targetReader, type TargetRow } from "../tables/targets";
import { readRows, type ReadList, type TableValues } from "./rows";

export function readTargets(table: TableValues, reading: Reading): ReadList<Target> {
  const { entries, ...rest } = readRows(TARGETS, table, reading, targetReader(reading));
  const hasNotes = table.header.includes(columnName("doubt", reading.language));
  return { entries: withIds(entries, reading, hasNotes), ...rest };
}

/**
 * Copied rows have one id: the row that is still about the same thing keeps it, the others get new ones.
 *
 * @param hasNotes whether the table has a column for coding notes, which earlier versions did not write; without one the note is the
 *   release's
 */
function withIds(
  found: readonly TargetRow[],
  { known, language, translate }: Reading,
  hasNotes: boolean,
): Target[] {
  const released = lastById(known.targets);
  const about = ({ city, period, indicator, year }: Omit<Target, "id" | "note">) =>
    [city, period, indicator[language], year].join("|");
  const holders = new Map<string, TargetRow>();
  for (const target of found) {
    const before = released.get(target.named);
    const isAbout = before !== undefined && about(target) === about(before);
    const holder = holders.get(target.named);
    const isTaken = holder !== undefined && (!isAbout || about(holder) === about(before));
    if (target.named !== "" && !isTaken) holders.set(target.named, target);
  }
  const give = createIds(holders.keys());
  return found.map((target) => {
    const { named, note, ...rest } = target;
    const before = released.get(named)?.note;
    const isHolder = holders.get(named) === target;
    const id = isHolder ? named : give([rest.city, rest.indicator[language], rest.year]);
    if (hasNotes) return { id, ...rest, note: note === "" ? undefined : translate(note, before) };
    // The release's note is about that target, not about a copy of its row.
    return { id, ...rest, note: isHolder ? before : undefined };
  });
}
