/** Messages for functions that cannot answer. Each says what was given and what to do. */
import type { CoverMode } from "../analysis";
import type { CoveringLevel } from "../dataset/labels";
import type { Language, Text } from "../dataset/schema";

/** The name of an argument in messages, such as `scope（范围）`: in Excel's English help, and in the reader's language. */
export interface ArgumentName {
  readonly name: string;
  readonly label: Text;
}

/** What a word may be the name of. Other kinds are lists of words that are shown with the argument. */
export type NameKind = "city" | "scope" | "measure" | "indicator" | (string & {});

/** What COVEREDBY was asked for in vain. */
export interface MissedCombination {
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
  readonly mode: CoverMode;
  readonly level: CoveringLevel;
  /** Whether only some cities were looked at. */
  readonly chosen: boolean;
}

export interface Messages {
  /** @param offered what may be meant; none where nothing is near. @param count how many there are to choose from */
  unknown(
    argument: ArgumentName,
    wanted: { readonly kind: NameKind; readonly words: Text },
    value: string,
    offered: readonly string[],
    count: number,
  ): string;
  /** @param other what the value is, such as a city */
  otherKind(argument: ArgumentName, words: Text, value: string, other: Text): string;
  /** @param measures ids of the theme's measures */
  themeForMeasure(argument: ArgumentName, value: string, measures: readonly string[]): string;
  ambiguous(argument: ArgumentName, value: string, ids: readonly string[]): string;
  missing(argument: ArgumentName): string;
  cellError(argument: ArgumentName, code: string): string;
  count(argument: ArgumentName, value: string, least: number): string;
  singleOnly(argument: ArgumentName, id: string, cells: number): string;
  rowsForOne(id: string): string;
  rangeTooLarge(cells: number, most: number): string;
  resultTooLarge(cells: number, most: number): string;
  rangesDiffer(): string;
  unexpected(id: string): string;
  noCities(): string;
  notCoded(city: string, period: string): string;
  noMeasures(theme: string | undefined): string;
  noThemes(): string;
  notCovered(scope: string, level: CoveringLevel): string;
  noCombination(combination: MissedCombination): string;
  nothingCovered(city: string, scope: string): string;
  noGaps(city: string, scope: string): string;
  noGapsCovered(city: string, scope: string, least: number): string;
  noneToDeepenFrom(city: string, scope: string, least: number): string;
  noneOfStatus(city: string, scope: string, status: string): string;
  notRanked(city: string, scope: string, level: CoveringLevel, silent: number, cities: number): string;
  notReported(city: string, measure: string): string;
  noEvidence(words: readonly string[]): string;
  notComparable(a: string, b: string, scope: string): string;
  noPeers(city: string, scope: string): string;
  noAdvice(city: string, scope: string): string;
  noTargets(city: string): string;
  noTarget(city: string, indicator: string): string;
}

/** Where such names are kept in a workbook. */
const ZH_WHERE: Readonly<Partial<Record<NameKind, string>>> = {
  city: "，可在“城市”表中加入",
  scope: "，编号和名称见“指标”表",
  measure: "，编号和名称见“指标”表",
  indicator: "，名称见“目标”表",
};

const EN_WHERE: Readonly<Partial<Record<NameKind, string>>> = {
  city: "; it can be added in the sheet Cities",
  scope: "; ids and names are in the sheet Measures",
  measure: "; ids and names are in the sheet Measures",
  indicator: "; their names are in the sheet Targets",
};

const EN_PLURALS: Readonly<Partial<Record<NameKind, string>>> = {
  city: "cities",
  scope: "themes and measures",
  measure: "measures",
  indicator: "indicators",
};

