import type { Citation, Dataset, Language, Text } from "../../dataset";

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

type Entry = Readonly<Record<string, Text | Citation[] | string[] | string | number | undefined>>;

/**
 * Every text of the release. Of texts that are alike in one language the last one counts; notes come first because they are the
 * least deliberate wording.
 */
function textsOf({ themes, measures, records, targets, recommendations }: Dataset): Text[] {
  const entries: Entry[] = [...themes, ...measures, ...records, ...targets, ...recommendations];
  const texts = entries
    .flatMap(Object.entries<Entry[string]>)
    .flatMap(([field, value]) =>
      typeof value === "object" && !Array.isArray(value) ? [{ text: value, isNote: field === "note" }] : [],
    );
  return [...texts.filter(({ isNote }) => isNote), ...texts.filter(({ isNote }) => !isNote)].map(
    ({ text }) => text,
  );
}
