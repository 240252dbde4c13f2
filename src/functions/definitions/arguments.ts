/** Arguments that several functions share, so that they are read and described the same way everywhere. */
import { isCoded } from "../../analysis";
import type { City } from "../../dataset/schema";
import {
  city,
  codedCity,
  count,
  indicator,
  level,
  measure,
  notCoded,
  optional,
  optionalSet,
  required,
  scope,
  type Argument,
} from "../arguments";

const scopeTexts = { name: "scope", label: { zh: "范围", en: "scope" } };
const cityTexts = { name: "city", label: { zh: "城市", en: "city" } };
const measureTexts = { name: "measure", label: { zh: "指标", en: "measure" } };

export const scopes = required(scope, "each", {
  ...scopeTexts,
  description: {
    zh: "主题或指标的编号或名称，ALL 表示全部。可以是区域，每格得到一个结果。",
    en: "A theme or measure, by id or name, or ALL. May be a range: one result per cell.",
  },
});

export const scopesOrAll = optional(scope, "each", {
  ...scopeTexts,
  description: {
    zh: "主题或指标的编号或名称，省略表示全部。可以是区域，每格得到一个结果。",
    en: "A theme or measure, by id or name; everything if omitted. May be a range: one result per cell.",
  },
});

export const oneScope = required(scope, "single", {
  ...scopeTexts,
  description: {
    zh: "一个主题或指标的编号或名称，ALL 表示全部。",
    en: "One theme or measure, by id or name, or ALL.",
  },
});

export const oneScopeOrAll = optional(scope, "single", {
  ...scopeTexts,
  description: {
    zh: "一个主题或指标的编号或名称，省略表示全部。",
    en: "One theme or measure, by id or name; everything if omitted.",
  },
});

export const scopeSet = optionalSet(scope, {
  ...scopeTexts,
  description: {
    zh: "一个或一组主题、指标的编号或名称，省略表示全部。",
    en: "One or several themes or measures, by id or name; everything if omitted.",
  },
});

const citiesTexts = {
  ...cityTexts,
  description: {
    zh: "城市的中文名、英文名、拼音或编号，带不带“市”均可。可以是区域，每格得到一个结果。",
    en: "A city, by Chinese or English name, pinyin or id. May be a range: one result per cell.",
  },
};
const oneCityTexts = {
  ...cityTexts,
  description: {
    zh: "一个城市的中文名、英文名、拼音或编号，带不带“市”均可。",
    en: "One city, by Chinese or English name, pinyin or id.",
  },
};

export const cities = required(codedCity, "each", citiesTexts);
export const oneCity = required(codedCity, "single", oneCityTexts);

/** The same for what does not come from the evidence: targets and recommendations. */
export const anyCities = required(city, "each", citiesTexts);
export const anyCity = required(city, "single", oneCityTexts);

export const oneCityOrNone = optional(codedCity, "single", {
  ...cityTexts,
  description: {
    zh: "一个城市；给出时只列该市覆盖的指标，并注明级别。",
    en: "One city: only the measures that it covers are listed, with their level.",
  },
});

/** Cities that are not coded are among them. */
export const anyCitySet = optionalSet(city, {
  name: "cities",
  label: { zh: "城市", en: "cities" },
  description: {
    zh: "只在这些城市中计算：一个城市或一个区域，空单元格不计，省略表示全部城市。",
    en: "Only these cities count: one, or a range whose blank cells are ignored; all cities if omitted.",
  },
});

/** At least one of them is coded; the others do not count. */
export const citySet: Argument<readonly City[] | undefined> = {
  ...anyCitySet,
  read: (cells, context) => {
    const chosen = anyCitySet.read(cells, context);
    const [first] = chosen ?? [];
    if (first && !chosen?.some(({ id }) => isCoded(context.index, id))) throw notCoded(first, context);
    return chosen;
  },
};

/** One city or several, where functions call them by the name `city`. */
export const chosenCities = optionalSet(city, {
  ...cityTexts,
  description: {
    zh: "只看这些城市：一个城市或一个区域，省略表示全部城市。",
    en: "Only these cities: one, or a range; all cities if omitted.",
  },
});

export const measures = required(measure, "each", {
  ...measureTexts,
  description: {
    zh: "指标的编号或名称。可以是区域，每格得到一个结果。",
    en: "A measure, by id or name. May be a range: one result per cell.",
  },
});

export const minimumLevel = optional(level, "single", {
  name: "level",
  label: { zh: "级别", en: "level" },
  description: {
    zh: "算作覆盖的最低级别：listed（列举，默认，包含详细）或 detailed（只算详细）。",
    en: "The least that counts as covering: listed (the default, with detailed) or detailed only.",
  },
});

export const minimumCities = optional(count(0), "single", {
  name: "minimum",
  label: { zh: "最少城市数", en: "minimum" },
  description: {
    zh: "只列至少有这么多其他城市覆盖的差距（待深化的：有详细举措），默认 0。",
    en: "Only gaps that at least so many other cities cover (what is to deepen: are detailed on); 0 if omitted.",
  },
});

export const indicatorOrAll = optional(indicator, "single", {
  name: "indicator",
  label: { zh: "目标项", en: "indicator" },
  description: {
    zh: "目标项的名称；省略则列出全部目标。",
    en: "The name of an indicator; all targets if omitted.",
  },
});

const countTexts = { name: "count", label: { zh: "个数", en: "count" } };

export const peerCount = optional(count(1), "single", {
  ...countTexts,
  description: {
    zh: "列出几个城市，默认 5；与最后一个并列的也列出。",
    en: "How many cities; 5 if omitted. Those that tie with the last are listed too.",
  },
});

export const bestCount = optional(count(1), "single", {
  ...countTexts,
  description: {
    zh: "只列前几名，与最后一名并列的也列出，没有名次的不列；省略则列出全部城市。",
    en: "Only so many of the first, those that tie with the last too and none without a rank; all cities if omitted.",
  },
});
