/** What is said of a word that names nothing where a city, a theme, a measure or another word is expected. */
import type { Text } from "../dataset/schema";
import { COVERING_LEVELS, STATUS_LABELS } from "../dataset/labels";
import { Names, similarEntries, type Named } from "../dataset/names";
import { COUNTED_LABELS, EXTRA_LABELS, MODE_LABELS } from "./choices";
import type { FunctionContext } from "./context";
import { messages, type ArgumentName, type NameKind } from "./texts";
import type { InputValue } from "./values";

/** Of lists of words, as of levels, so few are offered all, whatever was written; so many where nothing is near. */
const [FEW, SOME] = [4, 6];
/** Kinds whose words are names of the data: there a name that is not near is another's. */
const DATA_KINDS: readonly NameKind[] = ["city", "scope", "measure", "indicator"];

/** What was asked for: its kind in words, the entries there are, and how one is shown. */
export interface Wanted<T> {
  readonly kind: NameKind;
  readonly words: Text;
  readonly names: Names<T>;
  readonly show: (entry: Named<T>) => string;
}

/** The message: what the word is if it belongs to another argument, else what it may be meant for. */
export function unknownName<T>(
  value: InputValue,
  { kind, words, names, show }: Wanted<T>,
  argument: ArgumentName,
  context: FunctionContext,
): string {
  const text = String(value);
  const texts = messages(context.language);
  const theme = kind === "measure" ? context.names.scopes.only(text)?.value : undefined;
  if (theme?.kind === "theme") {
    const measures = context.index.measuresByTheme.get(theme.id) ?? [];
    return texts.themeForMeasure(
      argument,
      text,
      measures.map(({ id }) => id),
    );
  }
  const other = otherKindOf(value, kind, context);
  if (other !== undefined) return texts.otherKind(argument, words, text, other);
  const { entries } = names;
  return texts.unknown(
    argument,
    { kind, words },
    text,
    offered(entries, kind, text, context).map(show),
    entries.length,
  );
}

function offered<T>(
  entries: readonly Named<T>[],
  kind: NameKind,
  text: string,
  { suggestions }: FunctionContext,
): readonly Named<T>[] {
  const isTold = suggestions === undefined || suggestions.left-- > 0;
  const similar = isTold ? similarEntries(entries, text) : [];
  if (DATA_KINDS.includes(kind)) return similar;
  const isAll = entries.length <= FEW || (entries.length <= SOME && similar.length === 0);
  return isAll ? entries : similar;
}

const WORDS = {
  city: { zh: "城市", en: "a city" },
  theme: { zh: "主题", en: "a theme" },
  measure: { zh: "指标", en: "a measure" },
  all: { zh: "表示全部的词", en: "the word for everything" },
  level: { zh: "级别", en: "a level" },
  indicator: { zh: "目标项", en: "an indicator" },
  status: { zh: "差距类型", en: "a kind of gap" },
  mode: { zh: "方式", en: "a mode" },
  extra: { zh: "附加列", en: "an extra column" },
  count: { zh: "个数", en: "a number" },
} as const satisfies Record<string, Text>;

function namesOf(labels: Readonly<Record<string, Text>>): Names<string> {
  const entries = Object.entries(labels);
  return new Names(entries.map(([id, { zh, en }]) => ({ value: id, id, names: [zh, en] })));
}

/** Words that are no names of the data, by the arguments that take them. */
const CHOICES = [
  { word: WORDS.level, kinds: ["level", "status"], names: namesOf(pick(STATUS_LABELS, COVERING_LEVELS)) },
  { word: WORDS.status, kinds: ["status", "shortfall", "level"], names: namesOf(COUNTED_LABELS) },
  { word: WORDS.mode, kinds: ["mode"], names: namesOf(MODE_LABELS) },
  { word: WORDS.extra, kinds: ["extra"], names: namesOf(EXTRA_LABELS) },
] as const satisfies readonly { word: Text; kinds: readonly NameKind[]; names: Names<string> }[];

function pick<K extends string>(labels: Readonly<Record<K, Text>>, ids: readonly K[]): Record<string, Text> {
  return Object.fromEntries(ids.map((id) => [id, labels[id]]));
}

/** What a value is that another argument expects, as happens when arguments are swapped. */
export function otherKindOf(
  value: InputValue,
  wanted: NameKind,
  { names }: FunctionContext,
): Text | undefined {
  if (typeof value === "number") return wanted === "count" ? undefined : WORDS.count;
  const text = String(value);
  const scope = names.scopes.only(text)?.value.kind;
  if (wanted !== "city" && names.cities.only(text) !== undefined) return WORDS.city;
  // “all” is no kind of gap that can be counted, but a word that its neighbours take.
  if (wanted === "status" && scope === "all") return undefined;
  if (wanted !== "scope" && scope !== undefined) return WORDS[scope];
  if (wanted !== "indicator" && names.indicators.only(text) !== undefined) return WORDS.indicator;
  const choices = CHOICES.filter(({ kinds }) => !kinds.some((kind) => kind === wanted));
  return choices.find((choice) => choice.names.only(text) !== undefined)?.word;
}
