import type { Model, Scope } from "../../analysis";
import { STATUS_LABELS } from "../../dataset/labels";
import type { City, Language, Text } from "../../dataset/schema";
import type { FunctionContext } from "../context";
import { nothing, type FunctionError } from "../errors";
import { messages } from "../texts";

const EVERYTHING: Text = { zh: "任何指标", en: "any measure" };

/** The name of a scope for a negative sentence, such as “No city covers any measure.” */
export function scopeName(scope: Scope, { index, language }: FunctionContext): string {
  switch (scope.kind) {
    case "all":
      return EVERYTHING[language];
    case "theme":
      return index.themes.get(scope.id)?.name[language] ?? scope.id;
    case "measure":
      return index.measures.get(scope.id)?.name[language] ?? scope.id;
  }
}

const ANY_CITY: Text = { zh: "任何城市", en: "any city" };
const CHOSEN_CITIES: Text = { zh: "所选城市", en: "the chosen cities" };

/** The cities that were chosen, for a negative sentence, such as “The report gives no target of any city.” */
export function citiesName(chosen: readonly City[] | undefined, language: Language): string {
  if (!chosen) return ANY_CITY[language];
  const [first, ...others] = chosen;
  return first && others.length === 0 ? first.name[language] : CHOSEN_CITIES[language];
}

/** The error for a theme, or data, without measures. */
export function noMeasures(scope: Scope, context: FunctionContext): FunctionError {
  const theme = scope.kind === "all" ? undefined : scopeName(scope, context);
  return nothing(messages(context.language).noMeasures(theme));
}

/** Between the items of a list in one cell. */
export function listSeparator(language: Language): string {
  return language === "zh" ? "、" : ", ";
}

/** Cities to learn from in order, ties joined by an equals sign: `广州、长沙＝泉州`. */
export function modelCities(models: readonly Model[], language: Language): string {
  const places = new Map<number, string[]>();
  for (const { rank, city } of models) places.set(rank, [...(places.get(rank) ?? []), city.name[language]]);
  const tie = language === "zh" ? "＝" : " = ";
  return [...places.values()].map((names) => names.join(tie)).join(listSeparator(language));
}

/** Why each city is in its place: `广州：详细，主题内 5/5 项，相似度 0.42；…`. */
export function modelReasons(models: readonly Model[], themeSize: number, language: Language): string {
  const reasons = models.map(({ city, detailed, breadth, similarity }) => {
    const level = STATUS_LABELS[detailed ? "detailed" : "listed"][language];
    return language === "zh"
      ? `${city.name.zh}：${level}，主题内 ${breadth}/${themeSize} 项，相似度 ${similarity.toFixed(2)}`
      : `${city.name.en}: ${level.toLowerCase()}, ${breadth}/${themeSize} of the theme, similarity ${similarity.toFixed(2)}`;
  });
  return reasons.join(language === "zh" ? "；" : "; ");
}
