import type { EvidenceIndex } from "../../analysis";
import { BOUND_LABELS } from "../../dataset/labels";
import type { Language, Target, Text } from "../../dataset/schema";
import type { FunctionDefinition } from "../definition";
import { nothing } from "../errors";
import { messages } from "../texts";
import type { OutputCell } from "../values";
import { anyCities, chosenCities, indicatorOrAll } from "./arguments";
import { citiesName } from "./format";

const DONGGUAN = { zh: "东莞", en: "Dongguan" };

export const TARGET: FunctionDefinition = {
  id: "TARGET",
  summary: {
    zh: "某城市写明的量化目标。",
    en: "A target that a city has put a number on.",
  },
  returns: {
    zh: "给出目标项时为该目标的数值（有多个年份时取最晚的），单位见完整列表，城市可以是区域；省略时每行一个目标：目标项、口径、数值、单位、年份；编码说明见 TARGETS。没有目标时为 #N/A。",
    en: "With an indicator its value (of the latest year), in the unit that the full list shows, and the city may be a range. Without one, a row per target: indicator, bound, value, unit, year; TARGETS has coding notes as well. #N/A when there is none.",
  },
  arguments: [anyCities, indicatorOrAll],
  examples: [
    { arguments: [DONGGUAN], meaning: { zh: "东莞的全部目标", en: "All targets of Dongguan" } },
    {
      arguments: [DONGGUAN, { zh: "科技信贷余额", en: "Outstanding sci-tech credit" }],
      meaning: { zh: "东莞科技信贷余额目标", en: "Dongguan's target for sci-tech credit" },
    },
  ],
  needs: ["targets"],
  compute: ({ index, language }, read) => {
    const [city, wanted] = [read(anyCities), read(indicatorOrAll)];
    const targets = targetsOf(index, wanted).filter((target) => target.city === city.id);
    if (!wanted) {
      if (targets.length === 0) throw nothing(messages(language).noTargets(city.name[language]));
      return targets.map((target) => targetCells(target, language));
    }
    const [latest] = targets.sort((a, b) => b.year - a.year);
    if (!latest) throw nothing(messages(language).noTarget(city.name[language], wanted[language]));
    return latest.value[language];
  },
};

export const TARGETS: FunctionDefinition = {
  id: "TARGETS",
  summary: {
    zh: "列出各城市写明的量化目标。",
    en: "Lists the targets that cities have put numbers on.",
  },
  returns: {
    zh: "每行一个目标：城市、目标项、口径、数值、单位、年份、编码说明，按数据中的顺序；没有目标时为 #N/A。",
    en: "One row per target: city, indicator, bound, value, unit, year, coding note, in the data's order; #N/A when there is none.",
  },
  arguments: [chosenCities, indicatorOrAll],
  examples: [
    { arguments: [], meaning: { zh: "全部城市的全部目标", en: "All targets of all cities" } },
    {
      arguments: [null, { zh: "科技信贷余额", en: "Outstanding sci-tech credit" }],
      meaning: { zh: "哪些城市写明了科技信贷余额目标", en: "Which cities have a target for sci-tech credit" },
    },
  ],
  needs: ["targets"],
  compute: ({ index, language }, read) => {
    const [chosen, wanted] = [read(chosenCities), read(indicatorOrAll)];
    const ids = chosen && new Set(chosen.map(({ id }) => id));
    const found = targetsOf(index, wanted).filter(({ city }) => ids?.has(city) ?? true);
    if (found.length === 0) {
      const who = citiesName(chosen, language);
      const texts = messages(language);
      throw nothing(wanted ? texts.noTarget(who, wanted[language]) : texts.noTargets(who));
    }
    return found.map((target) => [
      index.cities.get(target.city)?.name[language] ?? target.city,
      ...targetCells(target, language),
      target.note?.[language] ?? "",
    ]);
  },
};

/** The targets of the index's period, of one indicator or all, in the data's order. */
function targetsOf({ dataset, period }: EvidenceIndex, wanted: Text | undefined): Target[] {
  return dataset.targets.filter(
    (target) => target.period === period.id && (!wanted || target.indicator.zh === wanted.zh),
  );
}

function targetCells({ indicator, bound, value, unit, year }: Target, language: Language): OutputCell[] {
  return [indicator[language], BOUND_LABELS[bound][language], value[language], unit[language], year];
}
