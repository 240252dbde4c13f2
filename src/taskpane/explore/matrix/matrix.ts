/** Arranges the evidence for the view: themes, rows of cities, sequences of measures. Pure. */
import { coveredMeasures, isCoded, statusOf, type EvidenceIndex } from "../../../analysis";
import type { City, Language, Measure, Status, Theme } from "../../../dataset";
import type { Pair } from "../../../workbook";
import type { Order } from "../state";
import { NO_THEME } from "../texts";

/** The themes in the data's order, then themes that only measures name, or an empty one, as in a row that an analyst is typing. */
export function themesOf({ themes, measuresByTheme }: EvidenceIndex): Theme[] {
  const unlisted = [...measuresByTheme.keys()].filter((id) => !themes.has(id));
  return [
    ...themes.values(),
    ...unlisted.map((id) => ({ id, name: id === "" ? NO_THEME : { zh: id, en: id } })),
  ];
}

export interface CityRow {
  city: City;
  /** Whether it has any evidence in the period: of the others nobody knows what they cover. */
  coded: boolean;
  /** One for each measure. */
  statuses: Status[];
  covered: number;
  detailed: number;
}

interface RowOptions {
  /** Only cities that have this level on one of the measures. */
  level: Status | null;
  order: Order;
  language: Language;
}

/** The cities with their levels on the measures, filtered and sorted. */
export function cityRows(
  index: EvidenceIndex,
  measures: readonly Measure[],
  { level, order, language }: RowOptions,
): CityRow[] {
  const rows = [...index.cities.values()].map((city): CityRow => {
    const statuses = measures.map(({ id }) => statusOf(index, city.id, id));
    const detailed = count(statuses, "detailed");
    return {
      city,
      coded: isCoded(index, city.id),
      statuses,
      covered: detailed + count(statuses, "listed"),
      detailed,
    };
  });
  const shown =
    level === null ? rows : rows.filter(({ coded, statuses }) => coded && statuses.includes(level));
  if (order === "name") return byName(shown, language);
  if (order === "coverage")
    return shown.sort(
      (a, b) => Number(b.coded) - Number(a.coded) || b.covered - a.covered || b.detailed - a.detailed,
    );
  return shown;
}

function byName(rows: CityRow[], language: Language): CityRow[] {
  const { compare } = new Intl.Collator(language === "zh" ? "zh-CN" : "en", { sensitivity: "base" });
  const key = ({ city }: CityRow) => (language === "zh" ? city.pinyin : city.name.en);
  return rows.sort((a, b) => compare(key(a), key(b)));
}

function count(statuses: readonly Status[], wanted: Status): number {
  return statuses.filter((status) => status === wanted).length;
}

export interface ThemeOfCity {
  theme: Theme;
  measures: readonly Measure[];
  covered: number;
  total: number;
}

/** The themes with the measures on which the city has the level; themes without such measures are left out. */
export function themesOfCity(index: EvidenceIndex, city: string, level: Status | null): ThemeOfCity[] {
  return themesOf(index)
    .map((theme) => {
      const all = index.measuresByTheme.get(theme.id) ?? [];
      const measures = all.filter(({ id }) => level === null || statusOf(index, city, id) === level);
      const covered = coveredMeasures(index, city, { kind: "theme", id: theme.id }).length;
      return { theme, measures, covered, total: all.length };
    })
    .filter(({ measures }) => measures.length > 0);
}

/** A city's measures in the order of the matrix, of one level or all; the pair's own measure is always included. */
export function sequence(index: EvidenceIndex, { city, measure }: Pair, level: Status | null): Measure[] {
  return themesOf(index)
    .flatMap(({ id }) => index.measuresByTheme.get(id) ?? [])
    .filter(({ id }) => level === null || id === measure || statusOf(index, city, id) === level);
}

/** The other cities that cover a measure, detailed ones first. */
export function otherCities(index: EvidenceIndex, { city, measure }: Pair): { city: City; status: Status }[] {
  const others = [...index.cities.values()]
    .filter(({ id }) => id !== city)
    .map((other) => ({ city: other, status: statusOf(index, other.id, measure) }));
  return (["detailed", "listed"] as const).flatMap((level) =>
    others.filter(({ status }) => status === level),
  );
}
