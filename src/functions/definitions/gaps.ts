import { ALL, gaps, lessons, type Lesson, type Scope } from "../../analysis";
import { SHORTFALL_LABELS } from "../../dataset/labels";
import type { City } from "../../dataset/schema";
import type { FunctionContext } from "../context";
import type { FunctionDefinition } from "../definition";
import { nothing } from "../errors";
import { modelCities, modelReasons, scopeName } from "./format";
import { messages } from "../texts";
import { cities, gapKind, minimumCities, oneCity, oneScopeOrAll, scopesOrAll } from "./arguments";

const HEFEI = { zh: "合肥", en: "Hefei" };

export const GAPS: FunctionDefinition = {
  id: "GAPS",
  summary: {
    zh: "列出某城市没有覆盖的指标，以及可借鉴的城市。",
    en: "Lists the measures that a city does not cover, with the cities to learn from.",
  },
  returns: {
    zh: "每行一个差距：指标编号、指标、状态（确认差距或报告未提及）、覆盖的其他城市数、可借鉴的城市（顺序见 LEARNFROM，并列以“＝”相连）。先列确认差距，再按覆盖城市数从多到少；没有差距时为 #N/A。",
    en: "One row per gap: measure id, measure, status (confirmed gap or not reported), number of other cities covering it, cities to learn from (ordered as in LEARNFROM, ties joined by “=”). Confirmed gaps first, then those most covered elsewhere; #N/A when there is none.",
  },
  arguments: [oneCity, oneScopeOrAll, minimumCities],
  examples: [
    { arguments: [HEFEI], meaning: { zh: "合肥的全部差距", en: "All gaps of Hefei" } },
    {
      arguments: [HEFEI, "IP", 3],
      meaning: {
        zh: "合肥在知识产权金融上、至少 3 个其他城市已覆盖的差距",
        en: "Gaps of Hefei in IP finance that at least 3 other cities cover",
      },
    },
  ],
  compute: (context, read) => {
    const { language } = context;
    const [city, scope, least] = [read(oneCity), read(oneScopeOrAll) ?? ALL, read(minimumCities) ?? 0];
    const found = lessonsFor(city, scope, context).filter(({ coveredBy }) => coveredBy.length >= least);
    if (found.length === 0) {
      const name = scopeName(scope, context);
      throw nothing(messages(language).noGapsCovered(city.name[language], name, least));
    }
    return found.map(({ measure, status, coveredBy, models }) => [
      measure.id,
      measure.name[language],
      SHORTFALL_LABELS[status][language],
      coveredBy.length,
      modelCities(models, language),
    ]);
  },
};

export const LEARNFROM: FunctionDefinition = {
  id: "LEARNFROM",
  summary: {
    zh: "针对某城市的每个差距，列出可借鉴的城市和理由。",
    en: "For each gap of a city, the cities to learn from and why.",
  },
  returns: {
    zh: "每行一个差距（顺序同 GAPS）：指标编号、指标、可借鉴的城市、理由。城市先按该指标是否详细，再按该主题覆盖的指标数，最后按与该市的相似度排列；三者都相同为并列，以“＝”相连。没有差距时为 #N/A。",
    en: "One row per gap (ordered as in GAPS): measure id, measure, cities, why. Cities that are detailed on the measure come first, then those that cover most of its theme, then those most like the city; equal in all three is a tie, joined by “=”. #N/A when there is no gap.",
  },
  arguments: [oneCity, oneScopeOrAll],
  examples: [
    {
      arguments: [HEFEI, "ECO-PLATFORM"],
      meaning: { zh: "合肥搭建服务平台可借鉴谁", en: "From whom Hefei can learn about service platforms" },
    },
  ],
  compute: (context, read) =>
    lessonsFor(read(oneCity), read(oneScopeOrAll) ?? ALL, context).map(({ measure, models, themeSize }) => [
      measure.id,
      measure.name[context.language],
      modelCities(models, context.language),
      modelReasons(models, themeSize, context.language),
    ]),
};

/** @throws {FunctionError} when the city has no gap at all */
function lessonsFor(city: City, scope: Scope, context: FunctionContext): Lesson[] {
  const found = lessons(context.index, city.id, scope);
  if (found.length === 0) {
    const { language } = context;
    throw nothing(messages(language).noGaps(city.name[language], scopeName(scope, context)));
  }
  return found;
}

export const GAPCOUNT: FunctionDefinition = {
  id: "GAPCOUNT",
  summary: {
    zh: "某城市有多少指标没有覆盖。",
    en: "How many measures a city does not cover.",
  },
  returns: {
    zh: "指标数，可以是 0。确认差距是报告明说没有或关注不足；报告未提及不等于没有。",
    en: "A number of measures, which can be 0. A confirmed gap is one that the report states; not reported does not mean that there is nothing.",
  },
  arguments: [cities, scopesOrAll, gapKind],
  examples: [
    {
      arguments: [HEFEI, null, "confirmed"],
      meaning: { zh: "合肥的确认差距数", en: "Confirmed gaps of Hefei" },
    },
  ],
  compute: ({ index }, read) => {
    const kind = read(gapKind);
    const found = gaps(index, read(cities).id, read(scopesOrAll));
    return found.filter(({ status }) => kind === undefined || status === kind).length;
  },
};