const zh: Messages = {
  unknown: (argument, { kind, words }, value, offered, count) =>
    `参数 ${zhName(argument)}：` +
    (offered.length === 0 && count > 0
      ? `${count} 个${words.zh}中没有“${shorten(value)}”${ZH_WHERE[kind] ?? ""}。`
      : `没有名为“${shorten(value)}”的${words.zh}` +
        (count === 0
          ? "，数据中尚无可选项。"
          : `，是否指${offered.map((each) => `“${each}”`).join("或")}？`)),
  otherKind: (argument, words, value, other) =>
    `参数 ${zhName(argument)}：“${shorten(value)}”是${other.zh}，这里要的是${words.zh}，请核对参数的次序。`,
  themeForMeasure: (argument, value, measures) =>
    `参数 ${zhName(argument)}：“${shorten(value)}”是主题，请改为其下的一项指标：${measures.join("、")}。`,
  ambiguous: (argument, value, ids) =>
    `参数 ${zhName(argument)}：“${shorten(value)}”可以指 ${ids.join("、")}，请改写编号。`,
  missing: (argument) => `参数 ${zhName(argument)} 不能为空。`,
  cellError: (argument, code) =>
    `参数 ${zhName(argument)}：所引用的单元格是错误值 ${code}，请先修正该单元格。`,
  count: (argument, value, least) =>
    `参数 ${zhName(argument)}：“${shorten(value)}”不是不小于 ${least} 的整数。`,
  singleOnly: (argument, id, cells) =>
    `参数 ${zhName(argument)}：${id} 一次只回答一个，这里给了 ${cells} 个单元格，请只引用一个。`,
  rowsForOne: (id) => `${id} 在这里会为每个城市返回多行，请只给一个城市，或补上其余参数。`,
  rangeTooLarge: (cells, most) => `区域共 ${cells} 个单元格，一次最多 ${most} 个，请只引用有内容的部分。`,
  resultTooLarge: (cells, most) => `结果共 ${cells} 个单元格，一次最多 ${most} 个，请缩小范围或减少城市。`,
  rangesDiffer: () => "各参数的区域大小不一致，此处没有对应的单元格。",
  unexpected: (id) => `${id} 计算时出现意外情况。请重新计算；若仍出现，请在任务窗格中更新数据。`,
  noCities: () => "数据中没有已编码的城市。",
  notCoded: (city, period) =>
    `${city}在${period}还没有编码证据，覆盖与否无从得知；渗透率、排名和差距都不计入该市。请先录入该市的证据。`,
  noMeasures: (theme) => (theme === undefined ? "数据中没有指标。" : `主题“${theme}”之下没有指标。`),
  noThemes: () => "数据中没有主题。",
  notCovered: (scope, level) =>
    level === "detailed" ? `没有城市对${scope}有详细举措。` : `没有城市覆盖${scope}。`,
  noCombination: ({ wanted, unwanted, mode, level, chosen }) => {
    const who = chosen ? "所选城市中没有一个" : "没有城市";
    const what = wanted.join("、");
    const several = wanted.length > 1;
    const either = several && mode === "any" ? "中的任何一项" : "";
    const both = several && mode === "all";
    const deed =
      level === "detailed"
        ? `对${what}${either}${both ? "都" : ""}有详细举措`
        : `${both ? "同时" : ""}覆盖${what}${either}`;
    return `${who}${deed}${unwanted.length > 0 ? `而又不覆盖${unwanted.join("、")}` : ""}。`;
  },
  nothingCovered: (city, scope) => `报告没有提到${city}在${scope}方面的举措。`,
  noGaps: (city, scope) => `${city}在${scope}方面没有差距，也没有待深化的指标。`,
  noGapsCovered: (city, scope, least) => `${city}在${scope}方面没有至少 ${least} 个其他城市覆盖的差距。`,
  noneToDeepenFrom: (city, scope, least) =>
    `${city}在${scope}方面没有至少 ${least} 个其他城市有详细举措的待深化指标。`,
  noneOfStatus: (city, scope, status) => `${city}在${scope}方面没有状态为“${status}”的指标。`,
  notRanked: (city, scope, level, silent, cities) =>
    `按报告，${cities} 个城市中有 ${silent} 个${level === "detailed" ? `对${scope}没有详细举措` : `没有覆盖${scope}`}，${city}是其中之一。报告没写，分不出先后，因此不排名次。`,
  noEvidence: (words) =>
    `所选范围内没有一条证据${words.length > 1 ? "同时" : ""}含有${words.map((word) => `“${shorten(word)}”`).join("")}。`,
  notReported: (city, measure) => `报告未提及${city}的${measure}，没写不等于没有。`,
  notComparable: (a, b, scope) => `报告没有提到${a}和${b}在${scope}方面的举措，无从比较。`,
  noPeers: (city, scope) => `没有城市与${city}在${scope}方面有共同之处。`,
  noAdvice: (city, scope) => `报告作者没有就${scope}向${city}提出建议。`,
  noTargets: (city) => `报告没有写明${city}的量化目标。`,
  noTarget: (city, indicator) => `报告没有写明${city}的“${indicator}”目标。`,
};

