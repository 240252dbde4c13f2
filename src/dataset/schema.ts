/**
 * The shape of a release: what a research report says about the plans of cities, coded as data.
 * The types of the whole project are inferred from the schema that also checks files at run time.
 * What is wrong with a file is said in faultText.ts, so nothing here carries a message.
 */
import * as v from "valibot";
import { CHECKS } from "./check/valueChecks";
import { FIRST_YEAR, LAST_YEAR, LONGEST_TEXT } from "./limits";

const nonEmpty = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty(),
  v.maxLength(LONGEST_TEXT),
  v.check(CHECKS.kept),
  v.check(CHECKS.noError),
);
const words = v.pipe(nonEmpty, v.check(CHECKS.noDay));
/** Any script is allowed, because a city that an analyst adds has its name as id. */
const id = v.pipe(nonEmpty, v.regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u));
/** Of what formulas look up. */
const shortId = v.pipe(id, v.check(CHECKS.shortName));
const plainId = v.pipe(shortId, v.check(CHECKS.plainId));
const shortName = v.pipe(nonEmpty, v.check(CHECKS.shortName));
const plainName = v.pipe(shortName, v.check(CHECKS.plainName));
const year = v.pipe(v.number(), v.integer(), v.minValue(FIRST_YEAR), v.maxValue(LAST_YEAR));

/** A text in both languages of the product. */
const textSchema = v.strictObject({ zh: words, en: words });

const number = v.pipe(
  v.number(),
  v.finite(),
  v.check(CHECKS.inRange),
  v.check(CHECKS.inDigits),
  // A cell has no -0.
  v.transform((value) => value + 0),
);

/** A number in the unit of each language: Chinese counts in 亿 and English in billions, so that 2000 亿元 are CNY 200 billion. */
const amountSchema = v.strictObject({ zh: number, en: number });

/** A name by which formulas find something, in both languages. */
const nameSchema = v.strictObject({ zh: shortName, en: shortName });
const plainNameSchema = v.strictObject({ zh: plainName, en: plainName });

/** Where the report says it: section such as "二（四）", and the sub-heading ("1", "一是") where there is one. */
const citationSchema = v.strictObject({
  section: v.pipe(nonEmpty, v.check(CHECKS.noDate)),
  heading: v.optional(nonEmpty),
});

const citations = v.pipe(v.array(citationSchema), v.minLength(1));

export const LEVELS = ["detailed", "listed", "absent"] as const;

/** The version of the file's shape. Files of earlier versions are read too: `upgrade.ts` brings them up. */
export const SCHEMA_VERSION = 2;

/** What the report says without naming cities, such as 各地: it codes nobody, and is told with what it is about. */
const statementSchema = v.strictObject({ summary: textSchema, citations });
const statements = v.optional(v.array(statementSchema));

const themeSchema = v.strictObject({ id: plainId, name: textSchema, statements });

const measureSchema = v.strictObject({
  id: plainId,
  theme: id,
  name: textSchema,
  definition: textSchema,
  /** Where the report discusses the measure; cities are coded on it from these sections only. */
  citations,
  /** Whether the report's enumeration of cities is open ("at least n") or closed ("n"). */
  list: v.picklist(["open", "closed"]),
  /** The words or the reasoning that make the list open or closed. */
  listNote: textSchema,
  statements,
});

const citySchema = v.strictObject({ id: shortId, name: plainNameSchema, pinyin: nonEmpty });

/** The years, both included, that a plan covers. */
const periodSchema = v.strictObject({ id: shortId, name: nameSchema, from: year, to: year });

const recordSchema = v.strictObject({
  city: id,
  measure: id,
  period: id,
  level: v.picklist(LEVELS),
  /** The measure's own sections first, then others that say more. */
  citations,
  summary: textSchema,
  /** Coding note: why a doubtful coding was decided as it was. */
  note: v.optional(textSchema),
});

const targetSchema = v.strictObject({
  id,
  city: id,
  period: id,
  indicator: textSchema,
  value: amountSchema,
  unit: textSchema,
  year,
  bound: v.picklist(["atLeast", "moreThan"]),
  citations,
  note: v.optional(textSchema),
});

/** One thing to do. Its id is unique within the recommendation only. */
const actionSchema = v.strictObject({ id: plainId, summary: textSchema });

/** A recommendation of the report's authors to one city, with the measures and model cities that they name, if any. */
const recommendationSchema = v.strictObject({
  id,
  city: id,
  period: id,
  topic: textSchema,
  measures: v.array(id),
  modelCities: v.array(id),
  citations,
  /** What is recommended. */
  summary: textSchema,
  /** Why. */
  reasons: v.array(textSchema),
  /** How, item by item; files of version 1 have none. */
  actions: v.array(actionSchema),
  note: v.optional(textSchema),
});

const releaseSchema = v.strictObject({
  id,
  /** The day on which this coding was released (not the report), as YYYY-MM-DD. */
  date: v.pipe(v.string(), v.isoDate(), v.check(CHECKS.calendarDay)),
  /** `published`: a year or a day, or in words what is known of it where the source bears no date. */
  source: v.strictObject({ title: textSchema, publisher: textSchema, published: textSchema }),
});

export const datasetSchema = v.strictObject({
  schemaVersion: v.literal(SCHEMA_VERSION),
  release: releaseSchema,
  periods: v.pipe(v.array(periodSchema), v.minLength(1)),
  themes: v.pipe(v.array(themeSchema), v.minLength(1)),
  measures: v.pipe(v.array(measureSchema), v.minLength(1)),
  cities: v.pipe(v.array(citySchema), v.minLength(1)),
  records: v.array(recordSchema),
  targets: v.array(targetSchema),
  recommendations: v.array(recommendationSchema),
});

/** A release without its entries: its id, date, source and plan periods. */
export const releaseFactsSchema = v.strictObject({
  release: releaseSchema,
  periods: v.pipe(v.array(periodSchema), v.minLength(1)),
});

export type Language = "zh" | "en";
export type Text = v.InferOutput<typeof textSchema>;
export type Amount = v.InferOutput<typeof amountSchema>;
export type Citation = v.InferOutput<typeof citationSchema>;
export type Level = (typeof LEVELS)[number];
export type Statement = v.InferOutput<typeof statementSchema>;
export type Theme = v.InferOutput<typeof themeSchema>;
export type Measure = v.InferOutput<typeof measureSchema>;
export type City = v.InferOutput<typeof citySchema>;
export type Period = v.InferOutput<typeof periodSchema>;
export type EvidenceRecord = v.InferOutput<typeof recordSchema>;
export type Target = v.InferOutput<typeof targetSchema>;
export type Action = v.InferOutput<typeof actionSchema>;
export type Recommendation = v.InferOutput<typeof recommendationSchema>;
export type ReleaseFacts = v.InferOutput<typeof releaseFactsSchema>;
export type Dataset = v.InferOutput<typeof datasetSchema>;
