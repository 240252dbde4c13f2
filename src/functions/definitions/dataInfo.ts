import type { Text } from "../../dataset/schema";
import { choice, optional } from "../arguments";
import type { FunctionContext } from "../context";
import type { FunctionDefinition } from "../definition";

/** The fields of DATAINFO, in the order of the full list, which is as long as it was in earlier versions: `coded` only on request. */
export const FIELDS = [
  "release",
  "date",
  "source",
  "publisher",
  "published",
  "period",
  "cities",
  "themes",
  "measures",
  "records",
  "language",
  "coded",
] as const;
type Field = (typeof FIELDS)[number];

export const FIELD_LABELS: Record<Field, Text> = {
  release: { zh: "数据版本", en: "Release" },
  date: { zh: "版本日期", en: "Release date" },
  source: { zh: "资料来源", en: "Source" },
  publisher: { zh: "发布机构", en: "Publisher" },
  published: { zh: "发布年份", en: "Published" },
  period: { zh: "规划期", en: "Period" },
  cities: { zh: "城市数", en: "Cities" },
  themes: { zh: "主题数", en: "Themes" },
  measures: { zh: "指标数", en: "Measures" },
  records: { zh: "证据条数", en: "Records" },
  language: { zh: "语言", en: "Language" },
  coded: { zh: "已编码城市数", en: "Cities coded" },
};

function valueOf(field: Field, { index, language }: FunctionContext): string | number {
  const { release } = index.dataset;
  switch (field) {
    case "release":
      return release.id;
    case "date":
      return release.date;
    case "source":
      return release.source.title[language];
    case "publisher":
      return release.source.publisher[language];
    case "published":
      return release.source.published[language];
    case "period":
      return index.period.name[language];
    case "cities":
    case "themes":
    case "measures":
      return index[field].size;
    case "records":
      return [...index.records.values()].reduce((sum, ofCity) => sum + ofCity.size, 0);
    case "language":
      return language;
    case "coded":
      return index.codedCities.length;
  }
}

const fieldOrAll = optional(choice("field", { zh: "信息项", en: "field" }, FIELDS, FIELD_LABELS), "single", {
  name: "field",
  label: { zh: "信息项", en: "field" },
  description: {
    zh: `${FIELDS.join("、")} 之一；省略则列出 coded 以外的全部。`,
    en: `One of ${FIELDS.join(", ")}; all but coded if omitted.`,
  },
});

export const DATAINFO: FunctionDefinition = {
  id: "DATAINFO",
  summary: {
    zh: "本工作簿所用数据的版本、来源和规模。",
    en: "Release, source and size of the data that this workbook uses.",
  },
  returns: {
    zh: "给出信息项时为其值；省略时每行一项：名称、值。日期写作 年-月-日，证据条数只计当前规划期。",
    en: "With a field its value; without one, a row per field: name, value. Dates are year-month-day, and records are those of the current period.",
  },
  arguments: [fieldOrAll],
  examples: [
    { arguments: [], meaning: { zh: "数据的全部信息", en: "All about the data" } },
    { arguments: ["release"], meaning: { zh: "数据版本", en: "The release in use" } },
  ],
  compute: (context, read) => {
    const field = read(fieldOrAll);
    return field
      ? valueOf(field, context)
      : FIELDS.filter((each) => each !== "coded").map((each) => [
          FIELD_LABELS[each][context.language],
          valueOf(each, context),
        ]);
  },
};
