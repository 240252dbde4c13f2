import { ALL, coveredMeasures, measuresOf, statusOf } from "../../analysis";
import { STATUS_LABELS } from "../../dataset/labels";
import type { FunctionDefinition } from "../definition";
import { nothing } from "../errors";
import { noMeasures, scopeName } from "./format";
import { messages } from "../texts";
import { oneCityOrNone, oneScopeOrAll } from "./arguments";

export const THEMES: FunctionDefinition = {
  id: "THEMES",
  summary: { zh: "列出全部主题。", en: "Lists the themes." },
  returns: {
    zh: "每行一个主题：主题编号、主题、指标数。",
    en: "One row per theme: theme id, theme, number of measures.",
  },
  arguments: [],
  examples: [{ arguments: [], meaning: { zh: "全部主题", en: "All themes" } }],
  compute: ({ index, language }) => {
    const themes = [...index.themes.values()];
    if (themes.length === 0) throw nothing(messages(language).noThemes());
    return themes.map(({ id, name }) => [
      id,
      name[language],
      measuresOf(index, { kind: "theme", id }).length,
    ]);
  },
};

export const MEASURES: FunctionDefinition = {
  id: "MEASURES",
  summary: {
    zh: "列出指标，或某城市覆盖的指标。",
    en: "Lists the measures, or those that a city covers.",
  },
  returns: {
    zh: "每行一个指标：指标编号、指标、主题；给出城市时再加一列级别。该市没有覆盖任何指标时为 #N/A。",
    en: "One row per measure: measure id, measure, theme; with a city, its level as a fourth column. #N/A when the city covers none.",
  },
  arguments: [oneScopeOrAll, oneCityOrNone],
  examples: [
    {
      arguments: ["INST"],
      meaning: { zh: "专营机构主题的指标", en: "Measures on specialised institutions" },
    },
    {
      arguments: [null, { zh: "合肥", en: "Hefei" }],
      meaning: { zh: "合肥覆盖的指标及级别", en: "What Hefei covers, and at which level" },
    },
  ],
  compute: (context, read) => {
    const { index, language } = context;
    const [scope, city] = [read(oneScopeOrAll) ?? ALL, read(oneCityOrNone)];
    const found = city ? coveredMeasures(index, city.id, scope) : measuresOf(index, scope);
    if (found.length === 0) {
      if (!city) throw noMeasures(scope, context);
      throw nothing(messages(language).nothingCovered(city.name[language], scopeName(scope, context)));
    }
    return found.map(({ id, name, theme }) => [
      id,
      name[language],
      index.themes.get(theme)?.name[language] ?? theme,
      ...(city ? [STATUS_LABELS[statusOf(index, city.id, id)][language]] : []),
    ]);
  },
};
