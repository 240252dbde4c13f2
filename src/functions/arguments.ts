/**
 * The kinds of arguments that functions take: how they are read from cells, and how they are declared to Excel.
 */
import { COVERING_LEVELS, STATUS_LABELS } from "../dataset/labels";
import type { CoveringLevel } from "../dataset/labels";
import { isCoded, type Scope } from "../analysis";
import type { City, Measure, Text } from "../dataset/schema";
import type { FunctionContext } from "./context";
import { ERROR_CODES, FunctionError, invalid, nothing } from "./errors";
import { Names, type Named } from "../dataset/names";
import { messages, type ArgumentName } from "./texts";
import { otherKindOf, unknownName } from "./unknownName";
import { isBlank, isCellError, type InputCell, type InputValue } from "./values";

export type ArgumentKind =
  | "scope"
  | "city"
  | "measure"
  | "level"
  | "mode"
  | "status"
  | "shortfall"
  | "extra"
  | "count"
  | "indicator"
  | "text"
  | "field";

/**
 * How many cells an argument may have: `each` gives one result per cell, `set` takes all cells as one set, `single` is one
 * cell, and a larger range is refused.
 */
type RangeUse = "each" | "set" | "single";

export interface Argument<V> extends ArgumentName {
  readonly description: Text;
  readonly kind: ArgumentKind;
  readonly range: RangeUse;
  readonly optional: boolean;
  /**
   * Reads the argument: one cell for `each` and `single`, all cells for `set`.
   * @throws {FunctionError} when a cell cannot be understood
   */
  readonly read: (cells: readonly InputCell[], context: FunctionContext) => V;
}

export interface ArgumentType<T> {
  readonly kind: ArgumentKind;
  readonly parse: (value: InputValue, context: FunctionContext, argument: ArgumentName) => T;
}

type ArgumentTexts = ArgumentName & { readonly description: Text };

export function required<T>(
  type: ArgumentType<T>,
  range: "each" | "single",
  texts: ArgumentTexts,
): Argument<T> {
  return {
    ...texts,
    kind: type.kind,
    range,
    optional: false,
    read: ([cell = null], context) => {
      const value = readCell(cell, type, context, texts);
      if (value === undefined) throw invalid(messages(context.language).missing(texts));
      return value;
    },
  };
}

/** A blank cell counts as omitted. */
export function optional<T>(
  type: ArgumentType<T>,
  range: "each" | "single",
  texts: ArgumentTexts,
): Argument<T | undefined> {
  return {
    ...texts,
    kind: type.kind,
    range,
    optional: true,
    read: ([cell = null], context) => readCell(cell, type, context, texts),
  };
}

/** Blank cells are left out; at least one must be filled. */
export function requiredSet<T>(type: ArgumentType<T>, texts: ArgumentTexts): Argument<readonly T[]> {
  const { read, ...argument } = optionalSet(type, texts);
  return {
    ...argument,
    optional: false,
    read: (cells, context) => {
      const values = read(cells, context);
      if (values === undefined) throw invalid(messages(context.language).missing(texts));
      return values;
    },
  };
}

/** Blank cells are left out; nothing but blanks counts as omitted. */
export function optionalSet<T>(
  type: ArgumentType<T>,
  texts: ArgumentTexts,
): Argument<readonly T[] | undefined> {
  return {
    ...texts,
    kind: type.kind,
    range: "set",
    optional: true,
    read: (cells, context) => {
      const values = cells
        .map((cell) => readCell(cell, type, context, texts))
        .filter((value) => value !== undefined);
      return values.length === 0 ? undefined : values;
    },
  };
}

function readCell<T>(
  cell: InputCell,
  type: ArgumentType<T>,
  context: FunctionContext,
  argument: ArgumentName,
): T | undefined {
  if (isEmpty(cell, type.kind)) return undefined;
  if (isCellError(cell)) throw passOn(cell.code, context, argument);
  return type.parse(cell, context, argument);
}

/** Whether a cell counts as blank. Excel passes a blank cell of a range as 0, which is valid for counts only. */
export function isEmpty(cell: InputCell, kind: ArgumentKind): cell is null {
  return isBlank(cell) || (cell === 0 && kind !== "count");
}

