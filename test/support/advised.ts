/** The first release with all that recommendations, measures and themes may have besides. */
import {
  checkDataset,
  type Dataset,
  type Recommendation,
  type Statement,
  type Text,
} from "../../src/dataset";
import firstFile from "../../src/dataset/releases/2022.1.json";

/** Release 2022.1, of version 1 of the file's shape, whatever release is bundled. */
export function firstRelease(): Dataset {
  const read = checkDataset(firstFile);
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  return read.dataset;
}

const both = (zh: string, en: string): Text => ({ zh, en });

const statement = (zh: string, en: string): Statement => ({
  summary: both(zh, en),
  citations: [{ section: "二（三）", heading: "3" }],
});

/** Of no measure and no model city. */
export const POLICY: Recommendation = {
  id: "made-up-policy",
  city: "hefei",
  period: "14FYP",
  topic: both("试验区的准备", "Preparing for a pilot zone"),
  measures: [],
  modelCities: [],
  citations: [{ section: "三", heading: "一是" }],
  summary: both("提前做好准备。", "Get ready early."),
  reasons: [
    both("批复可能不远。", "Approval may be near."),
    both("其他城市也在申请。", "Other cities apply too."),
  ],
  actions: [
    { id: "draft", summary: both("先写好方案。", "Draft the scheme first.") },
    { id: "figures", summary: both("建立统计制度。", "Set up statistics.") },
  ],
  note: both("时间没有写明。", "No date is given."),
};

/** Of a measure, and of no model city. */
const PLEDGE: Recommendation = {
  ...POLICY,
  id: "made-up-pledge",
  topic: both("质押", "Pledges"),
  summary: both("扩大质押。", "Extend pledges."),
  measures: ["IP-PLEDGE"],
  actions: [],
  reasons: [],
};

export function advisedDataset(): Dataset {
  const release = firstRelease();
  const { recommendations, measures, themes } = release;
  const [first, ...others] = recommendations;
  const advised = first && {
    ...first,
    reasons: [both("现有安排零散。", "What there is stands by itself.")],
    actions: [{ id: "plan", summary: both("先做总体设计。", "Design the whole first.") }],
  };
  const stated = <T>(entry: T, place: number, ...statements: Statement[]): T =>
    place === 1 ? { ...entry, statements } : entry;
  return {
    ...release,
    themes: themes.map((theme, place) =>
      stated(theme, place, statement("各地都有安排。", "All places have arrangements.")),
    ),
    measures: measures.map((measure, place) =>
      stated(
        measure,
        place,
        statement("部分城市提出目标。", "Some cities set goals."),
        statement("各地支持上市。", "All places support listing."),
      ),
    ),
    recommendations: [POLICY, ...(advised ? [advised] : []), ...others, PLEDGE],
  };
}
