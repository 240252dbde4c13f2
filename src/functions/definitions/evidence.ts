import { isCoded, measuresOf, recordOf, statusOf } from "../../analysis";
import { NOT_CODED_LABEL, sectionWords, STATUS_LABELS, type Status } from "../../dataset/labels";
import type { EvidenceRecord, Language, Text } from "../../dataset/schema";
import type { FunctionDefinition } from "../definition";
import { nothing } from "../errors";
import { messages } from "../texts";
import { anyCitySet, cities, measures, scopeSet } from "./arguments";

const HEFEI = { zh: "合肥", en: "Hefei" };
const CITY: Text = { zh: "城市", en: "City" };

export const STATUS: FunctionDefinition = {
  id: "STATUS",
  summary: {
    zh: "某城市在某指标上的状态。",
    en: "What the report says of a city on a measure, in a word.",
  },
  returns: {
    zh: "详细、列举、明确缺失或报告未提及。",
    en: "Detailed, Listed, Absent or Not reported.",
  },
  arguments: [cities, measures],
  examples: [
    {
      arguments: [HEFEI, "ECO-PLATFORM"],
      meaning: { zh: "合肥在服务平台上的状态", en: "Hefei's status on service platforms" },
    },
  ],
  compute: ({ index, language }, read) =>
    STATUS_LABELS[statusOf(index, read(cities).id, read(measures).id)][language],
};

export const EVIDENCE: FunctionDefinition = {
  id: "EVIDENCE",
  summary: {
    zh: "某城市在某指标上的证据摘要和出处。",
    en: "The evidence of a city on a measure: a summary and where the report says it.",
  },
  returns: {
    zh: "一段文字：摘要，其后括号内为报告章节，有编码说明的再附编码说明；报告未提及时为 #N/A。",
    en: "A text: the summary, in brackets the report's section, and the coding note where there is one; #N/A when not reported.",
  },
  arguments: [cities, measures],
  examples: [
    {
      arguments: [{ zh: "广州", en: "Guangzhou" }, "IP-FUND"],
      meaning: { zh: "广州在知识产权基金上的证据", en: "The evidence of Guangzhou on IP funds" },
    },
  ],
  needs: ["texts"],
  compute: ({ index, language }, read) => {
    const [city, measure] = [read(cities), read(measures)];
    const record = recordOf(index, city.id, measure.id);
    if (!record) throw nothing(messages(language).notReported(city.name[language], measure.name[language]));
    return told(record, language);
  },
};

function told({ summary, citations, note }: EvidenceRecord, language: Language): string {
  const section = sectionWords(citations, language);
  if (language === "zh") {
    const source = `${summary.zh}〔报告${section}〕`;
    return note ? `${source}〔编码说明：${note.zh}〕` : source;
  }
  const source = `${summary.en} [report, ${section}]`;
  return note ? `${source} [coding note: ${note.en}]` : source;
}

/** Not reported is blank, so that SUM and AVERAGE count what the report says and no silence. */
const CELLS: Record<Status, number | ""> = { detailed: 2, listed: 1, notReported: "", absent: -1 };

export const MATRIX: FunctionDefinition = {
  id: "MATRIX",
  summary: {
    zh: "城市 × 指标矩阵。",
    en: "The matrix of cities by measures.",
  },
  returns: {
    zh: "首行为指标编号，首列为城市名；2 详细，1 列举，-1 明确缺失，报告未提及为空白，不会计入 SUM 和 AVERAGE；尚未编码的城市注明“尚未编码”。",
    en: "Measure ids in the first row and cities in the first column; 2 detailed, 1 listed, -1 absent, blank where not reported, so that SUM and AVERAGE leave it out; “Not coded” throughout for a city that nobody has coded yet.",
  },
  arguments: [scopeSet, anyCitySet],
  examples: [
    { arguments: [], meaning: { zh: "全部城市 × 全部指标", en: "All cities by all measures" } },
    {
      arguments: ["IP"],
      meaning: { zh: "全部城市 × 知识产权金融各指标", en: "All cities by the measures of IP finance" },
    },
  ],
  compute: ({ index, language }, read) => {
    const scopes = read(scopeSet) ?? [{ kind: "all" }];
    const columns = [...new Set(scopes.flatMap((scope) => measuresOf(index, scope)))];
    const rows = new Set(read(anyCitySet) ?? index.cities.values());
    return [
      [CITY[language], ...columns.map(({ id }) => id)],
      ...[...rows].map(({ id, name }) => [
        name[language],
        ...columns.map((measure) =>
          isCoded(index, id) ? CELLS[statusOf(index, id, measure.id)] : NOT_CODED_LABEL[language],
        ),
      ]),
    ];
  },
};
