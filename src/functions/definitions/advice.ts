import { ALL, recommendationsTo } from "../../analysis";
import { citationText } from "../../dataset/labels";
import type { FunctionDefinition } from "../definition";
import { nothing } from "../errors";
import { messages } from "../texts";
import { anyCity, oneScopeOrAll } from "./arguments";
import { listSeparator, scopeName } from "./format";

const HEFEI = { zh: "合肥", en: "Hefei" };

export const ADVICE: FunctionDefinition = {
  id: "ADVICE",
  summary: {
    zh: "列出报告作者对某城市的建议。",
    en: "Lists what the report's authors recommend to a city.",
  },
  returns: {
    zh: "每行一项行动：议题、建议、建议借鉴的城市、涉及的指标编号、章节、编码说明、理由、行动，按数据中的顺序；没有列出行动的建议占一行，没有建议时为 #N/A。由证据算出的可借鉴城市见 LEARNFROM。",
    en: "One row per action: topic, recommendation, model cities, ids of the measures, section, coding note, reasons, action, in the data's order; a recommendation without actions has one row; #N/A when there is none. LEARNFROM has the cities to learn from that follow from the evidence.",
  },
  arguments: [anyCity, oneScopeOrAll],
  examples: [
    { arguments: [HEFEI], meaning: { zh: "报告作者对合肥的全部建议", en: "All recommendations to Hefei" } },
    {
      arguments: [HEFEI, "IP"],
      meaning: {
        zh: "报告作者就知识产权金融对合肥的建议",
        en: "What the authors recommend to Hefei on IP finance",
      },
    },
  ],
  needs: ["recommendations"],
  compute: (context, read) => {
    const { index, language } = context;
    const [city, scope] = [read(anyCity), read(oneScopeOrAll) ?? ALL];
    const found = recommendationsTo(index, city.id, scope);
    if (found.length === 0) {
      throw nothing(messages(language).noAdvice(city.name[language], scopeName(scope, context)));
    }
    const separator = listSeparator(language);
    return found.flatMap(({ topic, summary, modelCities, measures, citations, note, reasons, actions }) =>
      (actions.length === 0 ? [null] : actions).map((action) => [
        topic[language],
        summary[language],
        modelCities.map((id) => index.cities.get(id)?.name[language] ?? id).join(separator),
        measures.join(separator),
        citationText(citations, language),
        note?.[language] ?? "",
        reasons.map((reason) => reason[language]).join("\n"),
        action?.summary[language] ?? "",
      ]),
    );
  },
};
