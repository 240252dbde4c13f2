import { ALL, createIndex, type EvidenceIndex, type Scope } from "../analysis";
import type { UnknownParts } from "../dataset/parts";
import type { City, Dataset, Language, Measure, Text } from "../dataset/schema";
import { Names, type Named } from "../dataset/names";

/** What functions answer from: the workbook's data and language. Built once per state of the workbook. */
export interface FunctionContext {
  readonly index: EvidenceIndex;
  /** The workbook's language, never the viewer's: co-authors must see the same cell. */
  readonly language: Language;
  /** Parts of the data that a damaged workbook does not tell, with the reason. */
  readonly unknown: UnknownParts;
  /** How many more unknown names of a range are told what they may mean; undefined: all. Counts down. */
  readonly suggestions?: { left: number };
  readonly names: {
    readonly cities: Names<City>;
    readonly measures: Names<Measure>;
    /** Themes, measures, and `ALL` for everything. */
    readonly scopes: Names<Scope>;
    /** Indicators of the period's targets, each by its name in both languages. */
    readonly indicators: Names<Text>;
  };
}

export interface ContextOptions {
  readonly dataset: Dataset;
  readonly language: Language;
  /** Id of the planning period to answer for; the latest with records when undefined. */
  readonly period?: string | undefined;
  readonly unknown?: UnknownParts;
}

/** @throws {RangeError} when the data set has no such period. */
export function createContext({ dataset, language, period, unknown = {} }: ContextOptions): FunctionContext {
  const index = createIndex(dataset, { period });
  const cities = [...index.cities.values()].map((city) => ({
    value: city,
    id: city.id,
    names: [city.name.zh, city.name.en, city.pinyin],
  }));
  return {
    index,
    language,
    unknown,
    names: {
      cities: new Names(cities, { cities: true }),
      measures: new Names([...index.measures.values()].map((measure) => named(measure, measure))),
      scopes: new Names(scopes(index)),
      indicators: new Names(indicators(index)),
    },
  };
}

function scopes(index: EvidenceIndex): Named<Scope>[] {
  return [
    ...[...index.themes.values()].map((theme) => named<Scope>(theme, { kind: "theme", id: theme.id })),
    ...[...index.measures.values()].map((measure) =>
      named<Scope>(measure, { kind: "measure", id: measure.id }),
    ),
    { value: ALL, id: "ALL", names: ["全部", "所有"] },
  ];
}

function named<T>({ id, name }: { id: string; name: Text }, value: T): Named<T> {
  return { value, id, names: [name.zh, name.en] };
}

function indicators({ dataset, period }: EvidenceIndex): Named<Text>[] {
  const texts = dataset.targets
    .filter((target) => target.period === period.id)
    .map((target) => target.indicator);
  const distinct = new Map(texts.map((text) => [text.zh, text]));
  return [...distinct.values()].map((text) => ({ value: text, id: text.zh, names: [text.en] }));
}
