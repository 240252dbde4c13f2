import { BOUND_LABELS } from "../../dataset/labels";
import { indicator, optional } from "../arguments";
import type { FunctionDefinition } from "../definition";
import { nothing } from "../errors";
import { messages } from "../texts";
import { cities } from "./arguments";

const indicatorOrAll = optional(indicator, "single", {
  name: "indicator",
  label: { zh: "目标项", en: "indicator" },
  description: {
    zh: "目标项的名称；省略则列出该市全部目标。",
    en: "The name of an indicator; all targets of the city if omitted.",
  },
});

const DONGGUAN = { zh: "东莞", en: "Dongguan" };

export const TARGET: FunctionDefinition = {
  id: "TARGET",
  summary: {
    zh: "某城市写明的量化目标。",
    en: "A target that a city has put a number on.",
  },
  returns: {
    zh: "给出目标项时为该目标的数值（有多个年份时取最晚的），单位见完整列表，城市可以是区域；省略时每行一个目标：目标项、口径、数值、单位、年份。没有目标时为 #N/A。",
    en: "With an indicator its value (of the latest year), in the unit that the full list shows, and the city may be a range. Without one, a row per target: indicator, bound, value, unit, year. #N/A when there is none.",
  },
  arguments: [cities, indicatorOrAll],
  examples: [
    { arguments: [DONGGUAN], meaning: { zh: "东莞的全部目标", en: "All targets of Dongguan" } },
    {
      arguments: [DONGGUAN, { zh: "科技信贷余额", en: "Outstanding sci-tech credit" }],
      meaning: { zh: "东莞科技信贷余额目标", en: "Dongguan's target for sci-tech credit" },
    },
  ],
  compute: ({ index, language }, read) => {
    const [city, wanted] = [read(cities), read(indicatorOrAll)];
    const targets = index.dataset.targets.filter(
      (target) => target.city === city.id && target.period === index.period.id,
    );
    if (!wanted) {
      if (targets.length === 0) throw nothing(messages(language).noTargets(city.name[language]));
      return targets.map(({ indicator, bound, value, unit, year }) => [
        indicator[language],
        BOUND_LABELS[bound][language],
        value,
        unit[language],
        year,
      ]);
    }
    const [latest] = targets
      .filter((target) => target.indicator.zh === wanted.zh)
      .sort((a, b) => b.year - a.year);
    if (!latest) throw nothing(messages(language).noTarget(city.name[language], wanted[language]));
    return latest.value;
  },
};
