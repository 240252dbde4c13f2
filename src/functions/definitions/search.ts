import { citiesOf, isCoded, measuresOf, recordOf } from "../../analysis";
import { citationText, STATUS_LABELS } from "../../dataset/labels";
import type { City, EvidenceRecord, Language, Measure } from "../../dataset/schema";
import { freeText, notCoded, required } from "../arguments";
import type { FunctionDefinition } from "../definition";
import { invalid, nothing } from "../errors";
import { searchKey, type Names } from "../../dataset/names";
import { messages } from "../texts";
import { chosenCities, scopeSet } from "./arguments";

/** Blanks, commas of either kind, and quotation marks. */
const BETWEEN_WORDS = /[\s、,;"“”]+/u;

/** A word to look for, and the id of the city that it names, if it does. */
interface Sought {
  readonly word: string;
  readonly city: string | undefined;
}

const searched = required(freeText, "single", {
  name: "text",
  label: { zh: "文字", en: "text" },
  description: {
    zh: "要查找的词，多个词以空格、顿号或逗号分开，每个词都要出现。大小写、全角半角不影响查找；城市的各种写法都能找到（合肥市、廣州）。",
    en: "The words to look for, separated by blanks or commas; all of them must occur. Case and width do not matter, and a city is found by any of its names.",
  },
});

export const SEARCH: FunctionDefinition = {
  id: "SEARCH",
  summary: {
    zh: "在证据中查找词语。",
    en: "Finds the evidence that has certain words.",
  },
  returns: {
    zh: "每行一条证据：城市、指标编号、指标、级别、摘要、章节、编码说明。在摘要、编码说明、城市名和指标名中查找，各词可在不同处；按城市和指标的顺序；没有时为 #N/A。",
    en: "One row per piece of evidence: city, measure id, measure, level, summary, section, coding note. Summary, coding note and the names of city and measure are searched together, and rows are in the order of cities and measures; #N/A when there is none.",
  },
  arguments: [searched, scopeSet, chosenCities],
  examples: [
    {
      arguments: [{ zh: "基金 引导", en: "fund guidance" }],
      meaning: { zh: "含有“基金”和“引导”的证据", en: "Evidence with both words" },
    },
    {
      arguments: [{ zh: "平台", en: "platform" }, "ECO", { zh: "重庆", en: "Chongqing" }],
      meaning: { zh: "重庆的生态环境证据中含“平台”的", en: "Chongqing's ecosystem evidence on platforms" },
    },
  ],
  needs: ["texts"],
  compute: (context, read) => {
    const { index, language, names } = context;
    const [text, scopes, chosen] = [read(searched), read(scopeSet), read(chosenCities)];
    const whole = cityOf(text, names.cities);
    const words = [
      ...new Set(
        searchKey(text)
          .split(whole ? /$/u : BETWEEN_WORDS)
          .filter(Boolean),
      ),
    ];
    // Of a text without visible characters every row would have all words.
    if (words.length === 0) throw invalid(messages(language).missing(searched));
    const [first] = chosen ?? [];
    if (first && !chosen?.some(({ id }) => isCoded(index, id))) throw notCoded(first, context);
    const sought = words.map((word): Sought => ({ word, city: whole ?? cityOf(word, names.cities) }));
    const cities = citiesOf(index, { cities: chosen?.map(({ id }) => id) });
    const inScope = scopes && new Set(scopes.flatMap((scope) => measuresOf(index, scope)));
    const measures = index.allMeasures.filter((measure) => inScope?.has(measure) ?? true);
    const rows = cities.flatMap((city) =>
      measures.flatMap((measure) => {
        const record = recordOf(index, city.id, measure.id);
        if (!record || !hasAll(sought, city, searchedText(city, measure, record, language))) return [];
        return [evidenceRow(city, measure, record, language)];
      }),
    );
    if (rows.length === 0) throw nothing(messages(language).noEvidence(words));
    return rows;
  },
};

/** Names in both languages, as everywhere; what the report says in the workbook's, in which it is shown. */
function searchedText(city: City, measure: Measure, record: EvidenceRecord, language: Language): string {
  const names = [city.name.zh, city.name.en, measure.name.zh, measure.name.en, measure.id];
  return searchKey([...names, record.summary[language], record.note?.[language] ?? ""].join("\n"));
}

/** The id of the city that a text names. A single character may be the short name of one, and is in many words. */
function cityOf(text: string, cities: Names<City>): string | undefined {
  return text.length > 1 ? cities.only(text)?.value.id : undefined;
}

/** Whether each word is contained, or names the city: Chinese has no blanks between words, so that they need not begin anywhere. */
function hasAll(sought: readonly Sought[], city: City, text: string): boolean {
  return sought.every(({ word, city: meant }) => text.includes(word) || meant === city.id);
}

function evidenceRow(city: City, measure: Measure, record: EvidenceRecord, language: Language): string[] {
  return [
    city.name[language],
    measure.id,
    measure.name[language],
    STATUS_LABELS[record.level][language],
    record.summary[language],
    citationText(record.citations, language),
    record.note?.[language] ?? "",
  ];
}
