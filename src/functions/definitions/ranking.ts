import { ALL, citiesOf, rank, ranking, type Scope } from "../../analysis";
import type { CoveringLevel } from "../../dataset/labels";
import type { FunctionContext } from "../context";
import type { FunctionDefinition } from "../definition";
import { nothing, type FunctionError } from "../errors";
import { messages } from "../texts";
import { bestCount, cities, minimumLevel, oneScopeOrAll, scopesOrAll } from "./arguments";
import { noMeasures, scopeName } from "./format";

export const RANK: FunctionDefinition = {
  id: "RANK",
  summary: {
    zh: "某城市按覆盖指标数在全部城市中的名次。",
    en: "A city's rank among all cities by the number of measures that it covers.",
  },
  returns: {
    zh: "名次 = 1 + 覆盖指标更多的城市数；并列者同名次，其后跳号（与 RANK.EQ 相同）。该市一项也没有覆盖时没有名次，为 #N/A：报告没写，分不出先后。",
    en: "1 + the number of cities that cover more measures: ties share a rank, as in RANK.EQ. #N/A for a city that covers none, for the report's silence tells no cities apart.",
  },
  arguments: [cities, scopesOrAll, minimumLevel],
  examples: [
    {
      arguments: [{ zh: "合肥", en: "Hefei" }, "IP"],
      meaning: { zh: "合肥在知识产权金融上的名次", en: "Hefei's rank on IP finance" },
    },
    {
      arguments: [{ zh: "合肥", en: "Hefei" }, null, "detailed"],
      meaning: { zh: "合肥按详细举措数的名次", en: "Hefei's rank by the measures on which it is detailed" },
    },
  ],
  compute: (context, read) => {
    const [city, scope, level] = [read(cities), read(scopesOrAll) ?? ALL, read(minimumLevel) ?? "listed"];
    const place = rank(context.index, city.id, scope, { level });
    if (place === undefined) throw notRanked(city.name[context.language], scope, level, context);
    return place;
  },
};

/** The error for a city that covers nothing of a scope: it shares the last place with others, and none of them has earned it. */
function notRanked(
  city: string,
  scope: Scope,
  level: CoveringLevel,
  context: FunctionContext,
): FunctionError {
  const { index, language } = context;
  const silent = ranking(index, scope, { level }).filter((each) => each.rank === undefined).length;
  const name = scopeName(scope, context);
  return nothing(messages(language).notRanked(city, name, level, silent, citiesOf(index).length));
}

export const RANKING: FunctionDefinition = {
  id: "RANKING",
  summary: {
    zh: "各城市按覆盖指标数的排名，可直接作图。",
    en: "Ranks the cities by the number of measures that they cover, ready for a chart.",
  },
  returns: {
    zh: "每行一个城市：城市、覆盖指标数、其中详细、占比（见 DEPTH）、名次（见 RANK），从多到少，并列者按数据中的顺序；一项也没有覆盖的城市名次为空白。",
    en: "One row per city: city, measures covered, of which detailed, share (see DEPTH), rank (see RANK), most first and equals in the data's order; the rank is blank for a city that covers none.",
  },
  arguments: [oneScopeOrAll, minimumLevel, bestCount],
  examples: [
    { arguments: [], meaning: { zh: "全部城市的排名", en: "All cities by what they cover" } },
    {
      arguments: ["IP", null, 5],
      meaning: { zh: "知识产权金融的前 5 名", en: "The first 5 on IP finance" },
    },
  ],
  compute: (context, read) => {
    const { index, language } = context;
    const [scope, level = "listed"] = [read(oneScopeOrAll) ?? ALL, read(minimumLevel)];
    const most = read(bestCount);
    const all = ranking(index, scope, { level });
    if (all.length === 0) throw nothing(messages(language).noCities());
    const shown = most === undefined ? all : all.filter(({ rank = Infinity }) => rank <= most);
    if (shown.length === 0) throw nothing(messages(language).notCovered(scopeName(scope, context), level));
    return shown.map(({ city, covered, detailed, share, rank: place }) => {
      if (share === undefined) throw noMeasures(scope, context);
      return [city.name[language], covered, detailed, share, place ?? ""];
    });
  },
};