/** Returns an error in a cell as the same error, if Excel lets functions return it, else as #VALUE!. */
function passOn(code: string, context: FunctionContext, argument: ArgumentName): FunctionError {
  const same = ERROR_CODES.find((each) => each === code) ?? "#VALUE!";
  return new FunctionError(same, messages(context.language).cellError(argument, code));
}

function byName<T>(
  kind: ArgumentKind,
  words: Text,
  namesOf: (context: FunctionContext) => Names<T>,
  show: (id: string, value: T, context: FunctionContext) => string,
): ArgumentType<T> {
  return {
    kind,
    parse: (value, context, argument) => {
      const text = String(value);
      const names = namesOf(context);
      const [found, ...others] = names.find(text);
      if (found && others.length === 0) return found.value;
      if (found) {
        const ids = [found, ...others].map(({ id }) => id);
        throw invalid(messages(context.language).ambiguous(argument, text, ids));
      }
      const shown = (entry: Named<T>) => show(entry.id, entry.value, context);
      throw invalid(unknownName(value, { kind, words, names, show: shown }, argument, context));
    },
  };
}

export const city: ArgumentType<City> = byName(
  "city",
  { zh: "城市", en: "city" },
  (context) => context.names.cities,
  (_, value, { language }) => value.name[language],
);

/** A city of which something is known. Of one that nobody has coded yet, an answer such as 0 would be made up. */
export const codedCity: ArgumentType<City> = {
  ...city,
  parse: (value, context, argument) => {
    const found = city.parse(value, context, argument);
    if (!isCoded(context.index, found.id)) throw notCoded(found, context);
    return found;
  },
};

export function notCoded({ name }: City, { index, language }: FunctionContext): FunctionError {
  return nothing(messages(language).notCoded(name[language], index.period.name[language]));
}

export const scope: ArgumentType<Scope> = byName(
  "scope",
  { zh: "主题或指标", en: "theme or measure" },
  (context) => context.names.scopes,
  (id) => id,
);

export const measure: ArgumentType<Measure> = byName(
  "measure",
  { zh: "指标", en: "measure" },
  (context) => context.names.measures,
  (id) => id,
);

export const indicator: ArgumentType<Text> = byName(
  "indicator",
  { zh: "目标项", en: "indicator" },
  (context) => context.names.indicators,
  (_, value, { language }) => value[language],
);

/**
 * One of a fixed list, by id or by its label in either language.
 *
 * @param others other words for some of them
 */
export function choice<T extends string>(
  kind: ArgumentKind,
  words: Text,
  values: readonly T[],
  labels: Record<T, Text>,
  others: Partial<Record<T, readonly string[]>> = {},
): ArgumentType<T> {
  const entries = values.map((value) => ({
    value,
    id: value,
    names: [labels[value].zh, labels[value].en, ...(others[value] ?? [])],
  }));
  const names = new Names(entries);
  return byName(
    kind,
    words,
    () => names,
    (_, value, { language }) => labels[value][language],
  );
}

export const level: ArgumentType<CoveringLevel> = choice(
  "level",
  { zh: "级别", en: "level" },
  COVERING_LEVELS,
  STATUS_LABELS,
);

/** Any text, such as words to look for. */
export const freeText: ArgumentType<string> = { kind: "text", parse: (value) => String(value) };

const NUMBER: Text = { zh: "整数", en: "whole number" };

/** A whole number of at least `least`, as a number or as text. */
export function count(least: number): ArgumentType<number> {
  return {
    kind: "count",
    parse: (value, context, argument) => {
      const number = typeof value === "string" ? Number(value.normalize("NFKC")) : value;
      if (typeof number === "number" && Number.isSafeInteger(number) && number >= least) return number;
      const texts = messages(context.language);
      const other = otherKindOf(value, "count", context);
      throw invalid(
        other === undefined
          ? texts.count(argument, String(value), least)
          : texts.otherKind(argument, NUMBER, String(value), other),
      );
    },
  };
}
