import { combinedCities, COVER_MODES, type Scope } from "../../analysis";
import { choice, optional, optionalSet, requiredSet, scope } from "../arguments";
import { MODE_LABELS } from "../choices";
import type { FunctionContext } from "../context";
import type { FunctionDefinition } from "../definition";
import { nothing } from "../errors";
import { messages } from "../texts";
import { citySet, minimumLevel } from "./arguments";
import { scopeName } from "./format";

const wantedScopes = requiredSet(scope, {
  name: "scopes",
  label: { zh: "范围", en: "scopes" },
  description: {
    zh: "要覆盖的主题或指标：一个或一个区域，写编号或名称，空单元格不计。",
    en: "The themes or measures to cover: one, or a range, by id or name; blank cells are ignored.",
  },
});

const coverMode = optional(choice("mode", { zh: "方式", en: "mode" }, COVER_MODES, MODE_LABELS), "single", {
  name: "mode",
  label: { zh: "方式", en: "mode" },
  description: {
    zh: "all（全部，默认）：每一项都要覆盖；any（任一）：覆盖其中一项即可。",
    en: "all (the default): every one has to be covered; any: one of them is enough.",
  },
});

const unwantedScopes = optionalSet(scope, {
  name: "without",
  label: { zh: "排除", en: "without" },
  description: {
    zh: "又不覆盖这些：一个或一组主题、指标；覆盖其中任一项（同一级别）的城市不列。",
    en: "But not those: one or several themes or measures; cities that cover any of them, at the same level, are left out.",
  },
});

export const COVEREDBY: FunctionDefinition = {
  id: "COVEREDBY",
  summary: {
    zh: "列出同时覆盖（或覆盖任一）几个主题、指标的城市，可再排除覆盖另一些的城市。",
    en: "Lists the cities that cover all, or any, of several themes or measures, but not those of a second range.",
  },
  returns: {
    zh: "一列城市名，按数据中的顺序；没有这样的城市时为 #N/A。排除只依据报告：报告没写不等于没有。",
    en: "One column of city names in the data's order; #N/A when there is none. That a city does not cover something means that the report does not name it, which is not a no.",
  },
  arguments: [wantedScopes, citySet, coverMode, unwantedScopes, minimumLevel],
  examples: [
    {
      arguments: ["IP-PLEDGE", null, null, "IP-ABS"],
      meaning: {
        zh: "覆盖知识产权质押融资、但未覆盖知识产权证券化的城市",
        en: "Cities that cover IP pledge financing but not IP securitisation",
      },
    },
    {
      arguments: [[["IP-FUND", "IP-INS"]]],
      meaning: {
        zh: "同时覆盖知识产权基金和知识产权保险的城市",
        en: "Cities that cover both IP funds and IP insurance",
      },
    },
    {
      arguments: [[["INST-MICRO", "INST-LEASE"]], null, "any", null, "detailed"],
      meaning: {
        zh: "对科技小贷或科技租赁有详细举措的城市",
        en: "Cities detailed on sci-tech micro-loans or leasing",
      },
    },
  ],
  compute: (context, read) => {
    const { index, language } = context;
    const [scopes, mode = "all", without] = [read(wantedScopes), read(coverMode), read(unwantedScopes)];
    const [chosen, level = "listed"] = [read(citySet), read(minimumLevel)];
    const cities = chosen?.map(({ id }) => id);
    const found = combinedCities(index, { scopes, mode, without }, { cities, level });
    if (found.length === 0) {
      const names = { wanted: namesOf(scopes, context), unwanted: namesOf(without ?? [], context) };
      throw nothing(
        messages(language).noCombination({ ...names, mode, level, chosen: chosen !== undefined }),
      );
    }
    return found.map(({ name }) => [name[language]]);
  },
};

function namesOf(scopes: readonly Scope[], context: FunctionContext): string[] {
  return [...new Set(scopes.map((each) => scopeName(each, context)))];
}
