/** The choices that Excel offers while an argument is typed. Older versions of Excel ignore them. */
import { COVER_MODES, type CoverMode } from "../../analysis";
import { COVERING_LEVELS, SHORTFALL_LABELS, SHORTFALL_STATUSES, STATUS_LABELS } from "../../dataset/labels";
import type { CoveringLevel, ShortfallStatus } from "../../dataset/labels";
import type { Dataset, Language, Text } from "../../dataset/schema";
import type { ArgumentKind } from "../arguments";
import { EXTRA_LABELS, EXTRAS, LISTED_LABELS, MODE_LABELS, type Extra } from "../choices";
import { FIELD_LABELS, FIELDS } from "../definitions/dataInfo";

export interface EnumMetadata {
  id: string;
  type: "string";
  values: EnumValue[];
}

export interface EnumValue {
  /** What the list shows. */
  name: string;
  /** What is written into the formula. */
  stringValue: string;
  tooltip?: string;
}

/** The kinds of arguments that are chosen from a list; counts and texts are typed freely. */
const CHOICE_KINDS = [
  "scope",
  "city",
  "measure",
  "level",
  "mode",
  "status",
  "shortfall",
  "extra",
  "indicator",
  "field",
] as const;
type ChoiceKind = (typeof CHOICE_KINDS)[number];

/** The id of the list that goes with a kind of argument. */
export function enumId(kind: ChoiceKind): string {
  return `KCFIN_${kind.toUpperCase()}`;
}

export function isChoice(kind: ArgumentKind): kind is ChoiceKind {
  return kind !== "count" && kind !== "text";
}

const EVERYTHING: Text = { zh: "全部", en: "Everything" };
const LEVEL_TIPS: Record<CoveringLevel, Text> = {
  listed: { zh: "列举和详细都算", en: "Listed and detailed both count" },
  detailed: { zh: "只算详细", en: "Only detailed counts" },
};
const MODE_TIPS: Record<CoverMode, Text> = {
  all: { zh: "每一项都覆盖", en: "Every one is covered" },
  any: { zh: "覆盖其中一项即可", en: "One of them is enough" },
};
const STATUS_TIPS: Record<ShortfallStatus, Text> = {
  confirmed: { zh: "报告明说没有或关注不足", en: "The report says that it is missing or neglected" },
  notReported: { zh: "报告没有写到，不等于没有", en: "The report is silent, which is not a no" },
  toDeepen: { zh: "本市只列举，其他城市有详细举措", en: "Listed here, detailed elsewhere" },
};
const EXTRA_TIPS: Record<Extra, Text> = {
  authors: { zh: "报告作者建议借鉴的城市", en: "The model cities that the report's authors name" },
};

export function enums(dataset: Dataset, language: Language): EnumMetadata[] {
  const lists = choices(dataset, language, language);
  return CHOICE_KINDS.map((kind) => ({ id: enumId(kind), type: "string", values: lists[kind] }));
}

/**
 * The choices for each kind of argument.
 *
 * @param shown the language in which the list is read
 * @param written the language of the workbook, for names that are written into formulas
 */
export function choices(
  dataset: Dataset,
  shown: Language,
  written: Language,
): Record<ChoiceKind, EnumValue[]> {
  const value = (stringValue: string, name: Text, tooltip?: Text): EnumValue => ({
    name: name[shown],
    stringValue,
    ...(tooltip && { tooltip: tooltip[shown] }),
  });
  const measures = dataset.measures.map(({ id, name, definition }) => value(id, name, definition));
  const themes = dataset.themes.map(({ id, name }) => {
    const count = dataset.measures.filter(({ theme }) => theme === id).length;
    return value(id, name, { zh: `主题，${count} 项指标`, en: `Theme of ${count} measures` });
  });
  const shortfalls = SHORTFALL_STATUSES.map((status) =>
    value(status, SHORTFALL_LABELS[status], STATUS_TIPS[status]),
  );
  const indicators = new Map(dataset.targets.map(({ indicator }) => [indicator.zh, indicator]));
  return {
    scope: [...themes, ...measures, value("ALL", EVERYTHING)],
    city: dataset.cities.map(({ name }) => value(name[written], name, { zh: name.en, en: name.zh })),
    measure: measures,
    level: COVERING_LEVELS.map((level) => value(level, STATUS_LABELS[level], LEVEL_TIPS[level])),
    mode: COVER_MODES.map((mode) => value(mode, MODE_LABELS[mode], MODE_TIPS[mode])),
    status: [
      ...shortfalls,
      ...COVERING_LEVELS.map((level) => value(level, STATUS_LABELS[level], { zh: "不是差距", en: "No gap" })),
    ],
    shortfall: [...shortfalls, value("all", LISTED_LABELS.all)],
    extra: EXTRAS.map((extra) => value(extra, EXTRA_LABELS[extra], EXTRA_TIPS[extra])),
    indicator: [...indicators.values()].map((name) => value(name[written], name)),
    field: FIELDS.map((field) => value(field, FIELD_LABELS[field])),
  };
}
