import type { Dataset, Language, Text } from "../../dataset";

/**
 * A text of the workbook in both languages: the release's where the workbook still says the same, else that of any text of the
 * release which says it, as rows that were copied do; else the workbook's own in both.
 *
 * @param before what the release says there
 */
export type Translator = (text: string, before: Text | undefined) => Text;

export function createTranslator(base: Dataset, language: Language): Translator {
  const known = new Map(textsOf(base).map((text) => [text[language], text]));
  return (text, before) => {
    if (before?.[language] === text) return before;
    return known.get(text) ?? { zh: text, en: text };
  };
}

function textsOf({ themes, measures, records, targets, recommendations }: Dataset): Text[] {
  const notes = [...records, ...targets, ...recommendations].flatMap(({ note }) => note ?? []);
  return [
    ...notes,
    ...themes.map(({ name }) => name),
    ...measures.flatMap(({ name, definition, listNote }) => [name, definition, listNote]),
    ...records.map(({ summary }) => summary),
    ...targets.flatMap(({ indicator, unit }) => [indicator, unit]),
    ...recommendations.flatMap(({ topic, summary }) => [topic, summary]),
  ];
}
