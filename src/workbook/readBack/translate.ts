import type { Dataset, Language, Text } from "../../dataset";

/**
 * A text of the workbook in both languages: the one of `before` where it still agrees, else any text of the release that agrees, as
 * with copied rows; else the workbook's text stands for both.
 *
 * @param before the text that the release has there
 */
export type Translator = (text: string, before: Text | undefined) => Text;

export function createTranslator(base: Dataset, language: Language): Translator {
  const known = new Map(textsOf(base).map((text) => [text[language], text]));
  return (text, before) => {
    if (before?.[language] === text) return before;
    return known.get(text) ?? { zh: text, en: text };
  };
}

/**
 * Every text of the release. Of texts that are alike in one language the last one counts; notes come first because they are the
 * least deliberate wording.
 */
function textsOf({ themes, measures, records, targets, recommendations }: Dataset): Text[] {
  const entries = [...themes, ...measures, ...records, ...targets, ...recommendations];
  const fields = entries.flatMap((entry) => Object.entries<unknown>(entry));
  const [notes, others] = [
    fields.filter(([field]) => field === "note"),
    fields.filter(([field]) => field !== "note"),
  ];
  return [...notes, ...others].flatMap(([, value]) => textsIn(value));
}

/** The texts in a field: it is one, or a list of them (reasons), or of things that have one (actions). */
function textsIn(value: unknown): Text[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => textsIn(each));
  if (typeof value !== "object" || value === null) return [];
  return isText(value)
    ? [value]
    : Object.entries(value).flatMap(([, each]: [string, unknown]) => textsIn(each));
}

function isText(value: object): value is Text {
  return "zh" in value && typeof value.zh === "string" && "en" in value && typeof value.en === "string";
}
