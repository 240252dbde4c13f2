import {
  ALL,
  gaps,
  lessons,
  lessonsToDeepen,
  measuresOf,
  recommendedModels,
  statusOf,
  toDeepen,
  type EvidenceIndex,
  type Lesson,
  type Scope,
} from "../../analysis";
import { SHORTFALL_LABELS } from "../../dataset/labels";
import type { City } from "../../dataset/schema";
import type { CountedStatus, Extra, ListedStatus } from "../choices";
import type { FunctionContext } from "../context";
import type { FunctionDefinition } from "../definition";
import { nothing } from "../errors";
import { messages } from "../texts";
import { cities, minimumCities, oneCity, oneScopeOrAll, scopesOrAll } from "./arguments";
import { listSeparator, modelCities, modelReasons, scopeName } from "./format";
import { countedStatus, extraColumn, listedStatus } from "./gapArguments";

const HEFEI = { zh: "合肥", en: "Hefei" };

export const GAPS: FunctionDefinition = {
  id: "GAPS",
  summary: {
    zh: "列出某城市没有覆盖的指标，以及可借鉴的城市。",
    en: "Lists the measures that a city does not cover, with the cities to learn from.",
  },
  returns: {
    zh: "每行一个差距：指标编号、指标、状态（确认差距或报告未提及）、覆盖的其他城市数、可借鉴的城市（顺序见 LEARNFROM，并列以“＝”相连）。先列确认差距，再按覆盖城市数从多到少。本市只列举、其他城市有详细举措的指标不是差距，状态为“待深化”，城市数为有详细举措的城市数：没有差距时列出，或用差距类型指定。三类都没有时为 #N/A。",
    en: "One row per gap: measure id, measure, status (confirmed gap or not reported), number of other cities covering it, cities to learn from (ordered as in LEARNFROM, ties joined by “=”). Confirmed gaps first, then those most covered elsewhere. A measure that is listed here and detailed elsewhere is no gap but “to deepen”, with the number of cities that are detailed on it: such rows come where there is no gap, or when the status asks for them. #N/A when there is none of the three.",
  },
  arguments: [oneCity, oneScopeOrAll, minimumCities, listedStatus, extraColumn],
  examples: [
    { arguments: [HEFEI], meaning: { zh: "合肥的全部差距", en: "All gaps of Hefei" } },
    {
      arguments: [HEFEI, "IP", 3],
      meaning: {
        zh: "合肥在知识产权金融上、至少 3 个其他城市已覆盖的差距",
        en: "Gaps of Hefei in IP finance that at least 3 other cities cover",
      },
    },
    {
      arguments: [HEFEI, "IP", null, "all", "authors"],
      meaning: {
        zh: "再加上待深化的指标，以及报告作者建议借鉴的城市",
        en: "With what is to deepen, and the model cities that the authors name",
      },
    },
  ],
  compute: (context, read) => {
    const { language } = context;
    const [city, scope, least] = [read(oneCity), read(oneScopeOrAll) ?? ALL, read(minimumCities) ?? 0];
    const [all, extra] = [lessonsFor(city, scope, read(listedStatus), context), read(extraColumn)];
    const found = all.filter(({ coveredBy }) => coveredBy.length >= least);
    if (found.length === 0) {
      const [name, text] = [scopeName(scope, context), messages(language)];
      const isToDeepen = all.every(({ status }) => status === "toDeepen");
      throw nothing(
        isToDeepen
          ? text.noneToDeepenFrom(city.name[language], name, least)
          : text.noGapsCovered(city.name[language], name, least),
      );
    }
    return found.map((lesson) => [
      lesson.measure.id,
      lesson.measure.name[language],
      SHORTFALL_LABELS[lesson.status][language],
      lesson.coveredBy.length,
      modelCities(lesson.models, language),
      ...extraCells(extra, city, lesson, context),
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
    zh: "每行一个差距（顺序同 GAPS）：指标编号、指标、可借鉴的城市、理由。城市先按该指标是否详细，再按该主题覆盖的指标数，最后按与该市的相似度排列；三者都相同为并列，以“＝”相连。待深化的指标（见 GAPS）在没有差距时列出，或用差距类型指定；三类都没有时为 #N/A。",
    en: "One row per gap (ordered as in GAPS): measure id, measure, cities, why. Cities that are detailed on the measure come first, then those that cover most of its theme, then those most like the city; equal in all three is a tie, joined by “=”. What is to deepen (see GAPS) comes where there is no gap, or when the status asks for it; #N/A when there is none of the three.",
  },
  arguments: [oneCity, oneScopeOrAll, listedStatus, extraColumn],
  examples: [
    {
      arguments: [HEFEI, "ECO-PLATFORM"],
      meaning: { zh: "合肥搭建服务平台可借鉴谁", en: "From whom Hefei can learn about service platforms" },
    },
  ],
  compute: (context, read) => {
    const { language } = context;
    const [city, scope, extra] = [read(oneCity), read(oneScopeOrAll) ?? ALL, read(extraColumn)];
    return lessonsFor(city, scope, read(listedStatus), context).map((lesson) => [
      lesson.measure.id,
      lesson.measure.name[language],
      modelCities(lesson.models, language),
      modelReasons(lesson.models, lesson.themeSize, language),
      ...extraCells(extra, city, lesson, context),
    ]);
  },
};

/**
 * What is listed of a city. Unless a kind is asked for, calls give the gaps, as they always did; where there is none, what is
 * to deepen, for “no gap” alone would hide it.
 *
 * @throws {FunctionError} when there is nothing of the kind
 */
function lessonsFor(
  city: City,
  scope: Scope,
  status: ListedStatus | undefined,
  context: FunctionContext,
): Lesson[] {
  const { index, language } = context;
  const [found, further] = [lessons(index, city.id, scope), lessonsToDeepen(index, city.id, scope)];
  const listed = found.length > 0 && status === undefined ? found : [...found, ...further];
  const wanted = listed.filter((each) => status === undefined || status === "all" || each.status === status);
  if (wanted.length > 0) return wanted;
  const [name, text] = [scopeName(scope, context), messages(language)];
  throw nothing(
    status === undefined || status === "all"
      ? text.noGaps(city.name[language], name)
      : text.noneOfStatus(city.name[language], name, SHORTFALL_LABELS[status][language]),
  );
}

/** The cells of a column that was asked for; none if none was. */
function extraCells(
  extra: Extra | undefined,
  city: City,
  { measure }: Lesson,
  { index, language }: FunctionContext,
): string[] {
  if (extra === undefined) return [];
  const named = recommendedModels(index, city.id, measure.id).map(({ name }) => name[language]);
  return [named.join(listSeparator(language))];
}

export const GAPCOUNT: FunctionDefinition = {
  id: "GAPCOUNT",
  summary: {
    zh: "某城市有多少指标没有覆盖。",
    en: "How many measures a city does not cover.",
  },
  returns: {
    zh: "指标数，可以是 0。确认差距是报告明说没有或关注不足；报告未提及不等于没有。待深化的（本市只列举，其他城市有详细举措）不是差距，只在指定时计数；写 STATUS 的词时，数该状态的指标。",
    en: "A number of measures, which can be 0. A confirmed gap is one that the report states; not reported does not mean that there is nothing. What is to deepen (listed here, detailed elsewhere) is no gap and counted on request only; with a word of STATUS, the measures of that status are counted.",
  },
  arguments: [cities, scopesOrAll, countedStatus],
  examples: [
    {
      arguments: [HEFEI, null, "confirmed"],
      meaning: { zh: "合肥的确认差距数", en: "Confirmed gaps of Hefei" },
    },
    {
      arguments: [HEFEI, "IP", "toDeepen"],
      meaning: {
        zh: "合肥在知识产权金融上待深化的指标数",
        en: "What Hefei has to deepen in IP finance",
      },
    },
  ],
  compute: ({ index }, read) =>
    countOf(index, read(cities).id, read(scopesOrAll) ?? ALL, read(countedStatus)),
};

function countOf(
  index: EvidenceIndex,
  city: string,
  scope: Scope,
  wanted: CountedStatus | undefined,
): number {
  switch (wanted) {
    case undefined:
      return gaps(index, city, scope).length;
    case "toDeepen":
      return toDeepen(index, city, scope).length;
    case "confirmed":
    case "absent":
      return gaps(index, city, scope).filter(({ status }) => status === "confirmed").length;
    default:
      return measuresOf(index, scope).filter(({ id }) => statusOf(index, city, id) === wanted).length;
  }
}
