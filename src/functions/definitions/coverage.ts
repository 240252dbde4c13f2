import { citiesOf, coverage, coveringCities, listOf, penetration } from "../../analysis";
import { COUNT_SIGNS } from "../../dataset/labels";
import type { FunctionDefinition } from "../definition";
import { nothing } from "../errors";
import { noMeasures, scopeName } from "./format";
import { messages } from "../texts";
import { citySet, minimumLevel, oneScope, scopes } from "./arguments";

const ids = (cities: readonly { id: string }[] | undefined) => cities?.map(({ id }) => id);

export const COVERAGE: FunctionDefinition = {
  id: "COVERAGE",
  summary: { zh: "有多少城市覆盖某主题或指标。", en: "How many cities cover a theme or measure." },
  returns: {
    zh: "城市数。城市在某指标上为“列举”或“详细”即为覆盖该指标，覆盖主题中任一指标即为覆盖该主题；“明确缺失”从不计入。报告名单开放时，此数是下限。",
    en: "A number of cities. A city covers a measure on which it is listed or detailed, and a theme when it covers any of its measures; absent never counts. Where the report's list is open, this is a lower bound.",
  },
  arguments: [scopes, citySet, minimumLevel],
  examples: [
    { arguments: ["IP"], meaning: { zh: "有知识产权金融举措的城市数", en: "Cities with any IP finance" } },
    {
      arguments: ["IP-PLEDGE", null, "detailed"],
      meaning: { zh: "对知识产权质押融资有详细举措的城市数", en: "Cities detailed on IP pledge financing" },
    },
  ],
  compute: ({ index }, read) =>
    coverage(index, read(scopes), { cities: ids(read(citySet)), level: read(minimumLevel) }),
};

export const PENETRATION: FunctionDefinition = {
  id: "PENETRATION",
  summary: { zh: "覆盖某主题或指标的城市占比。", en: "The share of cities that cover a theme or measure." },
  returns: {
    zh: "0 到 1 的比值 = 覆盖城市数（见 COVERAGE）÷ 已编码城市数：在当前规划期没有任何证据的城市不计入。",
    en: "From 0 to 1: covering cities (see COVERAGE) ÷ coded cities looked at: one without any evidence in the period does not count.",
  },
  arguments: [scopes, citySet, minimumLevel],
  examples: [
    { arguments: ["ECO"], meaning: { zh: "生态环境主题的渗透率", en: "Penetration of the ecosystem theme" } },
  ],
  compute: ({ index, language }, read) => {
    const limits = { cities: ids(read(citySet)), level: read(minimumLevel) };
    const share = penetration(index, read(scopes), limits);
    if (share === undefined) throw nothing(messages(language).noCities());
    return share;
  },
};

export const CITIES: FunctionDefinition = {
  id: "CITIES",
  summary: { zh: "列出覆盖某主题或指标的城市。", en: "Lists the cities that cover a theme or measure." },
  returns: {
    zh: "一列城市名，按数据中的顺序；没有城市覆盖时为 #N/A。",
    en: "One column of city names in the data's order; #N/A when no city covers it.",
  },
  arguments: [oneScope, minimumLevel],
  examples: [
    {
      arguments: ["DIRECT-SFUND"],
      meaning: { zh: "鼓励设立 S 基金的城市", en: "Cities that encourage secondary funds" },
    },
  ],
  compute: (context, read) => {
    const { index, language } = context;
    const [scope, level = "listed"] = [read(oneScope), read(minimumLevel)];
    const found = coveringCities(index, scope, { level });
    if (citiesOf(index).length === 0) throw nothing(messages(language).noCities());
    if (found.length === 0) throw nothing(messages(language).notCovered(scopeName(scope, context), level));
    return found.map(({ name }) => [name[language]]);
  },
};

export const BOUND: FunctionDefinition = {
  id: "BOUND",
  summary: {
    zh: "某主题或指标的覆盖城市数是下限还是确数。",
    en: "Whether the number of cities that cover a theme or measure is a lower bound.",
  },
  returns: {
    zh: "“≥”表示报告名单开放，COVERAGE 的结果是下限，实际可能更多；“=”表示名单封闭。主题中只要有一项指标的名单开放即为“≥”。",
    en: "≥ where the report's list is open, so that COVERAGE is a lower bound and there may be more; = where it is closed. A theme has ≥ as soon as the list of one of its measures is open.",
  },
  arguments: [scopes],
  examples: [
    {
      arguments: ["IP-PLEDGE"],
      meaning: {
        zh: "知识产权质押融资的城市数前应写的符号",
        en: "The sign before the count of IP pledge financing",
      },
    },
  ],
  needs: ["lists"],
  compute: (context, read) => {
    const scope = read(scopes);
    const list = listOf(context.index, scope);
    if (list === undefined) throw noMeasures(scope, context);
    return COUNT_SIGNS[list];
  },
};
