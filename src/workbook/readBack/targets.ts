import type { Language, Target } from "../../dataset";
import { createIds } from "../tables/recordId";
import { lastById, type Reading } from "../tables/reading";
import { TARGETS, targetReader, type TargetRow } from "../tables/targets";
import { readRows, type ReadList, type TableValues } from "./rows";

export function readTargets(table: TableValues, reading: Reading): ReadList<Target> {
  const { known, language } = reading;
  const { entries, ...rest } = readRows(TARGETS, table, reading, targetReader(reading));
  return { entries: withIds(entries, lastById(known.targets), language), ...rest };
}

/** Copied rows have one id: the row that is still about the same thing keeps it, the others get new ones. */
function withIds(
  found: readonly TargetRow[],
  released: ReadonlyMap<string, Target>,
  language: Language,
): Target[] {
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
    const { named, ...rest } = target;
    const isHolder = holders.get(named) === target;
    const id = isHolder ? named : give([rest.city, rest.indicator[language], rest.year]);
    // The release's note is about that target, not about a copy of its row.
    return { id, ...rest, note: isHolder ? released.get(named)?.note : undefined };
  });
}
