/** The table of targets: figures that a city's plan sets for a year. */
import { BOUND_LABELS, citationText, type Target } from "../../dataset";
import { createAmountReader } from "./amounts";
import type { Cell } from "../description";
import { releasedId } from "./recordId";
import { lastById, type Reading, type RowReader } from "./reading";
import { defineTable, type ColumnOf } from "./schema";
import { createCityFinder, createLabelFinder, createNameFinder } from "./words";
import type { Writing } from "./writing";

export const TARGETS = defineTable({
  table: "targets",
  name: "KCFIN_Targets",
  part: "targets",
  idColumn: "recordId",
  columns: {
    city: { text: "id", field: "city", merged: 1, width: 64, filled: "required", about: true, label: true },
    indicator: {
      text: "text",
      field: "indicator",
      merged: 1,
      width: 140,
      filled: "required",
      about: true,
      label: true,
    },
    bound: { text: "id", merged: 1, width: 56, filled: "required" },
    value: { field: "value", merged: 1, width: 60, filled: "required" },
    unit: { text: "text", field: "unit", merged: 1, width: 72, filled: "required" },
    year: { field: "year", merged: 1, width: 44, filled: "required", about: true },
    period: { text: "id", field: "period", merged: 1, width: 72, about: true },
    section: { text: "section", field: "citations", merged: 1, width: 84, filled: "required" },
    doubt: { text: "text", field: "note", merged: 2, width: 180, filled: "optional", minor: true },
    origin: { width: 52 },
    notes: { width: 130, own: true },
    recordId: { field: "id" },
  },
});

type TargetColumn = ColumnOf<typeof TARGETS>;

export function targetCells(
  target: Target,
  { language, release, city, period }: Writing,
): Record<TargetColumn, Cell> {
  return {
    city: city(target.city),
    indicator: target.indicator[language],
    bound: BOUND_LABELS[target.bound][language],
    value: target.value[language],
    unit: target.unit[language],
    year: target.year,
    period: period(target.period),
    section: citationText(target.citations, language),
    doubt: target.note?.[language] ?? "",
    origin: release,
    notes: null,
    recordId: target.id,
  };
}

/** A target as its row says it; `named` is the released id that the row bears, empty for the analysts' own. */
export type TargetRow = Omit<Target, "id" | "note"> & { named: string; note: string };

const BOUNDS = ["atLeast", "moreThan"] as const satisfies readonly Target["bound"][];
/** Numbers as Excel keeps them, and those that were stored as text. */
const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;
/** A date that was typed for a year is five digits to Excel. */
const YEAR = /^\d{4}$/;

export function targetReader({
  known,
  language,
  blankPeriod,
  translate,
  citationsOf,
}: Reading): RowReader<TargetColumn, TargetRow> {
  const findCity = createCityFinder(known.cities, language);
  const findBound = createLabelFinder(BOUNDS, BOUND_LABELS, language);
  const findPeriod = createNameFinder(known.periods, language);
  const released = lastById(known.targets);
  const amount = createAmountReader(known.targets, language, translate);
  return (cells) => {
    const city = cells.word("city", findCity);
    const bound = cells.word("bound", findBound);
    const period = cells.word("period", findPeriod, blankPeriod);
    if (city === undefined) return "city";
    if (cells("indicator") === "") return "indicator";
    if (bound === undefined) return "bound";
    if (!NUMBER.test(cells("value"))) return "value";
    if (!YEAR.test(cells("year"))) return "year";
    if (period === undefined) return "period";
    const named = releasedId(cells("recordId"));
    const before = released.get(named);
    return {
      named,
      city,
      period,
      indicator: translate(cells("indicator"), before?.indicator),
      ...amount(Number(cells("value")), cells("unit"), before),
      year: Number(cells("year")),
      bound,
      citations: citationsOf(cells("section"), before?.citations),
      note: cells("doubt"),
    };
  };
}
