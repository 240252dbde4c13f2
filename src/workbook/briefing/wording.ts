/** Gaps in words, the same in the pane and on paper. */
import type {
  Compared,
  ComparedRecommendation,
  EvidenceIndex,
  Finding,
  GapReport,
  Lesson,
  Model,
  ModelStanding,
} from "../../analysis";
import { STATUS_LABELS } from "../../dataset";
import type { Language, Status, Text } from "../../dataset";
import { fill } from "../../locales/fill";
import { COUNT_SIGNS } from "../kit/marks";
import { briefingTexts } from "./texts";

/** Names one after another: 广州、长沙 or Guangzhou, Changsha. */
export function namesText(items: readonly { name: Text }[], language: Language): string {
  return items.map(({ name }) => name[language]).join(language === "zh" ? "、" : ", ");
}

/** A text behind what it is, such as 编码说明：… or Coding note: … */
export function labelled(label: string, text: string, language: Language): string {
  return language === "zh" ? `${label}：${text}` : `${label}: ${text}`;
}

/** A level within a sentence. */
export function levelText(status: Status, language: Language): string {
  const label = STATUS_LABELS[status][language];
  return language === "zh" ? label : label.toLowerCase();
}

/** How many of the compared cities cover a gap, "≥" where the report's list is open; or are detailed on what is to deepen. */
export function coverageText(
  { measure, status, models }: Lesson,
  { compared }: GapReport,
  language: Language,
): string {
  const { coverage, coverageDetailed, coverageNone } = briefingTexts(language);
  if (models.length === 0) return fill(coverageNone, { total: compared.length });
  return fill(status === "toDeepen" ? coverageDetailed : coverage, {
    bound: measure.list === "open" ? `${COUNT_SIGNS.open} ` : "",
    count: models.length,
    total: compared.length,
    detailed: models.filter(({ detailed }) => detailed).length,
  });
}

/** What a city stands in its place by, after its level on the measure. */
export function reasons(
  { breadth, similarity }: Model,
  { themeSize }: Lesson,
  language: Language,
): [breadth: string, similarity: string] {
  const texts = briefingTexts(language);
  return [
    fill(texts.breadth, { breadth, size: themeSize }),
    fill(texts.similarity, { similarity: similarityText(similarity) }),
  ];
}

/** The same as part of a sentence. */
export function reasonText(model: Model, lesson: Lesson, language: Language): string {
  return reasons(model, lesson, language).join(language === "zh" ? "，" : ", ");
}

/** Cities in order by place, ties joined by an equals sign: 1 广州、2 长沙＝泉州. */
export function placesText(models: readonly Model[], language: Language): string {
  const [tie, next] = language === "zh" ? ["＝", "、"] : [" = ", ", "];
  const ranks = [...new Set(models.map(({ rank }) => rank))];
  const places = ranks.map((rank) => {
    const names = models.filter((model) => model.rank === rank).map(({ city }) => city.name[language]);
    return `${rank} ${names.join(tie)}`;
  });
  return places.join(next);
}

/** A city in its place: 1 广州（并列）. */
export function modelName(model: Model, lesson: Lesson, language: Language): string {
  const tie = isTied(model, lesson) ? briefingTexts(language).tie : "";
  return `${model.rank} ${model.city.name[language]}${tie}`;
}

/** Whether other cities share a model's place. */
function isTied(model: Model, { models }: Lesson): boolean {
  return models.some(({ rank, city }) => rank === model.rank && city.id !== model.city.id);
}

export function similarityText(similarity: number): string {
  return similarity.toFixed(2);
}

export function scopeText(
  { question: { scope } }: GapReport,
  index: EvidenceIndex,
  language: Language,
): string {
  switch (scope.kind) {
    case "all":
      return briefingTexts(language).scopeAll;
    case "theme":
      return index.themes.get(scope.id)?.name[language] ?? scope.id;
    case "measure":
      return index.measures.get(scope.id)?.name[language] ?? scope.id;
  }
}

/** Whom the city is compared with. */
export function comparisonText({ question, city, compared }: GapReport, language: Language): string {
  const { comparisons, peer } = briefingTexts(language);
  const { kind } = question.comparison;
  const withSimilarity = ({ city: { name }, similarity }: Compared): { name: Text } => {
    const say = (text: string) =>
      similarity === undefined ? text : fill(peer, { city: text, similarity: similarityText(similarity) });
    return { name: { zh: say(name.zh), en: say(name.en) } };
  };
  const cities = kind === "nearest" ? compared.map(withSimilarity) : compared.map((each) => each.city);
  return fill(comparisons[kind], {
    city: city.name[language],
    count: compared.length,
    cities: namesText(cities, language),
  });
}

/** A recommendation's findings, one sentence each. */
export function findingTexts(
  { findings }: ComparedRecommendation,
  { city }: GapReport,
  language: Language,
): string[] {
  return findings.map((finding) => findingText(finding, city.name[language], language));
}

function findingText(
  { model, measures, level, standing }: Finding,
  city: string,
  language: Language,
): string {
  const { findings, findingsListed } = briefingTexts(language);
  const key = findingKey(standing);
  return fill(level === "listed" ? findingsListed[key] : findings[key], {
    measures: namesText(measures, language),
    model: model.name[language],
    city,
    rank: standing.kind === "later" ? standing.rank : "",
    first: "first" in standing ? namesText(standing.first, language) : "",
  });
}

function findingKey(standing: ModelStanding) {
  switch (standing.kind) {
    case "first":
      return standing.tied ? "firstTied" : "first";
    case "notCovering":
      return standing.first.length === 0 ? "notCoveringNobody" : "notCovering";
    default:
      return standing.kind;
  }
}
