/** The table of advice: one row for each action of a recommendation, with columns in which analysts follow it up. */
import { sectionWords, type Action, type Recommendation } from "../../dataset";
import { tidied } from "../../dataset/names";
import type { Cell } from "../description";
import { adviceId, adviceOf } from "./recordId";
import type { Reading, RowReader } from "./reading";
import { defineTable, type ColumnOf } from "./schema";
import { createCityFinder, createIdFinder, createNameFinder, type WordFinder } from "./words";
import type { Writing } from "./writing";

export const ADVICE = defineTable({
  table: "advice",
  name: "KCFIN_Advice",
  part: "recommendations",
  idColumn: "recordId",
  columns: {
    city: {
      text: "id",
      field: "city",
      merged: 1,
      width: { zh: 44, en: 52 },
      filled: "required",
      about: true,
      label: true,
    },
    topic: {
      text: "text",
      field: "topic",
      merged: 1,
      width: 68,
      wraps: true,
      filled: "required",
      about: true,
      label: true,
    },
    recommended: { text: "text", field: "summary", merged: 1, width: 112, wraps: true, filled: "optional" },
    reasons: { text: "text", field: "reasons", merged: 1, width: 152, wraps: true, filled: "optional" },
    action: {
      text: "text",
      field: "actions",
      merged: 1,
      width: 118,
      wraps: true,
      filled: "optional",
      about: true,
    },
    models: { text: "text", field: "modelCities", merged: 1, width: 56, wraps: true, filled: "optional" },
    standing: { width: 68, wraps: true },
    section: {
      text: "section",
      field: "citations",
      merged: 1,
      width: 60,
      wraps: true,
      filled: "optional",
      minor: true,
    },
    doubt: {
      text: "text",
      field: "note",
      merged: 1,
      width: 104,
      wraps: true,
      filled: "optional",
      minor: true,
    },
    progress: { width: { zh: 48, en: 56 }, own: true },
    progressDate: { width: 52, own: true },
    progressSource: { width: 56, wraps: true, own: true },
    notes: { width: 60, wraps: true, own: true },
    measureIds: { text: "text", field: "measures", merged: 1, width: 120, filled: "optional", minor: true },
    period: { text: "id", field: "period", merged: 1, width: { zh: 52, en: 96 }, minor: true },
    origin: { width: 56 },
    recordId: { field: "id" },
  },
});

export type AdviceColumn = ColumnOf<typeof ADVICE>;

/** How names stand in one cell. Any usual separator is read. */
export const listSeparator = { zh: "、", en: ", " } as const;
const SEPARATORS = /[、，,;；\n]/gu;

/**
 * @param action null for the one row of a recommendation without actions
 * @param standing what follows from the evidence
 */
export function adviceCells(
  { id, city, topic, summary, reasons, modelCities, measures, citations, note, period }: Recommendation,
  action: Action | null,
  writing: Writing,
  standing: Cell,
): Record<AdviceColumn, Cell> {
  const { language } = writing;
  const listed = (names: readonly string[]) => names.join(listSeparator[language]);
  return {
    city: writing.city(city),
    topic: topic[language],
    recommended: summary[language],
    reasons: reasons.map((reason) => reason[language]).join("\n"),
    action: action?.summary[language] ?? "",
    models: listed(modelCities.map(writing.city)),
    standing,
    section: sectionWords(citations, language),
    doubt: note?.[language] ?? "",
    progress: null,
    progressDate: null,
    progressSource: null,
    notes: null,
    measureIds: listed(measures),
    period: writing.period(period),
    origin: writing.release,
    recordId: adviceId({ id, action: action?.id ?? "" }),
  };
}

/** What a row says; `named` is what it was released as, null for the analysts' own. */
export interface AdviceRow {
  readonly named: ReturnType<typeof adviceOf>;
  readonly city: string;
  readonly topic: string;
  readonly summary: string;
  readonly reasons: string;
  readonly action: string;
  readonly models: readonly string[];
  readonly measures: readonly string[];
  readonly section: string;
  readonly note: string;
  readonly period: string;
}

export function adviceReader({
  known,
  language,
  blankPeriod,
}: Pick<Reading, "known" | "language" | "blankPeriod">): RowReader<AdviceColumn, AdviceRow> {
  const findCity = createCityFinder(known.cities, language);
  const findMeasure = createIdFinder(known.measures);
  const findPeriod = createNameFinder(known.periods, language);
  return (cells) => {
    const city = cells.word("city", findCity);
    const period = cells.word("period", findPeriod, blankPeriod);
    const models = listIn(cells("models"), findCity);
    const measures = listIn(cells("measureIds"), findMeasure);
    const topic = tidied(cells("topic"));
    if (city === undefined) return "city";
    if (topic === "") return "topic";
    if (models === undefined) return "models";
    if (measures === undefined) return "measureIds";
    if (period === undefined) return "period";
    return {
      named: adviceOf(cells("recordId")),
      city,
      topic: cells("topic"),
      summary: cells("recommended"),
      reasons: cells("reasons"),
      action: cells("action"),
      models,
      measures,
      section: cells("section"),
      note: cells("doubt"),
      period,
    };
  };
}

/**
 * What the names in a cell stand for, each once; undefined where one of them stands for nothing. No formula compares them. A name may
 * have a separator in it, so that the longest that is known counts.
 */
function listIn(text: string, find: WordFinder): string[] | undefined {
  const ends = [...[...text.matchAll(SEPARATORS)].map(({ index }) => index), text.length];
  const values = new Set<string>();
  for (let from = 0; from < text.length;) {
    const rest = ends.filter((end) => end >= from);
    if (text.slice(from, rest[0]).trim() === "") {
      from = (rest[0] ?? text.length) + 1;
      continue;
    }
    const end = rest.reverse().find((each) => find(text.slice(from, each).trim()) !== undefined);
    const value = end === undefined ? undefined : find(text.slice(from, end).trim())?.value;
    if (end === undefined || value === undefined) return undefined;
    values.add(value);
    from = end + 1;
  }
  return [...values];
}
