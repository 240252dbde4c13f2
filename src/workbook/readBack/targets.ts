/** The table of targets. */
import { BOUND_LABELS, type Dataset, type Language, type Target } from "../../dataset";
import { createIds, releasedId } from "../recordId";
import {
  byId,
  namesOf,
  readRows,
  type ReadList,
  type TableValues,
  type UnreadableColumn,
  type Words,
} from "./rows";

/** Numbers as Excel keeps them, and those that were stored as text. */
const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;
/** A date that was typed for a year is five digits to Excel. */
const YEAR = /^\d{4}$/;

type Unnamed = Omit<Target, "id" | "note"> & { named: string };

/** @param known the release, with the cities that the workbook has */
export function readTargets(
  table: TableValues,
  language: Language,
  blankPeriod: string,
  known: Dataset,
  { translate, citationsOf }: Words,
): ReadList<Target> {
  const cities = namesOf(known.cities);
  const periods = namesOf(known.periods);
  const base = byId(known.targets);
  const { entries, rows, unreadable } = readRows(
    "targets",
    table,
    language,
    (cells): Unnamed | UnreadableColumn => {
      const city = cities.get(cells("city").toLowerCase());
      const bound = boundOf(cells("bound"));
      const period = periods.get((cells("period") || blankPeriod).toLowerCase());
      if (city === undefined) return "city";
      if (cells("indicator") === "") return "indicator";
      if (bound === undefined) return "bound";
      if (!NUMBER.test(cells("value"))) return "value";
      if (!YEAR.test(cells("year"))) return "year";
      if (period === undefined) return "period";
      const named = releasedId(cells("recordId"));
      const before = base.get(named);
      return {
        named,
        city,
        period,
        indicator: translate(cells("indicator"), before?.indicator),
        value: Number(cells("value")),
        unit: translate(cells("unit"), before?.unit),
        year: Number(cells("year")),
        bound,
        citations: citationsOf(cells("section"), before?.citations),
      };
    },
  );
  return { entries: withIds(entries, base, language), rows, unreadable };
}

function boundOf(text: string): Target["bound"] | undefined {
  const wanted = text.toLowerCase();
  const bounds = ["atLeast", "moreThan"] as const satisfies readonly Target["bound"][];
  return bounds.find((bound) =>
    Object.values(BOUND_LABELS[bound]).some((label) => label.toLowerCase() === wanted),
  );
}

/** Of several rows with one id, as copied rows have it, the one that is still about the same keeps it. */
function withIds(found: readonly Unnamed[], base: ReadonlyMap<string, Target>, language: Language): Target[] {
  const about = ({ city, period, indicator, year }: Omit<Target, "id" | "note">) =>
    [city, period, indicator[language], year].join("|");
  const holders = new Map<string, Unnamed>();
  for (const target of found) {
    const before = base.get(target.named);
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
    // What the release remarks on a target is about that target, not about a copy.
    return { id, ...rest, note: isHolder ? base.get(named)?.note : undefined };
  });
}
