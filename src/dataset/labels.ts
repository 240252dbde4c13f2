/**
 * Labels for what a city's plan says about a measure, in both languages. Sheets, functions and the pane share them, so
 * that a filter on the evidence table and a formula use the same words.
 */
import type { Citation, Language, Level, Target, Text } from "./schema";

/** What is known of a city on a measure: a coded level, or that the report does not mention it. */
export type Status = Level | "notReported";

/** The levels that count as covering, from the weaker to the stronger. */
export const COVERING_LEVELS = ["listed", "detailed"] as const satisfies readonly Level[];
export type CoveringLevel = (typeof COVERING_LEVELS)[number];

/** Why a measure is a gap: the report says so (`absent`), or does not mention it, which does not mean “no”. */
export const GAP_STATUSES = ["confirmed", "notReported"] as const;
export type GapStatus = (typeof GAP_STATUSES)[number];

/**
 * Where a city can learn from others: its gaps, and what it is only listed on while others are detailed (`toDeepen`). That
 * is no gap, and never counted as one.
 */
export const SHORTFALL_STATUSES = [...GAP_STATUSES, "toDeepen"] as const;
export type ShortfallStatus = (typeof SHORTFALL_STATUSES)[number];

export const STATUS_LABELS: Record<Status, Text> = {
  detailed: { zh: "详细", en: "Detailed" },
  listed: { zh: "列举", en: "Listed" },
  absent: { zh: "明确缺失", en: "Absent" },
  notReported: { zh: "报告未提及", en: "Not reported" },
};

/** Of a city that nobody has coded yet: neither a level nor silence of the report. */
export const NOT_CODED_LABEL: Text = { zh: "尚未编码", en: "Not coded" };

export const GAP_STATUS_LABELS: Record<GapStatus, Text> = {
  confirmed: { zh: "确认差距", en: "Confirmed gap" },
  notReported: STATUS_LABELS.notReported,
};

export const SHORTFALL_LABELS: Record<ShortfallStatus, Text> = {
  ...GAP_STATUS_LABELS,
  toDeepen: { zh: "待深化", en: "To deepen" },
};

/** The sign before a count: an open list in the report gives only a lower bound. */
export const COUNT_SIGNS = { open: "≥", closed: "=" } as const;

export const BOUND_LABELS: Record<Target["bound"], Text> = {
  atLeast: { zh: "不低于", en: "at least" },
  moreThan: { zh: "超过", en: "more than" },
};

/** Where the report says it, such as `二（五）1；三·三是`: section numbers are the report's own in every language. */
export function citationText(citations: readonly Citation[], language: Language): string {
  const separator = language === "zh" ? "；" : "; ";
  return citations.map(locator).join(separator);
}

/** Where the report says it, in words: 第三部分·第三点, or Part 3, point 3. What is numbered otherwise stands as it is. */
export function sectionWords(citations: readonly Citation[], language: Language): string {
  const separator = language === "zh" ? "；" : "; ";
  return citations.map((citation) => wordsOf(citation)?.[language] ?? locator(citation)).join(separator);
}

const NUMERALS = "一二三四五六七八九十";
/** 二（三）: the part and, in brackets, its section. */
const SECTION = new RegExp(`^([${NUMERALS}])(?:（([${NUMERALS}])）)?$`, "u");
/** 三是, as the report begins its third point. */
const POINT = new RegExp(`^([${NUMERALS}])是$`, "u");

function wordsOf({ section, heading }: Citation): Text | undefined {
  const [, part, within] = SECTION.exec(section) ?? [];
  if (part === undefined) return undefined;
  const digit = (numeral: string) => String(NUMERALS.indexOf(numeral) + 1);
  const zh = [`第${part}部分${within === undefined ? "" : `（${within}）`}`];
  const en = [`Part ${digit(part)}`, ...(within === undefined ? [] : [`section ${digit(within)}`])];
  const [, point] = POINT.exec(heading ?? "") ?? [];
  if (point !== undefined)
    return { zh: [...zh, `第${point}点`].join("·"), en: [...en, `point ${digit(point)}`].join(", ") };
  if (heading === undefined) return { zh: zh.join("·"), en: en.join(", ") };
  const last = /^\d+$/.test(heading)
    ? { zh: `第${heading}条`, en: `item ${heading}` }
    : { zh: heading, en: heading };
  return { zh: [...zh, last.zh].join("·"), en: [...en, last.en].join(", ") };
}

/** Numbered sub-headings follow their section directly, as in the report; others are separated by a dot. */
function locator({ section, heading }: Citation): string {
  if (heading === undefined) return section;
  return /^\d/.test(heading) ? section + heading : `${section}·${heading}`;
}