const en: Messages = {
  unknown: ({ name }, { kind, words }, value, offered, count) =>
    `Argument ${name}: ` +
    (offered.length === 0 && count > 0
      ? `"${shorten(value)}" is none of the ${count} ${EN_PLURALS[kind] ?? `values of ${words.en}`}${EN_WHERE[kind] ?? ""}.`
      : `there is no ${words.en} called "${shorten(value)}". ` +
        (count === 0
          ? "The data has none to choose from."
          : `Is ${offered.map((each) => `"${each}"`).join(" or ")} meant?`)),
  otherKind: ({ name }, words, value, other) =>
    `Argument ${name} (${words.en}): "${shorten(value)}" is ${other.en}. Check the order of the arguments.`,
  themeForMeasure: ({ name }, value, measures) =>
    `Argument ${name}: "${shorten(value)}" is a theme. Give one of its measures: ${measures.join(", ")}.`,
  ambiguous: ({ name }, value, ids) =>
    `Argument ${name}: "${shorten(value)}" can mean ${ids.join(", ")}. Give the id instead.`,
  missing: ({ name }) => `Argument ${name} must not be blank.`,
  cellError: ({ name }, code) =>
    `Argument ${name}: the cell it refers to holds the error ${code}. Fix that cell first.`,
  count: ({ name }, value, least) =>
    `Argument ${name}: "${shorten(value)}" is not a whole number of at least ${least}.`,
  singleOnly: ({ name }, id, cells) =>
    `Argument ${name}: ${id} answers for one at a time, and ${cells} cells were given. Refer to a single cell.`,
  rowsForOne: (id) =>
    `${id} gives several rows for each city here. Give one city, or the other arguments too.`,
  rangeTooLarge: (cells, most) =>
    `The range has ${cells} cells, but at most ${most} are allowed. Refer only to the part that is filled.`,
  resultTooLarge: (cells, most) =>
    `The result has ${cells} cells, but at most ${most} are allowed. Narrow the scope, or name fewer cities.`,
  rangesDiffer: () => "The ranges differ in size, so there is no value for this cell.",
  unexpected: (id) =>
    `${id} failed unexpectedly. Recalculate; if it happens again, refresh the data in the task pane.`,
  noCities: () => "The data has no coded cities.",
  notCoded: (city, period) =>
    `${city} has no coded record in ${period}: what it covers is not known, and shares, ranks and gaps leave it out. ` +
    "Enter its evidence first.",
  noMeasures: (theme) =>
    theme === undefined ? "The data has no measures." : `The theme "${theme}" has no measures.`,
  noThemes: () => "The data has no themes.",
  notCovered: (scope, level) =>
    level === "detailed" ? `No city is detailed on ${scope}.` : `No city covers ${scope}.`,
  noCombination: ({ wanted, unwanted, mode, level, chosen }) => {
    const who = chosen ? "None of the chosen cities" : "No city";
    const deed = level === "detailed" ? "is detailed on" : "covers";
    const what = joined(wanted, mode === "all" ? "and" : "or");
    return `${who} ${deed} ${what}${unwanted.length > 0 ? ` but not ${joined(unwanted, "or")}` : ""}.`;
  },
  nothingCovered: (city, scope) => `The report names nothing that ${city} plans on ${scope}.`,
  noGaps: (city, scope) => `${city} has no gap in ${scope}, and nothing to deepen.`,
  noGapsCovered: (city, scope, least) =>
    `${city} has no gap in ${scope} that at least ${least} other cities cover.`,
  noneToDeepenFrom: (city, scope, least) =>
    `${city} has nothing to deepen in ${scope} on which at least ${least} other cities are detailed.`,
  noneOfStatus: (city, scope, status) => `${city} has no measure in ${scope} with the status "${status}".`,
  notRanked: (city, scope, level, silent, cities) =>
    `By the report, ${silent} of ${cities} cities ${level === "detailed" ? "are detailed on" : "cover"} nothing of ${scope}, ${city} among them. ` +
    "Silence does not tell them apart, so there is no rank.",
  noEvidence: (words) =>
    `No evidence in the chosen part has ${joined(
      words.map((word) => `"${shorten(word)}"`),
      "and",
    )}.`,
  notReported: (city, measure) =>
    `The report does not speak of ${city} on ${measure}, which does not mean that there is nothing.`,
  notComparable: (a, b, scope) =>
    `The report names nothing that ${a} or ${b} plans on ${scope}, so that they cannot be compared.`,
  noPeers: (city, scope) => `No other city is like ${city} on ${scope}: none covers what it covers.`,
  noAdvice: (city, scope) => `The report's authors recommend nothing to ${city} on ${scope}.`,
  noTargets: (city) => `The report gives no target of ${city}.`,
  noTarget: (city, indicator) => `The report gives no target of ${city} for "${indicator}".`,
};

const MESSAGES: Record<Language, Messages> = { zh, en };

export function messages(language: Language): Messages {
  return MESSAGES[language];
}

function zhName({ name, label }: ArgumentName): string {
  return `${name}（${label.zh}）`;
}

/** `a`, `a and b`, `a, b and c`. */
function joined(items: readonly string[], word: "and" | "or"): string {
  const last = items.at(-1) ?? "";
  return items.length > 1 ? `${items.slice(0, -1).join(", ")} ${word} ${last}` : last;
}

/** The beginning of a long value, enough to recognise it. */
function shorten(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
