/** What is said of a word that names nothing where a city, a theme, a measure or another word is expected. */
import type { Text } from "../dataset/schema";
import { COVERING_LEVELS, STATUS_LABELS } from "../dataset/labels";
import { Names, similarEntries, type Named } from "../dataset/names";
import type { FunctionContext } from "./context";
import { messages, type ArgumentName, type NameKind } from "./texts";

/** So few are offered all, whatever was written. */
const FEW = 4;

/** What was asked for: its kind in words, the entries there are, and how one is shown. */
export interface Wanted<T> {
  readonly kind: NameKind;
  readonly words: Text;
  readonly names: Names<T>;
  readonly show: (entry: Named<T>) => string;
}

/** The message: what the word is if it belongs to another argument, else what it may be meant for. */
export function unknownName<T>(
  text: string,
  { kind, words, names, show }: Wanted<T>,
  argument: ArgumentName,
  context: FunctionContext,
): string {
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
  const other = otherKindOf(text, kind, context);
  if (other !== undefined) return texts.otherKind(argument, words, text, other);
  const { entries } = names;
  const offered = entries.length <= FEW ? entries : similarEntries(entries, text);
  return texts.unknown(argument, { kind, words }, text, offered.map(show), entries.length);
}

const LEVEL_NAMES = new Names(
  COVERING_LEVELS.map((id) => ({ value: id, id, names: [STATUS_LABELS[id].zh, STATUS_LABELS[id].en] })),
);

const WORDS = {
  city: { zh: "城市", en: "a city" },
  theme: { zh: "主题", en: "a theme" },
  measure: { zh: "指标", en: "a measure" },
  all: { zh: "表示全部的词", en: "the word for everything" },
  level: { zh: "级别", en: "a level" },
  indicator: { zh: "目标项", en: "an indicator" },
} as const satisfies Record<string, Text>;

/** What a word is that another argument expects, as happens when arguments are swapped. */
function otherKindOf(text: string, wanted: NameKind, { names }: FunctionContext): Text | undefined {
  const scope = names.scopes.only(text)?.value.kind;
  if (wanted !== "city" && names.cities.only(text) !== undefined) return WORDS.city;
  if (wanted !== "scope" && scope !== undefined) return WORDS[scope];
  if (wanted !== "level" && LEVEL_NAMES.only(text) !== undefined) return WORDS.level;
  if (wanted !== "indicator" && names.indicators.only(text) !== undefined) return WORDS.indicator;
  return undefined;
}
