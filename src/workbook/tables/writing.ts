/** What cells are made of: the release's names and texts in the language of the workbook. */
import type { Dataset, Language } from "../../dataset";

export interface Writing {
  readonly language: Language;
  /** Id of the release, which rows bear as their origin. */
  readonly release: string;
  /** Names by id; an id that the release does not have stands for itself. */
  readonly city: (id: string) => string;
  readonly theme: (id: string) => string;
  readonly measure: (id: string) => string;
  readonly period: (id: string) => string;
}

export function createWriting(dataset: Dataset, language: Language): Writing {
  const names = (entries: readonly { id: string; name: Record<Language, string> }[]) => {
    const byId = new Map(entries.map(({ id, name }) => [id, name[language]]));
    return (id: string) => byId.get(id) ?? id;
  };
  return {
    language,
    release: dataset.release.id,
    city: names(dataset.cities),
    theme: names(dataset.themes),
    measure: names(dataset.measures),
    period: names(dataset.periods),
  };
}
